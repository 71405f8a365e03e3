import { describe, expect, it } from 'vitest';
import { comparisonAt } from '../../../tests/fixtures/comparison.ts';
import { layoutDotPlot, ROWS } from './dot-plot.ts';

describe('layoutDotPlot', () => {
	it('gives every site a row of the same pitch, a group of its program', () => {
		const { rows, headings, height } = layoutDotPlot(comparisonAt('theme=trust'), 568);
		expect(headings.map(({ text }) => text)).toEqual([
			'Drop-in',
			'Mentoring',
			'Outreach',
			'Residential'
		]);
		expect(rows.slice(0, 4).map(({ y }) => y)).toEqual([115, 145, 175, 253]);
		expect(height).toBe(ROWS.head + 4 * (ROWS.group + ROWS.space) + 12 * ROWS.pitch);
	});

	it('places the criterion, the median and the scores on one scale', () => {
		const { left, right, criterion, median, rows } = layoutDotPlot(
			comparisonAt('theme=trust'),
			568
		);
		const at = (score: number) => left + ((right - left) * (score - 30)) / 70;
		expect(criterion).toEqual({ value: 75, x: expect.closeTo(at(75), 6) });
		expect(median?.x).toBeCloseTo(at(68.055), 6);
		expect(rows[1]?.x).toBeCloseTo(at(52.78), 6);
		expect(rows[1]?.interval?.from).toBeCloseTo(at(52.78 - 8.0725), 2);
	});

	it('leaves out the label of a tick that a line runs through', () => {
		const { ticks } = layoutDotPlot(comparisonAt('theme=trust'), 568);
		expect(ticks.filter(({ labelled }) => !labelled).map(({ value }) => value)).toEqual([70]);
	});

	it('keeps intervals within the scale, also at the ceiling', () => {
		const { rows, left, right } = layoutDotPlot(comparisonAt('theme=trauma'), 358);
		for (const { interval } of rows) {
			expect(interval?.from).toBeGreaterThanOrEqual(left);
			expect(interval?.to).toBeLessThanOrEqual(right + 1e-9);
		}
	});

	it('has no dot where there is no score, and knows an older one', () => {
		const none = layoutDotPlot(comparisonAt('theme=trust&from=autumn-2025&to=autumn-2025'), 568);
		expect(none.rows.filter(({ x }) => x === null).map(({ record }) => record.site.name)).toEqual([
			'Cedar Hill'
		]);
		const older = layoutDotPlot(comparisonAt('theme=trust&to=autumn-2025'), 568);
		expect(older.rows.find(({ olderRound }) => olderRound !== null)).toMatchObject({
			olderRound: 4
		});
	});
});
