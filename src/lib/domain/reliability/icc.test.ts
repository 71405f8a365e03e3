import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icc21, meanSquares, meanSquaresOfPairs } from './icc.ts';

const SHROUT_FLEISS = [
	[9, 2, 5, 8],
	[6, 1, 3, 2],
	[8, 4, 6, 8],
	[7, 1, 2, 6],
	[10, 5, 6, 9],
	[6, 2, 4, 7]
];

const score = fc.integer({ min: 0, max: 100 });
const pairs = fc.array(fc.tuple(score, score), { minLength: 2, maxLength: 40 });

function sumsOf(table: readonly (readonly [number, number])[]) {
	const start = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 };
	return table.reduce(
		({ n, x, y, xx, yy, xy }, [a, b]) => ({
			n: n + 1,
			x: x + a,
			y: y + b,
			xx: xx + a * a,
			yy: yy + b * b,
			xy: xy + a * b
		}),
		start
	);
}

describe('ICC(2,1)', () => {
	it('is .2898 for the six targets and four judges of Shrout and Fleiss', () => {
		expect(icc21(meanSquares(SHROUT_FLEISS))).toBeCloseTo(0.2898, 4);
	});

	it('is 1 when both raters always agree and sites differ', () => {
		expect(
			icc21(
				meanSquaresOfPairs(
					sumsOf([
						[10, 10],
						[40, 40],
						[90, 90]
					])
				)
			)
		).toBeCloseTo(1);
	});

	it('is undefined when nothing varies, or with a single target', () => {
		expect(
			icc21(
				meanSquaresOfPairs(
					sumsOf([
						[50, 50],
						[50, 50]
					])
				)
			)
		).toBeNull();
		expect(icc21(meanSquaresOfPairs(sumsOf([[50, 60]])))).toBeNull();
	});

	it('comes out of the sums as it does out of the whole table', () => {
		fc.assert(
			fc.property(pairs, (table) => {
				const whole = icc21(meanSquares(table));
				const summed = icc21(meanSquaresOfPairs(sumsOf(table)));
				fc.pre(whole !== null && summed !== null);
				expect(summed).toBeCloseTo(whole ?? NaN, 6);
			})
		);
	});
});
