import { describe, expect, it } from 'vitest';
import {
	firstRounds,
	measurementError,
	siteHistory
} from '../../../../tests/fixtures/site-history.ts';
import { itemChanges } from '../change/item-change.ts';
import { profiles } from '../change/profile.ts';
import { currentVersion, themeChanges } from '../change/theme-change.ts';
import type { SiteHistory } from '../site.ts';
import { changeRow, changeTitle, heatmapTitle, profileRow, profileTitle } from './site-change.ts';
import { siteHeadline, siteLede, trendTitle } from './site.ts';

const changes = themeChanges(siteHistory, measurementError);
const changesOf = (history: SiteHistory) => themeChanges(history, measurementError);

describe('siteHeadline', () => {
	it('names what really rose and what really fell', () => {
		expect(siteHeadline(siteHistory.site, changes)).toEqual([
			{ key: 'chart_site_up', args: { themes: ['Trustworthiness'], points: 19 } },
			{ key: 'chart_site_down', args: { themes: ['Persistence'], points: 17 } }
		]);
	});

	it('says nothing moved when it could all be noise', () => {
		const early = changesOf(firstRounds(6));
		expect(siteHeadline(siteHistory.site, early)).toEqual([{ key: 'chart_site_steady', args: {} }]);
	});

	it('tells highest and lowest after the first round', () => {
		expect(siteHeadline(siteHistory.site, changesOf(firstRounds(4)))).toEqual([
			{
				key: 'chart_site_first',
				args: {
					high: 'Trauma-informed approach',
					highest: 63.89,
					low: 'Trustworthiness',
					lowest: 52.78
				}
			}
		]);
	});

	it('says what to do before any round', () => {
		expect(siteHeadline(siteHistory.site, changesOf(firstRounds(0)))).toEqual([
			{ key: 'chart_site_none', args: { site: 'Riverbend' } }
		]);
	});

	it('says that moves are untested where the error is not known', () => {
		expect(siteHeadline(siteHistory.site, themeChanges(siteHistory, null))).toEqual([
			{ key: 'chart_site_untested', args: {} }
		]);
	});
});

describe('siteLede', () => {
	it('finds the fall in what the organization makes possible', () => {
		expect(siteLede(changes)).toEqual([
			{
				key: 'chart_site_lede_organization',
				args: {
					theme: 'Persistence',
					practiceFrom: 66.67,
					practiceTo: 66.67,
					organizationFrom: 61.9,
					organizationTo: 33.33
				}
			}
		]);
	});

	it('is silent where nothing really moved', () => {
		expect(siteLede(changesOf(firstRounds(6)))).toEqual([]);
	});
});

describe('trendTitle', () => {
	const titleOf = (history: SiteHistory) =>
		trendTitle(changesOf(history), currentVersion(history), measurementError);

	it('counts the themes near the criterion and names the one moving away', () => {
		expect(titleOf(siteHistory)).toEqual([
			{ key: 'chart_trend_title_near', args: { near: { count: 2 }, total: { count: 3 } } },
			{ key: 'chart_trend_title_falling', args: { themes: ['Persistence'] } }
		]);
	});

	it('teaches after the first round of a version', () => {
		expect(titleOf(firstRounds(4))).toEqual([{ key: 'chart_trend_title_first', args: {} }]);
		expect(titleOf(firstRounds(0))).toEqual([{ key: 'chart_trend_title_none', args: {} }]);
	});
});

describe('changeTitle and changeRow', () => {
	it('counts the real changes', () => {
		expect(changeTitle(changes)).toEqual({
			key: 'chart_change_title_some',
			args: { real: { count: 2 }, total: { count: 3 } }
		});
	});

	it('says how far a change is from noise', () => {
		const [trauma, , persistence] = changes.map((change) => changeRow(change)[0]);
		expect(persistence).toEqual({ key: 'chart_row_down', args: { points: 17, mdc: 16 } });
		expect(trauma).toEqual({ key: 'chart_row_noise_up', args: { points: 9, mdc: 13 } });
	});

	it('says so where the shown and the unrounded change stand on two sides', () => {
		const close = themeChanges(siteHistory, {
			...measurementError,
			mdc: { ...measurementError.mdc, persistence: 16.8 }
		})[2];
		expect(close && changeRow(close).slice(0, 2)).toEqual([
			{ key: 'chart_row_noise_down', args: { points: 17, mdc: 17 } },
			{ key: 'chart_row_straddle', args: { exact: 16.67, mdc: 16.8 } }
		]);
	});

	it('says how much was rated where there is no score', () => {
		const [trauma] = changesOf(firstRounds(5));
		expect(trauma && changeRow(trauma)).toEqual([
			{ key: 'chart_row_one_round', args: {} },
			{ key: 'chart_row_not_enough', args: { rated: 8, items: 12 } }
		]);
	});
});

describe('heatmapTitle', () => {
	it('says in how many items the fall sits', () => {
		expect(heatmapTitle(changes, itemChanges(siteHistory))).toMatchObject({
			key: 'chart_heatmap_title_fall_organization',
			args: { theme: 'Persistence', items: { count: 4 } }
		});
	});

	it('counts low items where nothing fell', () => {
		const early = firstRounds(6);
		expect(heatmapTitle(changesOf(early), itemChanges(early))).toEqual({
			key: 'chart_heatmap_title_low',
			args: { low: { count: 5 }, items: { count: 36 } }
		});
	});
});

describe('profileTitle and profileRow', () => {
	const all = profiles(siteHistory, measurementError);

	it('names the theme that people carry', () => {
		expect(profileTitle(all)).toEqual([
			{ key: 'chart_profile_title_people', args: { themes: ['Persistence'] } }
		]);
	});

	it('says for each theme which way it leans', () => {
		expect(all.map((profile) => profileRow(profile)?.key)).toEqual([
			'chart_profile_level',
			'chart_profile_slight_paper',
			'chart_profile_people'
		]);
	});
});
