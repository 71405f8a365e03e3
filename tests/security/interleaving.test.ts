import { App } from '@supabase/lite';
import { PgliteConnection } from '@supabase/lite/pglite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startBackend } from '../../supabase/embedded/backend.ts';
import { createQueue, type Exclusive } from '../../supabase/embedded/serialise.ts';
import { temporaryFolder } from '../fixtures/folders.ts';
import { openAndSecret, smallProject } from '../fixtures/small-project.ts';

const roles = 'create role anon; create role authenticated; create role service_role bypassrls;';
const rounds = 20;

/** How many of the answers to anonymous requests hold rows that only service_role may see. */
async function countLeaks(ask: (key: string) => Promise<Response>): Promise<number> {
	await (await ask('secret')).text();
	const pairs = Array.from({ length: rounds }, () => [ask('publishable'), ask('secret')]);
	const answers = await Promise.all(pairs.flat());
	const bodies = await Promise.all(answers.map((answer) => answer.text()));
	const forService = bodies.filter((_, index) => index % 2 === 1);
	expect(forService.every((body) => body.includes('{"n":5}'))).toBe(true);
	return bodies.filter((body, index) => index % 2 === 0 && body.includes('{"n"')).length;
}

async function openLite(): Promise<App> {
	const connection = new PgliteConnection();
	onTestFinished(() => connection.close());
	await connection.driver.exec(roles + openAndSecret);
	return new App({
		connection,
		auth: { enabled: false, publishable_key: 'publishable', secret_key: 'secret' }
	});
}

const askLite = (app: App, exclusive: Exclusive) => (apikey: string) =>
	exclusive(async () => {
		const address = 'http://localhost/rest/v1/secrets';
		const answer = await app.fetch(new Request(address, { headers: { apikey } }));
		return new Response(await answer.arrayBuffer(), answer);
	});

describe('requests that arrive at the same moment', () => {
	it('see each other’s rows on lite alone: this is what the queue is for', async () => {
		const app = await openLite();
		expect(await countLeaks(askLite(app, (work) => work()))).toBeGreaterThan(0);
	});

	it('see nothing of each other when they take turns', async () => {
		const app = await openLite();
		expect(await countLeaks(askLite(app, createQueue()))).toBe(0);
	});

	it('see nothing of each other through the server', async () => {
		const supabaseFolder = smallProject(openAndSecret);
		const backend = await startBackend({ dataFolder: temporaryFolder(), supabaseFolder });
		onTestFinished(() => backend.close());
		const keys = { publishable: backend.publishableKey, secret: backend.secretKey };
		const ask = (key: string) =>
			fetch(`${backend.url}/rest/v1/secrets`, {
				headers: { apikey: keys[key as keyof typeof keys] }
			});
		expect(await countLeaks(ask)).toBe(0);
	});
});

describe('a queue', () => {
	it('goes on after work that failed', async () => {
		const exclusive = createQueue();
		const failed = exclusive(() => Promise.reject(new Error('no')));
		await expect(failed).rejects.toThrow('no');
		await expect(exclusive(async () => 'yes')).resolves.toBe('yes');
	});

	it('starts nothing before what came first has ended', async () => {
		const exclusive = createQueue();
		const order: string[] = [];
		const gate = Promise.withResolvers<null>();
		const first = exclusive(async () => {
			order.push('first begins');
			await gate.promise;
			order.push('first ends');
		});
		const second = exclusive(async () => void order.push('second'));
		gate.resolve(null);
		await Promise.all([first, second]);
		expect(order).toEqual(['first begins', 'first ends', 'second']);
	});
});
