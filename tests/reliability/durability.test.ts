import { PGlite } from '@electric-sql/pglite';
import { PgliteConnection } from '@supabase/lite/pglite';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backUpIfDue } from '../../supabase/embedded/backup.ts';
import { openPglite } from '../../supabase/embedded/pglite.ts';
import type { Store } from '../../supabase/embedded/store.ts';
import { temporaryFolder } from '../fixtures/folders.ts';
import { useMadeDatabase } from '../fixtures/made-database.ts';

/** Counts the calls that reach the operating system's fsync, from now on. */
function countFsyncs(): () => number {
	const { fsyncSync } = fs;
	let calls = 0;
	fs.fsyncSync = (file) => {
		calls += 1;
		fsyncSync(file);
	};
	syncBuiltinESMExports();
	onTestFinished(() => {
		fs.fsyncSync = fsyncSync;
		syncBuiltinESMExports();
	});
	return () => calls;
}

async function open(folder: string): Promise<Store> {
	const store = await openPglite(folder);
	onTestFinished(() => store.close());
	return store;
}

const madeDatabase = useMadeDatabase();
const databaseFolder = () => join(madeDatabase(), 'database');

const createRows = 'create table rows (n integer primary key)';
const writes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('an acknowledged write', () => {
	it('has reached the disk: at least one fsync each', async () => {
		const { database } = await open(databaseFolder());
		await database.exec(createRows);
		const fsyncs = countFsyncs();
		for (const n of writes) {
			const before = fsyncs();
			await database.query('insert into rows values ($1)', [n]);
			expect(fsyncs()).toBeGreaterThan(before);
		}
		expect(await database.query('show fsync')).toEqual([{ fsync: 'on' }]);
	});

	it('would not have on PGlite as it comes: this is what is cured', async () => {
		const connection = new PgliteConnection({ url: join(temporaryFolder(), 'database') });
		onTestFinished(() => connection.close());
		await connection.driver.exec(createRows);
		const fsyncs = countFsyncs();
		for (const n of writes) await connection.driver.query('insert into rows values ($1)', [n]);
		expect(fsyncs()).toBe(0);
	});

	it('is there after a kill, however often, whenever', async () => {
		const folder = databaseFolder();
		const acknowledged: number[] = [];
		for (const acknowledgements of [1, 23, 7, 61]) {
			acknowledged.push(...(await writeUntilKilled(folder, acknowledgements)));
		}
		const { database } = await open(folder);
		const rows = await database.query<{ n: number }>('select n from rows order by n');
		const kept = new Set(rows.map(({ n }) => n));
		expect(acknowledged.length).toBeGreaterThanOrEqual(92);
		expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
	});
});

/** Kills the writer once it has acknowledged so many; returns all it had acknowledged by its end. */
async function writeUntilKilled(folder: string, acknowledgements: number): Promise<number[]> {
	const writer = join(import.meta.dirname, '../fixtures/writer.ts');
	const stdio = ['ignore', 'pipe', 'inherit'] as const;
	const child = spawn(process.execPath, [writer, folder], { stdio: [...stdio] });
	const numbers: number[] = [];
	createInterface(child.stdout).on('line', (line) => {
		if (numbers.push(Number(line)) === acknowledgements) child.kill('SIGKILL');
	});
	await once(child, 'close');
	return numbers;
}

describe('a database folder', () => {
	it('opens again after a clean end', async () => {
		const folder = databaseFolder();
		const first = await openPglite(folder);
		await first.database.exec(`${createRows}; insert into rows values (7)`);
		await first.close();
		const { database } = await open(folder);
		expect(await database.query('select n from rows')).toEqual([{ n: 7 }]);
	});

	it('is made anew when its making was cut short', async () => {
		const folder = join(temporaryFolder(), 'database');
		fs.mkdirSync(`${folder}.unfinished`);
		fs.writeFileSync(join(`${folder}.unfinished`, 'PG_VERSION'), '17\n');
		const { database } = await open(folder);
		expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
	});
});

describe('a backup', () => {
	const today = new Date('2026-11-20T12:00:00Z');

	it('brings everything back', async () => {
		const store = await open(databaseFolder());
		await store.database.exec(`${createRows}; insert into rows values (1), (2)`);
		const file = await backUpIfDue(store, temporaryFolder(), today);
		const loadDataDir = new Blob([fs.readFileSync(file ?? '')]);
		const restored = await PGlite.create({ loadDataDir });
		onTestFinished(() => restored.close());
		const { rows } = await restored.query('select n from rows order by n');
		expect(rows).toEqual([{ n: 1 }, { n: 2 }]);
	});

	it('is made once a day, and the newest seven are kept', async () => {
		const backups = temporaryFolder();
		const snapshot = async () => new Uint8Array([1]);
		const store = { snapshot, exclusive: (work: () => Promise<unknown>) => work() } as Store;
		const at = (day: number) => new Date(Date.now() + day * 24 * 60 * 60 * 1000);
		for (const day of [0, 1.1, 2.2, 3.3, 4.4, 5.5, 6.6, 7.7]) {
			const file = await backUpIfDue(store, backups, at(day));
			fs.utimesSync(file ?? '', at(day), at(day));
			expect(await backUpIfDue(store, backups, at(day + 0.9))).toBeNull();
		}
		expect(fs.readdirSync(backups)).toHaveLength(7);
	});
});
