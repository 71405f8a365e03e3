import type { VersionChoice } from '../../domain/administration.ts';
import type { Client } from '../supabase.ts';
import { unwrap } from '../unwrap.ts';

/** The published checklists a round may ask: the organization's and the library's, newest first. */
export async function listVersionChoices(
	client: Client,
	organizationId: string,
	locale: string
): Promise<VersionChoice[]> {
	const rows = unwrap(
		await client
			.from('instrument_versions')
			.select('id, number, organization_id, version_texts(locale, name)')
			.eq('status', 'published')
			.order('number', { ascending: false })
	);
	return rows
		.filter(({ organization_id: owner }) => owner === null || owner === organizationId)
		.map(({ id, number, version_texts: texts }) => ({
			id,
			number,
			name: (texts.find((text) => text.locale === locale) ?? texts[0])?.name ?? ''
		}));
}

/** A round's dates as 2026-09-01. */
export type RoundInput = { name: string; heldOn: string; opensOn: string; closesOn: string };

export async function createRound(
	client: Client,
	organizationId: string,
	versionId: string,
	round: RoundInput
): Promise<void> {
	unwrap(
		await client.from('rounds').insert({
			organization_id: organizationId,
			instrument_version_id: versionId,
			...toRow(round)
		})
	);
}

/** False when the organization has no such round, or when the caller may not change it. */
export async function updateRound(
	client: Client,
	organizationId: string,
	id: string,
	round: RoundInput
): Promise<boolean> {
	const changed = unwrap(
		await client
			.from('rounds')
			.update(toRow(round))
			.eq('id', id)
			.eq('organization_id', organizationId)
			.select('id')
	);
	return changed.length > 0;
}

/** Opens a planned round or closes an open one. False when it stands elsewhere, or is not theirs. */
export async function updateRoundStatus(
	client: Client,
	organizationId: string,
	id: string,
	status: 'open' | 'closed'
): Promise<boolean> {
	const changed = unwrap(
		await client
			.from('rounds')
			.update({ status })
			.eq('id', id)
			.eq('organization_id', organizationId)
			.eq('status', status === 'open' ? 'planned' : 'open')
			.select('id')
	);
	return changed.length > 0;
}

function toRow({ name, heldOn, opensOn, closesOn }: RoundInput) {
	return { name, held_on: heldOn, opens_on: opensOn, closes_on: closesOn };
}
