import { PostgresConnection } from '@supabase/lite/postgres';
import type { ISql, Sql } from 'postgres';
import type { Database } from './database.ts';
import { unqueued } from './serialise.ts';
import type { Store } from './store.ts';

const seconds = 1000;

/**
 * lite hands over JSON that is text already, and the driver would encode it again: a column would
 * hold a string that looks like an object. Text goes through as it is; so never store bare strings.
 */
const json = (oid: number) => ({
	to: oid,
	from: [oid],
	serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
	parse: (text: string): unknown => JSON.parse(text)
});

/** Connects to a PostgreSQL server (15 or newer). Nothing waits for ever. */
export function openPostgres(url: string): Store {
	const connection = new PostgresConnection({
		url,
		postgresOptions: {
			max: 10,
			connect_timeout: 5,
			idle_timeout: 60,
			max_lifetime: 30 * 60,
			onnotice: () => undefined,
			types: { json: json(114), jsonb: json(3802) },
			connection: {
				application_name: 'plumbline',
				statement_timeout: 30 * seconds,
				idle_in_transaction_session_timeout: 60 * seconds
			}
		}
	});
	return {
		connection,
		database: postgresDatabase(connection.driver),
		exclusive: unqueued,
		snapshot: null,
		close: () => connection.driver.end({ timeout: 5 })
	};
}

function postgresDatabase(sql: Sql): Database {
	return {
		...sqlDatabase(sql),
		transaction: async <T>(work: (db: Database) => Promise<T>) => {
			const result = await sql.begin(async (tx) => ({
				value: await work(nested(sqlDatabase(tx)))
			}));
			return result.value as T;
		}
	};
}

function sqlDatabase(
	sql: Pick<ISql<Record<string, unknown>>, 'unsafe'>
): Omit<Database, 'transaction'> {
	return {
		exec: async (text) => void (await sql.unsafe(text)),
		query: async <T>(text: string, params: unknown[] = []) =>
			[...(await sql.unsafe(text, params as never[]))] as T[]
	};
}

/** Inside a transaction everything already is one. */
function nested(database: Omit<Database, 'transaction'>): Database {
	const self: Database = { ...database, transaction: (work) => work(self) };
	return self;
}
