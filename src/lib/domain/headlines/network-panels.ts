import type { Comparison, SiteRecord } from '../comparison/comparison.ts';
import { shownMdc, type RoundMark, type Verdict } from '../comparison/record.ts';
import { tallyChanges } from './network.ts';
import { count, type NamedChanges, type Phrase } from './network-phrases.ts';

/** More missing scores than this are counted, not told one by one. */
const GAPS_TOLD = 4;

/** The headline over the small multiples. */
export function panelsTitle(comparison: Comparison): Phrase {
	const { rose, fell, untested, changes } = tallyChanges(comparison);
	if (changes === 0 || untested > 0) return { key: 'compare_panels_title_untested', args: {} };
	if (rose === 0 && fell === 0) return { key: 'compare_panels_title_none', args: {} };
	const line = comparison.network.version.bands[1]?.from ?? 0;
	const under = risenFromUnder(comparison, line);
	const args = { up: count(rose), down: count(fell), under: count(under), line };
	return { key: movedKey(rose, fell, under), args };
}

function movedKey(rose: number, fell: number, under: number) {
	if (rose === 0) return 'compare_panels_title_down';
	if (fell > 0)
		return under > 0 ? 'compare_panels_title_up_under_down' : 'compare_panels_title_up_down';
	return under > 0 ? 'compare_panels_title_up_under' : 'compare_panels_title_up';
}

function risenFromUnder({ records }: Comparison, line: number): number {
	return records.filter(
		({ record }) => record.change?.verdict === 'rose' && (record.first?.score ?? line) < line
	).length;
}

/** Measure, perspective, rounds, what the marks are, n. */
export function panelsSubtitle(comparison: Comparison): Phrase {
	const { theme, rounds, records, network, selection } = comparison;
	const args = {
		theme: theme.name,
		rounds: rounds.length,
		sites: records.length,
		network: network.sites.length
	};
	if (selection.axis === 'age') return { key: 'compare_panels_subtitle_age', args };
	return { key: 'compare_panels_subtitle', args };
}

/** In words: who moved, who did not, what is missing and why. */
export function panelsSummary(comparison: Comparison): Phrase[] {
	return [...movesTold(comparison), ...straddlesTold(comparison), ...gapsTold(comparison)];
}

function movesTold({ records, error, theme }: Comparison): Phrase[] {
	const mdc = error.mdc[theme.key] ?? null;
	const points = mdc === null ? 0 : shownMdc(mdc);
	const moved = (verdict: Verdict) => bySize(records.filter(hasVerdict(verdict)));
	const [rose, fell, noise] = [moved('rose'), moved('fell'), moved('noise')];
	const single = records.filter(({ record }) => !record.change).map(({ site }) => site.name);
	const told: Phrase[] = [];
	if (rose.length) told.push({ key: 'compare_panels_rose', args: { sites: rose, points } });
	if (fell.length) told.push({ key: 'compare_panels_fell', args: { sites: fell, points } });
	if (noise.length)
		told.push({ key: 'compare_panels_noise', args: { sites: noise.map(({ name }) => name) } });
	if (single.length) told.push({ key: 'compare_panels_single', args: { sites: single } });
	return told;
}

function hasVerdict(verdict: Verdict) {
	return ({ record }: SiteRecord) => record.change?.verdict === verdict;
}

/** The largest change first. */
function bySize(records: readonly SiteRecord[]): NamedChanges {
	return records
		.map(({ site, record }) => ({ name: site.name, change: record.change?.shown ?? 0 }))
		.sort((a, b) => Math.abs(b.change) - Math.abs(a.change));
}

function straddlesTold({ records }: Comparison): Phrase[] {
	return records.slice(0, 100).flatMap(({ site, record: { change } }): Phrase[] => {
		if (!change?.straddles) return [];
		const { shown, exact } = change;
		return [{ key: 'compare_panels_straddle', args: { site: site.name, shown, exact } }];
	});
}

function gapsTold(comparison: Comparison): Phrase[] {
	const gaps = comparison.records.flatMap((record) => gapsOf(comparison, record));
	if (gaps.length <= GAPS_TOLD) return gaps;
	const sites = comparison.records.filter(({ record }) => record.marks.some(isGap)).length;
	return [{ key: 'compare_gap_many', args: { sites: count(sites) } }];
}

function gapsOf({ network }: Comparison, { site, record }: SiteRecord): Phrase[] {
	const inState = (state: RoundMark['state']) =>
		record.marks
			.filter((mark) => mark.state === state)
			.map(({ round }) => network.rounds[round]?.name ?? '');
	const [absent, few] = [inState('did_not_take_part'), inState('not_enough_rated')];
	const told: Phrase[] = [];
	if (few.length)
		told.push({ key: 'compare_gap_not_enough', args: { site: site.name, rounds: few } });
	if (absent.length)
		told.push({ key: 'compare_gap_absent', args: { site: site.name, rounds: absent } });
	if (site.openedOn && inState('not_open_yet').length)
		told.push({ key: 'compare_gap_opened', args: { site: site.name, month: site.openedOn } });
	return told;
}

function isGap({ state }: RoundMark): boolean {
	return state !== 'scored';
}
