/** Where a site's score likely lies once rating noise is allowed for, in points 0…100. */
export type Interval = { low: number; high: number };

/** `open`: the interval crosses the criterion, so that it cannot be told. */
export type Standing = 'above' | 'below' | 'open';

/** The score ± 1.96 × SEM, clipped to 0…100; `null` when the SEM is not known. */
export function intervalAround(score: number, sem: number | null): Interval | null {
	if (sem === null) return null;
	return { low: Math.max(0, score - 1.96 * sem), high: Math.min(100, score + 1.96 * sem) };
}

/** Above when the whole interval reaches the criterion or more, below when none of it does. */
export function standingOf(interval: Interval | null, criterion: number): Standing {
	if (interval === null) return 'open';
	if (interval.low >= criterion) return 'above';
	return interval.high < criterion ? 'below' : 'open';
}
