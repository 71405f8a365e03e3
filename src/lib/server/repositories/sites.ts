import type { Site } from '../../domain/site.ts';
import type { Client } from '../supabase.ts';
import { unwrap } from '../unwrap.ts';
import { toDateOrNull, toOne } from './rows.ts';

const SITE = 'id, name, programs(id, name), site_attributes(region, opened_on)';

type SiteRow = {
	id: string;
	name: string;
	programs: { id: string; name: string };
	site_attributes: Attributes | Attributes[] | null;
};

type Attributes = { region: string | null; opened_on: string | null };

/** The sites the caller may read, by name; region and opening stay `null` for those who may not know. */
export async function listSites(client: Client, organizationId: string): Promise<Site[]> {
	const rows = unwrap(
		await client.from('sites').select(SITE).eq('organization_id', organizationId).order('name')
	);
	return rows.map(toSite);
}

/** `null` when there is no such site, or when the caller may not read it: the two look the same. */
export async function findSite(client: Client, id: string): Promise<Site | null> {
	const row = unwrap(await client.from('sites').select(SITE).eq('id', id).maybeSingle());
	return row === null ? null : toSite(row);
}

function toSite({ id, name, programs, site_attributes }: SiteRow): Site {
	const attributes = toOne(site_attributes);
	return {
		id,
		name,
		program: programs,
		region: attributes?.region ?? null,
		openedOn: toDateOrNull(attributes?.opened_on ?? null)
	};
}
