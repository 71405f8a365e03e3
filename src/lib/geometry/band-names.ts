import type { Band } from '../domain/instrument.ts';
import type { ThemePanel } from './theme-trend.ts';

/** Where a band's name stands: at which end of the plot, and how far below the plot's top. */
export type BandName = { key: Band['key']; side: 'start' | 'end'; below: number };

type Spot = Omit<BandName, 'key'>;
type Box = { left: number; right: number; top: number; bottom: number };

const INSET = 5;
const HALF_LINE = 9;
const ROOM = 5;
/** Points looked at between two marks that a line joins. */
const SAMPLES = 8;

/**
 * A place for each band's name, the same in all panels, where the fewest marks, lines and poles are
 * covered. Of equals: at the start, in the middle of an outer band and under the top of one between.
 * `widthOf` is a name's width in pixels.
 */
export function placeBandNames(
	panels: readonly ThemePanel[],
	widthOf: (key: Band['key']) => number
): BandName[] {
	const [first] = panels;
	if (!first) return [];
	return first.bands.map(({ key, top, bottom }, index) => {
		const isOuter = index === 0 || index === first.bands.length - 1;
		const spots = spotsIn(top - first.plot.top, bottom - first.plot.top, isOuter);
		const costs = spots.map((spot) =>
			panels.reduce((sum, panel) => sum + covered(panel, boxOf(panel, spot, widthOf(key))), 0)
		);
		return { key, ...(spots[costs.indexOf(Math.min(...costs))] ?? { side: 'start', below: top }) };
	});
}

/** The places tried, the preferred one first; `below` is the middle of the line of text. */
function spotsIn(top: number, bottom: number, isOuter: boolean): Spot[] {
	const [high, middle, low] = [top + 13, (top + bottom) / 2, bottom - 13];
	const heights = isOuter ? [middle, high, low] : [high, middle, low];
	return (['start', 'end'] as const).flatMap((side) => heights.map((below) => ({ side, below })));
}

function boxOf({ plot }: ThemePanel, { side, below }: Spot, width: number): Box {
	const middle = plot.top + below;
	const left = side === 'start' ? plot.left + INSET : plot.right - INSET - width;
	return {
		left: left - ROOM,
		right: left + width + ROOM,
		top: middle - HALF_LINE - ROOM,
		bottom: middle + HALF_LINE + ROOM
	};
}

/** How much of a panel would lie under a box: a mark counts most, then the line, then a pole. */
function covered({ marks, flags }: ThemePanel, box: Box): number {
	const inside = ({ x, y }: { x: number; y: number }) =>
		x > box.left && x < box.right && y > box.top && y < box.bottom;
	const record = marks.filter(({ ofRecord }) => ofRecord);
	const line = record.slice(1).flatMap((to, index) => between(record[index] ?? to, to));
	const poles = flags.filter(({ x }) => x > box.left && x < box.right);
	return 4 * marks.filter(inside).length + line.filter(inside).length + poles.length;
}

function between(from: { x: number; y: number }, to: { x: number; y: number }) {
	return Array.from({ length: SAMPLES }, (_, index) => {
		const part = index / SAMPLES;
		return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
	});
}
