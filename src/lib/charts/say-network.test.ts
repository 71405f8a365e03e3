import { describe, expect, it } from 'vitest';
import { comparisonAt } from '../../../tests/fixtures/comparison.ts';
import { largeNetwork } from '../../../tests/fixtures/network.ts';
import { dotsSummary, dotsTitle } from '../domain/headlines/network-dots.ts';
import { heatmapSummary, heatmapTitle } from '../domain/headlines/network-heatmap.ts';
import { highlightStory } from '../domain/headlines/network-highlight.ts';
import { panelsSubtitle, panelsSummary, panelsTitle } from '../domain/headlines/network-panels.ts';
import { networkFinding, networkLede, networkMeta } from '../domain/headlines/network.ts';
import { say, sayAll } from './say-network.ts';

const trust = comparisonAt('theme=trust&site=harbor-house');

describe('say', () => {
	it('reads the finding of the page as a sentence', () => {
		expect(say(networkFinding(trust))).toBe(
			'Trustworthiness rose at six of twelve sites, fell at one, and at five the change could be noise'
		);
		expect(say(networkFinding(comparisonAt('theme=trust&from=spring-2026')))).toBe(
			'At all twelve sites the change in Trustworthiness could be noise'
		);
	});

	it('starts a headline with a capital', () => {
		expect(say(panelsTitle(trust))).toBe(
			'Six sites moved up by more than noise, three of them from under 50; one moved down'
		);
		expect(say(dotsTitle(trust))).toBe(
			'One site is clearly above the criterion, six below; for five it cannot be told'
		);
		expect(say(heatmapTitle(trust))).toBe(
			'Persistence is the lowest theme at eight of twelve sites'
		);
	});

	it('speaks of one site in the singular', () => {
		const one = comparisonAt('theme=trust&program=drop-in&region=North');
		expect(say(networkFinding(one))).toBe('Trustworthiness rose at the one site shown');
		expect(say(panelsTitle(one))).toBe('One site moved up by more than noise, from under 50');
	});

	it('writes numbers above twelve in digits and cuts long lists', () => {
		const large = comparisonAt('theme=trust', largeNetwork(500));
		expect(say(networkFinding(large))).toContain('of 500 sites');
		expect(sayAll(panelsSummary(large))).toContain(', and 241 more rose by');
	});
});

describe('sayAll', () => {
	it('tells what stands under the finding', () => {
		expect(sayAll(networkLede(trust))).toBe(
			'The network median went from 58 to 68 of 100 points between Spring 2023 and Autumn 2026. ' +
				'A change is called a change only from 12 points on: two ratings of a site that has not ' +
				'changed would differ by less than that 95 times in 100. This assumes a reliability of ' +
				'0.80, until enough sites have been rated twice, independently.'
		);
		expect(sayAll(networkMeta(trust))).toBe(
			'12 sites, 8 rounds, 92 of 94 scores. Two are missing and drawn as gaps.'
		);
	});

	it('puts the small multiples into words', () => {
		expect(say(panelsSubtitle(trust))).toBe(
			'Trustworthiness, percent of points possible (0–⁠100), score of record, 8 rounds. ' +
				'Gray: median and middle half of all 12 sites. n = 12.'
		);
		expect(sayAll(panelsSummary(trust))).toBe(
			'Millbrook (+25), Birchwood (+22), Juniper (+22), Elm Street (+20), Fern Lane (+19), and ' +
				'Lantern (+17) rose by 12 points or more, which is more than noise. Harbor House (−19) ' +
				'fell by 12 points or more, which is more than noise. Saltmarsh, Cedar Hill, Riverbend, ' +
				'North Pier, and Oak Terrace moved too little to tell. Riverbend opened in Nov 2023. ' +
				'North Pier has no score in Autumn 2024, because not enough was rated. Cedar Hill did ' +
				'not take part in Autumn 2025.'
		);
	});

	it('ends with the highlighted site', () => {
		expect(sayAll(dotsSummary(trust))).toBe(
			'Juniper lies above 75 with the whole interval. Harbor House, Oak Terrace, Riverbend, Elm ' +
				'Street, North Pier, and Millbrook lie below 75 with the whole interval. Five intervals ' +
				'cross the line. Harbor House is at 53, likely between 45 and 61.'
		);
		expect(sayAll(heatmapSummary(trust))).toBe(
			'Trauma-informed approach has the highest median, 72; Persistence the lowest, 61. ' +
				'Harbor House scores 75, 53, and 61.'
		);
	});

	it('hangs the story of the highlighted site from the plumb line', () => {
		expect(sayAll(highlightStory(trust))).toBe(
			'It scored 72 in Spring 2023 and 53 in Autumn 2026: 19 points down, more than noise. ' +
				'Its other two themes did not move by more than noise. ' +
				'Milestone, Oct 2024: two of five clinicians left.'
		);
	});
});
