import { PGlite } from '@electric-sql/pglite';
import { getAuthSchemaSql, SUPABASE_AUTH_HELPERS_SQL } from '@supabase/lite';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoaderDatabase } from '../../supabase/seed/load.ts';

const migrations = join(import.meta.dirname, '../../supabase/migrations');

export type TestDatabase = LoaderDatabase & {
	transaction(work: (db: LoaderDatabase) => Promise<void>): Promise<void>;
	close(): Promise<void>;
};

/** An empty Plumbline database in memory: what Supabase brings, and the migrations. */
export async function openDatabase(): Promise<TestDatabase> {
	const pglite = await PGlite.create();
	await pglite.exec(getAuthSchemaSql());
	await pglite.exec(SUPABASE_AUTH_HELPERS_SQL);
	for (const file of readdirSync(migrations).sort()) {
		await pglite.exec(readFileSync(join(migrations, file), 'utf8'));
	}
	return {
		...runner(pglite),
		transaction: (work) => pglite.transaction((tx) => work(runner(tx))),
		close: () => pglite.close()
	};
}

function runner(on: Pick<PGlite, 'query' | 'exec'>): LoaderDatabase {
	return {
		exec: async (sql) => void (await on.exec(sql)),
		query: async <T>(sql: string, params: unknown[] = []) => (await on.query<T>(sql, params)).rows
	};
}
