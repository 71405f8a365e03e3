import type { Band } from '../domain/instrument.ts';
import type { ThemePanel } from './theme-trend.ts';

/** Where a name stands: at which end of the plot, and how far below the plot's top its middle is. */
export type GroundName = { key: Band['key'] | 'criterion'; side: 'start' | 'end'; below: number };

type Spot = Omit<GroundName, 'key'>;
type Box = { left: number; right: number; top: number; bottom: number };

const INSET = 5;
const HALF_LINE = 9;
const ROOM = 5;
/** Points looked at between two marks that a line joins. */
const SAMPLES = 8;

/**
 * A place for the criterion's name and each band's where the fewest marks, lines and poles are covered.
 * Of equals: at the start, in the middle of an outer band and under the top of one between.
 * `widthOf` is a name's width in pixels.
 */
export function placeGroundNames(
	panel: ThemePanel,
	widthOf: (key: GroundName['key']) => number
): GroundName[] {
	const { bands, plot } = panel;
	const taken: Spot[] = [];
	const place = (key: GroundName['key'], spots: readonly Spot[]): GroundName[] => {
		const costs = spots.map(
			(spot) => covered(panel, boxOf(panel, spot, widthOf(key))) + overlaps(taken, spot)
		);
		const spot = spots[costs.indexOf(Math.min(...costs))];
		if (!spot) return [];
		taken.push(spot);
		return [{ key, ...spot }];
	};
	const above = panel.criterion - plot.top - HALF_LINE - 2;
	const criterion = place('criterion', [
		{ side: 'start', below: above },
		{ side: 'end', below: above }
	]);
	const names = bands.flatMap(({ key, top, bottom }, index) => {
		const isOuter = index === 0 || index === bands.length - 1;
		return place(key, spotsIn(top - plot.top, bottom - plot.top, isOuter));
	});
	return [...criterion, ...names];
}

/** The places tried, the preferred one first. */
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

/** Names never lie on one another: worse than any mark. */
function overlaps(taken: readonly Spot[], { side, below }: Spot): number {
	const near = taken.filter(
		(spot) => spot.side === side && Math.abs(spot.below - below) < 2 * HALF_LINE
	);
	return 100 * near.length;
}

function between(from: { x: number; y: number }, to: { x: number; y: number }) {
	return Array.from({ length: SAMPLES }, (_, index) => {
		const part = index / SAMPLES;
		return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
	});
}
