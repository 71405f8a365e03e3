import type { InstrumentVersion, VersionRef } from '../../domain/instrument.ts';
import type { Round } from '../../domain/round.ts';
import type { Site, SiteHistory } from '../../domain/site.ts';
import type { Client } from '../supabase.ts';
import { listItemHistories } from './answers-of-record.ts';
import { findVersion } from './instruments.ts';
import { listGoals, listMilestones } from './plans.ts';
import { listRounds } from './rounds.ts';
import { listFidelityScores, listStaffSummaries, listThemeScores } from './scores.ts';

/** All a site page draws; `null` before the organization's first round. */
export async function findSiteHistory(
	client: Client,
	organizationId: string,
	site: Site,
	locale: string
): Promise<SiteHistory | null> {
	const [allRounds, scores, fidelity, goals, milestones] = await Promise.all([
		listRounds(client, organizationId),
		listThemeScores(client, site.id),
		listFidelityScores(client, site.id),
		listGoals(client, site.id),
		listMilestones(client, organizationId)
	]);
	const rounds = allRounds.filter((round) => round.status !== 'planned');
	const versions = await listVersions(client, rounds, locale);
	const newest = versions.at(-1);
	if (!newest) return null;
	const themeKeys = new Map(
		versions.flatMap((version) => version.themes.map(({ id, key }) => [id, key] as const))
	);
	const [staff, items] = await Promise.all([
		listStaffSummaries(client, site.id, themeKeys),
		listItemHistories(client, newest, rounds, fidelity)
	]);
	return {
		site,
		rounds,
		versions: versions.map(toRef),
		themes: toRef(newest).themes,
		scores,
		fidelity,
		staff,
		goals,
		milestones: milestones.filter(({ siteId }) => siteId === null || siteId === site.id),
		items
	};
}

/** The versions these rounds used, oldest first. */
async function listVersions(
	client: Client,
	rounds: readonly Round[],
	locale: string
): Promise<InstrumentVersion[]> {
	const ids = [...new Set(rounds.map((round) => round.versionId))];
	const versions = await Promise.all(ids.map((id) => findVersion(client, id, locale)));
	return versions.filter((version) => version !== null);
}

/** A version without its items: all that charts need of it. */
export function toRef(version: InstrumentVersion): VersionRef {
	return {
		...version,
		themes: version.themes.map(({ id, key, position, name, hue }) => ({
			id,
			key,
			position,
			name,
			hue
		}))
	};
}
