import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from './files.ts';
import type { Store } from './store.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const kept = 7;
/** People come first, right after the start. */
const halfMinute = 30_000;

/**
 * Backs up soon if the newest backup is a day old, and looks again every hour. Where the server
 * makes its own backups it does nothing. Returns what stops it.
 */
export function backUpDaily(store: Store, folder: string): () => Promise<void> {
	let running: Promise<unknown> = Promise.resolve();
	const look = () => {
		running = backUpIfDue(store, folder, new Date()).catch((error: unknown) => {
			console.error('The backup failed:', error);
		});
	};
	const first = setTimeout(look, halfMinute);
	const timer = setInterval(look, hour);
	first.unref();
	timer.unref();
	return async () => {
		clearTimeout(first);
		clearInterval(timer);
		await running;
	};
}

/** Writes a backup into `folder` unless one is younger than a day; keeps the newest seven. */
export async function backUpIfDue(store: Store, folder: string, now: Date): Promise<string | null> {
	if (!store.snapshot) return null;
	const newest = list(folder).at(-1);
	if (newest && now.getTime() - statSync(newest).mtimeMs < day) return null;
	const bytes = await store.exclusive(store.snapshot);
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const file = join(folder, `plumbline-${now.toISOString().replaceAll(':', '-')}.tar.gz`);
	writeDurably(file, bytes);
	for (const old of list(folder).slice(0, -kept)) rmSync(old);
	return file;
}

/** Oldest first: the names are dates. */
function list(folder: string): string[] {
	if (!existsSync(folder)) return [];
	const names = readdirSync(folder).filter((name) => name.endsWith('.tar.gz'));
	return names.sort().map((name) => join(folder, name));
}
