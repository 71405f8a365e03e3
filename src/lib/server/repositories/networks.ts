import type { Network } from '../../domain/network.ts';
import type { Round } from '../../domain/round.ts';
import type { Client } from '../supabase.ts';
import { toRef } from './history.ts';
import { findVersion } from './instruments.ts';
import { listMilestones } from './plans.ts';
import { listRounds } from './rounds.ts';
import { findScoreMatrix } from './scores.ts';
import { listSites } from './sites.ts';

/**
 * The organization's sites over the rounds of its newest instrument version: versions are never mixed
 * in one comparison. `null` before the first round or the first site.
 */
export async function findNetwork(
	client: Client,
	organizationId: string,
	locale: string
): Promise<Network | null> {
	const [sites, allRounds, milestones] = await Promise.all([
		listSites(client, organizationId),
		listRounds(client, organizationId),
		listMilestones(client, organizationId)
	]);
	const comparable = comparableRounds(allRounds);
	const newest = comparable.at(-1);
	if (!newest || sites.length === 0) return null;
	const rounds = comparable.filter((round) => round.versionId === newest.versionId);
	const [version, scores] = await Promise.all([
		findVersion(client, newest.versionId, locale),
		findScoreMatrix(
			client,
			newest.versionId,
			sites.map(({ id }) => id),
			rounds.map(({ id }) => id)
		)
	]);
	if (!version) return null;
	return { version: toRef(version), sites, rounds, scores, milestones };
}

/** Closed rounds; in one that is still open, who has not submitted yet would look like a gap. */
function comparableRounds(rounds: readonly Round[]): Round[] {
	const closed = rounds.filter(({ status }) => status === 'closed');
	return closed.length > 0 ? closed : rounds.filter(({ status }) => status === 'open');
}
