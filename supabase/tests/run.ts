import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { openSchema, type Row, type Session } from './session.ts';

/*
 * The database tests: every *.test.sql here, each in a transaction of its own that is rolled back. In memory,
 * or on the server DATABASE_URL names (with pgTAP installed), in a database made for it and dropped afterwards.
 * `npm run test:database -- stranger` runs only the files whose name contains that.
 */

type Report = { passed: number; failed: number; lines: string[] };

const asked = process.argv[2] ?? '';
const files = globSync(join(import.meta.dirname, '*.test.sql'))
	.filter((file) => basename(file).includes(asked))
	.sort();

const session = await openSchema();
await stage(session);
const reports: Report[] = [];
for (const file of files) reports.push(await play(session, file));
await session.close();

const sum = (key: 'passed' | 'failed') => reports.reduce((total, report) => total + report[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;

/** pgTAP stands in a schema of its own, so that the schema under test holds nothing of it. */
async function stage(db: Session): Promise<void> {
	await db.run(`
		create schema tap;
		create extension pgtap schema tap;
		grant usage on schema tap to public;
		grant execute on all functions in schema tap to public;
		set search_path = tap, public;
	`);
	await db.run(read('cast.sql'));
	await db.run(read('access.sql'));
}

async function play(db: Session, file: string): Promise<Report> {
	const started = performance.now();
	const report = judge(await perform(db, file));
	const time = `${Math.round(performance.now() - started)} ms`;
	const verdict = report.failed === 0 ? 'ok    ' : 'not ok';
	console.log(
		`${verdict} ${basename(file, '.test.sql')} (${report.passed + report.failed}, ${time})`
	);
	for (const line of report.lines) console.log(`       ${line.replaceAll('\n', '\n       ')}`);
	return report;
}

/** What the file's statements said, line by line; a statement that broke speaks last. */
async function perform(db: Session, file: string): Promise<string[]> {
	try {
		await db.run('begin');
		const sets = await db.run(`${read(basename(file))}\n;select * from tap.finish();`);
		return sets.flatMap((rows) => rows.flatMap(toLines));
	} catch (cause) {
		return [`not ok - the file broke off: ${describe(cause)}`];
	} finally {
		await db.run('rollback');
	}
}

/** A row of one text is TAP; anything else is a statement that sets the scene. */
function toLines(row: Row): string[] {
	const values = Object.values(row);
	return values.length === 1 && typeof values[0] === 'string' ? [values[0]] : [];
}

/** Counts what is ok; a plan that was not kept counts as a failure. */
function judge(output: string[]): Report {
	const passed = output.filter((line) => line.startsWith('ok '));
	const lines = output.filter(
		(line) => line.startsWith('not ok') || line.startsWith('# Looks like you planned')
	);
	if (passed.length + lines.length === 0) lines.push('not ok - the file asserts nothing');
	return { passed: passed.length, failed: lines.length, lines };
}

function describe(cause: unknown): string {
	const { message, where, position } = cause as {
		message: string;
		where?: string;
		position?: string;
	};
	return [message, position && `at character ${position}`, where].filter(Boolean).join('\n');
}

function read(name: string): string {
	return readFileSync(join(import.meta.dirname, name), 'utf8');
}
