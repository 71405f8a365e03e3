import { describe, expect, it } from 'vitest';
import { sortRows, toCsv, toTabs, type Table } from './table.ts';

const table: Table = {
	columns: [
		{ key: 'site', label: 'Site' },
		{ key: 'score', label: 'Score', numeric: true }
	],
	rows: [
		{ site: 'Elm "North", new', score: 64 },
		{ site: '=HYPERLINK("x")', score: null },
		{ site: 'Fern', score: 7 }
	]
};

describe('toCsv', () => {
	it('quotes commas and quotes, and leaves a missing value empty', () => {
		expect(toCsv(table)).toBe(
			'\uFEFFSite,Score\r\n"Elm ""North"", new",64\r\n"\'=HYPERLINK(""x"")",\r\nFern,7\r\n'
		);
	});

	it('never hands a spreadsheet a formula, but leaves negative numbers numbers', () => {
		const cell = (value: string | number) =>
			toCsv({ columns: [{ key: 'v', label: 'v' }], rows: [{ v: value }] }).split('\r\n')[1];
		expect(['=1', '+1', '-1', '@a', '\t=1', ' =1'].map(cell)).toEqual([
			"'=1",
			"'+1",
			"'-1",
			"'@a",
			"'\t=1",
			"' =1"
		]);
		expect(cell(-17)).toBe('-17');
	});
});

describe('toTabs', () => {
	it('gives one line a row', () => {
		expect(toTabs(table, table.rows.slice(2))).toBe('Site\tScore\nFern\t7');
	});
});

describe('sortRows', () => {
	it('sorts numbers as numbers, and what is missing last in both directions', () => {
		const scores = (direction: 'ascending' | 'descending') =>
			sortRows(table, { key: 'score', direction }).map(({ score }) => score);
		expect(scores('ascending')).toEqual([7, 64, null]);
		expect(scores('descending')).toEqual([64, 7, null]);
	});

	it('keeps the order of the data until somebody asks', () => {
		expect(sortRows(table, null)).toBe(table.rows);
	});
});
