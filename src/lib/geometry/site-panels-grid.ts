import type { Group } from '../domain/comparison/arrange.ts';
import type { SiteRecord } from '../domain/comparison/comparison.ts';
import { WIDE_FROM } from './frame.ts';

/** Where a panel stands; `x`, `y` is the upper left corner of its head, in pixels. */
export type Cell = {
	record: SiteRecord;
	x: number;
	y: number;
	endsColumn: boolean;
	startsRow: boolean;
};
export type Heading = { text: string; x: number; y: number; width: number };
export type Grid = {
	columns: number;
	cellWidth: number;
	cells: Cell[];
	headings: Heading[];
	height: number;
};

/** Sizes in pixels: left of all panels, between columns, a heading, a cell, below a block. */
export type GridSizes = { left: number; gap: number; heading: number; cell: number; foot: number };

/** A program is a column of its own only while columns stay short and fill the width. */
const DEEPEST_COLUMN = 8;

/** Panels in columns by program where that reads well, else in rows, one block per program. */
export function layoutGrid(groups: readonly Group[], width: number, sizes: GridSizes): Grid {
	const columns = columnsFor(width);
	const deepest = Math.max(0, ...groups.map(({ records }) => records.length));
	const byColumn = groups.length > 2 && groups.length <= columns && deepest <= DEEPEST_COLUMN;
	const across = byColumn ? groups.length : columns;
	const cellWidth = (width - sizes.left - sizes.gap * (across - 1)) / across;
	const place = { columns: across, cellWidth, sizes };
	return byColumn ? inColumns(groups, place, deepest) : inBlocks(groups, place);
}

/** Four panels side by side where there is room, two on a phone: the height changes only there. */
function columnsFor(width: number): number {
	return width >= WIDE_FROM ? 4 : 2;
}

type Place = { columns: number; cellWidth: number; sizes: GridSizes };

function inColumns(groups: readonly Group[], place: Place, deepest: number): Grid {
	const { sizes, cellWidth } = place;
	const xOf = (column: number) => sizes.left + column * (cellWidth + sizes.gap);
	const cells = groups.flatMap(({ records }, column) =>
		records.map((record, row) => ({
			record,
			x: xOf(column),
			y: sizes.heading + row * sizes.cell,
			endsColumn: row === records.length - 1,
			startsRow: column === 0
		}))
	);
	const headings = groups.map((group, column) => {
		const out = column === 0 ? sizes.left : 0;
		return headingOf(group, xOf(column) - out, 0, cellWidth + out);
	});
	const height = sizes.heading + deepest * sizes.cell + sizes.foot;
	return { columns: place.columns, cellWidth, cells, headings: headings.flat(), height };
}

function inBlocks(groups: readonly Group[], place: Place): Grid {
	const { sizes, columns, cellWidth } = place;
	const grid: Grid = { columns, cellWidth, cells: [], headings: [], height: 0 };
	const width = columns * cellWidth + (columns - 1) * sizes.gap;
	for (const group of groups) {
		const headings = headingOf(group, 0, grid.height, width + sizes.left);
		const top = grid.height + (headings.length ? sizes.heading : 0);
		grid.headings.push(...headings);
		grid.cells.push(...blockCells(group, top, place));
		grid.height = top + Math.ceil(group.records.length / columns) * sizes.cell + sizes.foot;
	}
	return grid;
}

function blockCells({ records }: Group, top: number, { columns, cellWidth, sizes }: Place): Cell[] {
	return records.map((record, index) => ({
		record,
		x: sizes.left + (index % columns) * (cellWidth + sizes.gap),
		y: top + Math.floor(index / columns) * sizes.cell,
		endsColumn: index + columns >= records.length,
		startsRow: index % columns === 0
	}));
}

function headingOf({ program }: Group, x: number, y: number, width: number): Heading[] {
	return program ? [{ text: program.name, x, y, width }] : [];
}
