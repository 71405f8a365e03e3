import type { Comparison } from '$lib/domain/comparison/comparison.ts';
import { linkTo } from '$lib/domain/comparison/selection.ts';

/** Highlights a site in every chart; the link of the highlighted one takes the highlight away. */
export function highlightLink(comparison: Comparison, siteId: string): string {
	const highlight = comparison.selection.highlight === siteId ? null : siteId;
	return linkTo(comparison, { highlight });
}
