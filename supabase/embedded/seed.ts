import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Database } from './database.ts';

type Load = {
	loadDemo(db: Pick<Database, 'exec' | 'query'>): Promise<void>;
	isDemo(db: Pick<Database, 'query'>): Promise<boolean>;
	DemoRefused: new () => Error;
};

/** The data that is there and the seed that was asked for do not go together. */
export class SeedRefused extends Error {}

/**
 * Fills an empty database: with the demonstration network, or with a key that lets its holder set
 * up the first organization. Returns that key; only its hash is kept. `null`: nothing to set up.
 */
export async function seed(
	db: Database,
	kind: 'demo' | 'none',
	supabaseFolder: string
): Promise<string | null> {
	const demo = await demoIn(supabaseFolder);
	if (!(await isEmpty(db))) {
		if (kind === 'none' && (await demo?.isDemo(db))) throw new SeedRefused(HOLDS_DEMO);
		return null;
	}
	if (kind === 'none' || !demo) return issueSetupKey(db);
	await load(db, demo);
	return null;
}

/** Whether the data is that of the demonstration network. */
export async function holdsDemo(db: Database, supabaseFolder: string): Promise<boolean> {
	const demo = await demoIn(supabaseFolder);
	return demo !== null && demo.isDemo(db);
}

const HOLDS_DEMO =
	'PLUMBLINE_SEED is none, but the data is that of the demonstration, whose passwords everybody knows. Set PLUMBLINE_DATA to another folder (or DATABASE_URL to another database), or leave PLUMBLINE_SEED out.';

async function demoIn(supabaseFolder: string): Promise<Load | null> {
	const file = join(supabaseFolder, 'seed', 'load.ts');
	return existsSync(file) ? ((await import(pathToFileURL(file).href)) as Load) : null;
}

async function load(db: Database, demo: Load): Promise<void> {
	try {
		await db.transaction(demo.loadDemo);
	} catch (error) {
		if (error instanceof demo.DemoRefused) throw new SeedRefused(error.message);
		throw error;
	}
}

/** `false` also where there are no tables at all: nothing can be set up then. */
async function isEmpty(db: Database): Promise<boolean> {
	const [table] = await db.query<{ found: boolean }>(
		`select to_regclass('public.organizations') is not null as found`
	);
	if (!table?.found) return false;
	return (await db.query('select from public.organizations limit 1')).length === 0;
}

async function issueSetupKey(db: Database): Promise<string | null> {
	const [issuer] = await db.query<{ found: boolean }>(
		`select to_regprocedure('private.issue_setup_key(text)') is not null as found`
	);
	if (!issuer?.found) return null;
	const key = randomBytes(32).toString('base64url');
	const hash = createHash('sha256').update(key).digest('hex');
	await db.query('select private.issue_setup_key($1)', [hash]);
	return key;
}
