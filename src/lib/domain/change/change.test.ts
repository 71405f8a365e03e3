import { describe, expect, it } from 'vitest';
import {
	firstRounds,
	measurementError,
	siteHistory
} from '../../../../tests/fixtures/site-history.ts';
import { clearMoves, itemChanges } from './item-change.ts';
import { profiles } from './profile.ts';
import { themeChanges } from './theme-change.ts';

describe('themeChanges', () => {
	const [trauma, trust, persistence] = themeChanges(siteHistory, measurementError);

	it('tells a real fall from noise by the unrounded change', () => {
		expect(persistence?.sinceBaseline).toMatchObject({
			shown: -17,
			exact: -16.67,
			verdict: 'fell'
		});
		expect(persistence?.sinceLast).toMatchObject({ shown: -11, verdict: 'noise' });
		expect(trust?.sinceBaseline).toMatchObject({ shown: 19, verdict: 'rose' });
		expect(trauma?.sinceBaseline).toMatchObject({ shown: 9, verdict: 'noise' });
	});

	it('starts at the first round of the newest version, never before it', () => {
		expect(trust?.baseline?.round.name).toBe('September 2024');
	});

	it('passes over a round with too little rated, and compares with the one before', () => {
		const [early] = themeChanges(firstRounds(6), measurementError);
		expect(early?.last).toBeNull();
		expect(early?.sinceBaseline?.shown).toBe(3); // 64 to 67; March 2025 has no score
	});

	it('says when the newest round has too little rated for a score', () => {
		const [early] = themeChanges(firstRounds(5), measurementError);
		expect(early?.latest).toMatchObject({ score: null, coverage: { rated: 8, items: 12 } });
		expect(early?.now?.round.name).toBe('September 2024');
		expect(early?.sinceBaseline).toBeNull();
	});

	it('tests nothing without a measurement error', () => {
		expect(themeChanges(siteHistory, null)[1]?.sinceBaseline?.verdict).toBe('untested');
	});
});

describe('itemChanges', () => {
	it('names the items that moved two levels', () => {
		const moved = clearMoves(itemChanges(siteHistory));
		expect(moved.map(({ item, moved }) => [item.shortName, moved])).toEqual([
			['Evenings and weekends', -2],
			['Caseload cap', -2],
			['Safety plans', 2]
		]);
		expect(moved[0]?.now?.note).toBe('Since April nobody is on the roster after 6 pm.');
	});

	it('knows no move where the newest answer is not a rating', () => {
		const unknown = itemChanges(siteHistory).find(
			(c) => c.item.shortName === 'Fit with who they are'
		);
		expect(unknown).toMatchObject({ now: null, moved: null });
	});
});

describe('profiles', () => {
	it('names the lean of each theme', () => {
		const said = profiles(siteHistory, measurementError).map(({ gap, lean }) => [gap, lean]);
		expect(said).toEqual([
			[-1, 'level'],
			[13, 'slight'],
			[-34, 'clear']
		]);
	});

	it('keeps the baseline beside it', () => {
		const persistence = profiles(siteHistory, measurementError)[2];
		expect(persistence?.baseline).toMatchObject({ practice: 66.67, organization: 61.9 });
	});

	it('has nothing to say before the first round', () => {
		expect(profiles(firstRounds(0), measurementError)[0]).toMatchObject({ now: null, lean: null });
	});
});
