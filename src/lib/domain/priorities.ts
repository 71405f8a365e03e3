import { itemChanges, type ItemChange } from './change/item-change.ts';
import { currentVersion, themeChanges } from './change/theme-change.ts';
import type { Item, ThemeRef } from './instrument.ts';
import type { SiteHistory } from './site.ts';

/** A place to start: an item below the top whose current level has next steps. */
export type Priority = {
	item: Item;
	theme: ThemeRef;
	rating: number;
	/** Levels fallen since the baseline, 0 or more. */
	fell: number;
	/** What was rated at the baseline; `null`: nothing. */
	before: ItemChange['baseline'];
	steps: readonly string[];
};

/**
 * Where to start. An item counts its levels below the top and, again, the levels it fell since the
 * baseline; the highest counts come first. Of equal ones the theme with the lower score comes
 * first, then the order of the checklist. Items at the top, not rated in the newest assessment, or
 * without a next step for their level are never named.
 */
export function priorities(history: SiteHistory, count = 3): Priority[] {
	const top = currentVersion(history)?.scaleMax ?? 0;
	const scores = new Map(
		themeChanges(history, null).map(({ theme, now }) => [theme.key, now?.score])
	);
	const scoreOf = ({ theme }: Priority) => scores.get(theme.key) ?? 100;
	const need = ({ rating, fell }: Priority) => top - rating + fell;
	return itemChanges(history)
		.flatMap((change) => reachable(history, change, top))
		.sort((a, b) => need(b) - need(a) || scoreOf(a) - scoreOf(b) || inOrder(a, b))
		.slice(0, count);
}

function reachable(history: SiteHistory, change: ItemChange, top: number): Priority[] {
	const { item, now, baseline, moved } = change;
	const theme = history.themes.find(({ key }) => key === item.themeKey);
	const steps = now ? (item.nextSteps[String(now.rating)] ?? []) : [];
	if (!theme || !now || now.rating >= top || steps.length === 0) return [];
	const fell = Math.max(0, -(moved ?? 0));
	return [{ item, theme, rating: now.rating, fell, before: baseline, steps }];
}

function inOrder(a: Priority, b: Priority): number {
	return a.theme.position - b.theme.position || a.item.position - b.item.position;
}
