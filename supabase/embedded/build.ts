import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const sources = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
/** Written by the build itself. */
const generated = new Set(['paraglide', '.meta.json', 'README.md', '.gitignore', 'cache']);

/** The app could not be built. The message is meant for people. */
export class BuildFailed extends Error {
	override name = 'BuildFailed';
}

/**
 * Builds the app when there is no build, or when anything it is made from has changed since. A
 * second start meanwhile waits for the first one's build. Throws {@link BuildFailed}.
 */
export async function buildIfNeeded(root: string): Promise<void> {
	if (isUpToDate(root)) return;
	const vite = findVite(root);
	if (!vite) {
		if (isBuilt(root)) return; // A machine without the tools serves the build it was given.
		throw new BuildFailed('There is no build, and no Vite to make one. Run "npm ci" first.');
	}
	const turn = waitForTurn(root);
	try {
		if (!isUpToDate(root)) await build(vite, root);
	} finally {
		turn.close();
	}
}

const isBuilt = (root: string) => existsSync(join(root, 'build', 'handler.js'));
const stampOf = (root: string) => join(root, 'build', '.stamp');

function isUpToDate(root: string): boolean {
	const stamp = stampOf(root);
	if (!isBuilt(root) || !existsSync(stamp)) return false;
	return readFileSync(stamp, 'utf8') === fingerprintSources(root);
}

/** A hash of the contents: checkouts and copies change dates. */
export function fingerprintSources(root: string): string {
	const hash = createHash('sha256');
	for (const file of sources.flatMap((source) => list(join(root, source)))) {
		hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
	}
	return hash.digest('hex');
}

function list(path: string): string[] {
	if (!existsSync(path)) return [];
	if (!statSync(path).isDirectory()) return [path];
	const names = readdirSync(path).filter(
		(name) => !generated.has(name) && !name.includes('.test.')
	);
	return names.sort().flatMap((name) => list(join(path, name)));
}

function findVite(root: string): string | null {
	try {
		const require = createRequire(join(root, 'package.json'));
		return join(dirname(require.resolve('vite/package.json')), 'bin', 'vite.js');
	} catch {
		return null;
	}
}

/** The operating system's lock again (see lock.ts), this time with patience: three minutes. */
function waitForTurn(root: string): DatabaseSync {
	mkdirSync(join(root, '.svelte-kit'), { recursive: true });
	const lock = new DatabaseSync(join(root, '.svelte-kit', 'build.lock'), { timeout: 180_000 });
	lock.exec('begin exclusive');
	return lock;
}

async function build(vite: string, root: string): Promise<void> {
	console.info('Building the app (half a minute, only when something changed) …');
	const fingerprint = fingerprintSources(root);
	rmSync(stampOf(root), { force: true });
	const output: Buffer[] = [];
	const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
		cwd: root,
		env: { ...process.env, NO_COLOR: '1' },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
	child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
	const [code] = (await once(child, 'close')) as [number | null];
	if (code !== 0) {
		throw new BuildFailed(`The app could not be built.\n${Buffer.concat(output).toString('utf8')}`);
	}
	writeFileSync(stampOf(root), fingerprint);
}
