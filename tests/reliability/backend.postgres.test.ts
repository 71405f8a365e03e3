import { App, type Connection } from '@supabase/lite';
import { PostgresConnection } from '@supabase/lite/postgres';
import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Database } from '../../supabase/embedded/database.ts';
import { openPostgres } from '../../supabase/embedded/postgres.ts';
import { prepare } from '../../supabase/embedded/prepare.ts';
import { temporaryFolder } from '../fixtures/folders.ts';
import { startPostgres, type Server } from '../harness/postgres-server.ts';
import { serve, type Served } from '../fixtures/served.ts';
import { openAndSecret, smallProject } from '../fixtures/small-project.ts';

const refusing = `
create function public.refuse() returns void language plpgsql as $$
begin
	raise exception using errcode = 'PT422', message = 'Say it plainly.', detail = 'more', hint = 'do this';
end
$$;`;

describe('on a PostgreSQL server', () => {
	let server: Server;
	let databases = 0;

	beforeAll(async () => {
		server = await startPostgres();
	});
	afterAll(() => server.remove());

	async function newDatabase(): Promise<string> {
		const sql = postgres(server.url, { max: 1 });
		const name = `test_${++databases}`;
		await sql.unsafe(`create database ${name}`);
		await sql.end();
		return server.url.replace(/\w+$/, name);
	}

	async function serveOnPostgres(): Promise<Served> {
		const project = smallProject(openAndSecret + refusing);
		return serve({ data: temporaryFolder(), project, databaseUrl: await newDatabase() });
	}

	const ask = ({ url, secretKey }: Served, path = 'secrets', init: RequestInit = {}) =>
		fetch(`${url}/rest/v1/${path}`, {
			...init,
			headers: { apikey: secretKey, 'content-type': 'application/json' },
			signal: AbortSignal.timeout(20_000)
		});

	it('strangers see nothing of requests that run beside theirs', async () => {
		const served = await serveOnPostgres();
		const stranger = { ...served, secretKey: served.publishableKey };
		const pairs = Array.from({ length: 30 }, () => [ask(stranger), ask(served)]);
		const answers = await Promise.all(pairs.flat());
		const bodies = await Promise.all(answers.map((answer) => answer.json()));
		expect(bodies.filter((_, index) => index % 2 === 0).flat()).toEqual([]);
		expect(bodies.filter((_, index) => index % 2 === 1).flat()).toHaveLength(30 * 5);
	});

	it('a refusal arrives with its status, message, details and hint', async () => {
		const answer = await ask(await serveOnPostgres(), 'rpc/refuse', { method: 'POST' });
		expect(answer.status).toBe(422);
		expect(await answer.json()).toEqual({
			code: 'PT422',
			message: 'Say it plainly.',
			details: 'more',
			hint: 'do this'
		});
	});

	it('the app answers while the server is away, and works when it is back', async () => {
		const served = await serveOnPostgres();
		expect((await ask(served)).status).toBe(200);
		const busy = Array.from({ length: 30 }, () => ask(served));
		await server.kill();
		const away = Array.from({ length: 10 }, () => ask(served));
		const statuses = (await Promise.all([...busy, ...away])).map(({ status }) => status);
		expect(new Set(statuses.slice(busy.length))).toEqual(new Set([503]));

		await server.start();
		const back = await Promise.all(Array.from({ length: 10 }, () => ask(served)));
		expect(back.map(({ status }) => status)).toContain(200);
		expect((await ask(served)).status).toBe(200);
		expect(served.child.exitCode).toBeNull();
	});

	it('objects reach functions and auth as objects, which lite alone encodes twice', async () => {
		const url = await newDatabase();
		const store = openPostgres(url);
		const raw = new PostgresConnection({ url });
		onTestFinished(async () => void (await Promise.all([store.close(), raw.close()])));
		await prepare(store, smallProject(telling));
		expect(await typesSeen(store.connection, store.database)).toEqual(['object', 'object']);
		expect(await typesSeen(raw, store.database)).toEqual(['string', 'string']);
	});

	it('a role that row level security holds back is refused with a sentence', async () => {
		const url = new URL(await newDatabase());
		const sql = postgres(url.href, { max: 1 });
		await sql.unsafe('create role weak login; alter schema public owner to weak');
		await sql.unsafe(`grant create on database "${url.pathname.slice(1)}" to weak`);
		await sql.end();
		url.username = 'weak';
		const store = openPostgres(url.href);
		onTestFinished(() => store.close());
		const refused = expect(prepare(store, smallProject('select 1'))).rejects;
		await refused.toThrow('The database role "weak" in DATABASE_URL');
	});
});

const telling = `
create function public.tell(note jsonb) returns text language sql return jsonb_typeof(note);
grant execute on function public.tell(jsonb) to anon;`;

/** What PostgreSQL calls an object sent to a function, and one that auth stored with a new user. */
async function typesSeen(connection: Connection, db: Database): Promise<(string | undefined)[]> {
	const app = new App({
		connection,
		auth: { enabled: true, publishable_key: 'key', jwt_secret: 'x'.repeat(40) }
	});
	const send = async (path: string, body: unknown) => {
		const headers = { apikey: 'key', 'content-type': 'application/json' };
		const init = { method: 'POST', headers, body: JSON.stringify(body) };
		const answer = await app.fetch(new Request(`http://localhost${path}`, init));
		expect(answer.status).toBe(200);
		return answer.json();
	};
	const told = (await send('/rest/v1/rpc/tell', { note: { a: 1 } })) as string;
	const email = `${randomUUID()}@x.test`;
	await send('/auth/v1/signup', { email, password: 'a long enough password' });
	const [user] = await db.query<{ type: string }>(
		'select jsonb_typeof(raw_user_meta_data) as type from auth.users where email = $1',
		[email]
	);
	return [told, user?.type];
}
