import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSchema, type Session } from '../../supabase/tests/session.ts';
import { startPostgres, type Server } from '../harness/postgres-server.ts';

/* What one connection cannot show: people who submit at the same moment, on a PostgreSQL server. */

const FIRST = [1, 2, 3, 4, 5, 6].map((number) => `site ${number}`);
const SECOND = [7, 8, 9, 10, 11, 12].map((number) => `site ${number}`);
const CAST = join(import.meta.dirname, '../../supabase/tests/cast.sql');

describe('submissions at the same moment', () => {
	let server: Server;
	let session: Session;
	let crowd: postgres.Sql;

	beforeAll(async () => {
		server = await startPostgres();
		session = await openSchema(server.url);
		await session.run(readFileSync(CAST, 'utf8'));
		await session.run(SCENE);
		const [row] = await session.query<{ name: string }>('select current_database() as name');
		crowd = postgres(new URL(`/${row?.name}`, server.url).href, {
			max: FIRST.length + SECOND.length
		});
	});
	afterAll(async () => {
		await crowd.end();
		await session.close();
		await server.remove();
	});

	const call = (name: 'submit_assessment' | 'finalize_assessment', assessment: string) =>
		crowd.begin(async (sql) => {
			await sql`select tests.sign_in('director')`;
			await sql`select ${sql(`public.${name}`)}(tests.id(${assessment}))`;
		});
	const countAnswers = async (perspective: string) => {
		const [row] = await session.query<{ n: number }>(
			`select n from public.item_counts where round_id = tests.id('summer') and perspective = $1
				and item_id = tests.id('checklist w1')`,
			[perspective]
		);
		return row?.n;
	};

	it('all end up in the summaries, each once, whether submitted or made final', async () => {
		await Promise.all([
			...FIRST.map((site) => call('submit_assessment', `director on ${site} in summer`)),
			...SECOND.map((site) => call('finalize_assessment', `consensus on ${site} in summer`))
		]);
		const [summary] = await session.query<{ n: number }>(
			`select n from public.round_summaries where round_id = tests.id('summer') and theme_id is null`
		);
		// And South's, of the cast.
		expect(summary?.n).toBe(FIRST.length + SECOND.length + 1);
		expect(await countAnswers('self')).toBe(FIRST.length + 1);
	});

	it('of one assessment count once', async () => {
		const before = await countAnswers('consensus');
		await Promise.all(FIRST.map(() => call('submit_assessment', 'consensus on site 1 in summer')));
		expect([before, await countAnswers('consensus')]).toEqual([SECOND.length, SECOND.length + 1]);
	});

	it('starts one assessment, however many devices start it', async () => {
		const started = await Promise.all(
			FIRST.map(() =>
				crowd.begin(async (sql) => {
					await sql`select tests.sign_in('director')`;
					return sql`select public.start_assessment(tests.id('site 2'), tests.id('summer'), 'consensus') as id`;
				})
			)
		);
		expect(new Set(started.map(([row]) => String(row?.['id']))).size).toBe(1);
	});

	it('are all in before a round is closed, or refused', async () => {
		const [first, second] = [await crowd.reserve(), await crowd.reserve()];
		const begin = async (sql: postgres.ReservedSql, person: string) => {
			await sql`begin`;
			await sql`select tests.sign_in(${person})`;
		};
		const close = (sql: postgres.ReservedSql) =>
			sql`update public.rounds set status = 'closed' where id = tests.id('summer')`;
		const submit = (sql: postgres.ReservedSql) =>
			sql`select public.submit_assessment(tests.id('director on site 7 in summer'))`;

		await begin(first, 'director');
		await submit(first);
		await begin(second, 'evaluator');
		const closing = close(second).then(() => 'closed');
		expect(await Promise.race([closing, later('waits')])).toBe('waits');
		await first`rollback`;
		expect(await closing).toBe('closed');

		await begin(first, 'director');
		const late = submit(first).then(
			() => 'submitted',
			(cause: Error) => cause.message
		);
		expect(await Promise.race([late, later('waits')])).toBe('waits');
		await second`commit`;
		expect(await late).toContain('is not open');
		await first`rollback`;
		first.release();
		second.release();
	});
});

/** Twelve sites of one director: the first six with a draft, the others with a consensus to be made final. */
/** What is told when nothing else happened for a while. */
const later = (what: string) => new Promise<string>((resolve) => setTimeout(resolve, 300, what));

const SCENE = `
	insert into public.sites (id, organization_id, program_id, name)
	select tests.id('site ' || number), tests.id('harbor'), tests.id('outreach'), 'Site ' || number
	from generate_series(1, 12) as number;
	insert into public.site_assignments (organization_id, membership_id, site_id)
	select tests.id('harbor'), tests.id('membership of director'), tests.id('site ' || number)
	from generate_series(1, 12) as number;
	select tests.rate('director', 'self', 'site ' || number, 'summer', '1 2 3 0  1 2') from generate_series(1, 6) as number;
	select tests.rate('director', 'self', 'site 7', 'summer', '1 2 3 0  1 2');
	select tests.rate('director', 'consensus', 'site 1', 'summer', '1 2 3 0  1 2');
	select tests.submit('director', 'consensus', 'site ' || number, 'summer', '1 2 3 0  1 2') from generate_series(7, 12) as number;`;
