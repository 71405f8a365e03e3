import type { AnswerState, Perspective } from './assessment.ts';
import type { Item, ThemeRef, VersionRef } from './instrument.ts';
import type { Round } from './round.ts';

export type Program = { id: string; name: string };

/** A place where a program runs; the thing compared. Region, never an address. `openedOn` null: not told. */
export type Site = {
	id: string;
	name: string;
	program: Program;
	region: string | null;
	openedOn: Date | null;
};

/** What stands beside a score, so that it can be judged. */
export type Coverage = { rated: number; dontKnow: number; notApplicable: number; items: number };

/**
 * One assessment's score on one theme, 0…100 with two decimals.
 * `null`: not enough of the applicable items were rated; `coverage` says how many were.
 */
export type ThemeScore = {
	roundId: string;
	themeKey: string;
	perspective: Perspective;
	ofRecord: boolean;
	score: number | null;
	/** The same formula over practice items only, and over organization items only. */
	practice: number | null;
	organization: number | null;
	coverage: Coverage;
};

/** The mean of the theme scores of one assessment; `null` when one of them is null. */
export type FidelityScore = {
	roundId: string;
	perspective: Perspective;
	ofRecord: boolean;
	score: number | null;
};

/** Staff ratings are only ever seen as an aggregate; `null` when fewer answered than may be shown. */
export type StaffSummary = {
	roundId: string;
	themeKey: string;
	n: number;
	/** 0…100. The middle half is `null` of fewer than five: with the median it would tell each one's score. */
	spread: { median: number; middle: { q1: number; q3: number } | null } | null;
};

export type Goal = { themeKey: string; target: number; dueOn: Date };

/** A dated event drawn on time charts: a training, a staff change. */
export type Milestone = { id: string; heldOn: Date; title: string; siteId: string | null };

/** What an item says in one round: one of the four states, or that the version did not ask it. */
export type ItemCell =
	| { state: 'rated'; rating: number; note: string | null }
	| { state: Exclude<AnswerState, 'rated'>; reason: string | null }
	| { state: 'not_asked' }
	| { state: 'no_assessment' };

/** One item over the rounds of a site; `cells[i]` belongs to `rounds[i]` of the history. */
export type ItemHistory = { item: Item; cells: readonly ItemCell[] };

/** All a site page draws: rounds oldest first, all aligned by round id and theme key. */
export type SiteHistory = {
	site: Site;
	rounds: readonly Round[];
	versions: readonly VersionRef[];
	/** Themes of the newest version, in order. */
	themes: readonly ThemeRef[];
	scores: readonly ThemeScore[];
	fidelity: readonly FidelityScore[];
	staff: readonly StaffSummary[];
	goals: readonly Goal[];
	milestones: readonly Milestone[];
	items: readonly ItemHistory[];
};
