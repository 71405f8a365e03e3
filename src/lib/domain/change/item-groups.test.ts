import { describe, expect, it } from 'vitest';
import { siteHistory } from '../../../../tests/fixtures/site-history.ts';
import { groupItems } from './item-groups.ts';

const namesOf = (sort: 'gap' | 'order') =>
	groupItems(siteHistory, sort)[2]?.levels[0]?.rows.map(({ item }) => item.shortName);

describe('groupItems', () => {
	it('puts what is furthest from the top first', () => {
		expect(namesOf('gap')).toEqual([
			'Evenings and weekends',
			'Caseload cap',
			'Plan for lost contact',
			'Coming back',
			'First response',
			'Agreed endings',
			'Review of lost contact'
		]);
	});

	it('keeps the order of the checklist when asked', () => {
		expect(namesOf('order')?.slice(0, 2)).toEqual([
			'Plan for lost contact',
			'Evenings and weekends'
		]);
	});

	it('puts what was not rated last', () => {
		const practice = groupItems(siteHistory, 'gap')[0]?.levels[1]?.rows;
		expect(practice?.at(-1)).toMatchObject({ now: null });
	});
});
