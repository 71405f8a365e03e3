import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const sources = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];
/** Written by the build itself. */
const generated = new Set(['paraglide']);

/** Builds the app when there is no build, or when anything it is made from has changed since. */
export async function buildIfNeeded(root: string): Promise<void> {
	const stamp = join(root, 'build', '.stamp');
	const fingerprint = fingerprintSources(root);
	const built = existsSync(join(root, 'build', 'handler.js'));
	if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return;
	const vite = findVite(root);
	if (!vite && built) return; // A machine without the tools serves the build it was given.
	if (!vite) throw new Error('There is no build, and no Vite to make one. Run "npm ci" first.');
	console.info('Building the app (half a minute, only when something changed) …');
	await run(vite, root);
	writeFileSync(stamp, fingerprint);
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

async function run(vite: string, root: string): Promise<void> {
	const output: Buffer[] = [];
	const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
	child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
	const [code] = (await once(child, 'close')) as [number | null];
	if (code !== 0) throw new Error(`The build failed.\n${Buffer.concat(output).toString('utf8')}`);
}
