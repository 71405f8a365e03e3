import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import postgres from 'postgres';
import { freePort } from './ports.ts';

/* Private PostgreSQL servers: each in a temporary folder, on a free port, run by somebody who is not root. */

const DEBIAN = '/usr/lib/postgresql';
const NEEDED =
	'This needs a PostgreSQL server of version 15 or later (initdb, postgres) with pgTAP on this machine, and an account that is not root to run it.';

export type Server = {
	url: string;
	start(): Promise<void>;
	/** As a crash or an out-of-memory killer would. */
	kill(): Promise<void>;
	/** Stops the server and removes its data. */
	remove(): Promise<void>;
};

/** Starts a server; installs Debian's when there is none and we may. `settings` are `name=value`. */
export async function startPostgres(...settings: string[]): Promise<Server> {
	const programs = findPrograms() ?? install();
	const user = serverUser();
	const folder = mkdtempSync(join(tmpdir(), 'plumbline-postgres-'));
	if (user) chownSync(folder, user.uid, user.gid);
	const data = join(folder, 'data');
	const initdb = ['-D', data, '-U', 'plumbline', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'];
	execFileSync(join(programs, 'initdb'), initdb, { ...user, cwd: folder, stdio: 'ignore' });
	const port = await freePort();
	const url = `postgres://plumbline@127.0.0.1:${port}/postgres`;
	const options = ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1'].concat(
		settings.flatMap((setting) => ['-c', setting])
	);
	let child: ChildProcess | null = null;

	const start = async () => {
		child = spawn(join(programs, 'postgres'), options, { ...user, cwd: folder, stdio: 'ignore' });
		await untilReady(url);
	};
	const stop = async (signal: NodeJS.Signals) => {
		if (!child) return;
		const exited = once(child, 'exit');
		child.kill(signal);
		await exited;
		child = null;
	};
	await start();
	return {
		url,
		start,
		kill: () => stop('SIGKILL'),
		remove: async () => {
			await stop('SIGQUIT');
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** A server may be there without pgTAP; Debian packages it apart, for each version of the server. */
export async function ensurePgtap(url: string): Promise<void> {
	const [found] = await ask<{ major: number; pgtap: boolean }>(
		url,
		`select current_setting('server_version_num')::int / 10000 as major,
			exists (select from pg_available_extensions where name = 'pgtap') as pgtap`
	);
	if (!found?.pgtap) apt(`postgresql-${found?.major}-pgtap`);
}

/** Where the newest server of this machine has its programs; `null`: there is none. */
function findPrograms(): string | null {
	const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
	const debians = versions
		.sort((a, b) => Number(b) - Number(a))
		.map((version) => join(DEBIAN, version, 'bin'));
	const places = [...debians, ...(process.env.PATH ?? '').split(delimiter)];
	const isServer = (place: string) =>
		['initdb', 'postgres'].every((name) => existsSync(join(place, name)));
	return places.find(isServer) ?? null;
}

function install(): string {
	apt('postgresql');
	return findPrograms() ?? giveUp();
}

function apt(...packages: string[]): void {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) giveUp();
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore', env });
	execFileSync('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], {
		stdio: 'ignore',
		env
	});
}

function giveUp(): never {
	throw new Error(NEEDED);
}

/** PostgreSQL refuses to run as root. */
function serverUser(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	return account('postgres') ?? account('nobody') ?? giveUp();
}

function account(name: string): { uid: number; gid: number } | null {
	const { status, stdout } = spawnSync('id', [name], { encoding: 'utf8' });
	const ids = /uid=(\d+).*?gid=(\d+)/.exec(stdout ?? '');
	return status === 0 && ids ? { uid: Number(ids[1]), gid: Number(ids[2]) } : null;
}

async function untilReady(url: string): Promise<void> {
	for (let attempts = 0; attempts < 300; attempts += 1) {
		const isReady = await ask(url, 'select 1').then(
			() => true,
			() => false
		);
		if (isReady) return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error('The private PostgreSQL server did not start.');
}

async function ask<Row extends object>(url: string, question: string): Promise<Row[]> {
	const sql = postgres(url, { max: 1, connect_timeout: 1, onnotice: () => undefined });
	return sql.unsafe<Row[]>(question).finally(() => sql.end());
}
