import { createHash } from 'node:crypto';

/** A stream of numbers from 0 (included) to 1 (excluded). */
export type Random = () => number;

/** The same key gives the same stream, so that adding a site leaves all others as they are. */
export function randomOf(...key: readonly (string | number)[]): Random {
	return mulberry32(digest(key).readUInt32BE(0));
}

/** The same key gives the same id, on every machine: addresses of demo pages stay as they are. */
export function uuidOf(...key: readonly (string | number)[]): string {
	const hex = digest(key).toString('hex');
	const parts = [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`8${hex.slice(17, 20)}`
	];
	return [...parts, hex.slice(20, 32)].join('-');
}

/** A draw from the normal distribution with mean 0 and standard deviation 1 (Box and Muller 1958). */
export function normal(random: Random): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** One of `choices`, each as likely as the next; `null` of none. */
export function pick<T>(random: Random, choices: readonly T[]): T | null {
	return choices[Math.floor(random() * choices.length)] ?? null;
}

/** A whole number from `low` to `high`, both included. */
export function between(random: Random, low: number, high: number): number {
	return low + Math.floor(random() * (high - low + 1));
}

function digest(key: readonly (string | number)[]): Buffer {
	return createHash('sha256').update(JSON.stringify(key)).digest();
}

/** Mulberry32: a 32-bit generator in the public domain (Ettinger 2017). */
function mulberry32(seed: number): Random {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
