import postgres from 'postgres';

/** Set while the suite runs against a PostgreSQL server; names its maintenance database. */
const SERVER = process.env.PLUMBLINE_TEST_POSTGRES;
const TEMPLATE = 'plumbline_demo';

export type TestDatabase = { environment: { DATABASE_URL: string }; drop(): Promise<void> };

let counter = 0;

/** A database of its own on the PostgreSQL under test, a copy of the demo if asked; `null` on PGlite. */
export async function createTestDatabase(fromDemo: boolean): Promise<TestDatabase | null> {
	if (!SERVER) return null;
	counter += 1;
	const name = `plumbline_${process.pid}_${counter}`;
	await asAdministrator((sql) =>
		sql.unsafe(`create database ${name}${fromDemo ? ` template ${TEMPLATE}` : ''}`)
	);
	return {
		environment: { DATABASE_URL: urlOf(name) },
		drop: () => asAdministrator((sql) => sql.unsafe(`drop database ${name} with (force)`))
	};
}

/** Turns a database the demo was loaded into into the template of all later copies. */
export async function keepAsTemplate(url: string): Promise<void> {
	const name = new URL(url).pathname.slice(1);
	await asAdministrator(async (sql) => {
		await sql.unsafe(`drop database if exists ${TEMPLATE} with (force)`);
		await sql.unsafe(`alter database ${name} rename to ${TEMPLATE}`);
	});
}

function urlOf(name: string): string {
	const url = new URL(SERVER ?? '');
	url.pathname = `/${name}`;
	return url.href;
}

async function asAdministrator(work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
	const sql = postgres(SERVER ?? '', { max: 1, onnotice: () => {} });
	try {
		await work(sql);
	} finally {
		await sql.end();
	}
}
