export type Value = string | number | null;

export type Column = { key: string; label: string; numeric?: boolean };

/** The numbers behind a chart, as people read them: one row per mark. `null`: no value. */
export type Table = {
	columns: readonly Column[];
	rows: readonly Readonly<Record<string, Value>>[];
};

export type Sorting = { key: string; direction: 'ascending' | 'descending' };

/** Rows in the order asked for; rows without a value stand last in both directions. */
export function sortRows({ rows }: Table, sorting: Sorting | null): Table['rows'] {
	if (!sorting) return rows;
	const { key, direction } = sorting;
	const sign = direction === 'ascending' ? 1 : -1;
	return [...rows].sort((a, b) => compare(a[key] ?? null, b[key] ?? null, sign));
}

function compare(a: Value, b: Value, sign: number): number {
	if (a === null || b === null) return Number(a === null) - Number(b === null);
	if (typeof a === 'number' && typeof b === 'number') return (a - b) * sign;
	return String(a).localeCompare(String(b), undefined, { numeric: true }) * sign;
}

/** Tab-separated text that a spreadsheet takes from the clipboard. */
export function toTabs({ columns }: Table, rows: Table['rows']): string {
	const tidy = (value: Value) => guardFormula(value).replace(/[\t\r\n]+/g, ' ');
	const lines = rows.map((row) => columns.map(({ key }) => tidy(row[key] ?? null)));
	return [columns.map(({ label }) => tidy(label)), ...lines].map((l) => l.join('\t')).join('\n');
}

/** RFC 4180 with a byte order mark, so that spreadsheets read it as UTF-8. */
export function toCsv({ columns, rows }: Table): string {
	const lines = rows.map((row) => columns.map(({ key }) => quote(row[key] ?? null)));
	return (
		'\uFEFF' +
		[columns.map(({ label }) => quote(label)), ...lines]
			.map((line) => line.join(',') + '\r\n')
			.join('')
	);
}

function quote(value: Value): string {
	const text = guardFormula(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text that a spreadsheet would run as a formula is kept text by a leading apostrophe. */
function guardFormula(value: Value): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	return /^[\s]*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
