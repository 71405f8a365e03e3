import type { SiteRecord } from '../../domain/administration.ts';
import type { Program } from '../../domain/site.ts';
import type { Client } from '../supabase.ts';
import { unwrap } from '../unwrap.ts';
import { toDateOrNull, toOne } from './rows.ts';

/** The programs of an organization that the caller may read, by name. */
export async function listPrograms(client: Client, organizationId: string): Promise<Program[]> {
	return unwrap(
		await client
			.from('programs')
			.select('id, name')
			.eq('organization_id', organizationId)
			.order('name')
	);
}

export async function createProgram(
	client: Client,
	organizationId: string,
	name: string
): Promise<void> {
	unwrap(await client.from('programs').insert({ organization_id: organizationId, name }));
}

/** False when the organization has no such program, or when the caller may not change it. */
export async function updateProgram(
	client: Client,
	organizationId: string,
	{ id, name }: Program
): Promise<boolean> {
	const changed = unwrap(
		await client
			.from('programs')
			.update({ name })
			.eq('id', id)
			.eq('organization_id', organizationId)
			.select('id')
	);
	return changed.length > 0;
}

const SITE = 'id, name, program_id, site_attributes(region, setting, opened_on)';

type Attributes = { region: string | null; setting: string | null; opened_on: string | null };

type SiteRow = {
	id: string;
	name: string;
	program_id: string;
	site_attributes: Attributes | Attributes[] | null;
};

/** An organization's sites as their owner keeps them, by name. */
export async function listSiteRecords(
	client: Client,
	organizationId: string
): Promise<SiteRecord[]> {
	const rows = unwrap(
		await client.from('sites').select(SITE).eq('organization_id', organizationId).order('name')
	);
	return rows.map(toSiteRecord);
}

/** `null` when the organization has no such site, or when the caller may not read it. */
export async function findSiteRecord(
	client: Client,
	organizationId: string,
	id: string
): Promise<SiteRecord | null> {
	const row = unwrap(
		await client
			.from('sites')
			.select(SITE)
			.eq('organization_id', organizationId)
			.eq('id', id)
			.maybeSingle()
	);
	return row && toSiteRecord(row);
}

function toSiteRecord({ id, name, program_id, site_attributes }: SiteRow): SiteRecord {
	const attributes = toOne(site_attributes);
	return {
		id,
		name,
		programId: program_id,
		region: attributes?.region ?? null,
		setting: attributes?.setting ?? null,
		openedOn: toDateOrNull(attributes?.opened_on ?? null)
	};
}

/** A site as it is written: dates as 2026-09-01, `id` null for a new one. */
export type SiteInput = {
	id: string | null;
	programId: string;
	name: string;
	region: string | null;
	setting: string | null;
	openedOn: string | null;
};

/** Adds a site or changes one, with what it is grouped by. */
export async function saveSite(
	client: Client,
	organizationId: string,
	site: SiteInput
): Promise<void> {
	unwrap(
		await client.rpc('save_site', {
			p_organization: organizationId,
			p_program: site.programId,
			p_name: site.name,
			// What is left out counts as not told.
			p_site: site.id ?? undefined,
			p_region: site.region ?? undefined,
			p_setting: site.setting ?? undefined,
			p_opened_on: site.openedOn ?? undefined
		})
	);
}
