import type { Comparison, SiteRecord } from '../domain/comparison/comparison.ts';
import type { ThemeRecord } from '../domain/comparison/record.ts';
import { themeMedians } from '../domain/headlines/network-heatmap.ts';
import type { ThemeRef, VersionRef } from '../domain/instrument.ts';
import type { Program } from '../domain/site.ts';
import { ROWS } from './dot-plot.ts';

/** Seven steps of a theme's ramp, 0 the lowest; `levels.css` gives each its colour and its ink. */
export const LEVELS = [0, 1, 2, 3, 4, 5, 6] as const;
export type LevelStep = (typeof LEVELS)[number];

/** One site on one theme. `score` is `null` when the site has none in the range. */
export type HeatCell = {
	theme: ThemeRef;
	score: number | null;
	level: LevelStep | null;
	/** The shown change since baseline, only where it is more than noise. */
	change: number | null;
	/** The round of the score where that is not the last one. */
	olderRound: number | null;
	/** True where the last round was assessed but too little of it rated. */
	notEnough: boolean;
};

export type HeatRow = { record: SiteRecord; cells: readonly HeatCell[] };
export type HeatGroup = { program: Program | null; rows: readonly HeatRow[] };
export type Heatmap = {
	columns: readonly { theme: ThemeRef; median: number | null }[];
	groups: readonly HeatGroup[];
};

/** Sites by themes, grouped as they are drawn. */
export function layoutHeatmap(comparison: Comparison): Heatmap {
	const { network, groups } = comparison;
	const medians = themeMedians(comparison);
	return {
		columns: network.version.themes.map((theme, index) => ({
			theme,
			median: medians[index] ?? null
		})),
		groups: groups.map(({ program, records }) => ({
			program,
			rows: records.map((record) => ({ record, cells: cellsOf(comparison, record) }))
		}))
	};
}

/** Height in pixels of the table drawn as a picture, in the pitch of the dot plot. */
export function heatmapHeight({ groups }: Heatmap): number {
	return groups.reduce<number>(
		(y, { program, rows }) =>
			y + (program ? ROWS.group : 0) + rows.length * ROWS.pitch + ROWS.space,
		ROWS.head
	);
}

/** Where rows and headings of that picture stand; `y` is a row's middle, a heading's lower edge. */
export function placeHeatRows({ groups }: Heatmap) {
	const rows: { row: HeatRow; y: number }[] = [];
	const headings: { text: string; y: number }[] = [];
	let y: number = ROWS.head;
	for (const group of groups) {
		if (group.program) headings.push({ text: group.program.name, y: (y += ROWS.group) });
		for (const row of group.rows) {
			rows.push({ row, y: y + ROWS.pitch / 2 });
			y += ROWS.pitch;
		}
		y += ROWS.space;
	}
	return { rows, headings };
}

function cellsOf({ network, rounds }: Comparison, { themes }: SiteRecord): HeatCell[] {
	const { version } = network;
	return version.themes.map((theme, index) => {
		const record = themes[index];
		const last = record?.last ?? null;
		return {
			theme,
			score: last?.score ?? null,
			level: last ? levelOf(last.score, version) : null,
			change: realChange(record),
			olderRound: last && last.round !== rounds.at(-1) ? last.round : null,
			notEnough: record?.marks.at(-1)?.state === 'not_enough_rated'
		};
	});
}

function realChange(record: ThemeRecord | undefined): number | null {
	const change = record?.change;
	return change?.verdict === 'rose' || change?.verdict === 'fell' ? change.shown : null;
}

/**
 * The step of a score 0…100: three steps below the first line of the bands, two between the lines,
 * two above, so that a step never hides a band. Other numbers of bands get equal sevenths.
 */
export function levelOf(score: number, { bands }: Pick<VersionRef, 'bands'>): LevelStep {
	const step = thresholds(bands).filter((from) => score >= from).length;
	return LEVELS[step] ?? 6;
}

function thresholds(bands: VersionRef['bands']): number[] {
	const [, first, second, third] = bands.map(({ from }) => from);
	if (first === undefined || second === undefined || third !== undefined)
		return [1, 2, 3, 4, 5, 6].map((step) => (step * 100) / 7);
	return [0.6 * first, 0.8 * first, first, (first + second) / 2, second, (second + 100) / 2];
}
