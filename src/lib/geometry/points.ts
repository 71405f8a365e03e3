export type ArrowKey = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/**
 * A mark people can read one by one. `label` is the sentence spoken, and shown in the tooltip
 * unless `tip` sets it in lines. `href` or `onopen` is what Enter and a second click open.
 */
export type Point = {
	id: string;
	label: string;
	x: number;
	y: number;
	/** Radius of the focus ring, default 9. */
	r?: number;
	tip?: { title: string; lines: readonly string[] };
	href?: string;
	onopen?: () => void;
};

/**
 * The readable marks of a chart in data order. An array of points is one; a chart with many marks
 * brings its own, so that no mark is made before it is asked for.
 */
export type PointSource = {
	readonly length: number;
	at(index: number): Point | undefined;
	/** Index of the mark nearest to a place in the frame, −1 for none. Default: a scan. */
	nearest?: (x: number, y: number) => number;
	/** Index an arrow key leads to. Default: right and down go on, left and up go back. */
	step?: (index: number, key: ArrowKey) => number;
};

/** Index of the nearest mark; −1 where there is none. */
export function nearestPoint(points: PointSource, x: number, y: number): number {
	if (points.nearest) return points.nearest(x, y);
	let nearest = -1;
	let least = Infinity;
	for (let index = 0; index < points.length; index++) {
		const point = points.at(index);
		if (!point) continue;
		const distance = (point.x - x) ** 2 + (point.y - y) ** 2;
		if (distance < least) [nearest, least] = [index, distance];
	}
	return nearest;
}

const STEPS: Readonly<Record<ArrowKey, number>> = {
	ArrowLeft: -1,
	ArrowUp: -1,
	ArrowRight: 1,
	ArrowDown: 1
};

/** The index a key leads to from `index`, kept within the marks; `null`: not a key of ours. */
export function stepTo(points: PointSource, index: number, key: string): number | null {
	if (key === 'Home') return 0;
	if (key === 'End') return points.length - 1;
	if (!isArrow(key)) return null;
	const next = points.step ? points.step(index, key) : index + STEPS[key];
	return Math.min(points.length - 1, Math.max(0, next));
}

function isArrow(key: string): key is ArrowKey {
	return key in STEPS;
}

type Size = { width: number; height: number };

/**
 * Where a tooltip stands so that it never leaves the screen: centred above its anchor, below it
 * where there is no room above. All in viewport pixels; `gap` is kept to the anchor.
 */
export function placeTooltip(
	anchor: { x: number; y: number },
	tooltip: Size,
	screen: Size,
	gap = 14
): { left: number; top: number } {
	const edge = 4;
	const above = anchor.y - gap - tooltip.height;
	const left = anchor.x - tooltip.width / 2;
	return {
		left: Math.max(edge, Math.min(left, screen.width - edge - tooltip.width)),
		top: above >= edge ? above : anchor.y + gap
	};
}
