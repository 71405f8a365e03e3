import type { Item, Theme } from '$lib/domain/instrument.ts';

/** Where an item is: keys of its theme and its own. */
export type Address = { theme: string; item: string };

/** The open item with its neighbors over all themes; `item` is `null` only in a theme without items. */
export type Place = { item: Item | null; previous: Address | null; next: Address | null };

/** Finds the item asked for in a theme; an unknown key leads to the theme's first. */
export function findPlace(
	themes: readonly Theme[],
	themeKey: string,
	itemKey: string | null
): Place {
	const all = themes.flatMap((theme) => theme.items);
	const own = all.filter((item) => item.themeKey === themeKey);
	const item = own.find(({ key }) => key === itemKey) ?? own[0] ?? null;
	const index = item === null ? -1 : all.indexOf(item);
	return {
		item,
		previous: index > 0 ? addressOf(all[index - 1]) : null,
		next: index >= 0 ? addressOf(all[index + 1]) : null
	};
}

function addressOf(item: Item | undefined): Address | null {
	return item ? { theme: item.themeKey, item: item.key } : null;
}
