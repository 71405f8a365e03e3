import type { VersionRef } from './instrument.ts';
import type { Round } from './round.ts';
import type { Milestone, Site } from './site.ts';

/** In a score matrix: the site has no assessment of record in that round. */
export const NO_ASSESSMENT = -32768;
/** In a score matrix: there is an assessment, but too few items were rated for a score. */
export const NOT_ENOUGH_RATED = -32767;

/**
 * Scores of record of many sites: score × 100 (0…10000) or one of the two sentinels, dense,
 * at index `(theme × sites + site) × rounds + round`. One format from the server to the pixel.
 */
export type ScoreMatrix = Int16Array;

/** All a compare page draws: sites by name, rounds oldest first, themes of `version` in order. */
export type Network = {
	version: VersionRef;
	sites: readonly Site[];
	rounds: readonly Round[];
	scores: ScoreMatrix;
	milestones: readonly Milestone[];
};

/** Score 0…100 of a site in a round on a theme; `null` when there is none for either reason. */
export function scoreAt(network: Network, theme: number, site: number, round: number) {
	const stored = storedAt(network, theme, site, round);
	return stored < 0 ? null : stored / 100;
}

/** True when the site was assessed in that round but too little was rated for a theme score. */
export function isNotEnoughRated(network: Network, theme: number, site: number, round: number) {
	return storedAt(network, theme, site, round) === NOT_ENOUGH_RATED;
}

function storedAt({ sites, rounds, scores }: Network, theme: number, site: number, round: number) {
	return scores[(theme * sites.length + site) * rounds.length + round] ?? NO_ASSESSMENT;
}
