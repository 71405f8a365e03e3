import { describe, expect, it } from 'vitest';
import {
	firstRounds,
	measurementError,
	siteHistory,
	themes
} from '../../../tests/fixtures/site-history.ts';
import { layoutThemePanel, type ThemePanel } from './theme-trend.ts';

const box = { x: 0, y: 0, width: 368, height: 480, lanes: 2 };
const [trauma, trust, persistence] = themes.map((theme) => {
	return layoutThemePanel(siteHistory, theme, measurementError, box) as ThemePanel;
}) as [ThemePanel, ThemePanel, ThemePanel];

describe('layoutThemePanel', () => {
	it('breaks the line at a version, at a missed round and where too little was rated', () => {
		// March 2023 | March 2024 | September 2024 | September 2025 to September 2026
		expect(trauma.lines).toHaveLength(4);
		expect(trust.lines).toHaveLength(3);
	});

	it('draws 0 to 100 from the foot to the top', () => {
		const [zero, , , , hundred] = trauma.scores;
		expect(zero?.y).toBe(trauma.plot.bottom);
		expect(hundred?.y).toBe(trauma.plot.top);
		expect(trauma.criterion).toBe(
			trauma.plot.bottom - 0.75 * (trauma.plot.bottom - trauma.plot.top)
		);
	});

	it('marks a round with too little rated at the foot, never as a score', () => {
		expect(trauma.lacks).toHaveLength(1);
		expect(trauma.lacks[0]?.of.coverage).toMatchObject({ rated: 8, items: 12 });
		expect(trauma.marks.some((m) => m.ofRecord && m.round.name === 'March 2025')).toBe(false);
	});

	it('draws no staff mark where fewer answered than may be shown', () => {
		const staff = persistence.marks.filter(({ perspective }) => perspective === 'staff');
		expect(staff.map(({ round }) => round.name)).toEqual(['March 2026', 'September 2026']);
	});

	it('spreads the perspectives of a round sideways in a fixed order', () => {
		const now = persistence.marks.filter((mark) => mark.now);
		expect(now.map(({ perspective }) => perspective)).toEqual([
			'self',
			'consensus',
			'external',
			'staff'
		]);
	});

	it('pushes the labels at the end apart and keeps the order of the scores', () => {
		const labels = [...persistence.labels].sort((a, b) => a.y - b.y);
		expect(labels.map(({ kind }) => kind)).toEqual([
			'goal',
			'self',
			'consensus',
			'external',
			'staff'
		]);
		const steps = labels.slice(1).map(({ y }, index) => y - (labels[index]?.y ?? 0));
		expect(Math.min(...steps)).toBeGreaterThanOrEqual(18.49);
	});

	it('keeps the ribbon within 0 and 100', () => {
		const wide = { ...measurementError, sem: { ...measurementError.sem, trust: 400 } };
		const panel = layoutThemePanel(siteHistory, themes[1] ?? trust.theme, wide, box);
		const ys = (panel?.ribbons.join('') ?? '')
			.match(/,(\d+(\.\d)?)/g)
			?.map((y) => Number(y.slice(1)));
		expect(Math.min(...(ys ?? [NaN]))).toBe(trust.plot.top);
		expect(Math.max(...(ys ?? [NaN]))).toBe(trust.plot.bottom);
	});

	it('has no ribbon where the error is not known', () => {
		expect(layoutThemePanel(siteHistory, trust.theme, null, box)?.ribbons).toEqual([]);
	});

	it('draws nothing before the first assessment', () => {
		expect(layoutThemePanel(firstRounds(0), trust.theme, measurementError, box)).toBeNull();
	});

	it('places a single round without a path to anywhere', () => {
		const panel = layoutThemePanel(firstRounds(1), trust.theme, measurementError, box);
		expect(panel?.marks).toHaveLength(1);
		expect(JSON.stringify(panel)).not.toMatch(/NaN|null,null/);
	});
});
