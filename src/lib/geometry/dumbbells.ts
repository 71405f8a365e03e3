import { scaleLinear } from 'd3-scale';
import type { Frame } from './frame.ts';
import { wrapText } from './text.ts';

/** One row of a change chart before it has a place: values on `scale`, words beside it. */
export type ChangeRow = {
	key: string;
	name: string;
	under: string;
	baseline: number | null;
	last: number | null;
	now: number | null;
	/** Half the width of what noise alone rarely leaves; `null`: not known. */
	noise: number | null;
	/** The verdict in bold, then the rest of the sentence. */
	verdict: string;
	sentence: string;
};

export type PlacedRow = ChangeRow & {
	y: number;
	nameY: number;
	x: { baseline: number | null; last: number | null; now: number | null };
	band: { from: number; to: number } | null;
	/** The number at the open end stands on the side away from the change. */
	side: { baseline: 'start' | 'end'; now: 'start' | 'end' };
	/** Lines of the sentence; the first begins after the verdict. */
	lines: readonly string[];
	linesY: number;
};

export type Dumbbells = {
	left: number;
	right: number;
	textX: number;
	rows: readonly PlacedRow[];
	ticks: readonly { value: number; x: number }[];
	top: number;
	bottom: number;
	axisY: number;
};

const SIZE = 16;
const LINE = 23;
const WIDE_ROW = 76;
const NARROW_ROW = 164;
const AXIS = 28;

/** Height of a list of rows with its axis. */
export function dumbbellsHeight(rows: number, wide: boolean): number {
	return rows * (wide ? WIDE_ROW : NARROW_ROW) + AXIS;
}

/**
 * Rows with name, dumbbell and sentence: side by side on a desk, below each other on a phone.
 * `domain` is the scale's ends, `ticks` the values its lines stand at.
 */
export function layoutDumbbells(
	rows: readonly ChangeRow[],
	{ width, wide }: Pick<Frame, 'width' | 'wide'>,
	top: number,
	{ domain, ticks }: { domain: [number, number]; ticks: readonly number[] }
): Dumbbells {
	const left = wide ? width * 0.24 : 24;
	const right = wide ? width * 0.6 : width - 32;
	const textX = wide ? width * 0.645 : 0;
	const scale = scaleLinear(domain, [left, right]).clamp(true);
	const height = wide ? WIDE_ROW : NARROW_ROW;
	const axisY = wide ? top + rows.length * height + 18 : top + 12;
	const first = wide ? top : top + AXIS;
	return {
		...{ left, right, textX, axisY, top: first },
		bottom: first + rows.length * height,
		ticks: ticks.map((value) => ({ value, x: scale(value) })),
		rows: rows.map((row, index) =>
			placeRow(row, first + index * height, scale, { wide, width, textX })
		)
	};
}

type Place = { wide: boolean; width: number; textX: number };

function placeRow(
	row: ChangeRow,
	top: number,
	scale: (value: number) => number,
	{ wide, width, textX }: Place
): PlacedRow {
	const at = (value: number | null) => (value === null ? null : scale(value));
	const lines = sentenceLines(row, width - textX);
	const rising = (row.now ?? 0) >= (row.baseline ?? 0);
	return {
		...row,
		y: wide ? top + WIDE_ROW / 2 : top + (row.under ? 72 : 56),
		nameY: wide ? top + WIDE_ROW / 2 + (row.under ? -4 : 6) : top + 22,
		x: { baseline: at(row.baseline), last: at(row.last), now: at(row.now) },
		band: bandOf(row, scale),
		side: { baseline: rising ? 'end' : 'start', now: rising ? 'start' : 'end' },
		lines,
		linesY: wide
			? top + WIDE_ROW / 2 + 6 - ((lines.length - 1) * LINE) / 2
			: top + (row.under ? 108 : 92)
	};
}

/** The sentence in lines; the verdict takes its room in the first. */
function sentenceLines({ verdict, sentence }: ChangeRow, width: number): string[] {
	if (!verdict) return wrapText(sentence, width, SIZE);
	const held = verdict.replaceAll(' ', '\u00A0');
	const lines = wrapText(`${held} ${sentence}`, width, SIZE);
	return lines.map((line, index) => (index === 0 ? line.slice(held.length) : line));
}

function bandOf({ baseline, noise }: ChangeRow, scale: (value: number) => number) {
	if (baseline === null || noise === null) return null;
	return { from: scale(baseline - noise), to: scale(baseline + noise) };
}
