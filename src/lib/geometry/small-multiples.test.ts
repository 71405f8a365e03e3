import { describe, expect, it } from 'vitest';
import { comparisonAt } from '../../../tests/fixtures/comparison.ts';
import { network, largeNetwork } from '../../../tests/fixtures/network.ts';
import { layoutSmallMultiples, type Panel } from './small-multiples.ts';

const WIDE = 1168;
const PHONE = 358;

describe('layoutSmallMultiples', () => {
	it('gives each of four programs a column on a wide page', () => {
		const { headings, panels } = lay('theme=trust');
		expect(headings.map(({ text, x }) => [text, x])).toEqual([
			['Drop-in', 0],
			['Mentoring', 322.5],
			['Outreach', 615],
			['Residential', 907.5]
		]);
		expect([0, 3, 6, 9].map((index) => panels[index]?.x)).toEqual([30, 322.5, 615, 907.5]);
	});

	it('puts two panels side by side on a phone and never leaves it', () => {
		const { panels, panel } = lay('theme=trust', PHONE);
		expect(new Set(panels.map(({ x }) => x)).size).toBe(2);
		expect(Math.max(...panels.map(({ x }) => x + panel.width))).toBeLessThanOrEqual(PHONE);
	});

	it('flows in rows when sorted by anything but program', () => {
		const { headings, panels } = lay('theme=trust&sort=name');
		expect(headings).toEqual([]);
		expect(panels.slice(0, 5).map(({ x, y }) => [x, y > 0])).toEqual([
			[30, false],
			[322.5, false],
			[615, false],
			[907.5, false],
			[30, true]
		]);
	});

	it('breaks the line where there is no score and bridges nothing', () => {
		const cedar = panelOf('cedar-hill');
		expect(cedar.path.match(/M/g)).toHaveLength(2);
		expect(cedar.dots).toHaveLength(7);
		expect(cedar.gaps).toMatchObject([{ kind: 'absent', rounds: [5], rings: [] }]);
	});

	it('rings a round in which not enough was rated, level with its neighbors', () => {
		const pier = panelOf('north-pier');
		const [ring] = pier.gaps[0]?.rings ?? [];
		expect(pier.gaps).toMatchObject([{ kind: 'not_enough', rounds: [3] }]);
		expect(ring?.y).toBeCloseTo(pier.dots[2]?.y ?? 0, 6);
	});

	it('starts a late site late and says when it opened', () => {
		const riverbend = panelOf('riverbend');
		expect(riverbend.dots[0]?.x).toBeCloseTo(panelOf('oak-terrace').dots[2]?.x ?? 0, 6);
		expect(riverbend.gaps).toMatchObject([
			{ kind: 'opened', rounds: [0, 1], openedOn: new Date('2023-11-15') }
		]);
	});

	it('keeps one scale from 30 to 100 for all, and goes lower only when a score needs it', () => {
		expect(lay('theme=trust').yTicks.map(({ value }) => value)).toEqual([30, 50, 75, 100]);
		const low = { ...network, scores: network.scores.map((score) => Math.min(score, 1200)) };
		const { yTicks } = layoutSmallMultiples(comparisonAt('theme=trust', low), WIDE);
		expect(yTicks.map(({ value }) => value)).toEqual([10, 50, 75, 100]);
	});

	it('keeps every mark within its plot', () => {
		for (const width of [PHONE, WIDE]) {
			const { panels, panel } = lay('theme=trauma', width);
			for (const { x, y } of panels.flatMap(({ dots }) => dots)) {
				expect(x).toBeGreaterThanOrEqual(0);
				expect(x).toBeLessThanOrEqual(panel.plotWidth);
				expect(y).toBeGreaterThanOrEqual(panel.top);
				expect(y).toBeLessThanOrEqual(panel.bottom);
			}
		}
	});

	it('names years on the calendar', () => {
		expect(lay('theme=trust').xTicks.map(({ value }) => value)).toEqual([2023, 2024, 2025, 2026]);
	});

	it('counts months since each site opened along age, without the network behind', () => {
		const { xTicks, middle } = lay('theme=trust&axis=age');
		const young = panelOf('riverbend', 'theme=trust&axis=age');
		const old = panelOf('birchwood', 'theme=trust&axis=age');
		expect(middle).toBeNull();
		expect(young.dots[0]?.x).toBeLessThan(old.dots[0]?.x ?? 0);
		expect(xTicks.map(({ value }) => value)).toEqual([0, 12, 24, 36, 48, 60]);
	});

	it('draws one round as one dot', () => {
		const { panels } = lay('theme=trust&from=autumn-2026&to=autumn-2026');
		expect(panels.every(({ dots, first }) => dots.length === 1 && first === null)).toBe(true);
	});

	it('draws no more than the limit, however large the network', () => {
		const { panels } = layoutSmallMultiples(comparisonAt('', largeNetwork(500)), WIDE);
		expect(panels).toHaveLength(48);
	});
});

function lay(address: string, width = WIDE) {
	return layoutSmallMultiples(comparisonAt(address), width);
}

function panelOf(id: string, address = 'theme=trust'): Panel {
	const panel = lay(address).panels.find(({ record }) => record.site.id === id);
	if (!panel) throw new Error(`no panel of ${id}`);
	return panel;
}
