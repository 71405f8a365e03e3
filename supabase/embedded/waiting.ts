import { HttpError } from './http.ts';

export type Waiting = {
	/** Runs work that is given up with 503 when `giveUp` comes before its end. */
	run<T>(work: () => Promise<T>): Promise<T>;
	/** Gives up, a second from now, what is waiting now. */
	giveUp(): void;
};

/** Keeps requests from waiting for an answer that a dead connection will never bring. */
export function createWaiting(): Waiting {
	const waiting = new Set<(reason: HttpError) => void>();
	return {
		run: async (work) => {
			const { promise, reject } = Promise.withResolvers<never>();
			waiting.add(reject);
			return Promise.race([work(), promise]).finally(() => waiting.delete(reject));
		},
		giveUp: () => {
			const given = [...waiting];
			const reason = new HttpError(503, 'The connection to the database was lost. Try again.');
			setTimeout(() => given.forEach((reject) => reject(reason)), 1000);
		}
	};
}
