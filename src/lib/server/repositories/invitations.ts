import type { InvitationPreview, OpenInvitation } from '../../domain/administration.ts';
import type { Role } from '../../domain/person.ts';
import type { Client } from '../supabase.ts';
import { unwrap } from '../unwrap.ts';
import { toMoment } from './rows.ts';

/** Invitations still open at `now` that the caller may read, newest first. */
export async function listInvitations(
	client: Client,
	organizationId: string,
	now: Date
): Promise<OpenInvitation[]> {
	const rows = unwrap(
		await client
			.from('invitations')
			.select('id, display_name, email, role, site_ids, created_at, expires_at')
			.eq('organization_id', organizationId)
			.is('accepted_at', null)
			.is('revoked_at', null)
			.gt('expires_at', now.toISOString())
			.order('created_at', { ascending: false })
	);
	return rows.map((row) => ({
		id: row.id,
		name: row.display_name,
		email: row.email,
		role: row.role,
		siteIds: row.site_ids,
		createdAt: toMoment(row.created_at),
		expiresAt: toMoment(row.expires_at)
	}));
}

export type InvitationInput = {
	name: string;
	email: string;
	role: Role;
	siteIds: readonly string[];
};

/** Invites a person and returns the secret of the link, which cannot be read again. */
export async function createInvitation(
	client: Client,
	organizationId: string,
	{ name, email, role, siteIds }: InvitationInput
): Promise<string> {
	return unwrap(
		await client.rpc('create_invitation', {
			p_organization: organizationId,
			p_email: email,
			p_display_name: name,
			p_role: role,
			p_sites: [...siteIds]
		})
	);
}

/** Withdraws an open invitation, so that its link no longer works. */
export async function removeInvitation(client: Client, id: string): Promise<void> {
	unwrap(await client.rpc('revoke_invitation', { p_invitation: id }));
}

/** `null` when the link was used, withdrawn, has expired or never was. */
export async function findInvitation(
	client: Client,
	token: string
): Promise<InvitationPreview | null> {
	const [row] = unwrap(await client.rpc('preview_invitation', { p_token: token }));
	return row
		? {
				organization: row.organization_name,
				name: row.display_name,
				email: row.email,
				role: row.role
			}
		: null;
}

/** Makes the person signed in a member; returns the organization's id. */
export async function acceptInvitation(client: Client, token: string): Promise<string> {
	return unwrap(await client.rpc('accept_invitation', { p_token: token }));
}
