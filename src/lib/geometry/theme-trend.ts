import { scaleLinear } from 'd3-scale';
import { currentVersion } from '../domain/change/theme-change.ts';
import type { Perspective } from '../domain/assessment.ts';
import type { Band, ThemeRef } from '../domain/instrument.ts';
import type { MeasurementError } from '../domain/measurement-error.ts';
import type { Round } from '../domain/round.ts';
import type { Goal, Milestone, SiteHistory } from '../domain/site.ts';
import { layoutFlags, type Flag } from './flags.ts';
import { pushApart } from './labels.ts';
import {
	linePath,
	placeLacks,
	placeScores,
	ribbonPath,
	runsOfRecord,
	type PlacedLack,
	type PlacedScore,
	type Scale
} from './theme-marks.ts';
import { layoutTimeAxis, type AxisKind, type TimeAxis } from './time-axis.ts';

export type EndLabel = {
	kind: Perspective | 'goal';
	score: number;
	ofRecord: boolean;
	y: number;
	/** Where the mark itself stands. */
	x0: number;
	y0: number;
};

/** One theme over time, all in pixels of the picture. */
export type ThemePanel = {
	theme: ThemeRef;
	box: { x: number; y: number; width: number; height: number };
	plot: { left: number; right: number; top: number; bottom: number };
	axis: TimeAxis;
	bands: readonly { key: Band['key']; top: number; bottom: number }[];
	scores: readonly { value: number; y: number }[];
	criterion: number;
	ribbons: readonly string[];
	lines: readonly string[];
	marks: readonly PlacedScore[];
	lacks: readonly PlacedLack[];
	goal: { goal: Goal; x: number; y: number } | null;
	flags: readonly (Flag & { milestone: Milestone; y: number })[];
	labels: readonly EndLabel[];
};

export const HEAD = 96;
export const LANE = 20;
const LABELS = 124;
const AXIS = 34;
const FOOT = 36;
const PAD = 16;
export type PanelBox = { x: number; y: number; width: number; height: number; lanes: number };

/** Where everything of one theme's trend stands; `null` before the first assessment of the site. */
export function layoutThemePanel(
	history: SiteHistory,
	theme: ThemeRef,
	error: MeasurementError | null,
	box: PanelBox,
	kind: AxisKind = 'calendar'
): ThemePanel | null {
	const rounds = assessedRounds(history);
	const version = currentVersion(history);
	if (!version || rounds.length === 0) return null;
	const plot = plotOf(box);
	const goal = history.goals.find(({ themeKey }) => themeKey === theme.key) ?? null;
	const axis = layoutTimeAxis(
		rounds,
		{ from: plot.left, to: plot.right, pad: PAD, until: goalDate(goal, rounds) },
		kind === 'age' ? history.site.openedOn : null
	);
	const y = scaleLinear([0, 100], [plot.bottom, plot.top]);
	const marks = placeScores(history, theme, rounds, axis, y);
	const runs = runsOfRecord(marks, rounds);
	const sem = error?.sem[theme.key] ?? null;
	const placedGoal = goal && {
		goal,
		x: Math.min(axis.x(goal.dueOn), plot.right - 8),
		y: y(goal.target)
	};
	return {
		...{ theme, box, plot, axis, marks, goal: placedGoal },
		bands: bandsOf(version.bands, y),
		scores: [0, 25, 50, 75, 100].map((value) => ({ value, y: y(value) })),
		criterion: y(version.criterion),
		lines: runs.map((run) => linePath(run) ?? ''),
		ribbons: sem === null ? [] : runs.map((run) => ribbonPath(run, sem, y) ?? ''),
		lacks: placeLacks(history, theme, rounds, axis, plot.bottom),
		flags: placeFlags(history.milestones, axis, plot, box),
		labels: placeLabels(marks, placedGoal, plot)
	};
}

function plotOf({ x, y, width, height, lanes }: PanelBox): ThemePanel['plot'] {
	return {
		left: x + AXIS,
		right: x + width - LABELS,
		top: y + HEAD + lanes * LANE + 8,
		bottom: y + height - FOOT
	};
}

/** Rounds up to the newest one the site was assessed in. */
function assessedRounds({ rounds, scores }: SiteHistory): Round[] {
	const assessed = new Set(scores.map(({ roundId }) => roundId));
	const newest = rounds.findLastIndex(({ id }) => assessed.has(id));
	const oldest = rounds.findIndex(({ id }) => assessed.has(id));
	return rounds.slice(Math.max(0, oldest), newest + 1);
}

/** A goal lengthens the axis, by no more than an eighth of what has passed. */
function goalDate(goal: Goal | null, rounds: readonly Round[]): Date | null {
	const [first, last] = [rounds[0]?.heldOn, rounds.at(-1)?.heldOn];
	if (!goal || !first || !last) return null;
	const most = last.getTime() + (last.getTime() - first.getTime()) / 8;
	return new Date(Math.min(goal.dueOn.getTime(), most));
}

function bandsOf(bands: readonly Band[], y: Scale): ThemePanel['bands'] {
	return bands.map(({ key, from }, index) => {
		return { key, bottom: y(from), top: y(bands[index + 1]?.from ?? 100) };
	});
}

function placeFlags(
	milestones: readonly Milestone[],
	axis: TimeAxis,
	plot: ThemePanel['plot'],
	box: PanelBox
): ThemePanel['flags'] {
	const shown = milestones
		.map((milestone) => ({ milestone, x: axis.x(milestone.heldOn), title: milestone.title }))
		.filter(({ x }) => x >= plot.left && x <= plot.right);
	const room = { left: box.x, right: box.x + box.width, lanes: box.lanes };
	return layoutFlags(shown, room).flatMap((flag, index) => {
		const milestone = shown[index]?.milestone;
		const y = plot.top - 16 - flag.lane * LANE;
		return milestone ? [{ ...flag, milestone, y }] : [];
	});
}

function placeLabels(
	marks: readonly PlacedScore[],
	goal: ThemePanel['goal'],
	plot: ThemePanel['plot']
): EndLabel[] {
	const ends = marks.filter(({ now }) => now);
	const labels = ends.map(({ perspective: kind, score, ofRecord, x, y }) => {
		return { kind, score, ofRecord, x0: x, y0: y };
	});
	const all: Omit<EndLabel, 'y'>[] = goal
		? [
				...labels,
				{ kind: 'goal', score: goal.goal.target, ofRecord: false, x0: goal.x, y0: goal.y }
			]
		: labels;
	const ys = pushApart(
		all.map(({ y0 }) => y0),
		18.5,
		plot.top,
		plot.bottom - 8
	);
	return all.map((label, index) => ({ ...label, y: ys[index] ?? label.y0 }));
}
