import type { ThemeRef } from '../instrument.ts';
import type { MeasurementError } from '../measurement-error.ts';
import type { Network } from '../network.ts';
import type { Site } from '../site.ts';
import { drawnOf, groupByProgram, sortRecords, type Group } from './arrange.ts';
import { middleOf, type Middle } from './middle.ts';
import { recordOf, type ThemeRecord } from './record.ts';
import { selectSites } from './select-sites.ts';
import type { Selection } from './selection.ts';
import { intervalAround, standingOf, type Interval, type Standing } from './standing.ts';

/** One site as the compare page knows it; `interval` and `standing` belong to `record.last`. */
export type SiteRecord = {
	index: number;
	site: Site;
	/** On the theme of the selection. */
	record: ThemeRecord;
	/** On every theme, in their order. */
	themes: readonly ThemeRecord[];
	interval: Interval | null;
	/** `null` without any score in the range. */
	standing: Standing | null;
	highlighted: boolean;
};

/** All the network charts draw. Statistics speak of `records`; only `groups` are drawn. */
export type Comparison = {
	network: Network;
	selection: Selection;
	error: MeasurementError;
	theme: ThemeRef;
	themeIndex: number;
	/** Indexes of the rounds in the range, oldest first. */
	rounds: readonly number[];
	/** Every selected site, sorted. */
	records: readonly SiteRecord[];
	/** What is drawn: one group per program, or one without a program for other sorts. */
	groups: readonly Group[];
	/** The middle of the whole network, whatever is selected; aligned with `rounds`. */
	middle: readonly (Middle | null)[];
	/** `null` when nothing, or nothing known, is highlighted. */
	highlighted: SiteRecord | null;
};

/** Everything the charts and headlines of the compare page are made of; `null` without themes. */
export function compareSites(
	network: Network,
	selection: Selection,
	error: MeasurementError
): Comparison | null {
	const { theme: themeIndex, sites, rounds } = selectSites(network, selection);
	const theme = network.version.themes[themeIndex];
	if (!theme) return null;
	const everyone = [...network.sites.keys()];
	const read = (site: number) => readSite(network, site, rounds, themeIndex, selection, error);
	const records = sortRecords(sites.flatMap(read), selection.sort);
	const drawn = drawnOf(records, selection);
	return {
		network,
		selection,
		error,
		theme,
		themeIndex,
		rounds,
		records,
		groups: groupByProgram(drawn, selection.sort),
		middle: rounds.map((round) => middleOf(network, themeIndex, everyone, round)),
		highlighted: records.find((record) => record.highlighted) ?? null
	};
}

function readSite(
	network: Network,
	index: number,
	rounds: readonly number[],
	themeIndex: number,
	selection: Selection,
	error: MeasurementError
): SiteRecord[] {
	const site = network.sites[index];
	const themes = network.version.themes.map(({ key }, theme) =>
		recordOf(network, theme, index, rounds, error.mdc[key] ?? null)
	);
	const record = themes[themeIndex];
	if (!site || !record) return [];
	const sem = error.sem[selection.theme] ?? null;
	const interval = record.last && intervalAround(record.last.score, sem);
	const standing = record.last && standingOf(interval, network.version.criterion);
	const highlighted = site.id === selection.highlight;
	return [{ index, site, record, themes, interval, standing, highlighted }];
}
