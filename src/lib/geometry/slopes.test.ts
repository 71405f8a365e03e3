import { describe, expect, it } from 'vitest';
import { measurementError, siteHistory } from '../../../tests/fixtures/site-history.ts';
import { profiles, type Profile } from '../domain/change/profile.ts';
import { layoutSlopes, slopesHeight } from './slopes.ts';

const round = { id: 'r', name: 'Spring', heldOn: new Date('2026-03-01') };
const profile = (practice: number, organization: number) =>
	({
		theme: { key: 'theme', name: 'Theme' },
		now: { practice, organization, round },
		baseline: null
	}) as unknown as Profile;

const wordsOf = (some: readonly Profile[], leans: readonly (string | null)[]) =>
	layoutSlopes(some, [], leans, { width: 1000, wide: true }).slopes.map(({ words }) => words);

const all = profiles(siteHistory, measurementError);
const wide = layoutSlopes(all, ['a', 'b', 'c'], [], { width: 1000, wide: true });

describe('layoutSlopes', () => {
	it('draws both ends on one scale', () => {
		// 33 to 80 spans 30 to 80 in tens, over 300 pixels from 44 to 344
		expect(wide.slopes[2]?.y.organization).toBeCloseTo(344 - (3.33 / 50) * 300, 6);
		expect(wide.slopes[1]?.y.organization).toBe(44);
	});

	it('tilts words along a slope, and writes none where there is nothing to say', () => {
		const [falling, rising, silent] = wordsOf(
			[profile(80, 60), profile(30, 50), profile(40, 30)],
			['down', 'up', null]
		);
		expect(falling?.turn).toBeGreaterThan(0);
		expect(rising?.turn).toBeLessThan(0);
		expect(silent).toBeNull();
	});

	it('moves words along their slope rather than writing over others', () => {
		const crossing = [profile(81, 60), profile(60, 81)];
		const apart = wordsOf([crossing[0] ?? profile(0, 0)], ['leans on people']);
		const [first, second] = wordsOf(crossing, ['leans on people', 'stands on paper']);
		expect(first).toEqual(apart[0]);
		expect(Math.abs((first?.x ?? 0) - (second?.x ?? 0))).toBeGreaterThan(40);
	});

	it('leaves words out where no place is free', () => {
		const same = [profile(81, 60), profile(81, 60)];
		const long = 'leans on people: a great many points and more';
		const [first, second] = wordsOf(same, [long, long]);
		expect(first).not.toBeNull();
		expect(second).toBeNull();
	});

	it('keeps the numbers apart where ends meet', () => {
		const [a = 0, b = 0, c = 0] = wide.slopes
			.map(({ labelY }) => labelY.practice)
			.sort((x, y) => x - y);
		expect(Math.min(b - a, c - b)).toBeGreaterThanOrEqual(20.99);
	});

	it('puts the sentences under the slopes on a phone', () => {
		const narrow = layoutSlopes(all, ['a', 'b', 'c'], [], { width: 358, wide: false });
		expect(narrow.words.every(({ x, y }) => x === 0 && y > narrow.bottom)).toBe(true);
		expect(slopesHeight(['a', 'b', 'c'], false)).toBe(slopesHeight(['a', 'b', 'c'], true) + 3 * 66);
	});

	it('leaves a theme without a score out of the picture', () => {
		const [first, ...rest] = all;
		const without = first ? [{ ...first, now: null }, ...rest] : [];
		expect(layoutSlopes(without, [], [], { width: 358, wide: false }).slopes).toHaveLength(2);
	});
});
