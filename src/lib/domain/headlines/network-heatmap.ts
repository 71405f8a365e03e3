import type { Comparison, SiteRecord } from '../comparison/comparison.ts';
import { median } from '../comparison/quantile.ts';
import { whole } from '../comparison/record.ts';
import { count, type Phrase } from './network-phrases.ts';

/** The median of the selected sites' latest scores per theme, 0…100; `null` without a score. */
export function themeMedians({ network, records }: Comparison): (number | null)[] {
	return network.version.themes.map((_, theme) =>
		median(records.flatMap((record) => record.themes[theme]?.last?.score ?? []))
	);
}

/** The headline over the heatmap: the theme that is lowest at most sites, if there is one. */
export function heatmapTitle(comparison: Comparison): Phrase {
	const complete = comparison.records.flatMap((record) => shownScores(record) ?? []);
	if (complete.length === 0) return { key: 'compare_heatmap_title_empty', args: {} };
	const sites = complete.length;
	const counts = comparison.network.version.themes.map(
		(_, theme) => complete.filter((scores) => isLowest(scores.shown, theme)).length
	);
	const lowest = Math.max(...counts);
	const theme = comparison.network.version.themes[counts.indexOf(lowest)];
	if (!theme || lowest * 2 <= sites) return { key: 'compare_heatmap_title_mixed', args: {} };
	const args = { theme: theme.name, lowest: count(lowest), sites: count(sites) };
	return { key: 'compare_heatmap_title_lowest', args };
}

/** Lower, as shown, than every other theme: a tie makes none the lowest. */
function isLowest(shown: readonly number[], theme: number): boolean {
	const own = shown[theme] ?? 0;
	return shown.length > 1 && shown.every((score, other) => other === theme || score > own);
}

/** A site's latest scores as shown; `null` unless every theme has one. */
function shownScores({ themes }: SiteRecord): { shown: number[] } | null {
	const shown = themes.flatMap(({ last }) => (last ? [whole(last.score)] : []));
	return shown.length === themes.length ? { shown } : null;
}

/** Perspective, round and what colour and figures mean. */
export function heatmapSubtitle({ network, rounds }: Comparison): Phrase {
	const round = network.rounds[rounds.at(-1) ?? -1]?.name ?? '';
	return { key: 'compare_heatmap_subtitle', args: { round } };
}

/** In words: the highest and the lowest median, and the highlighted site. */
export function heatmapSummary(comparison: Comparison): Phrase[] {
	return [...mediansTold(comparison), ...highlightTold(comparison)];
}

function mediansTold(comparison: Comparison): Phrase[] {
	const known = themeMedians(comparison).flatMap((value, index) => {
		const theme = comparison.network.version.themes[index];
		return theme && value !== null ? [{ name: theme.name, value }] : [];
	});
	const sorted = known.sort((a, b) => b.value - a.value);
	const [top, bottom] = [sorted[0], sorted.at(-1)];
	if (!top || !bottom || whole(top.value) === whole(bottom.value)) return [];
	const args = { high: top.name, highest: top.value, low: bottom.name, lowest: bottom.value };
	return [{ key: 'compare_heatmap_medians', args }];
}

function highlightTold({ highlighted }: Comparison): Phrase[] {
	const scores = highlighted && shownScores(highlighted);
	if (!highlighted || !scores) return [];
	const args = { site: highlighted.site.name, scores: scores.shown };
	return [{ key: 'compare_heatmap_highlight', args }];
}
