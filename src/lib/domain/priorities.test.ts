import { describe, expect, it } from 'vitest';
import { firstRounds, siteHistory } from '../../../tests/fixtures/site-history.ts';
import { priorities } from './priorities.ts';

describe('priorities', () => {
	it('starts with what is lowest and fell most, then with the lowest theme', () => {
		expect(
			priorities(siteHistory).map(({ item, rating, fell }) => [item.shortName, rating, fell])
		).toEqual([
			['Evenings and weekends', 0, 2],
			['Caseload cap', 0, 2],
			['Plan for lost contact', 1, 1]
		]);
	});

	it('brings the next steps of the level the site is at', () => {
		expect(priorities(siteHistory)[2]?.steps[0]).toBe('Write down how it is done, on one page.');
	});

	it('never names an item that has no next step or is at the top', () => {
		const items = siteHistory.items.map((history) => ({
			...history,
			item: { ...history.item, nextSteps: {} }
		}));
		expect(priorities({ ...siteHistory, items })).toEqual([]);
		expect(priorities(siteHistory, 99).every(({ rating }) => rating < 3)).toBe(true);
	});

	it('names nothing before the first round', () => {
		expect(priorities(firstRounds(0))).toEqual([]);
	});
});
