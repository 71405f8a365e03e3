import { render } from 'svelte/server';
import type { Component } from 'svelte';
import { describe, expect, it } from 'vitest';
import {
	firstRounds,
	measurementError,
	siteHistory
} from '../../../tests/fixtures/site-history.ts';
import Change from './Change.svelte';
import ItemDetail from './ItemDetail.svelte';
import ItemHeatmap from './ItemHeatmap.svelte';
import Priorities from './Priorities.svelte';
import Profile from './Profile.svelte';
import ThemeTrend from './ThemeTrend.svelte';

const hrefFor = (key: string) => `/items/${key}`;
const address = new Map([['__request__', { page: { url: new URL('http://plumbline.test/') } }]]);

/** What the server sends, without the comments hydration needs. */
function draw<Props extends Record<string, unknown>>(
	chart: Component<Props>,
	props: Props
): string {
	return render(chart as Component<Record<string, unknown>>, { props, context: address })
		.body.replaceAll(/<!--.*?-->/gs, '')
		.replaceAll(/\s+/g, ' ');
}

/** Every number in the attributes of the picture. */
function numbersOf(html: string): string[] {
	const attributes = html.match(/ (?:d|x|y|cx|cy|r|width|height|transform)="[^"]*"/g) ?? [];
	return attributes.filter((attribute) => /NaN|Infinity|undefined|null/.test(attribute));
}

const error = measurementError;
const charts = {
	'the trend': (history = siteHistory) => draw(ThemeTrend, { history, error }),
	'the change': (history = siteHistory) => draw(Change, { history, error, hrefFor }),
	'the heatmap': (history = siteHistory) => draw(ItemHeatmap, { history, error, hrefFor }),
	'the profile': (history = siteHistory) => draw(Profile, { history, error }),
	'the places to start': (history = siteHistory) => draw(Priorities, { history, hrefFor })
};

describe.each(Object.entries(charts))('%s on the server', (_, chart) => {
	it.each([0, 1, 3, 4, 5, 8])('draws %i rounds with finite numbers only', (count) => {
		const html = chart(firstRounds(count));
		expect(html).toMatch(/<h2/);
		expect(numbersOf(html)).toEqual([]);
	});
});

describe('the site charts on the server', () => {
	it('say the finding as the title', () => {
		const titles = Object.values(charts).map((chart) =>
			/<h2[^>]*>(.*?)<\/h2>/.exec(chart())?.[1]?.trim()
		);
		expect(titles).toEqual([
			'Two of three themes are close to the criterion; Persistence is moving away',
			'Two of three changes are more than noise',
			'The fall in Persistence sits in four organization items',
			'Persistence is carried by people, not yet by the organization',
			'Three places to start'
		]);
	});

	it('teach before there is anything to draw', () => {
		expect(charts['the change'](firstRounds(4))).toContain(
			'One more round, and the first change can be told'
		);
		expect(charts['the trend'](firstRounds(0))).toContain('each theme gets a panel here');
	});

	it('draw one picture for phones and one for desks before anything is measured', () => {
		const pictures = charts['the trend']().match(/viewBox="0 0 (358|1100) /g);
		expect(pictures).toEqual(['viewBox="0 0 358 ', 'viewBox="0 0 1100 ']);
	});

	it('say how much was rated where there is no score', () => {
		expect(charts['the trend']()).toContain('>8 of 12<');
	});

	it('keep the numbers of too few staff out of picture and table', () => {
		const html = charts['the trend']();
		expect(html).toContain('In September 2025 fewer staff answered than may be shown.');
	});

	it('give every state of an item its own words', () => {
		const html = charts['the heatmap']();
		for (const state of ['not applicable', 'don’t know', 'unanswered', 'not asked']) {
			expect(html.toLowerCase()).toContain(state);
		}
	});

	it('mark the level an item is at among its anchors', () => {
		const html = draw(ItemDetail, { history: siteHistory, itemKey: 'evenings_and_weekends' });
		expect(html.match(/aria-current="true"/g)).toHaveLength(1);
		expect(html).toContain('Since April nobody is on the roster after 6 pm.');
		expect(html).toContain('Name one person who starts this month.');
	});
});
