import { scoreAt, type Network } from './network.ts';
import { icc21, meanSquaresOfPairs, type PairSums } from './reliability/icc.ts';

/**
 * How alike two independent ratings of the same site and round are, 0…1: ICC(2,1) of this network's own
 * pairs, or the version's assumption while there are too few of them. Screens must say which.
 */
export type Reliability = {
	value: number;
	source: 'network' | 'assumed';
	/** Independent pairs behind `value`; 0 when it is assumed. */
	pairs: number;
};

/** How far a score moves when nothing has changed, in points 0…100, per theme key. */
export type MeasurementError = {
	reliability: Readonly<Record<string, Reliability>>;
	/** SEM = SD(site scores) × √(1 − reliability); `null` with fewer than two site scores. */
	sem: Readonly<Record<string, number | null>>;
	/** MDC95 = 1.96 × √2 × SEM; `null` where the SEM is. */
	mdc: Readonly<Record<string, number | null>>;
};

/** Fewer pairs than this have no coefficient. */
const ENOUGH_PAIRS = 10;

/**
 * The reliability of a theme's scores: ICC(2,1) from ten pairs on, never below 0; else what the
 * version assumes, 0…1.
 */
export function reliabilityOf(pairs: PairSums | null, assumed: number): Reliability {
	const measured =
		pairs !== null && pairs.n >= ENOUGH_PAIRS ? icc21(meanSquaresOfPairs(pairs)) : null;
	if (pairs === null || measured === null) return { value: assumed, source: 'assumed', pairs: 0 };
	return { value: Math.max(0, measured), source: 'network', pairs: pairs.n };
}

/**
 * The measurement error that follows from the spread of site scores: per theme key, the sample SD of
 * the sites' latest scores of record, in points; `null` where it is not known.
 */
export function measurementErrorOf(
	spread: Readonly<Record<string, number | null>>,
	reliability: Readonly<Record<string, Reliability>>
): MeasurementError {
	const entries = Object.entries(spread).map(([key, sd]) => {
		const known = reliability[key];
		return [key, sd === null || !known ? null : sd * Math.sqrt(1 - known.value)] as const;
	});
	const mdc = entries.map(([key, sem]) => [key, sem === null ? null : 1.96 * Math.SQRT2 * sem]);
	return { reliability, sem: Object.fromEntries(entries), mdc: Object.fromEntries(mdc) };
}

/** The measurement error of a network, computed from its scores, with an assumed reliability 0…1. */
export function estimateMeasurementError(network: Network, assumed: number): MeasurementError {
	const keys = network.version.themes.map(({ key }) => key);
	const spread = keys.map((key, theme) => [key, standardDeviation(latestScores(network, theme))]);
	const reliability = keys.map((key) => [key, reliabilityOf(null, assumed)]);
	return measurementErrorOf(Object.fromEntries(spread), Object.fromEntries(reliability));
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
