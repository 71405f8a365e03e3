import { isAuthRetryableFetchError } from '@supabase/supabase-js';
import type { Membership, Person } from '../../domain/person.ts';
import type { Client } from '../supabase.ts';
import { Unreachable, unwrap } from '../unwrap.ts';

/**
 * Who the request's session belongs to, with all memberships; `null` when nobody is signed in. Throws
 * `Unreachable` when that cannot be told, which must not look like being signed out.
 */
export async function findPerson(client: Client, chosen: string | null): Promise<Person | null> {
	const { data, error } = await client.auth.getUser();
	if (isAuthRetryableFetchError(error)) throw new Unreachable(error);
	if (!data.user) return null;
	const memberships = await listMemberships(client, data.user.id);
	const membership =
		memberships.find(({ organization }) => organization.id === chosen) ?? memberships[0] ?? null;
	return { id: data.user.id, email: data.user.email ?? '', membership, memberships };
}

async function listMemberships(client: Client, userId: string): Promise<Membership[]> {
	const rows = unwrap(
		await client
			.from('memberships')
			.select(
				'id, role, display_name, organizations(id, name, time_zone, synthetic), site_assignments(site_id)'
			)
			.eq('user_id', userId)
			.order('created_at')
	);
	return rows.map(({ organizations: organization, ...row }) => ({
		id: row.id,
		role: row.role,
		displayName: row.display_name,
		organization: {
			id: organization.id,
			name: organization.name,
			timeZone: organization.time_zone,
			synthetic: organization.synthetic
		},
		siteIds: row.site_assignments.map(({ site_id }) => site_id)
	}));
}
