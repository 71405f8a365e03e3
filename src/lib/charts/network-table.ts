import type { Comparison, SiteRecord } from '$lib/domain/comparison/comparison.ts';
import type { RoundMark, Verdict } from '$lib/domain/comparison/record.ts';
import type { Standing } from '$lib/domain/comparison/standing.ts';
import { whole } from '$lib/domain/comparison/record.ts';
import { m } from '$lib/messages.ts';
import type { Column, Table, Value } from './table.ts';

/** One row per site and round, so that a gap can say why it is one. */
export function panelsTable(comparison: Comparison): Table {
	const { network, records, rounds } = comparison;
	const roundColumns = rounds.map((round): Column => ({
		key: `round-${round}`,
		label: network.rounds[round]?.name ?? '',
		numeric: true
	}));
	const columns = [
		...siteColumns(),
		...roundColumns,
		change(),
		text('verdict', m.compare_table_verdict())
	];
	const rows = records.map((record) => ({
		...siteCells(record),
		...Object.fromEntries(
			record.record.marks.map((mark) => [`round-${mark.round}`, markText(mark)])
		),
		change: record.record.change?.shown ?? null,
		verdict: record.record.change && verdictText(record.record.change.verdict)
	}));
	return { columns, rows };
}

/** One row per site with its latest score on each theme and the change since baseline. */
export function heatmapTable({ network, records }: Comparison): Table {
	const { themes } = network.version;
	const themeColumns = themes.flatMap(({ key, name }): Column[] => [
		{ key, label: name, numeric: true },
		{ key: `${key}-change`, label: `${name}: ${m.compare_table_change()}`, numeric: true },
		text(`${key}-verdict`, `${name}: ${m.compare_table_verdict()}`)
	]);
	const cells = ({ themes: own }: SiteRecord) =>
		themes.flatMap(({ key }, index): [string, Value][] => {
			const { last, change } = own[index] ?? { last: null, change: null };
			return [
				[key, last && whole(last.score)],
				[`${key}-change`, change && change.shown],
				[`${key}-verdict`, change && verdictText(change.verdict)]
			];
		});
	const rows = records.map((record) => ({
		...siteCells(record),
		...Object.fromEntries(cells(record))
	}));
	return { columns: [...siteColumns(), ...themeColumns], rows };
}

/** One row per site with its latest score, the round of it, and where it would likely fall. */
export function dotsTable({ network, records }: Comparison): Table {
	const columns = [
		...siteColumns(),
		text('round', m.compare_table_round()),
		number('score', m.compare_table_score()),
		number('low', m.compare_table_low()),
		number('high', m.compare_table_high()),
		text('standing', m.compare_table_standing())
	];
	const rows = records.map((record) => ({
		...siteCells(record),
		round: network.rounds[record.record.last?.round ?? -1]?.name ?? null,
		score: record.record.last && whole(record.record.last.score),
		low: record.interval && whole(record.interval.low),
		high: record.interval && whole(record.interval.high),
		standing: record.standing && standingText(record.standing)
	}));
	return { columns, rows };
}

function text(key: string, label: string): Column {
	return { key, label };
}

function number(key: string, label: string): Column {
	return { key, label, numeric: true };
}

function change(): Column {
	return number('change', m.compare_table_change());
}

function siteColumns(): Column[] {
	return [text('site', m.compare_table_site()), text('program', m.compare_table_program())];
}

function siteCells({ site }: SiteRecord) {
	return { site: site.name, program: site.program.name };
}

/** A score as shown, or why there is none. */
export function markText(mark: RoundMark): Value {
	if (mark.state === 'scored') return whole(mark.score);
	if (mark.state === 'not_enough_rated') return m.compare_label_not_enough();
	return mark.state === 'did_not_take_part' ? m.compare_label_absent() : m.compare_not_open();
}

export function verdictText(verdict: Verdict): string {
	return {
		rose: m.compare_verdict_rose,
		fell: m.compare_verdict_fell,
		noise: m.compare_verdict_noise,
		untested: m.compare_verdict_untested
	}[verdict]();
}

export function standingText(standing: Standing): string {
	return {
		above: m.compare_standing_above,
		below: m.compare_standing_below,
		open: m.compare_standing_open
	}[standing]();
}
