import { afterAll, beforeAll, expect, it } from 'vitest';
import { findIdentifying } from '../../src/lib/domain/identifying.ts';
import { loadDemo } from '../../supabase/seed/load.ts';
import { milestones } from '../../supabase/seed/plans.ts';
import { sites } from '../../supabase/seed/stories.ts';
import { openDatabase, PATIENCE, type TestDatabase } from './demo-database.ts';

let db: TestDatabase;

beforeAll(async () => {
	db = await openDatabase();
	await db.transaction(loadDemo);
}, PATIENCE);
afterAll(() => db.close());

type Sheet = {
	score: string | null;
	answers: { state: string; rating: number | null }[];
};

/** With pencil and paper: percent of points possible, `null` under 75 % of the applicable items. */
function byHand(answers: Sheet['answers']): number | null {
	const applicable = answers.filter(({ state }) => state !== 'not_applicable');
	const rated = applicable.filter(({ state }) => state === 'rated');
	if (rated.length < 0.75 * applicable.length) return null;
	const points = rated.reduce((sum, { rating }) => sum + Number(rating), 0);
	return (100 * points) / (3 * rated.length);
}

it('gives every theme of every submitted assessment the score its answers add up to', async () => {
	const sheets = await db.query<Sheet>(
		`select theme_scores.score, jsonb_agg(jsonb_build_object('state', state, 'rating', rating)) as answers
		from public.theme_scores
		join public.items on items.theme_id = theme_scores.theme_id
		join public.responses on responses.item_id = items.id
			and responses.assessment_id = theme_scores.assessment_id
		group by theme_scores.assessment_id, theme_scores.theme_id, theme_scores.score`
	);
	expect(sheets.length).toBeGreaterThan(600);
	const wrong = sheets.filter(({ score, answers }) => {
		const expected = byHand(answers);
		if (score === null || expected === null) return score !== expected;
		return Math.abs(Number(score) - expected) > 0.0051;
	});
	expect(wrong).toEqual([]);
});

it('scores all submitted assessments and no draft', async () => {
	const [row] = await db.query(
		`select count(*) filter (where status <> 'draft' and scored is null)::int as unscored,
			count(*) filter (where status = 'draft' and scored is not null)::int as drafts
		from public.assessments
		left join (select assessment_id as scored from public.fidelity_scores) as scores on scored = id`
	);
	expect(row).toEqual({ unscored: 0, drafts: 0 });
});

it('takes the consensus as the score of record where there is one, and the self-assessment elsewhere', async () => {
	const [row] = await db.query(
		`select count(*)::int as wrong from public.fidelity_scores as scores
		where of_record <> (perspective = 'consensus' or (perspective = 'self' and not exists (
			select from public.assessments as other where other.perspective = 'consensus'
				and other.site_id = scores.site_id and other.round_id = scores.round_id)))`
	);
	expect(row).toEqual({ wrong: 0 });
});

it('leaves no item open in a submitted assessment', async () => {
	const rows = await db.query<{ n: number }>(
		`select distinct count(*)::int as n from public.responses
		where status <> 'draft' and state <> 'unanswered' group by assessment_id`
	);
	expect(rows).toEqual([{ n: 36 }]);
});

it('counts only what an item can count, and gives a reason for every "not applicable"', async () => {
	const [row] = await db.query(
		`select count(*) filter (where tally_numerator is not null and tally_thresholds is null)::int as "uncountable",
			count(*) filter (where state = 'not_applicable' and not_applicable_reason is null)::int as "unexplained",
			count(*) filter (where tally_numerator is not null)::int > 500 as "counts"
		from public.responses join public.items on items.id = item_id`
	);
	expect(row).toEqual({ uncountable: 0, unexplained: 0, counts: true });
});

it('writes nothing that looks as if it pointed to a person, and links nowhere but to example.org', async () => {
	const rows = await db.query<{ note: string | null; reason: string | null; link: string | null }>(
		`select distinct note, not_applicable_reason as reason, evidence_url as link from public.responses`
	);
	const texts = rows.flatMap(({ note, reason }) => [note, reason]).filter((text) => text !== null);
	expect(new Set(texts).size).toBeGreaterThanOrEqual(12);
	const words = [...new Set(texts), ...milestones.map(({ title }) => title)];
	expect(words.flatMap((text) => findIdentifying(text))).toEqual([]);
	const links = rows.flatMap(({ link }) => link ?? []);
	expect(links.length).toBeGreaterThan(10);
	expect(links.filter((link) => !link.startsWith('https://example.org/'))).toEqual([]);
});

it('calls people by their role and site', async () => {
	const names = await db.query<{ name: string }>(
		'select display_name as name from public.memberships'
	);
	const places = ['Northlight', ...sites.map(({ name }) => name)];
	const others = names
		.map(({ name }) => name)
		.filter((name) => !places.some((place) => name.endsWith(`, ${place}`)));
	expect(others).toEqual(['Visiting evaluator']);
});
