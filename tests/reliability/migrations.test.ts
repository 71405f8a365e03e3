import { PGlite } from '@electric-sql/pglite';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Database } from '../../supabase/embedded/database.ts';
import { migrate, MigrationRefused, readMigrations } from '../../supabase/embedded/migrate.ts';
import { pgliteDatabase } from '../../supabase/embedded/pglite.ts';
import { temporaryFolder } from '../fixtures/folders.ts';

let pglite: PGlite;
let db: Database;

beforeAll(async () => {
	pglite = await PGlite.create();
	db = pgliteDatabase(pglite);
});
afterAll(() => pglite.close());
beforeEach(() =>
	db.exec('drop schema if exists private cascade; drop table if exists first, second')
);

function folderWith(files: Record<string, string>): string {
	const folder = join(temporaryFolder(), 'migrations');
	mkdirSync(folder);
	for (const [name, sql] of Object.entries(files)) writeFileSync(join(folder, name), sql);
	return folder;
}

const run = (files: Record<string, string>) => migrate(db, readMigrations(folderWith(files)));

const tables = async () =>
	(
		await db.query<{ name: string }>(
			`select tablename as name from pg_tables where schemaname = 'public'`
		)
	)
		.map(({ name }) => name)
		.sort();

it('run in the order of their versions, once', async () => {
	const files = {
		'2_second.sql': 'create table second (n int references first)',
		'1_first.sql': 'create table first (n int primary key)'
	};
	expect(await run(files)).toEqual(['1', '2']);
	expect(await run(files)).toEqual([]);
	expect(await tables()).toEqual(['first', 'second']);
});

it('are refused when one that ran was edited, and then none runs', async () => {
	await run({ '1_first.sql': 'create table first (n int)' });
	const edited = run({
		'1_first.sql': 'create table first (n bigint)',
		'2_second.sql': 'create table second (n int)'
	});
	await expect(edited).rejects.toThrow('1_first.sql was changed after it had been applied');
	expect(await tables()).toEqual(['first']);
});

it('are the same with Windows line endings', async () => {
	await run({ '1_first.sql': 'create table first\n(n int)' });
	expect(await run({ '1_first.sql': 'create table first\r\n(n int)' })).toEqual([]);
});

it('leave nothing behind when they fail half-way, and say which and why', async () => {
	const failed = run({
		'1_first.sql': 'create table first (n int)',
		'2_second.sql': 'create table second (n int); select 1 / 0'
	});
	await expect(failed).rejects.toThrow('The migration 2_second.sql failed: division by zero');
	expect(await tables()).toEqual(['first']);
	expect(await run({ '2_second.sql': 'create table second (n int)' })).toEqual(['2']);
});

it('must be named by a version', () => {
	expect(() => readMigrations(folderWith({ 'first.sql': '' }))).toThrow(MigrationRefused);
});
