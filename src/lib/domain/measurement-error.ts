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
