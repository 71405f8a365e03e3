import { describe, expect, it } from 'vitest';
import { measurementError, siteHistory, themes } from '../../../tests/fixtures/site-history.ts';
import { placeGroundNames } from './ground-names.ts';
import type { PlacedScore } from './theme-marks.ts';
import { layoutThemePanel, type ThemePanel } from './theme-trend.ts';

const box = { x: 0, y: 0, width: 400, height: 420, lanes: 1 };
const [theme] = themes;
const made = theme && layoutThemePanel(siteHistory, theme, measurementError, box);
const empty = { ...made, marks: [], flags: [] } as unknown as ThemePanel;
const width = () => 60;

/** A mark of record so far from the plot's left and top. */
const mark = (right: number, below: number) =>
	({ x: empty.plot.left + right, y: empty.plot.top + below, ofRecord: true }) as PlacedScore;
const placed = (...marks: PlacedScore[]) =>
	placeGroundNames({ ...empty, marks }, width).find(({ key }) => key === 'developing');

const height = empty.plot.bottom - empty.plot.top;
const [top, bottom] = [height * 0.25, height * 0.5];

describe('placeGroundNames', () => {
	it('stands at the start, under the top of a band between and in the middle of the others', () => {
		expect(placeGroundNames(empty, width)).toEqual([
			{ key: 'criterion', side: 'start', below: top - 11 },
			{ key: 'emerging', side: 'start', below: height * 0.75 },
			{ key: 'developing', side: 'start', below: top + 13 },
			{ key: 'aligned', side: 'start', below: height * 0.125 }
		]);
	});

	it('gives way to a mark', () => {
		expect(placed(mark(30, top + 10))?.below).toBeGreaterThan(top + 13);
		expect(placed(mark(30, top + 13), mark(30, bottom - 13))).toMatchObject({ side: 'end' });
	});

	it('gives way to a line that only passes', () => {
		expect(placed(mark(-40, top + 13), mark(120, top + 13))?.below).toBeGreaterThan(top + 13);
	});

	it('lets no two names lie on one another, however busy the plot', () => {
		const busy = [30, 60, 200].flatMap((x) => [mark(x, 20), mark(x, height * 0.125), mark(x, 50)]);
		const names = placeGroundNames({ ...empty, marks: busy }, width);
		const [criterion, , , aligned] = names;
		const apart = Math.abs((criterion?.below ?? 0) - (aligned?.below ?? 0));
		expect(criterion?.side !== aligned?.side || apart > 18).toBe(true);
	});
});
