import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../harness/ports.ts';

const root = join(import.meta.dirname, '../..');
const patience = 180_000;

export type Served = { url: string; secondsToHealthy: number; close(): Promise<void> };

/** Starts the real server on a data folder, as "npm start" does, and waits until it is healthy. */
export async function serve(dataFolder: string): Promise<Served> {
	const port = await freePort();
	const started = performance.now();
	const child = spawn(process.execPath, ['supabase/embedded/start.ts'], {
		cwd: root,
		env: { ...process.env, PORT: String(port), PLUMBLINE_DATA: dataFolder, PLUMBLINE_SEED: 'demo' },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const url = `http://127.0.0.1:${port}`;
	await untilHealthy(url, child, started + patience);
	return {
		url,
		secondsToHealthy: (performance.now() - started) / 1000,
		close: () => end(child)
	};
}

async function untilHealthy(url: string, child: ChildProcess, deadline: number): Promise<void> {
	while (performance.now() < deadline && child.exitCode === null) {
		const reply = await fetch(`${url}/healthz`).catch(() => null);
		await reply?.arrayBuffer();
		if (reply?.ok) return;
		await new Promise((resolve) => setTimeout(resolve, 10));
	}
	child.kill('SIGKILL');
	throw new Error('The server did not become healthy.');
}

async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return;
	const exited = once(child, 'exit');
	child.kill('SIGTERM');
	await exited;
}
