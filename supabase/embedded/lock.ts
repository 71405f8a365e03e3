import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Who holds a data folder. `port` null: not listening yet. */
export type Holder = { pid: number; port: number | null; started: string };

export type Lock = {
	/** Tells a second start where the first one listens. */
	announce(port: number): void;
	release(): void;
};

/** Somebody else has the data folder open. The message is meant for people. */
export class AlreadyRunning extends Error {
	override name = 'AlreadyRunning';
}

/**
 * Takes `folder` for this process alone, or throws {@link AlreadyRunning}. SQLite's exclusive lock
 * is the operating system's: it goes when the process goes, however that happens, so there is no
 * stale lock to guess about, and process ids that repeat in containers do not fool it.
 */
export function lockFolder(folder: string): Lock {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const lock = new DatabaseSync(join(folder, 'lock'));
	try {
		lock.exec('begin exclusive');
	} catch (cause) {
		lock.close();
		throw new AlreadyRunning(describeHolder(folder), { cause });
	}
	const holderFile = join(folder, 'running.json');
	write(holderFile, null);
	return {
		announce: (port) => write(holderFile, port),
		release: () => {
			rmSync(holderFile, { force: true });
			if (lock.isOpen) lock.close();
		}
	};
}

function write(file: string, port: number | null): void {
	const holder: Holder = { pid: process.pid, port, started: new Date().toISOString() };
	writeFileSync(file, JSON.stringify(holder));
}

function describeHolder(folder: string): string {
	const holder = readHolder(folder);
	const who = holder ? ` (pid ${holder.pid}, port ${holder.port ?? 'not open yet'})` : '';
	return `Plumbline is already running on the data folder ${folder}${who}. Stop it first, or set PLUMBLINE_DATA to another folder.`;
}

function readHolder(folder: string): Holder | null {
	try {
		return JSON.parse(readFileSync(join(folder, 'running.json'), 'utf8')) as Holder;
	} catch {
		return null; // The holder is between taking the lock and saying so.
	}
}
