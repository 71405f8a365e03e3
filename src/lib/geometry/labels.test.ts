import { describe, expect, it } from 'vitest';
import { pushApart } from './labels.ts';

describe('pushApart', () => {
	it('leaves labels alone that have room', () => {
		expect(pushApart([10, 60, 35], 18)).toEqual([10, 60, 35]);
	});

	it('moves two that collide by the same amount, each to its side', () => {
		expect(pushApart([50, 54], 18)).toEqual([43, 61]);
	});

	it('keeps the order of the values, not of the question', () => {
		expect(pushApart([54, 50], 18)).toEqual([61, 43]);
	});

	it('pushes a chain as a whole and stays within its bounds', () => {
		expect(pushApart([95, 96, 97], 10, 0, 100)).toEqual([80, 90, 100]);
		expect(pushApart([1, 2, 3], 10, 0, 100)).toEqual([0, 10, 20]);
	});

	it('has no labels to place', () => {
		expect(pushApart([], 18, 0, 100)).toEqual([]);
	});
});
