import { scaleLinear } from 'd3-scale';
import type { Comparison, SiteRecord } from '../domain/comparison/comparison.ts';
import { scoreFloor } from './score-scale.ts';

/** Heights in pixels that the dot plot and the heatmap beside it share, so that rows line up. */
export const ROWS = { head: 64, group: 36, pitch: 30, space: 12 } as const;

/** One site's row; `y` is its middle. */
export type DotRow = {
	record: SiteRecord;
	y: number;
	x: number | null;
	interval: { from: number; to: number } | null;
	/** The round of the score where that is not the last one. */
	olderRound: number | null;
};

export type DotPlot = {
	width: number;
	height: number;
	/** The scale runs from `left` to `right`; names stand before, scores behind. */
	left: number;
	right: number;
	headings: readonly { text: string; y: number }[];
	rows: readonly DotRow[];
	/** Not labelled where the word over a line stands for it. */
	ticks: readonly { x: number; value: number; labelled: boolean }[];
	criterion: { x: number; value: number };
	/** Median of the whole network in the last round; `null` without a score. */
	median: { x: number; value: number } | null;
	/** Which of the two words over the lines stands left, so that they never meet. */
	medianFirst: boolean;
};

/** The latest scores on one scale with their intervals, for a picture of the given width. */
export function layoutDotPlot(comparison: Comparison, width: number): DotPlot {
	const [left, right] = [width < 480 ? 122 : 190, width - 46];
	const low = scoreFloor(lowestValues(comparison));
	const x = scaleLinear([low, 100], [left, right]);
	const { rows, headings, height } = placeRows(comparison, x);
	const { criterion } = comparison.network.version;
	const median = comparison.middle.at(-1)?.median ?? null;
	const worded = [criterion, ...(median === null ? [] : [median])].map((score) => x(score));
	return {
		width,
		height,
		left,
		right,
		headings,
		rows,
		ticks: x.ticks(right - left < 260 ? 4 : 7).map((value) => ({
			value,
			x: x(value),
			labelled: worded.every((at) => Math.abs(at - x(value)) > 11)
		})),
		criterion: { value: criterion, x: x(criterion) },
		median: median === null ? null : { value: median, x: x(median) },
		medianFirst: (median ?? 0) <= criterion
	};
}

function placeRows({ groups, rounds }: Comparison, x: (score: number) => number) {
	const rows: DotRow[] = [];
	const headings: { text: string; y: number }[] = [];
	let y: number = ROWS.head;
	for (const { program, records } of groups) {
		if (program) headings.push({ text: program.name, y: y + ROWS.group });
		if (program) y += ROWS.group;
		for (const record of records) {
			rows.push(placeRow(record, y + ROWS.pitch / 2, rounds.at(-1), x));
			y += ROWS.pitch;
		}
		y += ROWS.space;
	}
	return { rows, headings, height: y };
}

function placeRow(
	record: SiteRecord,
	y: number,
	lastRound: number | undefined,
	x: (score: number) => number
): DotRow {
	const { last } = record.record;
	const { interval } = record;
	return {
		record,
		y,
		x: last && x(last.score),
		interval: interval && { from: x(interval.low), to: x(interval.high) },
		olderRound: last && last.round !== lastRound ? last.round : null
	};
}

function lowestValues({ groups }: Comparison): number[] {
	return groups.flatMap(({ records }) =>
		records.flatMap(({ interval, record }) => interval?.low ?? record.last?.score ?? [])
	);
}
