import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { comparisonAt } from '../../../tests/fixtures/comparison.ts';
import { largeNetwork } from '../../../tests/fixtures/network.ts';
import NetworkFinding from '../components/NetworkFinding.svelte';
import SelectionBar from '../components/SelectionBar.svelte';
import SiteSearch from '../components/SiteSearch.svelte';
import DotPlot from './DotPlot.svelte';
import SiteHeatmap from './SiteHeatmap.svelte';
import SmallMultiples from './SmallMultiples.svelte';

const trust = comparisonAt('theme=trust&site=harbor-house');
const source = 'Synthetic demonstration';

describe('the small multiples', () => {
	it('are drawn on the server, a panel per site, with what each gap is', () => {
		const text = words(render(SmallMultiples, { props: { comparison: trust, source } }).body);
		for (const { site } of trust.records) expect(text).toContain(site.name);
		expect(text).toContain('not enough rated');
		expect(text).toContain('did not take part');
		expect(text).toContain('opened Nov 2023');
	});

	it('put a change beyond noise into weight as well as words', () => {
		const { body } = render(SmallMultiples, { props: { comparison: trust, source } });
		expect(body).toMatch(/class="change strong[^>]*>−19 since baseline/);
		expect(body).toMatch(/class="change [^"]*"[^>]*>\+8, could be noise/);
		expect(body).not.toMatch(/strong[^>]*>\+8, could be noise/);
	});
});

describe('the heatmap', () => {
	it('is a real table with the sites as row headers and the themes as column headers', () => {
		const { body } = render(SiteHeatmap, { props: { comparison: trust, source } });
		expect(body.match(/<th scope="row"/g)).toHaveLength(12);
		expect(body.match(/<th class="theme[^"]*" scope="col"/g)).toHaveLength(3);
		expect(body.match(/<th scope="rowgroup"/g)).toHaveLength(4);
	});

	it('has a digit in every cell, and a change only beyond noise', () => {
		const { body } = render(SiteHeatmap, { props: { comparison: trust, source } });
		const cells = [...body.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => words(cell ?? ''));
		expect(cells.slice(3, 6)).toEqual(['75', '53 −19', '61']);
	});

	it('links each site to its highlight, and the highlighted one back', () => {
		const { body } = render(SiteHeatmap, { props: { comparison: trust, source } });
		expect(body).toContain('href="?theme=trust&amp;site=juniper"');
		expect(body).toMatch(/href="\?theme=trust"[^>]*>.*?Harbor House/s);
	});

	it('says that nothing is there rather than zero', () => {
		const comparison = comparisonAt('from=autumn-2025&to=autumn-2025');
		const text = words(render(SiteHeatmap, { props: { comparison, source } }).body);
		expect(text).toMatch(/Cedar Hill no score no score no score/);
	});
});

describe('the dot plot', () => {
	it('names the median and the criterion on the lines themselves', () => {
		const text = words(render(DotPlot, { props: { comparison: trust, source } }).body);
		expect(text).toContain('network median 68');
		expect(text).toContain('criterion 75');
	});
});

describe('the selection sentence', () => {
	it('is a form that works before any script', () => {
		const comparison = comparisonAt('theme=trust&sort=change&site=juniper');
		const { body } = render(SelectionBar, { props: { comparison } });
		expect(body).toContain('<form method="get"');
		expect(body).toContain('<input type="hidden" name="sort" value="change"');
		expect(body).toContain('<input type="hidden" name="site" value="juniper"');
		expect(body).toMatch(/<option value="trust" selected[^>]*>Trustworthiness/);
		expect(body).toMatch(/<noscript>.*<button type="submit"/s);
	});
});

describe('the finding', () => {
	it('hangs the highlighted site from the plumb line, with a way out', () => {
		const { body } = render(NetworkFinding, { props: { comparison: trust, siteHref: '/sites/1' } });
		expect(words(body)).toContain('Harbor House is highlighted in every chart. It scored 72');
		expect(body).toContain('href="?theme=trust"');
	});

	it('says nothing of a site when none is highlighted', () => {
		const comparison = comparisonAt('theme=trust');
		const { body } = render(NetworkFinding, { props: { comparison, siteHref: null } });
		expect(body).not.toContain('<aside');
	});
});

describe('the search', () => {
	it('is there for large networks only', () => {
		const small = render(SiteSearch, { props: { comparison: trust } });
		const comparison = comparisonAt('', largeNetwork(500));
		const large = render(SiteSearch, { props: { comparison } });
		expect(small.body).not.toContain('<form');
		expect(words(large.body)).toContain('Draw 48 more sites');
	});
});

/** What a reader sees of a piece of HTML: its text, single spaced. */
function words(html: string): string {
	const text = html.replace(/<!--.*?-->/gs, '').replace(/<[^>]+>/g, ' ');
	return text.replace(/\s+/g, ' ').trim();
}
