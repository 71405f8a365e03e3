import { area, line } from 'd3-shape';
import type { Perspective } from '../domain/assessment.ts';
import { scoreOfRecord } from '../domain/change/theme-change.ts';
import type { ThemeRef } from '../domain/instrument.ts';
import type { Round } from '../domain/round.ts';
import type { SiteHistory, StaffSummary, ThemeScore } from '../domain/site.ts';
import type { TimeAxis } from './time-axis.ts';

export type Scale = (value: number) => number;
export type Spread = NonNullable<StaffSummary['spread']>;

/** A score at its place. `now`: it belongs to the newest round assessed. */
export type PlacedScore = {
	round: Round;
	perspective: Perspective;
	ofRecord: boolean;
	score: number;
	x: number;
	y: number;
	now: boolean;
	/** Of the score of record. */
	of: ThemeScore | null;
	/** Of staff: how many answered, and the middle half where it may be told. */
	staff: { n: number; spread: Spread; whisker: { y1: number; y3: number } | null } | null;
};

/** A score of record that is not one: too little was rated. Drawn at the foot of the plot. */
export type PlacedLack = { round: Round; of: ThemeScore; x: number; y: number };

/** Sideways places of the four perspectives of one round, in a fixed order. */
const ORDER: readonly Perspective[] = ['self', 'consensus', 'external', 'staff'];

/** Every score of a theme but those of record that lack one, oldest first, spread sideways by who says so. */
export function placeScores(
	history: SiteHistory,
	theme: ThemeRef,
	rounds: readonly Round[],
	axis: TimeAxis,
	y: Scale
): PlacedScore[] {
	const step = Math.min(7, spacing(axis.ticks) * 0.27);
	const newest = rounds.at(-1)?.id;
	const place = (round: Round, perspective: Perspective, score: number, ofRecord: boolean) => {
		const side = ofRecord ? 0 : (ORDER.indexOf(perspective) - 1) * step;
		const x = axis.x(round.heldOn) + side;
		return { round, perspective, score, ofRecord, x, y: y(score), now: round.id === newest };
	};
	return rounds.flatMap((round) => {
		const here = ({ roundId, themeKey }: ThemeScore | StaffSummary) =>
			roundId === round.id && themeKey === theme.key;
		const seen = history.scores.filter(here).flatMap((of): PlacedScore[] => {
			if (of.score === null || of.perspective === 'staff') return [];
			const placed = place(round, of.perspective, of.score, of.ofRecord);
			return [{ ...placed, of: of.ofRecord ? of : null, staff: null }];
		});
		const staff = history.staff.filter(here).flatMap(({ n, spread }): PlacedScore[] => {
			if (!spread) return [];
			const placed = place(round, 'staff', spread.median, false);
			const { middle } = spread;
			const whisker = middle && { y1: y(middle.q1), y3: y(middle.q3) };
			return [{ ...placed, of: null, staff: { n, spread, whisker } }];
		});
		return [...seen, ...staff].sort((a, b) => a.x - b.x);
	});
}

function spacing(xs: readonly number[]): number {
	const steps = xs.slice(1).map((x, index) => x - (xs[index] ?? 0));
	return steps.length ? Math.min(...steps) : Infinity;
}

/** Scores of record that a line may join: neighbouring rounds of one version, each with a score. */
export function runsOfRecord(
	marks: readonly PlacedScore[],
	rounds: readonly Round[]
): PlacedScore[][] {
	const runs: PlacedScore[][] = [];
	let joined: PlacedScore[] | null = null;
	for (const [index, round] of rounds.entries()) {
		const mark = marks.find((one) => one.ofRecord && one.round === round);
		if (rounds[index - 1]?.versionNumber !== round.versionNumber) joined = null;
		if (mark && joined) joined.push(mark);
		else if (mark) runs.push((joined = [mark]));
		else joined = null;
	}
	return runs;
}

/** A line through scores of record. */
export const linePath = line<PlacedScore>()
	.x(({ x }) => x)
	.y(({ y }) => y)
	.digits(1);

/** ± one SEM, clipped to 0…100; a score without neighbours has a short ribbon of its own. */
export function ribbonPath(run: readonly PlacedScore[], sem: number, y: Scale): string | null {
	const [only] = run;
	const alone = run.length === 1 && only;
	const points = alone
		? [
				{ ...only, x: only.x - 5 },
				{ ...only, x: only.x + 5 }
			]
		: run;
	return area<{ x: number; score: number }>()
		.x(({ x }) => x)
		.y0(({ score }) => y(Math.max(0, score - sem)))
		.y1(({ score }) => y(Math.min(100, score + sem)))
		.digits(1)(points);
}

/** Assessments of record with too little rated for a score, at the foot of the plot. */
export function placeLacks(
	history: SiteHistory,
	theme: ThemeRef,
	rounds: readonly Round[],
	axis: TimeAxis,
	bottom: number
): PlacedLack[] {
	return rounds.flatMap((round) => {
		const of = scoreOfRecord(history, theme.key, round.id);
		return of?.score === null ? [{ round, of, x: axis.x(round.heldOn), y: bottom - 11 }] : [];
	});
}
