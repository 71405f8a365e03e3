import { closeSync, fsyncSync, openSync, readdirSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Makes new, moved and removed names in a folder last through a power cut. */
export function fsyncFolder(folder: string): void {
	if (process.platform === 'win32') return; // Windows neither allows nor needs it.
	withOpen(folder, 'r', fsyncSync);
}

/** Makes everything under a folder last through a power cut. */
export function fsyncTree(folder: string): void {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) fsyncTree(path);
		else if (entry.isFile()) withOpen(path, 'r+', fsyncSync);
	}
	fsyncFolder(folder);
}

/** Replaces a file as a whole: readers see the old one or the new one, also after a power cut. */
export function writeDurably(path: string, content: string | Uint8Array, mode = 0o600): void {
	const unfinished = `${path}.unfinished`;
	withOpen(
		unfinished,
		'w',
		(file) => {
			writeWhole(file, typeof content === 'string' ? Buffer.from(content) : content);
			fsyncSync(file);
		},
		mode
	);
	renameSync(unfinished, path);
	fsyncFolder(dirname(path));
}

function writeWhole(file: number, bytes: Uint8Array): void {
	for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
}

function withOpen(path: string, flags: string, use: (file: number) => void, mode?: number): void {
	const file = openSync(path, flags, mode);
	try {
		use(file);
	} finally {
		closeSync(file);
	}
}
