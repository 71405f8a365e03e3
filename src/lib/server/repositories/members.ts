import type { Member } from '../../domain/administration.ts';
import type { Role } from '../../domain/person.ts';
import type { Client } from '../supabase.ts';
import { unwrap } from '../unwrap.ts';

const MEMBER = 'id, display_name, email, role, site_assignments(site_id)';

type MemberRow = {
	id: string;
	display_name: string;
	email: string;
	role: Role;
	site_assignments: { site_id: string }[];
};

/** The members of an organization whom the caller may read, by name. */
export async function listMembers(client: Client, organizationId: string): Promise<Member[]> {
	const rows = unwrap(
		await client
			.from('memberships')
			.select(MEMBER)
			.eq('organization_id', organizationId)
			.order('display_name')
	);
	return rows.map(toMember);
}

/** `null` when the organization has no such member, or when the caller may not know. */
export async function findMember(
	client: Client,
	organizationId: string,
	id: string
): Promise<Member | null> {
	const row = unwrap(
		await client
			.from('memberships')
			.select(MEMBER)
			.eq('organization_id', organizationId)
			.eq('id', id)
			.maybeSingle()
	);
	return row && toMember(row);
}

/** Gives a member a role and the sites that go with it. */
export async function updateMember(
	client: Client,
	id: string,
	{ role, siteIds }: { role: Role; siteIds: readonly string[] }
): Promise<void> {
	unwrap(
		await client.rpc('change_membership', {
			p_membership: id,
			p_role: role,
			p_sites: [...siteIds]
		})
	);
}

/** Ends a membership; what the person rated stays. False when there is none the caller may end. */
export async function removeMember(
	client: Client,
	organizationId: string,
	id: string
): Promise<boolean> {
	const removed = unwrap(
		await client
			.from('memberships')
			.delete()
			.eq('id', id)
			.eq('organization_id', organizationId)
			.select('id')
	);
	return removed.length > 0;
}

function toMember(row: MemberRow): Member {
	return {
		id: row.id,
		name: row.display_name,
		email: row.email,
		role: row.role,
		siteIds: row.site_assignments.map(({ site_id }) => site_id)
	};
}
