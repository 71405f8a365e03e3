import { PostgresConnection } from '@supabase/lite/postgres';
import postgres, { type ISql, type Options, type PostgresType } from 'postgres';
import { type Database, nested, type Runner as Plain } from './database.ts';
import type { Store } from './store.ts';
import { supervise } from './supervise.ts';
import { createWaiting } from './waiting.ts';

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

const postgresOptions: Options<Record<string, PostgresType>> = {
	max: 10,
	connect_timeout: 5,
	idle_timeout: 60,
	max_lifetime: 30 * 60,
	backoff: () => 0.5,
	onnotice: () => undefined,
	types: { json: json(114), jsonb: json(3802) },
	connection: {
		application_name: 'plumbline',
		statement_timeout: 30 * seconds,
		idle_in_transaction_session_timeout: 60 * seconds
	}
};

/** Connects to a PostgreSQL server (15 or newer). Nothing waits for ever. */
export function openPostgres(url: string): Store {
	const connection = new PostgresConnection({ url, postgresOptions });
	const health = postgres(url, { max: 1, connect_timeout: 3, backoff: () => 0.5 });
	const waiting = createWaiting();
	const stop = supervise({
		probe: () => within(3 * seconds, health`select 1`),
		renew: () => {
			waiting.giveUp();
			renew(connection, url);
		}
	});
	return {
		connection,
		database: postgresDatabase(connection),
		// Each transaction has a connection of its own, so requests need not take turns.
		exclusive: waiting.run,
		snapshot: null,
		close: async () => {
			stop();
			await Promise.all([connection.driver.end({ timeout: 5 }), health.end({ timeout: 0 })]);
		}
	};
}

/** In place, as lite asks the connection for its driver anew at each request. */
function renew(connection: PostgresConnection, url: string): void {
	const old = connection.driver;
	const { driver, kysely } = new PostgresConnection({ url, postgresOptions });
	Object.assign(connection, { driver, kysely });
	old.end({ timeout: 0 }).catch(() => undefined); // It is broken: that is why it goes.
}

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
	const { promise, reject } = Promise.withResolvers<never>();
	const timer = setTimeout(() => reject(new Error('Too late.')), milliseconds);
	return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

type Runner = Pick<ISql<Record<string, unknown>>, 'unsafe'>;

function postgresDatabase(connection: PostgresConnection): Database {
	const { exec, query } = runnerDatabase(() => connection.driver);
	return {
		exec,
		query,
		transaction: async <T>(work: (db: Database) => Promise<T>) => {
			const run = async (tx: Runner) => ({ value: await work(nested(runnerDatabase(() => tx))) });
			return (await connection.driver.begin(run)).value as T;
		}
	};
}

function runnerDatabase(runner: () => Runner): Plain {
	return {
		exec: async (text) => void (await runner().unsafe(text)),
		query: async <T>(text: string, params: unknown[] = []) =>
			[...(await runner().unsafe(text, params as never[]))] as T[]
	};
}
