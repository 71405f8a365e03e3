import type { Comparison } from '../comparison/comparison.ts';
import { shownMdc, whole, type Verdict } from '../comparison/record.ts';
import { count, type Phrase } from './network-phrases.ts';

/** How many sites rose, fell, or moved less than the measure can tell; `changes` have two scores. */
export type Tally = Record<Verdict, number> & { changes: number };

export function tallyChanges({ records }: Comparison): Tally {
	const tally: Tally = { rose: 0, fell: 0, noise: 0, untested: 0, changes: 0 };
	for (const { record } of records) {
		if (!record.change) continue;
		tally[record.change.verdict] += 1;
		tally.changes += 1;
	}
	return tally;
}

/** The page's finding: what happened at how many sites, and where it cannot be told. */
export function networkFinding(comparison: Comparison): Phrase {
	const theme = comparison.theme.name;
	const { rose, fell, noise, untested, changes } = tallyChanges(comparison);
	if (comparison.records.length === 0) return { key: 'compare_finding_no_sites', args: {} };
	if (changes === 0) return { key: 'compare_finding_no_change', args: { theme } };
	if (untested > 0) return { key: 'compare_finding_untested', args: { theme } };
	const parts = { rose: count(rose), fell: count(fell), noise: count(noise) };
	return { key: findingKey(rose, fell, noise), args: { theme, sites: count(changes), ...parts } };
}

function findingKey(rose: number, fell: number, noise: number) {
	if (rose && fell) return noise ? 'compare_finding_rose_fell_noise' : 'compare_finding_rose_fell';
	if (rose) return noise ? 'compare_finding_rose_noise' : 'compare_finding_rose';
	if (fell) return noise ? 'compare_finding_fell_noise' : 'compare_finding_fell';
	return 'compare_finding_noise';
}

/** The sentences under the finding: the median, what counts as a change, and what is not known. */
export function networkLede(comparison: Comparison): Phrase[] {
	const single = comparison.records.length - tallyChanges(comparison).changes;
	const unchanged: Phrase = { key: 'compare_lede_unchanged', args: { sites: count(single) } };
	if (comparison.records.length === 0) return [];
	return [...medianMoved(comparison), ...errorTold(comparison), ...(single > 0 ? [unchanged] : [])];
}

function medianMoved({ middle, rounds, network }: Comparison): Phrase[] {
	const known = middle.filter((one) => one !== null);
	const [first, last] = [known[0], known.at(-1)];
	if (!first || !last || rounds.length === 0) return [];
	const name = (round: number) => network.rounds[round]?.name ?? '';
	const now = { to: last.median, last: name(last.round) };
	if (first === last) return [{ key: 'compare_lede_one_round', args: now }];
	const then = { ...now, first: name(first.round) };
	if (whole(first.median) === whole(last.median)) return [{ key: 'compare_lede_same', args: then }];
	return [{ key: 'compare_lede_moved', args: { ...then, from: first.median } }];
}

function errorTold({ error, theme }: Comparison): Phrase[] {
	const mdc = error.mdc[theme.key] ?? null;
	const known = error.reliability[theme.key];
	if (mdc === null || !known) return [];
	const { value: reliability, source, pairs } = known;
	return [
		{ key: 'compare_lede_mdc', args: { points: shownMdc(mdc) } },
		source === 'assumed'
			? { key: 'compare_lede_assumed', args: { reliability } }
			: { key: 'compare_lede_measured', args: { reliability, pairs } }
	];
}

/** How many sites, rounds and scores stand behind the page, and how many are missing. */
export function networkMeta({ records, rounds, groups }: Comparison): Phrase[] {
	const marks = records.flatMap(({ record }) => record.marks);
	const possible = marks.filter(({ state }) => state !== 'not_open_yet').length;
	const scores = marks.filter(({ state }) => state === 'scored').length;
	const drawn = groups.reduce((sum, group) => sum + group.records.length, 0);
	const sites = records.length;
	const meta: Phrase[] = [
		{ key: 'compare_meta', args: { sites, rounds: rounds.length, scores, possible } }
	];
	const missing = count(possible - scores);
	if (missing.count > 0) meta.push({ key: 'compare_meta_missing', args: { missing } });
	if (drawn < sites) meta.push({ key: 'compare_meta_drawn', args: { drawn, sites } });
	return meta;
}
