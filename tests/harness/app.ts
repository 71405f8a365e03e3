import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './ports.ts';
import { createTestDatabase } from './postgres.ts';

const PATIENCE = 90_000;
const ROOT = join(import.meta.dirname, '../..');

export type RunningApp = {
	url: string;
	data: string;
	/** What the server printed so far. */
	output(): string;
	/** Where its database is, when that is a PostgreSQL server. */
	databaseUrl: string | null;
	/** Ends it as Ctrl-C would. */
	close(): Promise<void>;
	/** Ends it and removes its data. */
	stop(): Promise<void>;
};

/** Starts the real server on a data folder of its own: a copy of `template`, or an empty one. */
export async function startApp(options: {
	template?: string;
	environment?: Record<string, string>;
}): Promise<RunningApp> {
	const data = await mkdtemp(join(tmpdir(), 'plumbline-'));
	if (options.template) await cp(options.template, data, { recursive: true });
	const database = await createTestDatabase(options.template !== undefined);
	const port = await freePort();
	const child = spawn('node', ['supabase/embedded/start.ts'], {
		cwd: ROOT,
		env: {
			...process.env,
			PORT: String(port),
			PLUMBLINE_DATA: data,
			...database?.environment,
			...options.environment
		},
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let printed = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (printed += part));
	const url = `http://127.0.0.1:${port}`;
	await untilHealthy(url, child, () => printed);
	return {
		url,
		data,
		output: () => printed,
		databaseUrl: database?.environment.DATABASE_URL ?? null,
		close: () => ended(child),
		stop: async () => {
			await ended(child);
			await database?.drop();
			await rm(data, { recursive: true, force: true });
		}
	};
}

async function untilHealthy(url: string, child: ChildProcess, printed: () => string) {
	const deadline = Date.now() + PATIENCE;
	while (Date.now() < deadline && child.exitCode === null) {
		const reply = await fetch(`${url}/healthz`).catch(() => null);
		if (reply?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	child.kill('SIGKILL');
	throw new Error(`Plumbline did not become healthy. It printed:\n${printed()}`);
}

function ended(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		if (child.exitCode !== null) return resolve();
		const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
		child.once('exit', () => {
			clearTimeout(force);
			resolve();
		});
		child.kill('SIGTERM');
	});
}
