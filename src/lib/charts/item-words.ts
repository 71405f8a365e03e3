import { shownMdc } from '$lib/domain/comparison/record.ts';
import type { ItemGroup } from '$lib/domain/change/item-groups.ts';
import type { ThemeChange } from '$lib/domain/change/theme-change.ts';
import { isReal } from '$lib/domain/headlines/site-change.ts';
import type { Level } from '$lib/domain/instrument.ts';
import type { Round } from '$lib/domain/round.ts';
import type { ItemCell } from '$lib/domain/site.ts';
import { m } from '$lib/messages.ts';
import type { Table, Value } from './table.ts';

export function levelTitle(level: Level): string {
	return level === 'practice' ? m.chart_level_practice() : m.chart_level_organization();
}

/** "Down 2", "No change"; `null`: nothing to compare. */
export function movedText(moved: number | null): string | null {
	if (moved === null) return null;
	if (moved === 0) return m.chart_heatmap_same();
	const levels = Math.abs(moved);
	return moved > 0 ? m.chart_heatmap_up({ levels }) : m.chart_heatmap_down({ levels });
}

/** "Down 17, more than noise" */
export function themeMovedText({ sinceBaseline, mdc }: ThemeChange): string {
	if (!sinceBaseline) return '';
	const change = movedText(sinceBaseline.shown) ?? '';
	if (sinceBaseline.shown === 0 || mdc === null || shownMdc(mdc) === 0) return change;
	return isReal(sinceBaseline)
		? m.chart_heatmap_theme_real({ change })
		: m.chart_heatmap_theme_noise({ change });
}

/** What a cell says in a table of text: the level, or the state in words. */
export function cellValue(cell: ItemCell | undefined): Value {
	if (!cell || cell.state === 'no_assessment') return null;
	if (cell.state === 'rated') return cell.rating;
	const words = {
		not_applicable: m.chart_cell_not_applicable,
		dont_know: m.chart_cell_dont_know,
		unanswered: m.chart_cell_unanswered,
		not_asked: m.chart_cell_not_asked
	};
	return words[cell.state]();
}

/** Every item in every round, as the table behind the heatmap. */
export function itemTable(groups: readonly ItemGroup[], rounds: readonly Round[]): Table {
	const columns: Table['columns'] = [
		{ key: 'theme', label: m.chart_col_theme() },
		{ key: 'level', label: m.chart_col_level() },
		{ key: 'item', label: m.chart_col_item() },
		...rounds.map(({ id, name }) => ({ key: id, label: name, numeric: true })),
		{ key: 'change', label: m.chart_col_change(), numeric: true }
	];
	const rows = groups.flatMap(({ theme, levels }) =>
		levels.flatMap(({ level, rows }) =>
			rows.map(({ item, cells, moved }) => ({
				theme: theme.name,
				level: levelTitle(level),
				item: item.shortName,
				...Object.fromEntries(rounds.map(({ id }, index) => [id, cellValue(cells[index])])),
				change: moved
			}))
		)
	);
	return { columns, rows };
}
