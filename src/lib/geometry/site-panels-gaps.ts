import type { RoundMark } from '../domain/comparison/record.ts';
import type { Site } from '../domain/site.ts';

/** Why a stretch of a line is missing, and where to say so; the geometry never says it in words. */
export type GapMark = {
	kind: 'absent' | 'not_enough' | 'opened' | 'joined';
	/** Indexes of the rounds that have no score. */
	rounds: readonly number[];
	/** Places of the dashed rings; only for `not_enough`. */
	rings: readonly { x: number; y: number }[];
	label: { x: number; y: number };
	openedOn: Date | null;
};

export type Spot = { mark: RoundMark; x: number | null; y: number | null };
/** Of the plot; `stacked`: too narrow to set words beside their gap. */
export type Edges = { top: number; bottom: number; stacked: boolean };
type Stretch = { kind: GapMark['kind']; spots: readonly Spot[]; start: number };

/** The stretches without a score, each with the place of its words clear of the line. */
export function placeGaps(site: Site, spots: readonly Spot[], edges: Edges): GapMark[] {
	return stretches(spots).map(({ kind, spots: gap, start }) => {
		const [before, after] = [spots[start - 1], spots[start + gap.length]];
		const level = levelBetween(before?.y, after?.y, edges);
		const xs = gap.flatMap(({ x }) => x ?? []);
		const x = kind === 'opened' || kind === 'joined' ? (after?.x ?? 0) : mean(xs);
		return {
			kind,
			rounds: gap.map(({ mark }) => mark.round),
			rings: kind === 'not_enough' ? xs.map((ring) => ({ x: ring, y: level })) : [],
			label: edges.stacked
				? { x: 0, y: freeEdge(spots, edges) }
				: { x, y: clearOf(spots, x, edges) },
			openedOn: site.openedOn
		};
	});
}

/** Neighbouring rounds missing for the same reason; a site without any score is one stretch. */
function stretches(spots: readonly Spot[]): Stretch[] {
	const found: Stretch[] = [];
	spots.forEach((spot, index) => {
		if (spot.mark.state === 'scored') return;
		const own = kindOf(spot, spots.slice(0, index));
		const open = found.at(-1);
		const joins = open?.kind === own && open.start + open.spots.length === index;
		if (joins) found[found.length - 1] = { ...open, spots: [...open.spots, spot] };
		else found.push({ kind: own, spots: [spot], start: index });
	});
	return found;
}

function kindOf({ mark }: Spot, before: readonly Spot[]): GapMark['kind'] {
	if (mark.state === 'not_enough_rated') return 'not_enough';
	if (mark.state === 'not_open_yet') return 'opened';
	return before.every((spot) => spot.mark.state === 'did_not_take_part') ? 'joined' : 'absent';
}

/** Between the neighbours' heights; beside the only one; in the middle without any. */
function levelBetween(
	before: number | null | undefined,
	after: number | null | undefined,
	edges: Edges
) {
	const known = [before, after].filter((y) => typeof y === 'number');
	return known.length ? mean(known) : (edges.top + edges.bottom) / 2;
}

/** A baseline along the upper edge of the plot, or the lower one where scores are high. */
function freeEdge(spots: readonly Spot[], { top, bottom }: Edges): number {
	const highest = Math.min(...spots.flatMap(({ y }) => y ?? []), bottom);
	return highest > top + 28 ? top + 15 : bottom - 6;
}

/** Half the width of a label in pixels, at the size panels use. */
const REACH = 62;

/** A baseline under the line near `x`, or above it where the axis is too near. */
function clearOf(spots: readonly Spot[], x: number, { top, bottom }: Edges): number {
	const near = spots.filter((spot) => spot.x !== null && Math.abs(spot.x - x) <= REACH);
	const ys = near.flatMap(({ y }) => y ?? []);
	if (ys.length === 0) return (top + bottom) / 2;
	const below = Math.max(...ys) + 22;
	return below <= bottom - 3 ? below : Math.min(...ys) - 12;
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
