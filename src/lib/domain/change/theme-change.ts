import { changeBetween, type Change } from '../comparison/record.ts';
import type { ThemeRef, VersionRef } from '../instrument.ts';
import type { MeasurementError } from '../measurement-error.ts';
import type { Round } from '../round.ts';
import type { SiteHistory, ThemeScore } from '../site.ts';

/** A score of record, 0…100, and the round it belongs to. */
export type Reading = { round: Round; score: number; of: ThemeScore };

/**
 * What became of one theme within the newest version's series. `baseline` is the series' first
 * score, `now` its newest, `last` the one before; each `null` where there is none. `latest` is the
 * newest assessment of record, which may have too little rated for a score.
 */
export type ThemeChange = {
	theme: ThemeRef;
	/** MDC95 in points; `null`: not known, so that no change can be tested. */
	mdc: number | null;
	baseline: Reading | null;
	last: Reading | null;
	now: Reading | null;
	latest: ThemeScore | null;
	/** `null` with fewer than two scores. */
	sinceBaseline: Change | null;
	/** `null` with fewer than three scores: with two, the last round is the baseline. */
	sinceLast: Change | null;
};

/** The version every comparison is made in: a new version starts a new series. */
export function currentVersion({ versions }: Pick<SiteHistory, 'versions'>): VersionRef | null {
	return [...versions].sort((a, b) => a.number - b.number).at(-1) ?? null;
}

/** Rounds of the newest version, oldest first. */
export function currentRounds(history: Pick<SiteHistory, 'versions' | 'rounds'>): Round[] {
	const version = currentVersion(history);
	return history.rounds.filter(({ versionId }) => versionId === version?.id);
}

/** The score of record of a theme in a round; `null` without an assessment of record. */
export function scoreOfRecord(
	{ scores }: SiteHistory,
	themeKey: string,
	roundId: string
): ThemeScore | null {
	const wanted = (score: ThemeScore) =>
		score.ofRecord && score.themeKey === themeKey && score.roundId === roundId;
	return scores.find(wanted) ?? null;
}

/** Every theme's change since the baseline and since the round before, in the themes' order. */
export function themeChanges(history: SiteHistory, error: MeasurementError | null): ThemeChange[] {
	return history.themes.map((theme) => themeChange(history, theme, error?.mdc[theme.key] ?? null));
}

function themeChange(history: SiteHistory, theme: ThemeRef, mdc: number | null): ThemeChange {
	const of = currentRounds(history).flatMap((round) => {
		const score = scoreOfRecord(history, theme.key, round.id);
		return score ? [{ round, of: score }] : [];
	});
	const readings = of.flatMap((one) =>
		one.of.score === null ? [] : [{ ...one, score: one.of.score }]
	);
	const [baseline = null] = readings;
	const now = readings.at(-1) ?? null;
	const last = readings.length > 2 ? (readings.at(-2) ?? null) : null;
	return {
		...{ theme, mdc, baseline, last, now },
		latest: of.at(-1)?.of ?? null,
		sinceBaseline: readings.length > 1 ? changeOf(baseline, now, mdc) : null,
		sinceLast: changeOf(last, now, mdc)
	};
}

function changeOf(from: Reading | null, to: Reading | null, mdc: number | null): Change | null {
	return from && to ? changeBetween(from.score, to.score, mdc) : null;
}
