import { App } from '@supabase/lite';
import { PgliteConnection } from '@supabase/lite/pglite';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Backend, startBackend } from '../../supabase/embedded/backend.ts';
import { openAndSecret } from '../fixtures/small-project.ts';

const roles = 'create role anon; create role authenticated; create role service_role bypassrls;';

const dangerous = `
select format('%s: %s on %s.%s', role, privilege, schemaname, tablename) as held
from pg_tables,
	unnest(array['anon', 'authenticated']) as role,
	unnest(array['TRUNCATE', 'REFERENCES', 'TRIGGER']) as privilege
where schemaname in ('public', 'private', 'auth')
	and has_table_privilege(role, format('%I.%I', schemaname, tablename), privilege)
order by held`;

const heldByStrangers = `
select format('%s on %s.%s', privilege, schemaname, tablename) as held
from pg_tables, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) as privilege
where schemaname in ('public', 'private', 'auth')
	and has_table_privilege('anon', format('%I.%I', schemaname, tablename), privilege)
order by held`;

const unprotected = `
select format('%s.%s', relnamespace::regnamespace, relname) as name
from pg_class
where relkind in ('r', 'p') and relnamespace::regnamespace::text in ('public', 'private')
	and not (relrowsecurity and relforcerowsecurity)
order by name`;

it('lite alone lets strangers truncate tables after its first request: this is what is held back', async () => {
	const connection = new PgliteConnection();
	onTestFinished(() => connection.close());
	await connection.driver.exec(roles + openAndSecret);
	const app = new App({ connection, auth: { enabled: false, publishable_key: 'key' } });
	await app.fetch(new Request('http://localhost/rest/v1/secrets', { headers: { apikey: 'key' } }));
	const { rows } = await connection.driver.query(dangerous);
	expect(rows).toContainEqual({ held: 'anon: TRUNCATE on public.secrets' });
});

describe('Plumbline’s own tables, served', () => {
	const dataFolder = mkdtempSync(join(tmpdir(), 'plumbline-grants-'));
	let backend: Backend;

	const ask = (apikey: string) =>
		fetch(`${backend.url}/rest/v1/organizations`, { headers: { apikey } });

	beforeAll(async () => {
		backend = await startBackend({ dataFolder });
	});
	afterAll(async () => {
		await backend.close();
		rmSync(dataFolder, { recursive: true, force: true });
	});

	it('are there', async () => {
		const [found] = await backend.db.query<{ tables: number }>(
			`select count(*)::integer as tables from pg_tables where schemaname = 'public'`
		);
		expect(found?.tables).toBeGreaterThan(10);
	});

	it('have row level security enabled and forced, without exception', async () => {
		expect(await backend.db.query(unprotected)).toEqual([]);
	});

	it('cannot be truncated, before the first request and after it', async () => {
		expect(await backend.db.query(dangerous)).toEqual([]);
		await Promise.all([ask(backend.publishableKey), ask(backend.secretKey)]);
		expect(await backend.db.query(dangerous)).toEqual([]);
	});

	it('give nothing to people who are not signed in', async () => {
		expect(await backend.db.query(heldByStrangers)).toEqual([]);
		expect((await ask(backend.publishableKey)).status).toBe(401);
	});

	it('stay closed at the second start', async () => {
		await backend.close();
		backend = await startBackend({ dataFolder });
		await ask(backend.publishableKey);
		expect(await backend.db.query(dangerous)).toEqual([]);
		expect(await backend.db.query(heldByStrangers)).toEqual([]);
		expect(await backend.db.query(unprotected)).toEqual([]);
	});
});
