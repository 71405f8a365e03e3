import { createClient } from '@supabase/supabase-js';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Backend, startBackend } from '../../supabase/embedded/backend.ts';
import { bodyLimit } from '../../supabase/embedded/http.ts';
import { openAndSecret } from '../fixtures/small-project.ts';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';

const invitedOnly = `
create function public.ask_for_invitation() returns trigger language plpgsql as $$
begin
	if new.email like 'stranger%' then
		raise exception using errcode = 'PT403', message = 'You need an invitation.';
	end if;
	return new;
end
$$;
create trigger ask_for_invitation before insert on auth.users
for each row execute function public.ask_for_invitation();
`;

const folder = mkdtempSync(join(tmpdir(), 'plumbline-api-'));
const dataFolder = join(folder, 'data');
let backend: Backend;

beforeAll(async () => {
	const supabaseFolder = join(folder, 'supabase');
	mkdirSync(join(supabaseFolder, 'migrations'), { recursive: true });
	writeFileSync(join(supabaseFolder, 'migrations', '1_small.sql'), openAndSecret + invitedOnly);
	const templates = join(import.meta.dirname, '../../supabase/templates');
	cpSync(templates, join(supabaseFolder, 'templates'), { recursive: true });
	backend = await startBackend({ dataFolder, supabaseFolder });
});
afterAll(async () => {
	await backend.close();
	rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string, init: RequestInit = {}) =>
	fetch(backend.url + path, {
		...init,
		headers: { apikey: backend.publishableKey, 'content-type': 'application/json' }
	});

const client = () =>
	createClient(backend.url, backend.publishableKey, { auth: { persistSession: false } });

const password = 'a long enough password';

describe('the API', () => {
	it('asks for a key', async () => {
		expect((await fetch(`${backend.url}/rest/v1/open_rows`)).status).toBe(401);
		const headers = { apikey: 'sb_publishable_made-up' };
		expect((await fetch(`${backend.url}/rest/v1/open_rows`, { headers })).status).toBe(401);
		expect((await ask('/rest/v1/open_rows')).status).toBe(200);
	});

	it.each([
		'/_system/config',
		'/',
		'/storage/v1/bucket',
		'/auth/v1/otp',
		'/auth/v1/authorize?provider=github',
		'/auth/v1/verify?token=x&type=recovery',
		'//rest/v1/open_rows',
		'/static/main.js'
	])('has nothing at %s', async (path) => {
		expect((await ask(path)).status).toBe(404);
	});

	it('refuses a body above two megabytes, told beforehand or not', async () => {
		const tooLong = 'x'.repeat(bodyLimit + 1);
		expect((await ask('/rest/v1/open_rows', { method: 'POST', body: tooLong })).status).toBe(413);
		const streamed = new Response(tooLong).body;
		const init = { method: 'POST', body: streamed, duplex: 'half' } as RequestInit;
		expect((await ask('/rest/v1/open_rows', init)).status).toBe(413);
		expect((await ask('/rest/v1/open_rows')).status).toBe(200);
	});

	it('does not let a slow sender keep others waiting', async () => {
		const slow = connect(backend.port, '127.0.0.1');
		await once(slow, 'connect');
		const head = [
			'POST /rest/v1/open_rows HTTP/1.1',
			'host: localhost',
			`apikey: ${backend.publishableKey}`,
			'content-type: application/json',
			'content-length: 100'
		];
		slow.write(`${head.join('\r\n')}\r\n\r\n{`);
		expect((await ask('/rest/v1/open_rows')).status).toBe(200);
		slow.destroy();
	});

	it('answers a check violation as PostgREST does, where lite alone says 500', async () => {
		const answer = await ask('/rest/v1/open_rows', { method: 'POST', body: '{"n": -1}' });
		expect(answer.status).toBe(400);
		expect(await answer.json()).toMatchObject({ code: '23514' });
	});
});

describe('the keys', () => {
	it('can be read by their owner only', () => {
		expect(statSync(join(dataFolder, 'keys.json')).mode & 0o777).toBe(0o600);
		expect(statSync(dataFolder).mode & 0o077).toBe(0);
	});

	it('stay the same from start to start', () => {
		const kept: unknown = JSON.parse(readFileSync(join(dataFolder, 'keys.json'), 'utf8'));
		expect(kept).toMatchObject({ publishableKey: backend.publishableKey });
	});
});

describe('signing up and in', () => {
	it('is refused to somebody without an invitation, and the log keeps no hash of the password', async () => {
		const log = vi.spyOn(console, 'error').mockReturnValue();
		const { error } = await client().auth.signUp({ email: 'stranger@x.test', password });
		const logged = JSON.stringify(log.mock.calls.flat().map((part) => ({ ...part })));
		log.mockRestore();
		expect(error?.status).toBe(500);
		expect(logged).toContain('PT403');
		expect(logged).not.toContain('$2b$');
		expect(await backend.db.query('select from auth.users')).toEqual([]);
	});

	it('asks for ten characters', async () => {
		const { error } = await client().auth.signUp({ email: 'a@x.test', password: 'ninechars' });
		expect(error?.code).toBe('weak_password');
	});

	it('recovers a password by a mail whose link carries a hash for the server, no session', async () => {
		const email = 'forgetful@x.test';
		await client().auth.signUp({ email, password });
		expect((await client().auth.resetPasswordForEmail(email)).error).toBeNull();

		const mails = () => readdirSync(join(dataFolder, 'mail')).filter((name) => /json$/.test(name));
		await vi.waitUntil(() => existsSync(join(dataFolder, 'mail')) && mails().length > 0);
		const [mail = ''] = mails();
		const { to, text, html } = JSON.parse(readFileSync(join(dataFolder, 'mail', mail), 'utf8'));
		expect(to).toBe(email);
		expect(text + html).not.toContain('/auth/v1/verify');
		const link = `http://localhost:${backend.port}/reset?token_hash=`;
		expect(html).toContain(`href="${link}`);
		const [, token_hash = ''] = /token_hash=(\w+)/.exec(text) ?? [];

		const forgetful = client();
		const verified = await forgetful.auth.verifyOtp({ type: 'recovery', token_hash });
		expect(verified.error).toBeNull();
		expect(verified.data.user?.email).toBe(email);
		const changed = await forgetful.auth.updateUser({ password: 'another long password' });
		expect(changed.error).toBeNull();
		const again = await client().auth.verifyOtp({ type: 'recovery', token_hash });
		expect(again.error).not.toBeNull();
		expect((await sixDigitSecrets(email)).has(token_hash)).toBe(false);
	});

	it('is slowed down after many wrong passwords, for that account only', async () => {
		const email = 'guessed@x.test';
		const guess = (wrong: string) => client().auth.signInWithPassword({ email, password: wrong });
		for (let tries = 0; tries < 20; tries++) expect((await guess('wrong')).error?.status).toBe(400);
		expect((await guess('wrong')).error?.status).toBe(429);
		const other = { email: 'other@x.test', password: 'wrong' };
		expect((await client().auth.signInWithPassword(other)).error?.status).toBe(400);
	});

	it('counts wrong passwords on, whatever else the guesser does meanwhile', async () => {
		const [email, own] = ['guessed-too@x.test', 'guesser@x.test'];
		const { data } = await client().auth.signUp({ email: own, password });
		const guess = () => client().auth.signInWithPassword({ email, password: 'wrong' });
		for (let tries = 0; tries < 20; tries++) await guess();
		const body = JSON.stringify({ refresh_token: data.session?.refresh_token, email });
		const renewed = await ask('/auth/v1/token?grant_type=refresh_token', { method: 'POST', body });
		expect(renewed.status).toBe(200);
		expect((await guess()).error?.status).toBe(429);
	});

	it('changes no address, which an invitation to that address would follow', async () => {
		const somebody = client();
		await somebody.auth.signUp({ email: 'somebody@x.test', password });
		const changed = await somebody.auth.updateUser({ email: 'invited@x.test' });
		expect(changed.error?.status).toBe(403);
		const verify = { type: 'email_change', email: 'invited@x.test', token: '123456' };
		const verified = await ask('/auth/v1/verify', { method: 'POST', body: JSON.stringify(verify) });
		expect(verified.status).toBe(403);
		expect((await somebody.auth.updateUser({ password: 'yet another password' })).error).toBeNull();
	});

	it('answers a sign-up with zero bytes in words', async () => {
		const body =
			'{"email": "zero@x.test", "password": "a long enough one", "data": {"x": "\\u0000"}}';
		expect((await ask('/auth/v1/signup', { method: 'POST', body })).status).toBeLessThan(500);
	});

	it('does not tell whether an address is known', async () => {
		const { error } = await client().auth.resetPasswordForEmail('nobody@x.test');
		expect(error).toBeNull();
	});
});

/** Every secret a link could carry if its code had six digits: a million, quickly tried. */
async function sixDigitSecrets(email: string): Promise<Set<string>> {
	const secrets = new Set<string>();
	for (let code = 0; code < 1_000_000; code++) {
		const digits = String(code).padStart(6, '0');
		secrets.add(
			createHash('sha256')
				.update(email + digits)
				.digest('hex')
		);
		// A server that hears nothing for seconds would hang up on the next request.
		if (code % 10_000 === 0) await setImmediate();
	}
	return secrets;
}
