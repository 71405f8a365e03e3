import { describe, expect, it } from 'vitest';
import { dumbbellsHeight, layoutDumbbells, type ChangeRow } from './dumbbells.ts';

const row: ChangeRow = {
	key: 'persistence',
	name: 'Persistence',
	under: '',
	...{ baseline: 64, last: 58, now: 47, noise: 16 },
	verdict: 'More than noise.',
	sentence: 'Down 17; noise alone rarely makes 16. The 11 since March could be noise.'
};
const scale = { domain: [0, 100] as [number, number], ticks: [0, 50, 100] };
const wide = { width: 1000, wide: true };

describe('layoutDumbbells', () => {
	it('sets values on one scale for all rows', () => {
		const { rows, ticks, left, right } = layoutDumbbells([row], wide, 0, scale);
		expect([left, right]).toEqual([240, 600]);
		expect(ticks.map(({ x }) => x)).toEqual([240, 420, 600]);
		expect(rows[0]?.x.now).toBeCloseTo(240 + 0.47 * 360, 6);
	});

	it('draws the range of noise round the baseline, within the scale', () => {
		const low = { ...row, baseline: 10 };
		const band = layoutDumbbells([low], wide, 0, scale).rows[0]?.band;
		expect(band).toEqual({ from: 240, to: 240 + 0.26 * 360 });
	});

	it('writes numbers on the outer sides of a fall and of a rise', () => {
		const rise = { ...row, now: 80 };
		const [fell, rose] = layoutDumbbells([row, rise], wide, 0, scale).rows;
		expect(fell?.side).toEqual({ baseline: 'start', now: 'end' });
		expect(rose?.side).toEqual({ baseline: 'end', now: 'start' });
	});

	it('wraps the sentence after its verdict', () => {
		const lines = layoutDumbbells([row], wide, 0, scale).rows[0]?.lines ?? [];
		expect(lines.length).toBeGreaterThan(1);
		expect(`${row.verdict}${lines.join(' ')}`).toBe(`${row.verdict} ${row.sentence}`);
	});

	it('has no place for what is not there', () => {
		const empty = { ...row, baseline: null, last: null, now: null };
		const placed = layoutDumbbells([empty], wide, 0, scale).rows[0];
		expect(placed).toMatchObject({ band: null, x: { baseline: null, last: null, now: null } });
	});

	it('stacks name, dumbbell and sentence on a phone', () => {
		const [first] = layoutDumbbells([row], { width: 358, wide: false }, 0, scale).rows;
		expect((first?.nameY ?? 0) < (first?.y ?? 0) && (first?.y ?? 0) < (first?.linesY ?? 0)).toBe(
			true
		);
		expect(dumbbellsHeight(2, false)).toBe(356);
	});
});
