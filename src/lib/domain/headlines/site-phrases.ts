import type { Count, Names } from './network-phrases.ts';

/**
 * What the site charts can say. A rule chooses a phrase and its numbers; the words are messages of
 * the same key. Scores and points are 0…100, unrounded unless said otherwise.
 */
type Moved = { themes: Names; points: number };
type Sides = { theme: string; practice: number; organization: number; points: number };
type Nothing = Record<never, never>;

export type SitePhrases = {
	chart_site_none: { site: string };
	chart_site_first: { high: string; highest: number; low: string; lowest: number };
	chart_site_single: { theme: string; score: number };
	chart_site_up: Moved;
	chart_site_down: Moved;
	chart_site_steady: Nothing;
	chart_site_untested: Nothing;
	chart_site_lede_organization: Shift;
	chart_site_lede_practice: Shift;
	chart_site_lede_both: Shift;

	chart_trend_title_none: Nothing;
	chart_trend_title_first: Nothing;
	chart_trend_title_all: { total: Count };
	chart_trend_title_reached: { reached: Count; total: Count };
	chart_trend_title_near: { near: Count; total: Count };
	chart_trend_title_far: Nothing;
	chart_trend_title_falling: { themes: Names };

	chart_change_title_none: Nothing;
	chart_change_title_untested: Nothing;
	chart_change_title_noise: { total: Count };
	chart_change_title_all: { total: Count };
	chart_change_title_some: { real: Count; total: Count };

	chart_row_up: Row;
	chart_row_down: Row;
	chart_row_noise_up: Row;
	chart_row_noise_down: Row;
	chart_row_same: Nothing;
	chart_row_untested: { change: number };
	chart_row_one_round: Nothing;
	chart_row_none: Nothing;
	chart_row_straddle: { exact: number; mdc: number };
	chart_row_last_real: { points: number; since: Date };
	chart_row_last_noise: { points: number; since: Date };
	chart_row_last_same: { since: Date };
	chart_row_not_enough: { rated: number; items: number };

	chart_heatmap_title_fall: { theme: string; items: Count };
	chart_heatmap_title_fall_practice: { theme: string; items: Count };
	chart_heatmap_title_fall_organization: { theme: string; items: Count };
	chart_heatmap_title_low: { low: Count; items: Count };
	chart_heatmap_title_none: Nothing;

	chart_profile_title_people: { themes: Names };
	chart_profile_title_paper: { themes: Names };
	chart_profile_title_level: Nothing;
	chart_profile_title_none: Nothing;
	chart_profile_people: Sides;
	chart_profile_paper: Sides;
	chart_profile_slight_people: Sides;
	chart_profile_slight_paper: Sides;
	chart_profile_level: Sides;

	chart_priorities_title: { places: Count };
};

/** `points` is the size of the shown change, `mdc` the least whole number of points that tells. */
type Row = { points: number; mdc: number };
type Shift = {
	theme: string;
	practiceFrom: number;
	practiceTo: number;
	organizationFrom: number;
	organizationTo: number;
};

export type SitePhraseKey = keyof SitePhrases;
export type SitePhrase = {
	[K in SitePhraseKey]: { key: K; args: SitePhrases[K] };
}[SitePhraseKey];
