import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../supabase/seed/load.ts';
import { openDatabase, PATIENCE, type TestDatabase } from './demo-database.ts';

let db: TestDatabase;

beforeAll(async () => {
	db = await openDatabase();
	await db.transaction(loadDemo);
}, PATIENCE);
afterAll(() => db.close());

type Told = { round: string; score: number | null };

/** A site's scores of record on a theme, by round; rounds without an assessment are not there. */
async function record(site: string, theme: string): Promise<Map<string, number | null>> {
	const rows = await db.query<Told>(
		`select rounds.name as round, score::float as score
		from public.theme_scores
		join public.sites on sites.id = site_id
		join public.rounds on rounds.id = round_id
		join public.themes on themes.id = theme_id
		where of_record and sites.name = $1 and themes.key = $2
		order by held_on`,
		[site, theme]
	);
	return new Map(rows.map(({ round, score }) => [round, score]));
}

/** Points between two rounds; fails where one of them has no score. */
async function change(site: string, theme: string, from: string, to: string): Promise<number> {
	const scores = await record(site, theme);
	const [before, after] = [scores.get(from), scores.get(to)];
	expect(before).toBeTypeOf('number');
	expect(after).toBeTypeOf('number');
	return Number(after) - Number(before);
}

describe('the demonstration network', () => {
	it('has four programs, twelve sites, eight closed rounds and one open round', async () => {
		const [counts] = await db.query(
			`select (select count(*)::int from public.programs) as programs,
				(select count(*)::int from public.sites) as sites,
				(select count(*)::int from public.rounds where status = 'closed') as closed,
				(select count(*)::int from public.rounds where status = 'open') as open`
		);
		expect(counts).toEqual({ programs: 4, sites: 12, closed: 8, open: 1 });
	});

	it('says that it is synthetic', async () => {
		expect(await db.query('select name, synthetic from public.organizations')).toEqual([
			{ name: 'Northlight Network (synthetic)', synthetic: true }
		]);
	});

	it('holds every perspective, and at Riverbend all four of them in one round', async () => {
		const rows = await db.query<{ perspectives: string[] }>(
			`select array_agg(distinct perspective::text order by perspective::text) as perspectives
			from public.assessments
			join public.sites on sites.id = site_id join public.rounds on rounds.id = round_id
			where sites.name = 'Riverbend' and rounds.name = 'Autumn 2026'`
		);
		expect(rows[0]?.perspectives).toEqual(['consensus', 'external', 'self', 'staff']);
	});
});

describe('its stories', () => {
	it('drop persistence at Riverbend by 15 points or more after two workers left', async () => {
		const drop = await change('Riverbend', 'persistence', 'Autumn 2025', 'Autumn 2026');
		expect(drop).toBeLessThanOrEqual(-15);
		const [milestone] = await db.query<{ held: string }>(
			`select held_on::text as held from public.milestones where title = 'Two workers left'`
		);
		expect(milestone?.held).toBe('2026-01-12');
	});

	it('let the fall at Riverbend sit in what the organization makes possible', async () => {
		const [profile] = await db.query<{ gap: number }>(
			`select (practice_score - organization_score)::float as gap
			from public.theme_scores
			join public.sites on sites.id = site_id join public.rounds on rounds.id = round_id
			join public.themes on themes.id = theme_id
			where of_record and sites.name = 'Riverbend' and rounds.name = 'Autumn 2026'
				and themes.key = 'persistence'`
		);
		expect(profile?.gap).toBeGreaterThanOrEqual(15);
	});

	it('raise trustworthiness at Riverbend by 15 points or more', async () => {
		const rise = await change('Riverbend', 'trustworthiness', 'Spring 2023', 'Autumn 2026');
		expect(rise).toBeGreaterThanOrEqual(15);
	});

	it('drop trustworthiness at Harbor House by 15 points or more after clinicians left', async () => {
		const drop = await change('Harbor House', 'trustworthiness', 'Autumn 2024', 'Autumn 2026');
		expect(drop).toBeLessThanOrEqual(-15);
	});

	it('bring Juniper to the ceiling', async () => {
		const scores = await record('Juniper', 'trauma_informed');
		expect(scores.get('Autumn 2025')).toBeGreaterThanOrEqual(90);
		expect(scores.get('Autumn 2026')).toBe(100);
	});

	it('start Millbrook late, in Spring 2024', async () => {
		const rounds = [...(await record('Millbrook', 'persistence')).keys()];
		expect(rounds[0]).toBe('Spring 2024');
		expect(rounds).toHaveLength(6);
	});

	it('leave Cedar Hill out of Autumn 2025', async () => {
		const rounds = [...(await record('Cedar Hill', 'persistence')).keys()];
		expect(rounds).toContain('Spring 2025');
		expect(rounds).not.toContain('Autumn 2025');
		expect(rounds).toContain('Spring 2026');
	});

	it('leave North Pier without a score in Autumn 2024, because too little was rated', async () => {
		const [row] = await db.query(
			`select score, rated, dont_know as "dontKnow" from public.theme_scores
			join public.sites on sites.id = site_id join public.rounds on rounds.id = round_id
			join public.themes on themes.id = theme_id
			where of_record and sites.name = 'North Pier' and rounds.name = 'Autumn 2024'
				and themes.key = 'trustworthiness'`
		);
		expect(row).toEqual({ score: null, rated: 8, dontKnow: 4 });
	});

	it('set the director of Saltmarsh 10 points or more above the visitors, in every theme', async () => {
		const rows = await db.query<{ gap: number }>(
			`select (avg(score) filter (where perspective = 'self')
				- avg(score) filter (where perspective = 'external'))::float as gap
			from public.theme_scores join public.sites on sites.id = site_id
			join public.rounds on rounds.id = round_id
			where sites.name = 'Saltmarsh' and rounds.name in ('Autumn 2024', 'Autumn 2025', 'Autumn 2026')
			group by theme_id`
		);
		expect(rows).toHaveLength(3);
		expect(Math.min(...rows.map(({ gap }) => gap))).toBeGreaterThanOrEqual(10);
	});

	it('have at least ten visits with two evaluators, so that agreement can be estimated', async () => {
		const [row] = await db.query<{ pairs: number }>(
			`select count(*)::int as pairs from (
				select from public.assessments where perspective = 'external' and status = 'finalized'
				group by site_id, round_id having count(*) = 2
			) as visits`
		);
		expect(row?.pairs).toBeGreaterThanOrEqual(10);
	});

	it('have enough staff ratings to show at Riverbend, but not in Spring 2026', async () => {
		const rows = await db.query<{ round: string; n: number }>(
			`select rounds.name as round, count(*)::int as n from public.assessments
			join public.sites on sites.id = site_id join public.rounds on rounds.id = round_id
			where perspective = 'staff' and sites.name = 'Riverbend'
			group by rounds.name, held_on order by held_on`
		);
		const few = rows.filter(({ n }) => n < 5).map(({ round }) => round);
		expect(few).toEqual(['Spring 2026']);
		expect(rows.length).toBeGreaterThanOrEqual(4);
	});

	it('leave the director of Riverbend something to do in the open round', async () => {
		const rows = await db.query<{ site: string; status: string }>(
			`select sites.name as site, assessments.status::text as status from public.assessments
			join public.sites on sites.id = site_id join public.rounds on rounds.id = round_id
			where rounds.status = 'open' order by sites.name`
		);
		expect(rows).toEqual([
			{ site: 'Elm Street', status: 'submitted' },
			{ site: 'Fern Lane', status: 'submitted' },
			{ site: 'Juniper', status: 'submitted' },
			{ site: 'Lantern', status: 'submitted' },
			{ site: 'Oak Terrace', status: 'draft' }
		]);
	});
});
