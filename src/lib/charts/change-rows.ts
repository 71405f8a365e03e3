import type { ItemChange } from '$lib/domain/change/item-change.ts';
import type { ThemeChange } from '$lib/domain/change/theme-change.ts';
import { changeRow, isReal } from '$lib/domain/headlines/site-change.ts';
import type { ThemeRef } from '$lib/domain/instrument.ts';
import type { ChangeRow } from '$lib/geometry/dumbbells.ts';
import { m } from '$lib/messages.ts';
import { saySite } from './say-site.ts';
import type { Table } from './table.ts';

/** One row a theme: what is more than noise first, the largest change first. */
export function themeRows(changes: readonly ThemeChange[]): ChangeRow[] {
	return [...changes].sort((a, b) => weight(b) - weight(a)).map(themeRow);
}

function weight({ sinceBaseline }: ThemeChange): number {
	if (!sinceBaseline) return -1;
	return Math.abs(sinceBaseline.exact) + (isReal(sinceBaseline) ? 1000 : 0);
}

function themeRow(change: ThemeChange): ChangeRow {
	const { theme, baseline, last, now, mdc } = change;
	return {
		key: theme.key,
		name: theme.name,
		under: '',
		baseline: baseline && baseline !== now ? baseline.score : null,
		last: last?.score ?? null,
		now: now?.score ?? null,
		noise: baseline && baseline !== now ? mdc : null,
		verdict: verdictOf(change),
		sentence: changeRow(change)
			.map((phrase) => saySite(phrase))
			.join(' ')
	};
}

/** "More than noise.", "Could be noise.", or nothing where no change was tested. */
export function verdictOf({ sinceBaseline }: ThemeChange): string {
	if (!sinceBaseline || sinceBaseline.verdict === 'untested') return '';
	return isReal(sinceBaseline) ? m.chart_row_real() : m.chart_row_could_be_noise();
}

/** One row an item that clearly moved, with the note of the newest round. */
export function itemRows(moves: readonly ItemChange[], themes: readonly ThemeRef[]): ChangeRow[] {
	return moves.map(({ item, baseline, last, now }) => {
		const theme = themes.find(({ key }) => key === item.themeKey)?.name ?? '';
		const from = baseline?.rating ?? null;
		const said = m.chart_row_item({ from: from ?? '', to: now?.rating ?? '' });
		return {
			key: item.key,
			name: item.shortName,
			under: `${theme} · ${levelName(item.level)}`,
			...{ baseline: from, last: last?.rating ?? null, now: now?.rating ?? null, noise: 1 },
			verdict: m.chart_row_item_moved(),
			sentence: now?.note ? `${said} ${now.note}` : said
		};
	});
}

function levelName(level: 'practice' | 'organization'): string {
	return level === 'practice' ? m.chart_level_practice_short() : m.chart_level_organization_short();
}

/** The change of every theme and of every item, as the table behind the dumbbells. */
export function changeTable(changes: readonly ThemeChange[], items: readonly ItemChange[]): Table {
	const themes = changes.map((change) => ({
		theme: change.theme.name,
		baseline: change.baseline?.score ?? null,
		last: change.last?.score ?? null,
		now: change.now?.score ?? null,
		change: change.sinceBaseline?.shown ?? null,
		changeLast: change.sinceLast?.shown ?? null,
		mdc: change.mdc === null ? null : Math.round(change.mdc * 10) / 10,
		verdict: verdictOf(change)
	}));
	const names = new Map(changes.map(({ theme }) => [theme.key, theme.name]));
	const rows = items.map(({ item, baseline, last, now, moved }) => ({
		theme: names.get(item.themeKey) ?? '',
		item: item.shortName,
		baseline: baseline?.rating ?? null,
		last: last?.rating ?? null,
		now: now?.rating ?? null,
		change: moved
	}));
	return { columns: columns(), rows: [...themes, ...rows] };
}

function columns(): Table['columns'] {
	return [
		{ key: 'theme', label: m.chart_col_theme() },
		{ key: 'item', label: m.chart_col_item() },
		{ key: 'baseline', label: m.chart_col_baseline(), numeric: true },
		{ key: 'last', label: m.chart_col_last(), numeric: true },
		{ key: 'now', label: m.chart_col_now(), numeric: true },
		{ key: 'change', label: m.chart_col_change(), numeric: true },
		{ key: 'changeLast', label: m.chart_col_change_last(), numeric: true },
		{ key: 'mdc', label: m.chart_col_mdc(), numeric: true },
		{ key: 'verdict', label: m.chart_col_verdict() }
	];
}
