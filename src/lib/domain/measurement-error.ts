import { scoreAt, type Network } from './network.ts';

/**
 * How far a score moves when nothing has changed, in points 0…100, per theme key.
 * `source` says where the reliability comes from: independent pairs of this network, or the
 * version's assumption; screens must say which.
 */
export type MeasurementError = {
	reliability: number;
	source: 'network' | 'assumed';
	/** Independent pairs of ratings the network has. */
	pairs: number;
	/** SEM = SD(site scores) × √(1 − reliability); `null` with fewer than two site scores. */
	sem: Readonly<Record<string, number | null>>;
	/** MDC95 = 1.96 × √2 × SEM; `null` where the SEM is. */
	mdc: Readonly<Record<string, number | null>>;
};

/**
 * The measurement error of a network, from the spread of its sites' latest scores of record.
 * `reliability` (0…1) is the version's assumption; `pairs` counts the independent pairs of ratings
 * there are so far, too few to estimate it from. MDC95 = 1.96 × √2 × SEM.
 */
export function estimateMeasurementError(
	network: Network,
	reliability: number,
	pairs = 0
): MeasurementError {
	const spread = network.version.themes.map(
		({ key }, theme) => [key, standardDeviation(latestScores(network, theme))] as const
	);
	return measurementErrorOf(Object.fromEntries(spread), reliability, pairs);
}

/**
 * The measurement error that follows from the spread of site scores: per theme key, the sample SD of
 * the sites' latest scores of record, in points; `null` where it is not known.
 */
export function measurementErrorOf(
	spread: Readonly<Record<string, number | null>>,
	reliability: number,
	pairs = 0
): MeasurementError {
	const sem = mapValues(spread, (sd) => sd * Math.sqrt(1 - reliability));
	const mdc = mapValues(sem, (error) => 1.96 * Math.SQRT2 * error);
	return { reliability, source: 'assumed', pairs, sem, mdc };
}

function mapValues(
	values: Readonly<Record<string, number | null>>,
	work: (value: number) => number
): Record<string, number | null> {
	const entries = Object.entries(values);
	return Object.fromEntries(entries.map(([key, value]) => [key, value === null ? null : work(value)]));
}

/** Each site's latest score on a theme, 0…100; sites without one are left out. */
function latestScores(network: Network, theme: number): number[] {
	const newestFirst = [...network.rounds.keys()].reverse();
	return [...network.sites.keys()].flatMap((site) => {
		const round = newestFirst.find(
			(candidate) => scoreAt(network, theme, site, candidate) !== null
		);
		return (round === undefined ? null : scoreAt(network, theme, site, round)) ?? [];
	});
}

/** The sample standard deviation (n − 1); `null` of fewer than two values. */
function standardDeviation(values: readonly number[]): number | null {
	if (values.length < 2) return null;
	const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
	const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
	return Math.sqrt(squares / (values.length - 1));
}
