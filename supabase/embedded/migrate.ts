import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';

export type Migration = { version: string; name: string; checksum: string; sql: string };

/** A migration that cannot be run, or one that was changed after it was run. Meant for people. */
export class MigrationRefused extends Error {
	override name = 'MigrationRefused';
}

const fileName = /^(\d+)_(.+)\.sql$/;

/** The migrations of a folder in the order of their versions. */
export function readMigrations(folder: string): Migration[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((file) => file.endsWith('.sql'))
		.sort()
		.map((file) => readMigration(folder, file));
}

function readMigration(folder: string, file: string): Migration {
	const [, version, name] = fileName.exec(file) ?? [];
	if (!version || !name) {
		throw new MigrationRefused(`The migration "${file}" must be called <digits>_<name>.sql.`);
	}
	// Line endings differ between checkouts; the migration does not.
	const sql = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n');
	return { version, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}

/**
 * Runs what has not been run, each in a transaction of its own, and returns the versions that were.
 * Throws {@link MigrationRefused} when one that ran has been edited since, before running any.
 */
export async function migrate(db: Database, migrations: readonly Migration[]): Promise<string[]> {
	await db.exec(createHistory);
	refuseEdited(migrations, await readHistory(db));
	const ran: string[] = [];
	for (const migration of migrations) if (await run(db, migration)) ran.push(migration.version);
	return ran;
}

const createHistory = `
create schema if not exists private;
create table if not exists private.schema_migrations (
	version text primary key,
	name text not null,
	checksum text not null,
	applied_at timestamptz not null default now()
);
alter table private.schema_migrations enable row level security;
alter table private.schema_migrations force row level security;
`;

type Ran = Pick<Migration, 'version' | 'name' | 'checksum'>;

const readHistory = (db: Database) =>
	db.query<Ran>('select version, name, checksum from private.schema_migrations order by version');

function refuseEdited(migrations: readonly Migration[], history: readonly Ran[]): void {
	const checksums = new Map(history.map((ran) => [ran.version, ran.checksum]));
	for (const { version, name, checksum } of migrations) {
		const before = checksums.get(version);
		if (before !== undefined && before !== checksum) {
			throw new MigrationRefused(
				`The migration ${version}_${name}.sql was changed after it had been applied to this database. ` +
					'Put the file back as it was, and write the change as a new migration.'
			);
		}
	}
}

/** `false` when it had been run, possibly by another process a moment ago: the lock makes them wait. */
async function run(db: Database, migration: Migration): Promise<boolean> {
	const { version, name, checksum, sql } = migration;
	return db.transaction(async (tx) => {
		await tx.query('select pg_advisory_xact_lock(746574)');
		const done = await tx.query('select from private.schema_migrations where version = $1', [
			version
		]);
		if (done.length > 0) return false;
		await tx.exec(sql).catch((cause: unknown) => refuse(migration, cause));
		await tx.query(
			'insert into private.schema_migrations (version, name, checksum) values ($1, $2, $3)',
			[version, name, checksum]
		);
		return true;
	});
}

function refuse({ version, name }: Migration, cause: unknown): never {
	const reason = cause instanceof Error ? cause.message : String(cause);
	throw new MigrationRefused(`The migration ${version}_${name}.sql failed: ${reason}`, { cause });
}
