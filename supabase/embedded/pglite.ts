import { PGlite } from '@electric-sql/pglite';
import { PgliteConnection } from '@supabase/lite/pglite';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Database, nested, type Runner as Plain } from './database.ts';
import { DurableNodeFS } from './durable-fs.ts';
import { fsyncFolder, fsyncTree } from './files.ts';
import { createQueue } from './serialise.ts';
import type { Store } from './store.ts';

/**
 * `-F` switches fsync off, so it goes; fdatasync is a stub in the WebAssembly build, so a commit
 * must ask for fsync by name.
 */
const durableParameters = [
	...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
	'-c',
	'wal_sync_method=fsync'
];

/** Opens the database in `folder`, making it first where there is none. Commits reach the disk. */
export async function openPglite(folder: string): Promise<Store> {
	if (!existsSync(folder)) await createDataFolder(folder);
	const connection = new PgliteConnection({
		pgliteOptions: { fs: new DurableNodeFS(folder), startParams: durableParameters }
	});
	forgetParameters(connection.driver);
	await connection.driver.waitReady;
	await connection.driver.exec("set time zone 'UTC'");
	return {
		connection,
		database: pgliteDatabase(connection.driver),
		exclusive: createQueue(),
		snapshot: () => snapshot(connection.driver),
		close: () => connection.close()
	};
}

/**
 * Made beside its place and moved there whole, so that a kill half-way leaves no half database.
 * Initialising with fsync on fails in PGlite; afterwards everything is synced at once.
 */
async function createDataFolder(folder: string): Promise<void> {
	const unfinished = `${folder}.unfinished`;
	rmSync(unfinished, { recursive: true, force: true });
	mkdirSync(dirname(folder), { recursive: true });
	const pglite = await PGlite.create({ dataDir: unfinished });
	await pglite.close();
	fsyncTree(unfinished);
	renameSync(unfinished, folder);
	fsyncFolder(dirname(folder));
}

/** lite logs failed queries; what people typed and the hashes of their passwords do not belong there. */
function forgetParameters(driver: PGlite): void {
	const query = driver.query.bind(driver);
	const forgetful: typeof query = (text, params, options) =>
		query<never>(text, params, options).catch((error: unknown) => {
			if (error instanceof Error) Object.assign(error, { query: undefined, params: undefined });
			throw error;
		});
	driver.query = forgetful;
}

async function snapshot(driver: PGlite): Promise<Uint8Array> {
	const file = await driver.dumpDataDir('gzip');
	return new Uint8Array(await file.arrayBuffer());
}

type Runner = Pick<PGlite, 'query'> & { exec(sql: string): Promise<unknown> };

/** PGlite as a database. */
export function pgliteDatabase(driver: PGlite): Database {
	return {
		...runnerDatabase(driver),
		transaction: (work) => driver.transaction((tx) => work(nested(runnerDatabase(tx))))
	};
}

function runnerDatabase(runner: Runner): Plain {
	return {
		exec: async (sql) => void (await runner.exec(sql)),
		query: async <T>(sql: string, params: unknown[] = []) =>
			(await runner.query<T>(sql, params)).rows as T[]
	};
}
