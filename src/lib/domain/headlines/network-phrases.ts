/**
 * What the compare page can say. A rule chooses a phrase and its numbers; the words are messages of
 * the same key. Scores and points are 0…100, unrounded unless said otherwise.
 */

/** How many: read out as a word up to twelve. */
export type Count = { count: number };
/** Names of sites, or sites with the change people see. */
export type Names = readonly string[];
export type NamedChanges = readonly { name: string; change: number }[];

type Finding = { theme: string; sites: Count; rose: Count; fell: Count; noise: Count };
type Moved = { up: Count; under: Count; line: number; down: Count };
type Standings = { above: Count; below: Count; open: Count; sites: Count; criterion: number };
type Measured = { theme: string; rounds: number; sites: number; network: number };
type Nothing = Record<never, never>;

export type NetworkPhrases = {
	compare_meta: { sites: number; rounds: number; scores: number; possible: number };
	compare_meta_missing: { missing: Count };
	compare_meta_drawn: { drawn: number; sites: number };

	compare_finding_no_sites: Nothing;
	compare_finding_no_change: { theme: string };
	compare_finding_untested: { theme: string };
	compare_finding_rose_fell_noise: Finding;
	compare_finding_rose_fell: Finding;
	compare_finding_rose_noise: Finding;
	compare_finding_fell_noise: Finding;
	compare_finding_rose: Finding;
	compare_finding_fell: Finding;
	compare_finding_noise: Finding;

	compare_lede_moved: { from: number; to: number; first: string; last: string };
	compare_lede_same: { to: number; first: string; last: string };
	compare_lede_one_round: { to: number; last: string };
	compare_lede_mdc: { points: number };
	compare_lede_assumed: { reliability: number };
	compare_lede_measured: { reliability: number; pairs: number };
	compare_lede_unchanged: { sites: Count };

	compare_panels_title_up: Moved;
	compare_panels_title_up_under: Moved;
	compare_panels_title_up_down: Moved;
	compare_panels_title_up_under_down: Moved;
	compare_panels_title_down: Moved;
	compare_panels_title_none: Nothing;
	compare_panels_title_untested: Nothing;
	compare_panels_subtitle: Measured;
	compare_panels_subtitle_age: Measured;
	compare_panels_rose: { sites: NamedChanges; points: number };
	compare_panels_fell: { sites: NamedChanges; points: number };
	compare_panels_noise: { sites: Names };
	compare_panels_single: { sites: Names };
	compare_panels_straddle: { site: string; shown: number; exact: number };
	compare_gap_not_enough: { site: string; rounds: Names };
	compare_gap_absent: { site: string; rounds: Names };
	compare_gap_opened: { site: string; month: Date };
	compare_gap_many: { sites: Count };

	compare_heatmap_title_lowest: { theme: string; lowest: Count; sites: Count };
	compare_heatmap_title_mixed: Nothing;
	compare_heatmap_title_empty: Nothing;
	compare_heatmap_subtitle: { round: string };
	compare_heatmap_medians: { high: string; highest: number; low: string; lowest: number };
	compare_heatmap_highlight: { site: string; scores: readonly number[] };

	compare_dots_title_above_below_open: Standings;
	compare_dots_title_above_below: Standings;
	compare_dots_title_above_open: Standings;
	compare_dots_title_below_open: Standings;
	compare_dots_title_above: Standings;
	compare_dots_title_below: Standings;
	compare_dots_title_open: Standings;
	compare_dots_title_empty: Nothing;
	compare_dots_subtitle: { theme: string; round: string; points: number };
	compare_dots_subtitle_bare: { theme: string; round: string };
	compare_dots_above: { sites: Names; criterion: number };
	compare_dots_below: { sites: Names; criterion: number };
	compare_dots_open: { open: Count };
	compare_dots_stale: { site: string; round: string };
	compare_dots_highlight: { site: string; score: number; low: number; high: number };

	compare_bob_up: Told;
	compare_bob_down: Told;
	compare_bob_noise: Told;
	compare_bob_untested: Told;
	compare_bob_single: { to: number; last: string };
	compare_bob_none: { theme: string };
	compare_bob_themes: { themes: Names };
	compare_bob_no_themes: { others: Count };
	compare_bob_milestone: { title: string; month: Date };
};

/** `points` is the size of the shown change, without its sign. */
type Told = { from: number; first: string; to: number; last: string; points: number };

export type PhraseKey = keyof NetworkPhrases;
export type Phrase = { [K in PhraseKey]: { key: K; args: NetworkPhrases[K] } }[PhraseKey];

/** `count(6)` is read out as "six". */
export function count(n: number): Count {
	return { count: n };
}
