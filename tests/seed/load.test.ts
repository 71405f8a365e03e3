import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DemoItem } from '../../supabase/seed/answers.ts';
import { siteId } from '../../supabase/seed/ids.ts';
import { DemoRefused, isDemo, loadDemo } from '../../supabase/seed/load.ts';
import { type DemoInstrument, generateNetwork } from '../../supabase/seed/network.ts';
import { startBackend } from '../../supabase/embedded/backend.ts';
import { temporaryFolder } from '../fixtures/folders.ts';
import { openDatabase, PATIENCE, type TestDatabase } from './demo-database.ts';

let empty: TestDatabase;
let demo: TestDatabase;

beforeAll(async () => {
	empty = await openDatabase();
	demo = await openDatabase();
	await demo.transaction(loadDemo);
}, PATIENCE);
afterAll(async () => {
	await empty.close();
	await demo.close();
});

const instrument: DemoInstrument = {
	versionId: 'version-1',
	themeKeys: ['trauma_informed', 'trustworthiness', 'persistence'],
	items: [0, 1, 2].flatMap((theme) =>
		Array.from({ length: 12 }, (_, position): DemoItem => ({
			id: `item-${theme}-${position}`,
			key: `item_${theme}_${position}`,
			theme,
			level: position % 2 === 0 ? 'practice' : 'organization',
			notApplicableAllowed: position === 5,
			notApplicableReason: position === 5 ? 'There was none in the period.' : null,
			thresholds: null
		}))
	)
};

it('generates the same rows every time', () => {
	const first = JSON.stringify(generateNetwork(instrument));
	expect(JSON.stringify(generateNetwork(instrument))).toBe(first);
	expect(first.length).toBeGreaterThan(1_000_000);
});

it('keeps the addresses of sites', () => {
	expect(siteId('Riverbend')).toBe('581b602d-478d-8503-831c-99b2f72797d0');
	expect(generateNetwork(instrument).sites.map(({ id }) => id)).toContain(siteId('Riverbend'));
});

it('answers the same whatever ids the database gave the items', () => {
	const renamed = {
		...instrument,
		items: instrument.items.map((item) => ({ ...item, id: `other-${item.id}` }))
	};
	const ratings = (given: DemoInstrument) =>
		generateNetwork(given).responses.map(({ rating }) => rating);
	expect(ratings(renamed)).toEqual(ratings(instrument));
});

it(
	'loads the same twice, down to every stored score',
	async () => {
		const again = await openDatabase();
		await again.transaction(loadDemo);
		const first = await hashOfScores(demo);
		expect(first).toMatch(/^[0-9a-f]{32}$/);
		expect(await hashOfScores(again)).toBe(first);
		await again.close();
	},
	PATIENCE
);

async function hashOfScores(db: TestDatabase): Promise<string | undefined> {
	const [row] = await db.query<{ hash: string }>(
		`select md5(string_agg(concat(assessment_id, theme_id, score, of_record), ',' order by assessment_id, theme_id)) as hash
		from public.theme_scores`
	);
	return row?.hash;
}

it('is refused outside a transaction, so that it is never half there', async () => {
	await expect(loadDemo(empty)).rejects.toThrow('in one transaction');
	expect(await isDemo(empty)).toBe(false);
});

it('is refused where there is an organization, and changes nothing there', async () => {
	await empty.exec(`insert into public.organizations (name) values ('A real agency')`);
	await expect(empty.transaction(loadDemo)).rejects.toThrow(DemoRefused);
	expect(await empty.query('select name from public.organizations')).toEqual([
		{ name: 'A real agency' }
	]);
	expect(await empty.query('select from auth.users')).toEqual([]);
	expect(await isDemo(empty)).toBe(false);
});

it('is refused a second time', async () => {
	expect(await isDemo(demo)).toBe(true);
	await expect(demo.transaction(loadDemo)).rejects.toThrow(
		'There is an organization or an account in this database already'
	);
});

it('shuts the door behind it: nobody signs up without an invitation afterwards', async () => {
	const signUp = `insert into auth.users (id, email) values (gen_random_uuid(), 'someone@example.org')`;
	await expect(demo.query(signUp)).rejects.toThrow('by invitation');
});

it('gives a password to the five who sign in, and to nobody else', async () => {
	const rows = await demo.query<{ email: string }>(
		`select email from auth.users where encrypted_password is not null order by email`
	);
	expect(rows.map(({ email }) => email)).toEqual([
		'director@demo.plumbline.test',
		'evaluator@demo.plumbline.test',
		'owner@demo.plumbline.test',
		'staff@demo.plumbline.test',
		'viewer@demo.plumbline.test'
	]);
});

async function signIn(backend: { url: string; publishableKey: string }, email: string) {
	const response = await fetch(`${backend.url}/auth/v1/token?grant_type=password`, {
		method: 'POST',
		headers: { apikey: backend.publishableKey, 'content-type': 'application/json' },
		body: JSON.stringify({ email, password: 'plumbline-demo' })
	});
	return response.status;
}

it(
	'lets the five sign in on a server started with the demonstration',
	async () => {
		const backend = await startBackend({ dataFolder: temporaryFolder(), seed: 'demo' });
		try {
			const statuses = [];
			for (const name of [
				'owner',
				'evaluator',
				'director',
				'staff',
				'viewer',
				'director.lantern'
			]) {
				statuses.push(await signIn(backend, `${name}@demo.plumbline.test`));
			}
			expect(statuses).toEqual([200, 200, 200, 200, 200, 400]);
		} finally {
			await backend.close();
		}
	},
	PATIENCE
);

it(
	'knows no demonstration sign-in on a server started without it',
	async () => {
		const backend = await startBackend({ dataFolder: temporaryFolder(), seed: 'none' });
		try {
			expect(await signIn(backend, 'owner@demo.plumbline.test')).toBe(400);
			expect(await isDemo(backend.db)).toBe(false);
		} finally {
			await backend.close();
		}
	},
	PATIENCE
);
