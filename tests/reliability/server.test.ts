import { mkdirSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { buildIfNeeded, fingerprintSources } from '../../supabase/embedded/build.ts';
import { type Behind, listen } from '../../supabase/embedded/server.ts';
import { loadSite } from '../../supabase/embedded/site.ts';
import { createWaiting } from '../../supabase/embedded/waiting.ts';
import { temporaryFolder } from '../fixtures/folders.ts';

/** What breaks is logged; here it is expected. */
beforeEach(() => {
	const log = vi.spyOn(console, 'error').mockReturnValue();
	onTestFinished(() => log.mockRestore());
});

async function serve(behind: Partial<Behind>): Promise<string> {
	const { port, close } = await listen(
		{ api: null, site: null, ready: true, ...behind },
		'127.0.0.1',
		0
	);
	onTestFinished(close);
	return `http://127.0.0.1:${port}`;
}

describe('the server', () => {
	it('says that it is starting until it has started', async () => {
		const behind: Behind = {
			api: null,
			site: async (_, response) => void response.end('there'),
			ready: false
		};
		const { port, close } = await listen(behind, '127.0.0.1', 0);
		onTestFinished(close);
		const early = await fetch(`http://127.0.0.1:${port}/`);
		expect(early.status).toBe(503);
		behind.ready = true;
		expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('there');
	});

	it('keeps what broke to itself', async () => {
		const url = await serve({ api: () => Promise.reject(new Error('the secret')) });
		const answer = await fetch(`${url}/rest/v1/anything`);
		expect(answer.status).toBe(500);
		expect(await answer.text()).not.toContain('secret');
	});

	it('outlives an app that breaks', async () => {
		const url = await serve({ site: () => Promise.reject(new Error('the secret')) });
		expect((await fetch(url)).status).toBe(500);
		expect((await fetch(url)).status).toBe(500);
	});

	it('answers a request under way before it closes', async () => {
		const gate = Promise.withResolvers<Response>();
		const arrived = Promise.withResolvers<null>();
		const api = () => {
			arrived.resolve(null);
			return gate.promise;
		};
		const { port, close } = await listen({ api, site: null, ready: true }, '127.0.0.1', 0);
		const answer = fetch(`http://127.0.0.1:${port}/rest/v1/anything`);
		await arrived.promise;
		const closed = close();
		gate.resolve(new Response('done'));
		expect(await (await answer).text()).toBe('done');
		await closed;
	});

	it('survives an address that cannot be read', async () => {
		const url = await serve({});
		const raw = request({ port: new URL(url).port, path: '//', method: 'GET' }).end();
		const [response] = await once(raw, 'response');
		expect([400, 404]).toContain(response.statusCode);
	});
});

describe('the app behind the server', () => {
	it('gets the protocol from us and from nobody else, and its settings before it loads', async () => {
		const buildFolder = temporaryFolder();
		writeFileSync(join(buildFolder, 'package.json'), '{"type": "module"}');
		writeFileSync(
			join(buildFolder, 'handler.js'),
			`const { SUPABASE_URL, PROTOCOL_HEADER } = process.env;
			export const handler = (request, response) =>
				response.end([SUPABASE_URL, request.headers[PROTOCOL_HEADER], request.headers.host].join(' '));`
		);
		const backendUrl = 'http://127.0.0.1:1';
		const site = await loadSite({
			buildFolder,
			backendUrl,
			publishableKey: 'key',
			origin: null,
			mail: 'console'
		});
		const url = await serve({ site });
		const headers = { 'x-plumbline-protocol': 'https' };
		const said = await (await fetch(url, { headers })).text();
		expect(said).toBe(`${backendUrl} http ${new URL(url).host}`);
	});
});

describe('what waits on a database that is gone', () => {
	it('is given up, and what comes later is not', async () => {
		const waiting = createWaiting();
		const stuck = waiting.run(() => new Promise(() => undefined));
		waiting.giveUp();
		const later = waiting.run(async () => 'fine');
		await expect(stuck).rejects.toMatchObject({ status: 503 });
		await expect(later).resolves.toBe('fine');
	});
});

describe('the build', () => {
	function project(): string {
		const root = temporaryFolder();
		mkdirSync(join(root, 'src'));
		writeFileSync(join(root, 'src', 'app.ts'), 'one');
		return root;
	}

	it('is known to be old by any change of what it is made from, and by nothing else', () => {
		const root = project();
		const before = fingerprintSources(root);
		writeFileSync(join(root, 'README.md'), 'words');
		writeFileSync(join(root, 'src', 'app.test.ts'), 'test');
		expect(fingerprintSources(root)).toBe(before);
		writeFileSync(join(root, 'src', 'app.ts'), 'two');
		expect(fingerprintSources(root)).not.toBe(before);
	});

	it('that is there serves where nothing can build a new one', async () => {
		const root = project();
		await expect(buildIfNeeded(root)).rejects.toThrow('There is no build, and no Vite');
		mkdirSync(join(root, 'build'));
		writeFileSync(join(root, 'build', 'handler.js'), '');
		await expect(buildIfNeeded(root)).resolves.toBeUndefined();
	});
});
