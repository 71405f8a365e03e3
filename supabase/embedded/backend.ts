import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createSendMail } from '../../src/lib/server/mail.ts';
import { createApi } from './api.ts';
import { backUpDaily } from './backup.ts';
import type { Database } from './database.ts';
import { loadKeys } from './keys.ts';
import { lockFolder } from './lock.ts';
import { createMailer, sendInBackground } from './mailer.ts';
import { openPglite } from './pglite.ts';
import { openPostgres } from './postgres.ts';
import { prepare } from './prepare.ts';
import { seed } from './seed.ts';
import { type Behind, listen } from './server.ts';
import { loadSite } from './site.ts';
import type { Store } from './store.ts';
import { createUndo, type Undo } from './undo.ts';

const supabaseFolder = join(import.meta.dirname, '..');

export type BackendOptions = {
	/** Keys, mail and, without `databaseUrl`, the database live here. */
	dataFolder: string;
	/** Default 0: a free port. */
	port?: number;
	host?: string;
	databaseUrl?: string | null;
	seed?: 'demo' | 'none';
	/** The built app; `null` (the default) serves the API alone. */
	buildFolder?: string | null;
	/** As PLUMBLINE_MAIL; default: a folder in the data folder. */
	mail?: string;
	origin?: string | null;
	/** Where migrations/, grants.sql, templates/ and seed/ are. */
	supabaseFolder?: string;
};

export type Backend = {
	url: string;
	port: number;
	publishableKey: string;
	secretKey: string;
	/** Lets its holder create the first organization; `null` when there is one. */
	setupKey: string | null;
	/** The database past every policy, taking turns with the requests. */
	db: Database;
	close(): Promise<void>;
};

/** Locks, listens, opens, migrates, seeds and serves, in this order; undoes it all when one fails. */
export async function startBackend(options: BackendOptions): Promise<Backend> {
	const undo = createUndo();
	try {
		return await start(options, undo);
	} catch (error) {
		await undo.run();
		throw error;
	}
}

async function start(options: BackendOptions, undo: Undo): Promise<Backend> {
	const { dataFolder, host = '127.0.0.1', origin = null, buildFolder = null } = options;
	const { mail = join(dataFolder, 'mail') } = options;
	const folder = options.supabaseFolder ?? supabaseFolder;

	const lock = lockFolder(dataFolder);
	undo.add(() => lock.release());
	const behind: Behind = { api: null, site: null, ready: false };
	const { port, close } = await listen(behind, host, options.port ?? 0);
	undo.add(close);
	lock.announce(port);

	const keys = await loadKeys(join(dataFolder, 'keys.json'));
	const store = await openStore(options);
	undo.add(() => store.exclusive(() => store.close()));
	await prepare(store, folder);
	const setupKey = await seed(store.database, options.seed ?? 'none', folder);

	const url = `http://${reachable(host)}:${port}`;
	const site = origin ?? `http://localhost:${port}`;
	const outgoing = sendInBackground(createSendMail(mail));
	undo.add(() => outgoing.settled());
	const mailer = createMailer(outgoing.send, site, join(folder, 'templates'));
	behind.api = createApi({ store, keys, site, mailer });
	const { publishableKey, secretKey } = keys;
	if (buildFolder && existsSync(join(buildFolder, 'handler.js'))) {
		behind.site = await loadSite({ buildFolder, backendUrl: url, publishableKey, origin, mail });
	}
	behind.ready = true;
	undo.add(backUpDaily(store, join(dataFolder, 'backups')));
	undo.add(close); // First at the end: requests under way still need the database.

	const db = queued(store);
	return { url, port, publishableKey, secretKey, setupKey, db, close: () => undo.run() };
}

async function openStore({ databaseUrl, dataFolder }: BackendOptions): Promise<Store> {
	return databaseUrl ? openPostgres(databaseUrl) : openPglite(join(dataFolder, 'database'));
}

/** An address this machine can call, whichever the server listens on. */
function reachable(host: string): string {
	if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
	return host.includes(':') ? `[${host}]` : host;
}

function queued({ database, exclusive }: Store): Database {
	return {
		exec: (sql) => exclusive(() => database.exec(sql)),
		query: (sql, params) => exclusive(() => database.query(sql, params)),
		transaction: (work) => exclusive(() => database.transaction(work))
	};
}
