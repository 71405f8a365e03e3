import { getLocale } from '../messages.ts';

/** A score as people read it: a whole number (one step on one of 12 items is 2.8 points). `null`: none. */
export function formatScore(score: number): string {
	return shownScore(score).toLocaleString(getLocale());
}

/** The whole number a score is shown as; halves round up. Differences are taken between these. */
export function shownScore(score: number): number {
	return Math.floor(score + 0.5);
}

/** A difference of two shown scores with its sign, a true minus and a no-break: "+8", "−17", "0". */
export function formatChange(change: number): string {
	if (change === 0) return '0';
	return (change > 0 ? '+' : '−') + Math.abs(change).toLocaleString(getLocale());
}

/** A share 0…1 as a whole percentage. */
export function formatShare(share: number): string {
	return share.toLocaleString(getLocale(), { style: 'percent', maximumFractionDigits: 0 });
}
