import type { Round } from '../../domain/round.ts';
import type { Client } from '../supabase.ts';
import { unwrap } from '../unwrap.ts';
import { toDate } from './rows.ts';

/** An organization's rounds, oldest first. */
export async function listRounds(client: Client, organizationId: string): Promise<Round[]> {
	const rows = unwrap(
		await client
			.from('rounds')
			.select(
				'id, name, held_on, opens_on, closes_on, status, instrument_version_id, instrument_versions(number)'
			)
			.eq('organization_id', organizationId)
			.order('held_on')
	);
	return rows.map((row) => ({
		id: row.id,
		name: row.name,
		heldOn: toDate(row.held_on),
		opensOn: toDate(row.opens_on),
		closesOn: toDate(row.closes_on),
		status: row.status,
		versionId: row.instrument_version_id,
		versionNumber: row.instrument_versions.number
	}));
}

/** The instrument version of the latest round; `null` before an organization's first round. */
export async function findNewestVersionId(
	client: Client,
	organizationId: string
): Promise<string | null> {
	const row = unwrap(
		await client
			.from('rounds')
			.select('instrument_version_id')
			.eq('organization_id', organizationId)
			.order('held_on', { ascending: false })
			.limit(1)
			.maybeSingle()
	);
	return row?.instrument_version_id ?? null;
}
