import { PGlite } from '@electric-sql/pglite';
import { getAuthSchemaSql, SUPABASE_AUTH_HELPERS_SQL } from '@supabase/lite';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoaderDatabase } from '../../supabase/seed/load.ts';

/** Milliseconds that migrating and loading may take on a machine busy with other suites. */
export const PATIENCE = 180_000;

const migrations = join(import.meta.dirname, '../../supabase/migrations');

export type TestDatabase = LoaderDatabase & {
	transaction(work: (db: LoaderDatabase) => Promise<void>): Promise<void>;
	close(): Promise<void>;
};

let migrated: Promise<Blob> | null = null;

/** An empty Plumbline database in memory: what Supabase brings, and the migrations. Made once, then copied. */
export async function openDatabase(): Promise<TestDatabase> {
	migrated ??= migrate();
	const pglite = await PGlite.create({ loadDataDir: await migrated });
	return {
		...runner(pglite),
		transaction: (work) => pglite.transaction((tx) => work(runner(tx))),
		close: () => pglite.close()
	};
}

async function migrate(): Promise<Blob> {
	const pglite = await PGlite.create();
	await pglite.exec(getAuthSchemaSql());
	await pglite.exec(SUPABASE_AUTH_HELPERS_SQL);
	for (const file of readdirSync(migrations).sort()) {
		await pglite.exec(readFileSync(join(migrations, file), 'utf8'));
	}
	const folder = await pglite.dumpDataDir('none');
	await pglite.close();
	return folder;
}

function runner(on: Pick<PGlite, 'query' | 'exec'>): LoaderDatabase {
	return {
		exec: async (sql) => void (await on.exec(sql)),
		query: async <T>(sql: string, params: unknown[] = []) => (await on.query<T>(sql, params)).rows
	};
}
