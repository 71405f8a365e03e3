import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AlreadyRunning, lockFolder } from '../../supabase/embedded/lock.ts';
import { temporaryFolder } from '../fixtures/folders.ts';
import { useMadeDatabase } from '../fixtures/made-database.ts';
import {
	end,
	outcome,
	serve,
	serveEnvironment,
	serveProgram,
	type Served
} from '../fixtures/served.ts';
import { openAndSecret, smallProject } from '../fixtures/small-project.ts';

const madeDatabase = useMadeDatabase();
const place = () => ({ data: madeDatabase(), project: smallProject(openAndSecret) });

const insert = ({ url, publishableKey }: Served) =>
	fetch(`${url}/rest/v1/open_rows`, {
		method: 'POST',
		headers: { apikey: publishableKey, 'content-type': 'application/json' },
		body: '{"n": 1}'
	});

describe('a second start on the same data', () => {
	it('is refused with the pid and the port of the first, which goes on', async () => {
		const where = place();
		const first = await serve(where);
		const before = readFiles(where.data);
		const env = serveEnvironment(where);
		const second = await outcome(spawn(process.execPath, [serveProgram], { env }));
		expect(second.code).toBe(1);
		expect(second.said).toContain('Plumbline is already running');
		expect(second.said).toContain(`(pid ${first.child.pid}, port ${first.port})`);
		expect(readFiles(where.data)).toEqual(before);
		expect((await insert(first)).status).toBe(201);
	});

	it('is refused within one process too', () => {
		const folder = temporaryFolder();
		const lock = lockFolder(folder);
		onTestFinished(() => lock.release());
		expect(() => lockFolder(folder)).toThrow(AlreadyRunning);
	});
});

/** Every file outside the database, with its content; of the database the date of its pid file. */
function readFiles(folder: string): unknown[] {
	const files = readdirSync(folder).filter((name) => statSync(join(folder, name)).isFile());
	const postmaster = statSync(join(folder, 'database', 'PG_VERSION')).mtimeMs;
	return [postmaster, ...files.map((name) => [name, readFileSync(join(folder, name), 'utf8')])];
}

describe('a start after the first has gone', () => {
	it('works after kill -9, and finds everything that was acknowledged', async () => {
		const where = place();
		const first = await serve(where);
		expect((await insert(first)).status).toBe(201);
		await end(first.child, 'SIGKILL');
		expect(existsSync(join(where.data, 'running.json'))).toBe(true);

		const second = await serve(where);
		const answer = await fetch(`${second.url}/rest/v1/open_rows?select=n`, {
			headers: { apikey: second.publishableKey }
		});
		expect(await answer.json()).toEqual([{ n: 1 }]);
	});

	it.each(['SIGTERM', 'SIGINT'] as const)('leaves nothing behind after %s', async (signal) => {
		const where = place();
		const first = await serve(where);
		expect(await end(first.child, signal)).toBe(0);
		expect(existsSync(join(where.data, 'running.json'))).toBe(false);
		lockFolder(where.data).release();
	});
});

it('answers the requests under way before it ends', async () => {
	const served = await serve(place());
	const answers = Array.from({ length: 20 }, () => insert(served));
	await Promise.race(answers);
	const ended = end(served.child, 'SIGTERM');
	const statuses = (await Promise.allSettled(answers)).flatMap((answer) =>
		answer.status === 'fulfilled' ? [answer.value.status] : []
	);
	expect(new Set(statuses)).toEqual(new Set([201]));
	expect(await ended).toBe(0);
});

it('ends when npm is killed, and gives the data free', async () => {
	const where = place();
	const folder = temporaryFolder();
	const scripts = { start: `node ${serveProgram}` };
	writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts }));
	const npm = spawn('npm', ['start'], { cwd: folder, env: serveEnvironment(where) });
	const lines = createInterface(npm.stdout);
	let port = 0;
	for await (const line of lines) {
		if (!line.startsWith('{')) continue;
		port = (JSON.parse(line) as Served).port;
		break;
	}
	await end(npm, 'SIGKILL');
	await untilFree(where.data);
	await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
});

async function untilFree(folder: string): Promise<void> {
	for (;;) {
		try {
			return lockFolder(folder).release();
		} catch (error) {
			if (!(error instanceof AlreadyRunning)) throw error;
			await new Promise(setImmediate);
		}
	}
}
