import { isNotEnoughRated, scoreAt, type Network } from '../network.ts';

/** What one round says of one site on one theme. `score` is 0…100. */
export type RoundMark =
	| { round: number; state: 'scored'; score: number }
	| { round: number; state: 'not_enough_rated' | 'did_not_take_part' | 'not_open_yet' };

export type Scored = Extract<RoundMark, { state: 'scored' }>;

/** `noise`: the change is smaller than the MDC95. `untested`: there is no MDC to test it with. */
export type Verdict = 'rose' | 'fell' | 'noise' | 'untested';

export type Change = {
	/** The difference of the two whole numbers people see. */
	shown: number;
	/** The difference of the scores as stored, to two decimals; this one decides the verdict. */
	exact: number;
	verdict: Verdict;
	/** True where the shown difference would have decided otherwise, so that words must say it. */
	straddles: boolean;
};

/** One site on one theme over a range of rounds. */
export type ThemeRecord = {
	theme: number;
	marks: readonly RoundMark[];
	/** The first and the last score in the range; the same one when there is only one. */
	first: Scored | null;
	last: Scored | null;
	/** `null` with fewer than two scores. */
	change: Change | null;
};

/** Reads a site's marks on a theme and what changed from the first score to the last. */
export function recordOf(
	network: Network,
	theme: number,
	site: number,
	rounds: readonly number[],
	mdc: number | null
): ThemeRecord {
	const marks = rounds.map((round) => markAt(network, theme, site, round));
	const scored = marks.filter((mark) => mark.state === 'scored');
	const first = scored[0] ?? null;
	const last = scored.at(-1) ?? null;
	const change =
		first && last && first !== last ? changeBetween(first.score, last.score, mdc) : null;
	return { theme, marks, first, last, change };
}

/** The change between two scores, tested unrounded against the MDC95 in points; `null`: no MDC. */
export function changeBetween(from: number, to: number, mdc: number | null): Change {
	const exact = Math.round((to - from) * 100) / 100;
	const shown = whole(to) - whole(from);
	const beyond = mdc !== null && exact !== 0 && Math.abs(exact) >= mdc;
	const shownBeyond = mdc !== null && shown !== 0 && Math.abs(shown) >= shownMdc(mdc);
	return { exact, shown, verdict: verdict(exact, beyond, mdc), straddles: beyond !== shownBeyond };
}

/** The MDC as people read it: the first whole number of points that is a change. */
export function shownMdc(mdc: number): number {
	return Math.max(1, Math.ceil(mdc));
}

function verdict(exact: number, beyond: boolean, mdc: number | null): Verdict {
	if (mdc === null) return 'untested';
	if (!beyond) return 'noise';
	return exact > 0 ? 'rose' : 'fell';
}

function markAt(network: Network, theme: number, site: number, round: number): RoundMark {
	const score = scoreAt(network, theme, site, round);
	if (score !== null) return { round, state: 'scored', score };
	if (isNotEnoughRated(network, theme, site, round)) return { round, state: 'not_enough_rated' };
	return { round, state: isOpen(network, site, round) ? 'did_not_take_part' : 'not_open_yet' };
}

function isOpen({ sites, rounds }: Network, site: number, round: number): boolean {
	const opened = sites[site]?.openedOn;
	const held = rounds[round]?.heldOn;
	return !opened || !held || opened <= held;
}

/** As a score is shown: a whole number, halves up. */
export function whole(score: number): number {
	return Math.floor(score + 0.5);
}
