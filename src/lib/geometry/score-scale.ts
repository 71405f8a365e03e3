import type { Comparison } from '../domain/comparison/comparison.ts';

/** A common scale starts here unless a score needs it lower: lines may leave zero, the axis says so. */
const USUAL_LOW = 30;

/** Where the score axis starts: 30, or the ten below the lowest value, never under 0. */
export function scoreFloor(values: readonly number[]): number {
	const lowest = values.reduce((least, value) => Math.min(least, value), USUAL_LOW);
	return Math.max(0, Math.floor(lowest / 10) * 10);
}

/** The end of the axis, where bands begin, and 100: the only lines a panel needs. */
export function scoreTicks(floor: number, { network }: Comparison): number[] {
	const bands = network.version.bands.map(({ from }) => from).filter((from) => from > floor);
	return [floor, ...bands.filter((from) => from < 100), 100];
}
