import { describe, expect, it } from 'vitest';
import { measurementError, siteHistory } from '../../../tests/fixtures/site-history.ts';
import { profiles } from '../domain/change/profile.ts';
import { layoutSlopes, slopesHeight } from './slopes.ts';

const all = profiles(siteHistory, measurementError);
const wide = layoutSlopes(all, ['a', 'b', 'c'], { width: 1000, wide: true });

describe('layoutSlopes', () => {
	it('draws both ends on one scale', () => {
		// 33 to 80 spans 30 to 80 in tens, over 300 pixels from 44 to 344
		expect(wide.slopes[2]?.y.organization).toBeCloseTo(344 - (3.33 / 50) * 300, 6);
		expect(wide.slopes[1]?.y.organization).toBe(44);
	});

	it('tilts words along a slope', () => {
		expect(wide.slopes[2]?.middle.turn).toBeGreaterThan(0);
		expect(wide.slopes[1]?.middle.turn).toBeLessThan(0);
	});

	it('keeps the numbers apart where ends meet', () => {
		const [a = 0, b = 0, c = 0] = wide.slopes
			.map(({ labelY }) => labelY.practice)
			.sort((x, y) => x - y);
		expect(Math.min(b - a, c - b)).toBeGreaterThanOrEqual(20.99);
	});

	it('puts the sentences under the slopes on a phone', () => {
		const narrow = layoutSlopes(all, ['a', 'b', 'c'], { width: 358, wide: false });
		expect(narrow.words.every(({ x, y }) => x === 0 && y > narrow.bottom)).toBe(true);
		expect(slopesHeight(['a', 'b', 'c'], false)).toBe(slopesHeight(['a', 'b', 'c'], true) + 3 * 66);
	});

	it('leaves a theme without a score out of the picture', () => {
		const [first, ...rest] = all;
		const without = first ? [{ ...first, now: null }, ...rest] : [];
		expect(layoutSlopes(without, [], { width: 358, wide: false }).slopes).toHaveLength(2);
	});
});
