import { textWidth } from './text.ts';

/** A dated event above a plot: a pole at `x`, its text beside it in a lane; lane 0 is the lowest. */
export type Flag = {
	x: number;
	lane: number;
	/** `null`: there was no room, the pole stands alone. */
	text: string | null;
	anchor: 'start' | 'end';
};

const PAD = 8;

/**
 * Sets events in lanes so that no text runs over another or over a pole. Text stands to the right
 * of its pole in the lowest free lane, or to the left where no lane has room for it.
 */
export function layoutFlags(
	events: readonly { x: number; title: string }[],
	{ left, right, lanes, size = 14 }: { left: number; right: number; lanes: number; size?: number }
): Flag[] {
	const placed = new Map<number, Flag & Span>();
	const rightToLeft = [...events.keys()].sort((a, b) => (events[b]?.x ?? 0) - (events[a]?.x ?? 0));
	for (const index of rightToLeft) {
		const event = events[index];
		if (event) placed.set(index, place(event, [...placed.values()], { left, right, lanes, size }));
	}
	return events.flatMap((_, index) => {
		const flag = placed.get(index);
		if (!flag) return [];
		const { x, lane, text, anchor } = flag;
		return [{ x, lane, text, anchor }];
	});
}

type Span = { from: number; to: number };

function place(
	{ x, title }: { x: number; title: string },
	others: readonly (Flag & Span)[],
	{ left, right, lanes, size }: { left: number; right: number; lanes: number; size: number }
): Flag & Span {
	const width = textWidth(title, size) + PAD + 4;
	const sides = [
		{ anchor: 'start' as const, from: x, to: x + width },
		{ anchor: 'end' as const, from: x - width, to: x }
	].filter(({ from, to }) => from >= left && to <= right);
	for (const side of sides) {
		for (let lane = 0; lane < lanes; lane++) {
			const isFree = !others.some((other) => collide({ ...side, x, lane }, other));
			if (isFree) return { x, lane, text: title, ...side };
		}
	}
	return { x, lane: 0, text: null, anchor: 'start', from: x, to: x };
}

type Placed = Span & { x: number; lane: number };

function collide(one: Placed, other: Placed): boolean {
	if (one.lane === other.lane) return one.from < other.to + PAD && other.from < one.to + PAD;
	const [upper, lower] = one.lane > other.lane ? [one, other] : [other, one];
	return upper.x > lower.from - 3 && upper.x < lower.to + 3 && lower.from !== lower.to;
}
