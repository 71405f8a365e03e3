import type { TallyRule } from '../instrument.ts';

/** Under so many, a share says little, and no level is suggested. */
export const SMALLEST_TALLY = 3;

/**
 * The level a tally points to: the highest threshold its share reaches, one less than the first below
 * that, 0 when nothing was counted. `null` when there is too little to go by. The rating stays the rater's.
 */
export function suggestRating(
	{ thresholds }: TallyRule,
	numerator: number,
	denominator: number
): number | null {
	const [first] = thresholds;
	if (!first || denominator < SMALLEST_TALLY) return null;
	if (numerator === 0) return 0;
	const reached = thresholds.filter(({ atLeast }) => numerator >= atLeast * denominator - 1e-9);
	return reached.at(-1)?.rating ?? Math.max(0, first.rating - 1);
}
