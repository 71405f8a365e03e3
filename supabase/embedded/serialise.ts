/** Runs one piece of work at a time, in the order asked. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * A queue of one. PGlite has a single session and lite's driver takes no transaction lock on it:
 * two requests at once would run inside each other's BEGIN … COMMIT, with each other's rights.
 */
export function createQueue(): Exclusive {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const turn = last.then(work);
		last = turn.catch(() => undefined);
		return turn;
	};
}
