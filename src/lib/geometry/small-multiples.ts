import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Comparison, SiteRecord } from '../domain/comparison/comparison.ts';
import type { Middle } from '../domain/comparison/middle.ts';
import type { Scored } from '../domain/comparison/record.ts';
import { WIDE_FROM } from './frame.ts';
import { layoutGrid, type Cell, type Heading } from './site-panels-grid.ts';
import { placeGaps, type Edges, type GapMark } from './site-panels-gaps.ts';
import { scoreFloor, scoreTicks } from './score-scale.ts';
import { ageScale, calendarScale, type TimeScale } from './site-time.ts';

/** A score in a panel, in pixels from the panel's upper left corner. */
export type Dot = { x: number; y: number; mark: Scored };

/** One site's panel; `x`, `y` in the picture, everything else from that corner. */
export type Panel = Cell & {
	/** Broken where there is no score. */
	path: string;
	dots: readonly Dot[];
	first: (Dot & { label: { x: number; y: number; left: boolean } }) | null;
	last: Dot | null;
	gaps: readonly GapMark[];
	/** Where the name begins: in the first column flush with the page, left of the axis labels. */
	headX: number;
};

export type SmallMultiples = {
	width: number;
	height: number;
	/** Of one panel with its head; the plot lies between `top` and `bottom`, 0 and `plotWidth`. */
	panel: { width: number; height: number; top: number; bottom: number; plotWidth: number };
	stacked: boolean;
	headings: readonly Heading[];
	panels: readonly Panel[];
	/** The middle of the network, alike behind every panel; `null` along the age of sites. */
	middle: { area: string; line: string; at: { x: number; y: number } } | null;
	yTicks: readonly { y: number; value: number; edge: boolean }[];
	xTicks: readonly { x: number; value: number }[];
};

/** Room for the labels of the score axis, left of the first column. */
export const LEFT = 30;
const GAP = 32;
const HEADING = 40;
const PLOT = { wide: 116, stacked: 92 };
/** Room for the last score, right of its dot. */
const LAST = 34;
const RADIUS = 6;

/** A panel per site on one common scale, for a picture of the given width in pixels. */
export function layoutSmallMultiples(comparison: Comparison, width: number): SmallMultiples {
	const stacked = width < WIDE_FROM;
	const top = stacked ? 56 : 38;
	const bottom = top + (stacked ? PLOT.stacked : PLOT.wide);
	const height = bottom + 24;
	const sizes = {
		left: LEFT,
		gap: stacked ? 16 : GAP,
		heading: HEADING,
		cell: height,
		foot: 22
	};
	const grid = layoutGrid(comparison.groups, width, sizes);
	const plotWidth = grid.cellWidth - LAST;
	const floor = scoreFloor(drawnScores(comparison));
	const edges = { top, bottom, stacked };
	const y = scaleLinear([floor, 100], [edges.bottom, edges.top]);
	const time = timeScale(comparison, RADIUS, plotWidth - RADIUS);
	return {
		width,
		height: grid.height,
		panel: { width: grid.cellWidth, height, top, bottom, plotWidth },
		stacked,
		headings: grid.headings,
		panels: grid.cells.map((cell) => ({
			...cell,
			...placeRecord(cell.record, time, y, edges),
			headX: cell.startsRow ? -LEFT : 0
		})),
		middle: placeMiddle(comparison, time, y),
		yTicks: scoreTicks(floor, comparison).map((value) => ({
			value,
			y: y(value),
			edge: value === floor || value === 100
		})),
		xTicks: thin(time.ticks, 40)
	};
}

function timeScale(comparison: Comparison, from: number, to: number): TimeScale {
	return comparison.selection.axis === 'age'
		? ageScale(comparison, from, to)
		: calendarScale(comparison, from, to);
}

type Y = (score: number) => number;

function placeRecord({ site, record }: SiteRecord, time: TimeScale, y: Y, edges: Edges) {
	const spots = record.marks.map((mark) => {
		const x = time.x(site, mark.round);
		return { mark, x, y: mark.state === 'scored' && x !== null ? y(mark.score) : null };
	});
	const dots = spots.flatMap(({ mark, x, y: at }) =>
		mark.state === 'scored' && x !== null && at !== null ? [{ mark, x, y: at }] : []
	);
	const path = line<(typeof spots)[number]>(
		(spot) => spot.x ?? 0,
		(spot) => spot.y ?? 0
	).defined((spot) => spot.y !== null);
	return {
		path: path(spots) ?? '',
		dots,
		first: firstDot(dots, edges.bottom),
		last: dots.at(-1) ?? null,
		gaps: placeGaps(
			site,
			spots.filter(({ x }) => x !== null),
			edges
		)
	};
}

/** The first score stands left of a late dot, else below it, or above where the line or the axis is. */
function firstDot(dots: readonly Dot[], bottom: number) {
	const [first, second] = dots;
	if (!first || !second) return null;
	const { x, y } = first;
	if (x > 40) return { ...first, label: { x: x - 9, y: y + 5, left: true } };
	const above = second.y > y + 4 || y + 20 > bottom;
	return { ...first, label: { x: x - 3, y: y + (above ? -10 : 20), left: false } };
}

function placeMiddle({ middle, selection }: Comparison, time: TimeScale, y: Y) {
	const known = middle.filter((one): one is Middle => one !== null);
	const nowhere = { id: '', name: '', program: { id: '', name: '' }, region: null, openedOn: null };
	if (selection.axis === 'age' || known.length === 0) return null;
	const x = ({ round }: Middle) => time.x(nowhere, round) ?? 0;
	const at = known[Math.min(1, known.length - 1)];
	return {
		area:
			area<Middle>(
				x,
				(one) => y(one.q1),
				(one) => y(one.q3)
			)(known) ?? '',
		line: line<Middle>(x, (one) => y(one.median))(known) ?? '',
		at: at ? { x: x(at), y: y(at.median) } : { x: 0, y: 0 }
	};
}

/** Every score that must find room on the scale. */
function drawnScores({ groups, middle }: Comparison): number[] {
	const scores = groups.flatMap(({ records }) =>
		records.flatMap(({ record }) =>
			record.marks.flatMap((mark) => (mark.state === 'scored' ? [mark.score] : []))
		)
	);
	return [...scores, ...middle.flatMap((one) => one?.q1 ?? [])];
}

/** Leaves out ticks until labels stand at least so many pixels apart. */
function thin<T extends { x: number }>(ticks: readonly T[], apart: number): T[] {
	const [first, second] = ticks;
	const step = first && second ? Math.max(1, Math.ceil(apart / (second.x - first.x))) : 1;
	return ticks.filter((_, index) => index % step === 0);
}
