import { range } from 'd3-array';
import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Round } from '../domain/round.ts';

/** Rounds by date, or by months since the site started. */
export type AxisKind = 'calendar' | 'age';

/** A stretch of the axis within one instrument version. */
export type Segment = { from: number; to: number; version: number };

/**
 * Where dates stand. A new version is a cut of `CUT` pixels through the axis and all that lies on
 * it. `labels` are years, each once, or full years of the site in months.
 */
export type TimeAxis = {
	x: (date: Date) => number;
	segments: readonly Segment[];
	ticks: readonly number[];
	labels: readonly { x: number; value: number }[];
};

export const CUT = 8;
const MONTH = 30.436875 * 86_400_000;
const LABEL_ROOM = 30;

type Extent = { from: number; to: number; pad: number; until?: Date | null };

/** A time axis through the rounds (oldest first) between two x positions, kept `pad` from the ends. */
export function layoutTimeAxis(
	rounds: readonly Pick<Round, 'heldOn' | 'versionNumber'>[],
	{ from, to, pad, until }: Extent,
	openedOn: Date | null = null
): TimeAxis {
	const [first, last] = domain(rounds, until ?? null);
	const breaks = versionBreaks(rounds);
	const scale = scaleUtc([first, last], [from + pad, to - pad - CUT * breaks.length]);
	const passed = (date: Date) => breaks.filter((at) => at <= date).length;
	const x = (date: Date) => scale(date) + CUT * passed(date);
	const labels = openedOn ? ages(openedOn, first, last, x) : years(first, last, x, { from, to });
	return {
		x,
		segments: segmentsOf(rounds, breaks, scale, { from, to }),
		ticks: rounds.map(({ heldOn }) => x(heldOn)),
		labels
	};
}

/** Months from a date to another; negative before it. */
export function monthsBetween(from: Date, to: Date): number {
	return (to.getTime() - from.getTime()) / MONTH;
}

/** First and last day drawn; a single round stands in the middle of a year. */
function domain(rounds: readonly Pick<Round, 'heldOn'>[], until: Date | null): [Date, Date] {
	const first = rounds[0]?.heldOn ?? new Date(0);
	const newest = rounds.at(-1)?.heldOn ?? first;
	const last = until && until > newest ? until : newest;
	if (first < last) return [first, last];
	return [new Date(first.getTime() - 6 * MONTH), new Date(first.getTime() + 6 * MONTH)];
}

/** Half way between the last round of a version and the first of the next. */
function versionBreaks(rounds: readonly Pick<Round, 'heldOn' | 'versionNumber'>[]): Date[] {
	return rounds.flatMap((round, index) => {
		const before = rounds[index - 1];
		if (!before || before.versionNumber === round.versionNumber) return [];
		return [new Date((before.heldOn.getTime() + round.heldOn.getTime()) / 2)];
	});
}

function segmentsOf(
	rounds: readonly Pick<Round, 'versionNumber'>[],
	breaks: readonly Date[],
	scale: (date: Date) => number,
	{ from, to }: { from: number; to: number }
): Segment[] {
	const versions = [...new Set(rounds.map(({ versionNumber }) => versionNumber))];
	return versions.map((version, index) => {
		const [before, after] = [breaks[index - 1], breaks[index]];
		return {
			version,
			from: before ? scale(before) + CUT * index : from,
			to: after ? scale(after) + CUT * index : to
		};
	});
}

/** Each year once, in the middle of the part of it that is drawn; every second where room is short. */
function years(
	first: Date,
	last: Date,
	x: (date: Date) => number,
	ends: { from: number; to: number }
): { x: number; value: number }[] {
	const all = range(first.getUTCFullYear(), last.getUTCFullYear() + 1).flatMap((value) => {
		const start = Math.max(ends.from, x(new Date(Date.UTC(value, 0, 1))));
		const end = Math.min(ends.to, x(new Date(Date.UTC(value + 1, 0, 1))));
		return end - start < LABEL_ROOM / 2 ? [] : [{ x: (start + end) / 2, value }];
	});
	return thinned(withoutCrowdedEnds(all));
}

type Label = { x: number; value: number };

/** The first and the last year are often drawn in part; they give way to their neighbours. */
function withoutCrowdedEnds(all: readonly Label[]): Label[] {
	const crowded = (a: Label | undefined, b: Label | undefined) =>
		a !== undefined && b !== undefined && b.x - a.x < LABEL_ROOM;
	const from = crowded(all[0], all[1]) ? 1 : 0;
	const to = all.length > 2 && crowded(all.at(-2), all.at(-1)) ? -1 : undefined;
	return all.slice(from, to);
}

function thinned(all: readonly Label[]): Label[] {
	const steps = all.slice(1).map(({ x }, index) => x - (all[index]?.x ?? 0));
	const stride = Math.ceil(LABEL_ROOM / Math.min(LABEL_ROOM, ...steps));
	return all.filter((_, index) => index % stride === 0);
}

/** Full years since the site started, in months, as many as have room. */
function ages(openedOn: Date, first: Date, last: Date, x: (date: Date) => number) {
	const [low, high] = [monthsBetween(openedOn, first), monthsBetween(openedOn, last)];
	const at = (month: number) => x(new Date(openedOn.getTime() + month * MONTH));
	const roomy = scaleLinear([low, high], [at(low), at(high)]);
	const step = [12, 24, 60, 120].find((s) => roomy(s) - roomy(0) >= LABEL_ROOM) ?? 240;
	return range(Math.ceil(low / step) * step, high + 0.5, step).map((value) => ({
		x: at(value),
		value
	}));
}
