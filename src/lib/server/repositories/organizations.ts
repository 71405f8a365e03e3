import type { OrganizationSettings } from '../../domain/administration.ts';
import type { Client } from '../supabase.ts';
import { unwrap } from '../unwrap.ts';

/** Whether this setup key may still create an organization. */
export async function findSetupIsOpen(client: Client, key: string): Promise<boolean> {
	return unwrap(await client.rpc('setup_is_open', { p_key: key })) === true;
}

/** Creates an organization whose owner is the person signed in, using the key up; returns its id. */
export async function createOrganization(
	client: Client,
	founding: { key: string; name: string; timeZone: string; displayName: string }
): Promise<string> {
	return unwrap(
		await client.rpc('found_organization', {
			p_key: founding.key,
			p_name: founding.name,
			p_time_zone: founding.timeZone,
			p_display_name: founding.displayName
		})
	);
}

/** `null` when there is no such organization, or when the caller is no member: the two look the same. */
export async function findOrganization(
	client: Client,
	id: string
): Promise<OrganizationSettings | null> {
	const row = unwrap(
		await client
			.from('organizations')
			.select('id, name, time_zone, minimum_staff_n')
			.eq('id', id)
			.maybeSingle()
	);
	return (
		row && {
			id: row.id,
			name: row.name,
			timeZone: row.time_zone,
			minimumStaffN: row.minimum_staff_n
		}
	);
}

/** False when there is no such organization, or when the caller may not change it. */
export async function updateOrganization(
	client: Client,
	{ id, name, timeZone, minimumStaffN }: OrganizationSettings
): Promise<boolean> {
	const changed = unwrap(
		await client
			.from('organizations')
			.update({ name, time_zone: timeZone, minimum_staff_n: minimumStaffN })
			.eq('id', id)
			.select('id')
	);
	return changed.length > 0;
}
