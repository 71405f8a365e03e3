import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts what went wrong, per key, so that nobody can guess without end. */
export type Limit = {
	/** Minutes to wait, rounded up; `null`: go ahead. */
	wait(key: string): Promise<number | null>;
	count(key: string): Promise<void>;
	forget(key: string): Promise<void>;
};

/** Allows `points` counted tries in `minutes`. In memory: each copy of the app counts for itself. */
export function createLimit(points: number, minutes: number): Limit {
	const limiter = new RateLimiterMemory({ points, duration: minutes * 60 });
	return {
		async wait(key) {
			const state = await limiter.get(key);
			if (!state || state.consumedPoints < points) return null;
			return Math.max(1, Math.ceil(state.msBeforeNext / 60_000));
		},
		async count(key) {
			await limiter.consume(key).catch((reason: unknown) => {
				if (!(reason instanceof RateLimiterRes)) throw reason;
			});
		},
		forget: async (key) => void (await limiter.delete(key))
	};
}
