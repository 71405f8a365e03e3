import { readFileSync } from 'node:fs';

export type Running = { close(): Promise<void> };

/**
 * Keeps running until a signal, or until npm is gone: npm passes signals on, but when it is killed
 * it cannot, and its child would go on holding the port and the data.
 */
export function runUntilTold(running: Running): void {
	let stopping = false;
	const stop = () => {
		if (stopping) return;
		stopping = true;
		running.close().then(
			() => process.exit(0),
			(error: unknown) => {
				console.error(error);
				process.exit(1);
			}
		);
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
	// One request that breaks where the app does not look must not take the others down.
	process.on('unhandledRejection', (error) => console.error(error));
	// Whoever read our output may be gone; that is no reason to fall over.
	for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
	if (process.env['npm_lifecycle_event']) watchParents(stop);
}

function watchParents(stop: () => void): void {
	const before = parents();
	setInterval(() => {
		if (parents() !== before) stop();
	}, 200).unref();
}

/** Our parent and, as npm may put a shell between, its parent; the latter on Linux only. */
function parents(): string {
	try {
		const status = readFileSync(`/proc/${process.ppid}/status`, 'utf8');
		return `${process.ppid} ${/^PPid:\s*(\d+)/m.exec(status)?.[1]}`;
	} catch {
		return String(process.ppid);
	}
}
