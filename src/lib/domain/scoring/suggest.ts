import type { TallyRule } from '../instrument.ts';

/** Under so many, a share says little, and no level is suggested. */
export const SMALLEST_TALLY = 3;

/**
 * The highest level a tally leaves room for: that of the highest threshold its share reaches, or one
 * less than the first. `null` when there is too little to go by.
 */
export function highestRating(
	{ thresholds }: TallyRule,
	numerator: number,
	denominator: number
): number | null {
	const [first] = thresholds;
	if (!first || denominator < SMALLEST_TALLY) return null;
	const reached = thresholds.filter(({ atLeast }) => numerator >= atLeast * denominator - 1e-9);
	return reached.at(-1)?.rating ?? Math.max(0, first.rating - 1);
}

/**
 * The level a tally points to. `null` when there is too little to go by, and at a count of none: level 0
 * is often about something that is absent, which a count cannot tell. The rating stays the rater's.
 */
export function suggestRating(
	rule: TallyRule,
	numerator: number,
	denominator: number
): number | null {
	return numerator === 0 ? null : highestRating(rule, numerator, denominator);
}
