export type Margin = { top: number; right: number; bottom: number; left: number };

/**
 * The drawing area of a chart in CSS pixels. Marks are placed in the coordinates of the whole
 * picture (0…width, 0…height), so the inner area starts at `margin.left`, `margin.top`.
 * `id` is unique on the page, for patterns and clip paths. `wide`: there is room for panels
 * or words side by side.
 */
export type Frame = {
	id: string;
	width: number;
	height: number;
	margin: Margin;
	innerWidth: number;
	innerHeight: number;
	wide: boolean;
};

/** From this width on a chart may put things side by side. */
export const WIDE_FROM = 880;

/** A frame of a given size; the inner area is never negative. */
export function makeFrame(id: string, width: number, height: number, margin: Margin): Frame {
	return {
		id,
		width,
		height,
		margin,
		innerWidth: Math.max(0, width - margin.left - margin.right),
		innerHeight: Math.max(0, height - margin.top - margin.bottom),
		wide: width >= WIDE_FROM
	};
}
