import { join } from 'node:path';
import { type Backend, startBackend } from './backend.ts';
import { BuildFailed, buildIfNeeded } from './build.ts';
import { AlreadyRunning } from './lock.ts';
import { MigrationRefused } from './migrate.ts';
import { RoleHeldBack } from './prepare.ts';
import { type Running, runUntilTold } from './run.ts';
import { holdsDemo, SeedRefused } from './seed.ts';
import { listen } from './server.ts';
import { readSettings, SettingsError, type Settings } from './settings.ts';
import { loadSite } from './site.ts';
import { explainStart } from './trouble.ts';
import { welcome } from './welcome.ts';

const root = join(import.meta.dirname, '../..');
const buildFolder = join(root, 'build');

const KINDS_FOR_PEOPLE = [
	SettingsError,
	BuildFailed,
	AlreadyRunning,
	MigrationRefused,
	RoleHeldBack,
	SeedRefused
];

let settings: Settings | null = null;
try {
	settings = readSettings(process.env);
	await buildIfNeeded(root);
	runUntilTold(await start(settings));
} catch (error) {
	console.error(told(error, settings));
	process.exit(1);
}

async function start(settings: Settings): Promise<Running> {
	if (settings.backing.kind === 'supabase') return startHosted(settings, settings.backing);
	const { backing, ...options } = settings;
	const databaseUrl = backing.kind === 'postgres' ? backing.databaseUrl : null;
	const backend: Backend = await startBackend({ ...options, databaseUrl, buildFolder });
	const demo = await holdsDemo(backend.db, join(root, 'supabase'));
	console.info(welcome({ ...settings, demo }, backend.port, backend.setupKey));
	return backend;
}

/** With Supabase behind it the app is stateless: no data folder, no lock. */
async function startHosted(
	{ host, port, origin, mail }: Settings,
	{ url, publishableKey }: { url: string; publishableKey: string }
): Promise<Running> {
	const site = await loadSite({ buildFolder, backendUrl: url, publishableKey, origin, mail });
	const listening = await listen({ api: null, site, ready: true }, host, port);
	console.info(
		`Plumbline is at ${origin ?? `http://localhost:${listening.port}`}, with the data at ${url}.`
	);
	return listening;
}

/** A sentence for what a person can set right; everything else whole, for whoever mends it. */
function told(error: unknown, settings: Settings | null): unknown {
	if (KINDS_FOR_PEOPLE.some((kind) => error instanceof kind)) return (error as Error).message;
	return (settings && explainStart(error, settings)) ?? error;
}
