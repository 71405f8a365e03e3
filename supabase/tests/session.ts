import { PGlite } from '@electric-sql/pglite';
import { pgtap } from '@electric-sql/pglite-pgtap';
import { join } from 'node:path';
import postgres from 'postgres';
import { type Database, nested } from '../embedded/database.ts';
import { prepare } from '../embedded/prepare.ts';
import type { Store } from '../embedded/store.ts';

const SUPABASE = join(import.meta.dirname, '..');

export type Row = Record<string, unknown>;

/** One connection to a database that holds the schema and nothing else, thrown away at the end. */
export type Session = {
	/** Runs any number of statements; the rows of each, in order. */
	run(sql: string): Promise<Row[][]>;
	query<T = Row>(sql: string, params?: unknown[]): Promise<T[]>;
	close(): Promise<void>;
};

/** Opens a session with all migrations applied: on `url` in a database of its own, else in memory. */
export async function openSchema(url = process.env['DATABASE_URL']): Promise<Session> {
	const session = url ? await openServer(url) : await openMemory();
	await prepare(toStore(session), SUPABASE);
	return session;
}

async function openMemory(): Promise<Session> {
	const pglite = await PGlite.create({ extensions: { pgtap } });
	return {
		run: async (sql) => (await pglite.exec(sql)).map(({ rows }) => rows),
		query: async <T>(sql: string, params?: unknown[]) => (await pglite.query<T>(sql, params)).rows,
		close: () => pglite.close()
	};
}

async function openServer(server: string): Promise<Session> {
	const url = new URL(server);
	url.pathname = `/plumbline_tests_${process.pid}_${Date.now()}`;
	const name = url.pathname.slice(1);
	await once(server, `create database ${name}`);
	const sql = postgres(url.href, { max: 1, onnotice: () => undefined });
	return {
		run: async (text) => toSets(await sql.unsafe(text).simple()),
		query: async <T>(text: string, params: unknown[] = []) =>
			[...(await sql.unsafe(text, params as never[]))] as T[],
		close: async () => {
			await sql.end();
			await once(server, `drop database ${name} with (force)`);
		}
	};
}

/** The driver gives one result for one statement and a list of them for several. */
function toSets(result: unknown[]): Row[][] {
	const sets = result.length > 0 && result.every(Array.isArray) ? result : [result];
	return sets.map((rows) => [...(rows as Row[])]);
}

async function once(url: string, statement: string): Promise<void> {
	const sql = postgres(url, { max: 1, onnotice: () => undefined });
	await sql.unsafe(statement).finally(() => sql.end());
}

/** As much of a store as bringing the schema up needs. */
function toStore(session: Session): Store {
	const runner = {
		exec: async (sql: string) => void (await session.run(sql)),
		query: <T>(sql: string, params?: unknown[]) => session.query<T>(sql, params)
	};
	const transaction = async <T>(work: (db: Database) => Promise<T>) => {
		await session.run('begin');
		try {
			const value = await work(nested(runner));
			await session.run('commit');
			return value;
		} catch (cause) {
			await session.run('rollback');
			throw cause;
		}
	};
	return { connection: {}, database: { ...runner, transaction } } as Store;
}
