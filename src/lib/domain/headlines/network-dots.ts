import type { Comparison, SiteRecord } from '../comparison/comparison.ts';
import type { Standing } from '../comparison/standing.ts';
import { count, type Phrase } from './network-phrases.ts';

/** The headline over the dot plot: how many sites are told apart from the criterion. */
export function dotsTitle({ records, network }: Comparison): Phrase {
	const [above, below, open] = (['above', 'below', 'open'] as const).map(
		(standing) => records.filter((record) => record.standing === standing).length
	) as [number, number, number];
	const sites = above + below + open;
	if (sites === 0) return { key: 'compare_dots_title_empty', args: {} };
	const counts = { above: count(above), below: count(below), open: count(open) };
	const { criterion } = network.version;
	return { key: titleKey(above, below, open), args: { ...counts, sites: count(sites), criterion } };
}

function titleKey(above: number, below: number, open: number) {
	if (above && below)
		return open ? 'compare_dots_title_above_below_open' : 'compare_dots_title_above_below';
	if (above) return open ? 'compare_dots_title_above_open' : 'compare_dots_title_above';
	if (below) return open ? 'compare_dots_title_below_open' : 'compare_dots_title_below';
	return 'compare_dots_title_open';
}

/** Measure, round and what the line is. */
export function dotsSubtitle({ network, rounds, theme, error }: Comparison): Phrase {
	const round = network.rounds[rounds.at(-1) ?? -1]?.name ?? '';
	const sem = error.sem[theme.key] ?? null;
	if (sem === null)
		return { key: 'compare_dots_subtitle_bare', args: { theme: theme.name, round } };
	return { key: 'compare_dots_subtitle', args: { theme: theme.name, round, points: 1.96 * sem } };
}

/** In words: who lies above and below with the whole interval, old scores, the highlighted site. */
export function dotsSummary(comparison: Comparison): Phrase[] {
	return [
		...standingsTold(comparison),
		...comparison.records.slice(0, 100).flatMap((record) => staleTold(comparison, record)),
		...highlightTold(comparison.highlighted)
	];
}

function standingsTold({ records, network }: Comparison): Phrase[] {
	const { criterion } = network.version;
	const names = (standing: Standing) =>
		records.filter((record) => record.standing === standing).map(({ site }) => site.name);
	const [above, below, open] = [names('above'), names('below'), names('open')];
	const told: Phrase[] = [];
	if (above.length) told.push({ key: 'compare_dots_above', args: { sites: above, criterion } });
	if (below.length) told.push({ key: 'compare_dots_below', args: { sites: below, criterion } });
	if (open.length) told.push({ key: 'compare_dots_open', args: { open: count(open.length) } });
	return told;
}

function staleTold({ rounds, network }: Comparison, { site, record }: SiteRecord): Phrase[] {
	if (!record.last || record.last.round === rounds.at(-1)) return [];
	const round = network.rounds[record.last.round]?.name ?? '';
	return [{ key: 'compare_dots_stale', args: { site: site.name, round } }];
}

function highlightTold(highlighted: SiteRecord | null): Phrase[] {
	if (!highlighted?.record.last || !highlighted.interval) return [];
	const { score } = highlighted.record.last;
	const args = { site: highlighted.site.name, score, ...highlighted.interval };
	return [{ key: 'compare_dots_highlight', args }];
}
