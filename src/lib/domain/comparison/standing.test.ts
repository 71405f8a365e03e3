import { describe, expect, it } from 'vitest';
import { intervalAround, standingOf } from './standing.ts';

describe('intervalAround', () => {
	it('reaches 1.96 SEM to each side', () => {
		expect(intervalAround(60, 4)).toEqual({ low: 52.16, high: 67.84 });
	});

	it('stops at 0 and at 100', () => {
		expect(intervalAround(97.22, 4)?.high).toBe(100);
		expect(intervalAround(2.78, 4)?.low).toBe(0);
	});

	it('is not known without an SEM', () => {
		expect(intervalAround(60, null)).toBeNull();
	});
});

describe('standingOf', () => {
	it('is above only with the whole interval', () => {
		expect(standingOf({ low: 75, high: 90 }, 75)).toBe('above');
		expect(standingOf({ low: 74.9, high: 90 }, 75)).toBe('open');
	});

	it('is below only with the whole interval', () => {
		expect(standingOf({ low: 60, high: 74.9 }, 75)).toBe('below');
		expect(standingOf({ low: 60, high: 75 }, 75)).toBe('open');
	});

	it('cannot be told without an interval', () => {
		expect(standingOf(null, 75)).toBe('open');
	});
});
