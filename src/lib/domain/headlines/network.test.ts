import { describe, expect, it } from 'vitest';
import { network } from '../../../../tests/fixtures/network.ts';
import { compareSites, type Comparison } from '../comparison/comparison.ts';
import { readSelection } from '../comparison/selection.ts';
import { estimateMeasurementError } from '../measurement-error.ts';
import { dotsSubtitle, dotsSummary, dotsTitle } from './network-dots.ts';
import { heatmapSummary, heatmapTitle, themeMedians } from './network-heatmap.ts';
import { highlightStory } from './network-highlight.ts';
import { panelsSubtitle, panelsSummary, panelsTitle } from './network-panels.ts';
import { networkFinding, networkLede, networkMeta } from './network.ts';

describe('networkFinding', () => {
	it('counts who rose, who fell and where it could be noise', () => {
		expect(networkFinding(compare('theme=trust'))).toEqual({
			key: 'compare_finding_rose_fell_noise',
			args: {
				theme: 'Trustworthiness',
				sites: { count: 12 },
				rose: { count: 6 },
				fell: { count: 1 },
				noise: { count: 5 }
			}
		});
	});

	it('names only what happened', () => {
		expect(networkFinding(compare('theme=trust&program=drop-in')).key).toBe(
			'compare_finding_rose_fell'
		);
		expect(networkFinding(compare('theme=trust&region=South')).key).toBe(
			'compare_finding_rose_noise'
		);
		expect(networkFinding(compare('theme=trust&from=spring-2026')).key).toBe(
			'compare_finding_noise'
		);
	});

	it('waits for a second round', () => {
		expect(networkFinding(compare('theme=trust&from=autumn-2026'))).toEqual({
			key: 'compare_finding_no_change',
			args: { theme: 'Trustworthiness' }
		});
	});

	it('says so when nothing matches', () => {
		const nothing = { ...compare('theme=trust'), records: [], groups: [] };
		expect(networkFinding(nothing).key).toBe('compare_finding_no_sites');
		expect(networkLede(nothing)).toEqual([]);
	});

	it('tells no change apart from noise without a measurement error', () => {
		const alone = compareAlone();
		expect(networkFinding(alone).key).toBe('compare_finding_untested');
		expect(panelsTitle(alone).key).toBe('compare_panels_title_untested');
	});
});

describe('networkLede', () => {
	it('says where the median went, what counts as a change, and that reliability is assumed', () => {
		expect(networkLede(compare('theme=trust'))).toEqual([
			{
				key: 'compare_lede_moved',
				args: { from: 58.33, to: 68.055, first: 'Spring 2023', last: 'Autumn 2026' }
			},
			{ key: 'compare_lede_mdc', args: { points: 12 } },
			{ key: 'compare_lede_assumed', args: { reliability: 0.8 } }
		]);
	});

	it('counts the sites whose change cannot be told', () => {
		expect(networkLede(compare('theme=trust&from=spring-2025&to=autumn-2025')).at(-1)).toEqual({
			key: 'compare_lede_unchanged',
			args: { sites: { count: 1 } }
		});
	});
});

describe('networkMeta', () => {
	it('counts what is missing, but not rounds before a site opened', () => {
		expect(networkMeta(compare('theme=trust'))).toEqual([
			{ key: 'compare_meta', args: { sites: 12, rounds: 8, scores: 92, possible: 94 } },
			{ key: 'compare_meta_missing', args: { missing: { count: 2 } } }
		]);
	});

	it('says how many are drawn when not all are', () => {
		expect(networkMeta(compare('find=oak')).at(-1)).toEqual({
			key: 'compare_meta_drawn',
			args: { drawn: 1, sites: 12 }
		});
	});
});

describe('the small multiples', () => {
	it('say how many moved, and how many of the risen came from under the first line', () => {
		expect(panelsTitle(compare('theme=trust'))).toEqual({
			key: 'compare_panels_title_up_under_down',
			args: { up: { count: 6 }, under: { count: 3 }, line: 50, down: { count: 1 } }
		});
		expect(panelsTitle(compare('theme=trust&from=spring-2026')).key).toBe(
			'compare_panels_title_none'
		);
	});

	it('name their n and that of the network behind', () => {
		expect(panelsSubtitle(compare('theme=trust&program=drop-in')).args).toMatchObject({
			sites: 3,
			network: 12
		});
	});

	it('do not promise the network behind them along the age of sites', () => {
		expect(panelsSubtitle(compare('theme=trust&axis=age')).key).toBe('compare_panels_subtitle_age');
	});

	it('tell the largest change first, then what is missing and why', () => {
		expect(panelsSummary(compare('theme=trust&program=outreach&program=residential'))).toEqual([
			{
				key: 'compare_panels_rose',
				args: {
					points: 12,
					sites: [
						{ name: 'Millbrook', change: 25 },
						{ name: 'Juniper', change: 22 },
						{ name: 'Elm Street', change: 20 }
					]
				}
			},
			{ key: 'compare_panels_noise', args: { sites: ['Saltmarsh', 'Cedar Hill', 'North Pier'] } },
			{ key: 'compare_gap_not_enough', args: { site: 'North Pier', rounds: ['Autumn 2024'] } },
			{ key: 'compare_gap_absent', args: { site: 'Cedar Hill', rounds: ['Autumn 2025'] } }
		]);
	});

	it('say when a site opened', () => {
		expect(panelsSummary(compare('theme=trust')).at(-3)).toEqual({
			key: 'compare_gap_opened',
			args: { site: 'Riverbend', month: new Date('2023-11-15') }
		});
	});
});

describe('the heatmap', () => {
	it('names the theme that is lowest at most sites', () => {
		expect(heatmapTitle(compare(''))).toEqual({
			key: 'compare_heatmap_title_lowest',
			args: { theme: 'Persistence', lowest: { count: 8 }, sites: { count: 12 } }
		});
		expect(heatmapTitle(compare('region=East')).key).toBe('compare_heatmap_title_mixed');
	});

	it('gives the median of the latest scores of each theme', () => {
		expect(themeMedians(compare(''))).toEqual([72.22, 68.055, 61.11]);
	});

	it('tells the highest and the lowest median, the highlighted site last', () => {
		expect(heatmapSummary(compare('site=harbor-house'))).toEqual([
			{
				key: 'compare_heatmap_medians',
				args: {
					high: 'Trauma-informed approach',
					highest: 72.22,
					low: 'Persistence',
					lowest: 61.11
				}
			},
			{ key: 'compare_heatmap_highlight', args: { site: 'Harbor House', scores: [75, 53, 61] } }
		]);
	});
});

describe('the dot plot', () => {
	it('counts who can be told apart from the criterion', () => {
		expect(dotsTitle(compare('theme=trust'))).toEqual({
			key: 'compare_dots_title_above_below_open',
			args: {
				above: { count: 1 },
				below: { count: 6 },
				open: { count: 5 },
				sites: { count: 12 },
				criterion: 75
			}
		});
	});

	it('says how wide the line is', () => {
		expect(dotsSubtitle(compare('theme=trust'))).toEqual({
			key: 'compare_dots_subtitle',
			args: { theme: 'Trustworthiness', round: 'Autumn 2026', points: expect.closeTo(8.0725, 3) }
		});
	});

	it('says when a score is older than the round it stands beside', () => {
		const summary = dotsSummary(compare('theme=trust&to=autumn-2025'));
		expect(summary.at(-1)).toEqual({
			key: 'compare_dots_stale',
			args: { site: 'Cedar Hill', round: 'Spring 2025' }
		});
	});

	it('ends with the highlighted site and its interval', () => {
		expect(dotsSummary(compare('theme=trust&site=harbor-house')).at(-1)).toEqual({
			key: 'compare_dots_highlight',
			args: {
				site: 'Harbor House',
				score: 52.78,
				low: expect.closeTo(44.71, 2),
				high: expect.closeTo(60.85, 2)
			}
		});
	});
});

describe('highlightStory', () => {
	it('tells the change, the other themes and the milestones in the range', () => {
		expect(highlightStory(compare('theme=trust&site=harbor-house'))).toEqual([
			{
				key: 'compare_bob_down',
				args: { from: 72.22, first: 'Spring 2023', to: 52.78, last: 'Autumn 2026', points: 19 }
			},
			{ key: 'compare_bob_no_themes', args: { others: { count: 2 } } },
			{
				key: 'compare_bob_milestone',
				args: { title: 'two of five clinicians left', month: new Date('2024-10-01') }
			}
		]);
	});

	it('is silent without a highlight', () => {
		expect(highlightStory(compare('theme=trust'))).toEqual([]);
	});
});

function compare(address: string): Comparison {
	return compareIn(network, address);
}

/** One site, so that there is no spread and no measurement error. */
function compareAlone(): Comparison {
	const alone = {
		...network,
		sites: network.sites.slice(0, 1),
		scores: network.scores.slice(0, 8)
	};
	const version = { ...network.version, themes: network.version.themes.slice(0, 1) };
	return compareIn({ ...alone, version }, '');
}

function compareIn(of: typeof network, address: string): Comparison {
	const error = estimateMeasurementError(of, 0.8);
	const comparison = compareSites(of, readSelection(new URLSearchParams(address), of), error);
	if (!comparison) throw new Error('the fixture has themes');
	return comparison;
}
