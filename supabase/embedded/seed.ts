import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Database } from './database.ts';

type Load = { loadDemo(db: Pick<Database, 'exec' | 'query'>): Promise<void> };

/**
 * Fills an empty database: with the demonstration network, or with a key that lets its holder set
 * up the first organization. Returns that key; only its hash is kept. `null`: nothing to set up.
 */
export async function seed(
	db: Database,
	kind: 'demo' | 'none',
	supabaseFolder: string
): Promise<string | null> {
	if (!(await isEmpty(db))) return null;
	const file = join(supabaseFolder, 'seed', 'load.ts');
	if (kind === 'demo' && existsSync(file)) {
		const { loadDemo } = (await import(pathToFileURL(file).href)) as Load;
		await db.transaction(loadDemo);
		return null;
	}
	return issueSetupKey(db);
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
