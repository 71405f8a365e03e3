import type { Level, ThemeRef } from '../instrument.ts';
import type { ItemCell, SiteHistory } from '../site.ts';
import { itemChanges, type ItemChange } from './item-change.ts';

export type ItemSort = 'gap' | 'order';

export type ItemRow = ItemChange & { cells: readonly ItemCell[] };

/** A theme's items, by level. */
export type ItemGroup = {
	theme: ThemeRef;
	levels: readonly { level: Level; rows: readonly ItemRow[] }[];
};

const LEVELS: readonly Level[] = ['organization', 'practice'];

/**
 * Items by theme and level. `gap`: those furthest from the top first, unrated ones last, ties in
 * the checklist's order; `order`: the checklist's order.
 */
export function groupItems(history: SiteHistory, sort: ItemSort): ItemGroup[] {
	const changes = itemChanges(history);
	const rows = history.items.flatMap(({ cells }, index): ItemRow[] => {
		const change = changes[index];
		return change ? [{ ...change, cells }] : [];
	});
	return history.themes.map((theme) => {
		const own = rows.filter(({ item }) => item.themeKey === theme.key);
		const levels = LEVELS.map((level) => {
			return {
				level,
				rows: sorted(
					own.filter(({ item }) => item.level === level),
					sort
				)
			};
		});
		return { theme, levels: levels.filter((group) => group.rows.length > 0) };
	});
}

function sorted(rows: readonly ItemRow[], sort: ItemSort): ItemRow[] {
	const gap = ({ now }: ItemRow) => (sort === 'order' ? 0 : (now?.rating ?? 99));
	return [...rows].sort((a, b) => gap(a) - gap(b) || a.item.position - b.item.position);
}
