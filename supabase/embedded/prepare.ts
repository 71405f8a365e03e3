import { getAuthSchemaSql, SUPABASE_AUTH_HELPERS_SQL } from '@supabase/lite';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { migrate, readMigrations } from './migrate.ts';
import type { Store } from './store.ts';

/** DATABASE_URL names a role that cannot do the work. The message is meant for people. */
export class RoleHeldBack extends Error {
	override name = 'RoleHeldBack';
}

/** Brings an open database to the newest schema and to the rights the migrations give, no more. */
export async function prepare(store: Store, supabaseFolder: string): Promise<void> {
	await store.database.transaction((tx) => tx.exec(provideWhatSupabaseBrings));
	await requireRights(store.database);
	await migrate(store.database, readMigrations(join(supabaseFolder, 'migrations')));
	keepGrants(store);
	await applyGrants(store.database, join(supabaseFolder, 'grants.sql'));
}

/** The roles and the auth schema that a Supabase project has before its first migration. */
const provideWhatSupabaseBrings = `
select pg_advisory_xact_lock(746574);
do $$
declare
	missing text;
begin
	for missing in
		select name from unnest(array['anon', 'authenticated', 'service_role']) as name
		where not exists (select from pg_roles where rolname = name)
	loop
		execute format('create role %I nologin %s', missing, case missing when 'service_role' then 'bypassrls' else '' end);
	end loop;
end
$$;
${getAuthSchemaSql()}
${SUPABASE_AUTH_HELPERS_SQL}
grant usage on schema auth to anon, authenticated, service_role;
grant execute on function auth.uid(), auth.role(), auth.email(), auth.jwt() to anon, authenticated, service_role;
`;

async function requireRights(db: Database): Promise<void> {
	const [role] = await db.query<{ name: string; passes: boolean }>(
		'select rolname as name, rolsuper or rolbypassrls as passes from pg_roles where rolname = current_user'
	);
	if (role?.passes) return;
	throw new RoleHeldBack(
		`The database role "${role?.name}" in DATABASE_URL is held back by row level security. Run "alter role ${role?.name} bypassrls" as a superuser, or use another role.`
	);
}

/**
 * On its first request, lite grants everything (TRUNCATE too) on every schema that has a table with
 * row level security to anon and authenticated, unless it believes it has done so already. This is
 * lite's private field; tests/security notice when it changes.
 */
function keepGrants({ connection }: Store): void {
	Reflect.set(connection, 'rlsState', 'active');
}

async function applyGrants(db: Database, file: string): Promise<void> {
	if (existsSync(file)) await db.exec(readFileSync(file, 'utf8'));
}
