import { isReal } from '$lib/domain/headlines/site-change.ts';
import type { ThemeChange } from '$lib/domain/change/theme-change.ts';
import type { Perspective } from '$lib/domain/assessment.ts';
import type { Coverage, SiteHistory } from '$lib/domain/site.ts';
import { formatMonth, formatShortMonth } from '$lib/format/dates.ts';
import { formatScore } from '$lib/format/numbers.ts';
import type { GroundName } from '$lib/geometry/ground-names.ts';
import type { Point } from '$lib/geometry/points.ts';
import type { PlacedScore } from '$lib/geometry/theme-marks.ts';
import type { ThemePanel } from '$lib/geometry/theme-trend.ts';
import { m } from '$lib/messages.ts';
import type { Table } from './table.ts';

/** "8 of 12": rated of the items that apply. */
export function coverageText({ rated, items, notApplicable }: Coverage): string {
	return m.chart_coverage({ rated, items: items - notApplicable });
}

/** What stands on the ground of a trend. */
export function groundName(key: GroundName['key']): string {
	const names = {
		criterion: m.chart_criterion,
		emerging: m.chart_band_emerging,
		developing: m.chart_band_developing,
		aligned: m.chart_band_aligned
	};
	return names[key]();
}

export function perspectiveName(perspective: Perspective): string {
	const names = {
		consensus: m.chart_perspective_consensus,
		self: m.chart_perspective_self,
		staff: m.chart_perspective_staff,
		external: m.chart_perspective_external
	};
	return names[perspective]();
}

/** "Up 19 since Sep 2024." */
export function sinceText({ baseline, now, sinceBaseline, latest }: ThemeChange): string {
	if (!baseline || !now) return m.chart_trend_none_yet();
	if (latest?.score === null) return m.chart_row_not_enough(lackOf(latest.coverage));
	if (!sinceBaseline) return m.chart_trend_first_round();
	const month = formatShortMonth(baseline.round.heldOn);
	const points = Math.abs(sinceBaseline.shown);
	if (points === 0) return m.chart_trend_same({ month });
	return sinceBaseline.shown > 0
		? m.chart_trend_up({ points, month })
		: m.chart_trend_down({ points, month });
}

/** "More than noise." */
export function verdictText({ sinceBaseline }: ThemeChange): string {
	if (!sinceBaseline) return m.chart_trend_two_needed();
	if (sinceBaseline.verdict === 'untested') return m.chart_trend_untested();
	return isReal(sinceBaseline) ? m.chart_trend_more_than_noise() : m.chart_trend_noise();
}

function lackOf({ rated, items, notApplicable }: Coverage) {
	return { rated, items: items - notApplicable };
}

/** Everything in a panel that can be read, oldest first, the goal last. */
export function panelPoints(panel: ThemePanel): Point[] {
	const theme = panel.theme.name;
	const marks = panel.marks.map((mark): Point => scorePoint(theme, mark));
	const lacks = panel.lacks.map(({ round, of, x, y }): Point => {
		const month = formatMonth(round.heldOn);
		const label = m.chart_read_not_enough({ theme, month, ...lackOf(of.coverage) });
		return { id: `${theme} ${round.id} lack`, x, y, label };
	});
	const all = [...marks, ...lacks].sort((a, b) => a.x - b.x);
	if (!panel.goal) return all;
	const { goal, x, y } = panel.goal;
	const month = formatMonth(goal.dueOn);
	const label = m.chart_read_goal({ theme, score: formatScore(goal.target), month });
	return [...all, { id: `${theme} goal`, x, y, label }];
}

function scorePoint(theme: string, mark: PlacedScore): Point {
	const { round, perspective, score, staff, of, x, y } = mark;
	const month = formatMonth(round.heldOn);
	const title = `${month}: ${formatScore(score)} ${perspectiveName(perspective)}`;
	const id = `${theme} ${round.id} ${perspective} ${x} ${y}`;
	const said = { theme, month, score: formatScore(score) };
	if (staff) {
		const { label, tip } = staffWords(staff, said);
		return { id, x, y, label, tip: { title, lines: [tip] } };
	}
	const lines = of ? [m.chart_of_record(lackOf(of.coverage))] : [];
	const label = m.chart_read_score({ ...said, perspective: perspectiveName(perspective) });
	return { id, x, y, label: [label, ...lines].join('. '), tip: { title, lines } };
}

function staffWords(
	{ n, spread: { middle } }: NonNullable<PlacedScore['staff']>,
	said: { theme: string; month: string; score: string }
) {
	if (!middle) {
		return {
			label: m.chart_read_staff_median({ ...said, n }),
			tip: m.chart_tip_staff_median({ n })
		};
	}
	const half = { n, q1: formatScore(middle.q1), q3: formatScore(middle.q3) };
	return { label: m.chart_read_staff({ ...said, ...half }), tip: m.chart_tip_staff(half) };
}

/** Every score of every perspective, as the table behind the trend. */
export function trendTable(history: SiteHistory): Table {
	const rows = history.rounds.flatMap((round) =>
		history.themes.flatMap((theme) => {
			const here = { theme: theme.name, round: round.name, version: round.versionNumber };
			const own = ({ roundId, themeKey }: { roundId: string; themeKey: string }) =>
				roundId === round.id && themeKey === theme.key;
			const scores = history.scores.filter(own).map((one) => ({
				...here,
				perspective: perspectiveName(one.perspective),
				score: one.score,
				record: one.ofRecord ? m.chart_yes() : m.chart_no(),
				...lackOf(one.coverage)
			}));
			const staff = history.staff.filter(own).map(({ n, spread }) => ({
				...{ ...here, perspective: perspectiveName('staff'), record: m.chart_no(), n },
				...{
					score: spread?.median ?? null,
					q1: spread?.middle?.q1 ?? null,
					q3: spread?.middle?.q3 ?? null
				}
			}));
			return [...scores, ...staff];
		})
	);
	return { columns: trendColumns(), rows };
}

function trendColumns(): Table['columns'] {
	return [
		{ key: 'theme', label: m.chart_col_theme() },
		{ key: 'round', label: m.chart_col_round() },
		{ key: 'version', label: m.chart_col_version(), numeric: true },
		{ key: 'perspective', label: m.chart_col_perspective() },
		{ key: 'score', label: m.chart_col_score(), numeric: true },
		{ key: 'record', label: m.chart_col_of_record() },
		{ key: 'rated', label: m.chart_col_rated(), numeric: true },
		{ key: 'items', label: m.chart_col_items(), numeric: true },
		{ key: 'n', label: m.chart_col_n(), numeric: true },
		{ key: 'q1', label: m.chart_col_q1(), numeric: true },
		{ key: 'q3', label: m.chart_col_q3(), numeric: true }
	];
}
