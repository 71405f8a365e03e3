// Turns a version's folder into a migration: npm run --silent instrument -- <folder>
import { createHash } from 'node:crypto';
import { readInstrument } from './instrument-files.ts';
import type { InstrumentFiles, ItemFile, ThemeFile } from './instrument-files.ts';

type Cell = string | number | boolean | null | string[] | { json: unknown };

/** The same id on every machine: the md5 of a path, written as a UUID. */
export function fixedId(path: string): string {
	const hex = createHash('md5').update(path).digest('hex');
	return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function literal(cell: Cell): string {
	if (cell === null) return 'null';
	if (typeof cell === 'string') return `'${cell.replaceAll("'", "''")}'`;
	if (Array.isArray(cell)) return `array[${cell.map(literal).join(', ')}]::text[]`;
	if (typeof cell === 'object') return `${literal(JSON.stringify(cell.json))}::jsonb`;
	return String(cell);
}

function insert(table: string, rows: Record<string, Cell>[], suffix = ''): string {
	const columns = Object.keys(rows[0] ?? {});
	const lines = rows.map((row) => `\t(${Object.values(row).map(literal).join(', ')})`);
	return `insert into public.${table} (${columns.join(', ')}) values\n${lines.join(',\n')}${suffix};\n`;
}

function themeRow(theme: ThemeFile, root: string): Record<string, Cell> {
	return {
		id: fixedId(`${root}/themes/${theme.key}`),
		instrument_version_id: fixedId(root),
		key: theme.key,
		position: theme.position,
		hue: theme.hue
	};
}

function themeTextRow(theme: ThemeFile, root: string, locale: string): Record<string, Cell> {
	return {
		theme_id: fixedId(`${root}/themes/${theme.key}`),
		locale,
		name: theme.name,
		description: theme.description
	};
}

function itemRow(item: ItemFile, theme: ThemeFile, root: string): Record<string, Cell> {
	return {
		id: fixedId(`${root}/items/${item.key}`),
		instrument_version_id: fixedId(root),
		theme_id: fixedId(`${root}/themes/${theme.key}`),
		key: item.key,
		code: item.code,
		position: item.position,
		level: item.level,
		weight: item.weight,
		not_applicable_allowed: item.notApplicable.allowed,
		evidence_kinds: item.evidenceKinds,
		tally_thresholds: item.tally && { json: item.tally.thresholds },
		principle: item.principle,
		domain: item.domain,
		sources: item.sources
	};
}

function itemTextRow(item: ItemFile, root: string, locale: string): Record<string, Cell> {
	return {
		item_id: fixedId(`${root}/items/${item.key}`),
		locale,
		short_name: item.shortName,
		statement: item.statement,
		why: item.why,
		guidance: item.guidance,
		anchors: item.anchors,
		evidence: item.evidence,
		probe: item.probe,
		not_applicable_reason: item.notApplicable.reason,
		tally_numerator: item.tally?.numerator ?? null,
		tally_denominator: item.tally?.denominator ?? null,
		next_steps: { json: item.nextSteps },
		source_idea: item.sourceIdea
	};
}

function versionSql({ instrument }: InstrumentFiles, root: string): string[] {
	const { key, locale, name, description, version, ratingRules, citation } = instrument;
	const instrumentId = fixedId(`plumbline/${key}`);
	const id = fixedId(root);
	return [
		insert('instruments', [{ id: instrumentId, key }], '\non conflict (id) do nothing'),
		insert('instrument_versions', [
			{
				id,
				instrument_id: instrumentId,
				number: version.number,
				scale_max: version.scaleMax,
				minimum_coverage: version.minimumCoverage,
				assumed_reliability: version.assumedReliability,
				criterion: version.criterion,
				bands: { json: version.bands }
			}
		]),
		insert('version_texts', [
			{ instrument_version_id: id, locale, name, description, rating_rules: ratingRules, citation }
		])
	];
}

/**
 * The SQL that puts one version into the library every member may use, as a draft, and then
 * publishes it. The same files always give the same text.
 */
export function instrumentToSql(dir: string): string {
	const files = readInstrument(dir);
	const { key, locale, name, version } = files.instrument;
	const root = `plumbline/${key}/v${version.number}`;
	const items = files.themes.flatMap((theme) => theme.items.map((item) => ({ item, theme })));
	const themeTexts = files.themes.map((theme) => themeTextRow(theme, root, locale));
	const itemTexts = items.map(({ item }) => itemTextRow(item, root, locale));
	return [
		`-- ${name}, version ${version.number}: written by supabase/instruments/to-sql.ts from the files beside it.\n`,
		...versionSql(files, root),
		insert(
			'themes',
			files.themes.map((theme) => themeRow(theme, root))
		),
		insert('theme_texts', themeTexts),
		insert(
			'items',
			items.map(({ item, theme }) => itemRow(item, theme, root))
		),
		insert('item_texts', itemTexts),
		`update public.instrument_versions set status = 'published' where id = '${fixedId(root)}';\n`
	].join('\n');
}

if (import.meta.main) process.stdout.write(instrumentToSql(process.argv[2] ?? '.'));
