import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, quantile } from './quantile.ts';

describe('quantile', () => {
	it('gives what R gives for quantile(c(1, 2, 4, 8), c(0, .25, .5, .75, 1))', () => {
		const values = [1, 2, 4, 8];
		expect([0, 0.25, 0.5, 0.75, 1].map((p) => quantile(values, p))).toEqual([1, 1.75, 3, 5, 8]);
	});

	it('is null for no values, never NaN', () => {
		expect(quantile([], 0.5)).toBeNull();
		expect(median([])).toBeNull();
	});

	it('takes the one value there is', () => {
		expect(quantile([61.11], 0.25)).toBe(61.11);
	});

	it('never leaves the range of the values and never falls as p rises', () => {
		const values = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 40 });
		const shares = fc.tuple(
			fc.double({ min: 0, max: 1, noNaN: true }),
			fc.double({ min: 0, max: 1, noNaN: true })
		);
		fc.assert(
			fc.property(values, shares, (unsorted, [p, q]) => {
				const sorted = [...unsorted].sort((a, b) => a - b);
				const low = quantile(sorted, Math.min(p, q)) ?? NaN;
				const high = quantile(sorted, Math.max(p, q)) ?? NaN;
				expect(low).toBeLessThanOrEqual(high + 1e-9);
				expect(low).toBeGreaterThanOrEqual(Math.min(...unsorted));
				expect(high).toBeLessThanOrEqual(Math.max(...unsorted) + 1e-9);
			})
		);
	});
});

describe('median', () => {
	it('sorts for itself and leaves its argument as it was', () => {
		const values = [75, 42, 61, 58];
		expect(median(values)).toBe(59.5);
		expect(values).toEqual([75, 42, 61, 58]);
	});
});
