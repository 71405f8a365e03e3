import { scoreAt, type Network } from '../network.ts';
import { quantile } from './quantile.ts';

/** The middle of the network in one round, in points 0…100. */
export type Middle = { round: number; n: number; median: number; q1: number; q3: number };

/**
 * Median and quartiles (type 7) of the scores of the given sites in one round.
 * `null` when none of them has a score.
 */
export function middleOf(
	network: Network,
	theme: number,
	sites: readonly number[],
	round: number
): Middle | null {
	const scores = sites.map((site) => scoreAt(network, theme, site, round));
	const sorted = Float64Array.from(scores.filter((score) => score !== null)).sort();
	const [q1, median, q3] = [0.25, 0.5, 0.75].map((p) => quantile(sorted, p));
	if (q1 == null || median == null || q3 == null) return null;
	return { round, n: sorted.length, median, q1, q3 };
}
