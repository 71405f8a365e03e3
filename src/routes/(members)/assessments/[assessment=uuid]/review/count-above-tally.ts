import type { Answer } from '$lib/domain/assessment.ts';
import type { Item } from '$lib/domain/instrument.ts';
import { highestRating } from '$lib/domain/scoring/suggest.ts';

/** How many ratings are above every level their own count leaves room for; worth a second look. */
export function countAboveTally(
	items: readonly Item[],
	answers: { get(itemId: string): Answer | undefined }
): number {
	return items.filter(({ id, tally }) => {
		const { rating, tallyNumerator, tallyDenominator } = answers.get(id) ?? {};
		if (!tally || rating == null || tallyNumerator == null || tallyDenominator == null)
			return false;
		const highest = highestRating(tally, tallyNumerator, tallyDenominator);
		return highest !== null && rating > highest;
	}).length;
}
