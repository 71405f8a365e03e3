import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import postgres from 'postgres';
import { freePort } from './harness/app.ts';

/*
 * npm run test:postgres: starts a private PostgreSQL cluster as an unprivileged user on a free port, runs
 * the database tests and the browser tests against it, and leaves nothing behind.
 */

const ROOT = join(import.meta.dirname, '..');
const DEBIAN = '/usr/lib/postgresql';
const isRoot = process.getuid?.() === 0;
const programs = findPrograms() ?? install() ?? giveUp();
const home = mkdtempSync(join(tmpdir(), 'plumbline-postgres-'));
const port = await freePort();
const nobody = isRoot ? (account('postgres') ?? account('nobody') ?? giveUp()) : null;

initialise();
const server = start();
process.on('exit', clean);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));
await untilReady();

const url = `postgres://plumbline@127.0.0.1:${port}/postgres`;
const database = run('node', ['supabase/tests/run.ts'], { DATABASE_URL: url });
const browser = run('node', ['tests/run.ts', 'browser'], { PLUMBLINE_TEST_POSTGRES: url });
console.log(
	`${database.passed + browser.passed} passed, ${database.failed + browser.failed} failed`
);
process.exit(database.failed + browser.failed === 0 ? 0 : 1);

function findPrograms(): string | null {
	const debians = existsSync(DEBIAN)
		? readdirSync(DEBIAN)
				.sort((a, b) => Number(b) - Number(a))
				.map((version) => join(DEBIAN, version, 'bin'))
		: [];
	const places = [...debians, ...(process.env.PATH ?? '').split(delimiter)];
	return (
		places.find(
			(place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres'))
		) ?? null
	);
}

function install(): string | null {
	if (!isRoot || !existsSync('/usr/bin/apt-get')) return null;
	apt('postgresql', 'postgresql-15-pgtap');
	return findPrograms();
}

function apt(...packages: string[]): void {
	const options = {
		stdio: 'ignore' as const,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	};
	execFileSync('apt-get', ['update', '-q'], options);
	execFileSync('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], options);
}

function giveUp(): never {
	console.error(
		'This needs a PostgreSQL server of version 15 or later (initdb, postgres) on this machine, and an account that is not root to run it.'
	);
	console.log('0 passed, 1 failed');
	process.exit(1);
}

function account(name: string): { uid: number; gid: number } | null {
	const { status, stdout } = spawnSync('id', [name], { encoding: 'utf8' });
	const ids = /uid=(\d+).*?gid=(\d+)/.exec(stdout ?? '');
	return status === 0 && ids ? { uid: Number(ids[1]), gid: Number(ids[2]) } : null;
}

function initialise(): void {
	if (nobody) chownSync(home, nobody.uid, nobody.gid);
	chmodSync(home, 0o700);
	const args = [
		'-D',
		join(home, 'data'),
		'-U',
		'plumbline',
		'-A',
		'trust',
		'-E',
		'UTF8',
		'--locale=C'
	];
	execFileSync(join(programs, 'initdb'), args, { stdio: 'ignore', cwd: home, ...nobody });
}

function start() {
	const args = ['-D', join(home, 'data'), '-p', String(port), '-h', '127.0.0.1', '-k', home];
	return spawn(
		join(programs, 'postgres'),
		[...args, '-c', 'fsync=off', '-c', 'max_connections=200'],
		{
			cwd: home,
			stdio: 'ignore',
			...nobody
		}
	);
}

async function untilReady(): Promise<void> {
	for (let attempts = 0; attempts < 150; attempts += 1) {
		const sql = postgres({
			host: '127.0.0.1',
			port,
			user: 'plumbline',
			database: 'postgres',
			max: 1
		});
		const ready = await sql`select 1`.then(
			() => true,
			() => false
		);
		await sql.end();
		if (ready) return;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	throw new Error('The private PostgreSQL server did not start.');
}

function run(program: string, args: string[], environment: Record<string, string>) {
	const { status, stdout } = spawnSync(program, args, {
		cwd: ROOT,
		env: { ...process.env, ...environment },
		stdio: ['ignore', 'pipe', 'inherit'],
		encoding: 'utf8',
		maxBuffer: 256 * 1024 * 1024
	});
	process.stdout.write(stdout);
	const last = /(\d+) passed, (\d+) failed\s*$/.exec(stdout);
	const failed = Number(last?.[2] ?? 0);
	return { passed: Number(last?.[1] ?? 0), failed: status === 0 ? failed : Math.max(failed, 1) };
}

function clean(): void {
	server.kill('SIGINT');
	rmSync(home, { recursive: true, force: true });
}
