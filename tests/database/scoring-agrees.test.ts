import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AnswerState } from '../../src/lib/domain/assessment.ts';
import type { Level } from '../../src/lib/domain/instrument.ts';
import { scoreAssessment } from '../../src/lib/domain/scoring/score.ts';
import { openSchema, type Session } from '../../supabase/tests/session.ts';

/*
 * The same random checklists and answers go through private.record_submissions and through scoreAssessment:
 * what raters see while they rate is what is stored once they submit.
 */

const CASES = 1_000;

type Item = {
	id: string;
	level: Level;
	weight: number;
	state: AnswerState;
	rating: number | null;
};
type Case = {
	id: string;
	scaleMax: number;
	minimumCoverage: number;
	themes: { id: string; items: Item[] }[];
};

const id = fc.uuid();
const weight = fc.oneof(
	fc.constant(1),
	fc.integer({ min: 1, max: 9_999 }).map((hundredths) => hundredths / 100)
);
const state: fc.Arbitrary<AnswerState> = fc.oneof(
	{ weight: 6, arbitrary: fc.constant<AnswerState>('rated') },
	{
		weight: 1,
		arbitrary: fc.constantFrom<AnswerState>('not_applicable', 'dont_know', 'unanswered')
	}
);

const item = (scaleMax: number): fc.Arbitrary<Item> =>
	fc
		.record({
			id,
			level: fc.constantFrom<Level>('practice', 'organization'),
			weight,
			state,
			rating: fc.integer({ min: 0, max: scaleMax })
		})
		.map((drawn) => ({ ...drawn, rating: drawn.state === 'rated' ? drawn.rating : null }));

const assessment: fc.Arbitrary<Case> = fc.integer({ min: 1, max: 10 }).chain((scaleMax) =>
	fc.record({
		id,
		scaleMax: fc.constant(scaleMax),
		minimumCoverage: fc.oneof(fc.constant(75), fc.integer({ min: 1, max: 100 })),
		themes: fc.array(
			fc.record({
				id,
				items: fc.array(item(scaleMax), { minLength: 1, maxLength: 15, size: 'max' })
			}),
			{ minLength: 1, maxLength: 4, size: 'max' }
		)
	})
);

/** Scores by the id of a theme or, for the whole, of the case: total, practice, organization. */
type Scores = Record<string, (number | null)[]>;

let session: Session;
beforeAll(async () => {
	session = await openSchema('');
});
afterAll(() => session.close());

it('scores as the database does, whatever the checklist and the answers', async () => {
	const cases = fc.sample(assessment, { numRuns: CASES, seed: 20_261_101 });
	await session.query(INSERT.people);
	for (const sql of INSERT.rows) await session.query(sql, [JSON.stringify(cases)]);
	await session.query(
		'select private.record_submissions($1, array(select id from public.assessments))',
		[cases[0]?.id]
	);

	const stored = toScores(await session.query<StoredScore>(STORED));
	const previewed = Object.assign({}, ...cases.map(preview)) as Scores;
	expect(Object.keys(stored).length).toBeGreaterThan(2 * CASES);
	expect(previewed).toEqual(stored);
});

function preview(each: Case): Scores {
	const themes = each.themes.map((theme) => ({ key: theme.id, items: theme.items }));
	const answers = new Map(
		each.themes.flatMap(({ items }) => items.map((given) => [given.id, given]))
	);
	const scored = scoreAssessment({ ...each, themes }, answers);
	const ofThemes = [...scored.themes].map(([key, { score, practice, organization, coverage }]) => [
		key,
		[
			score,
			practice,
			organization,
			coverage.rated,
			coverage.dontKnow,
			coverage.notApplicable,
			coverage.items
		]
	]);
	return {
		...Object.fromEntries(ofThemes),
		[each.id]: [scored.fidelity, scored.practice, scored.organization]
	};
}

type StoredScore = { id: string; scores: (number | null)[] };

function toScores(rows: StoredScore[]): Scores {
	return Object.fromEntries(rows.map((row) => [row.id, row.scores]));
}

const STORED = `
	select theme_id as id,
		jsonb_build_array(score, practice_score, organization_score, rated, dont_know, not_applicable, items) as scores
	from public.theme_scores
	union all
	select instrument_version_id, jsonb_build_array(score, practice_score, organization_score)
	from public.fidelity_scores`;

const CASE = `rows from (jsonb_to_recordset($1::jsonb) as (
	id uuid, "scaleMax" smallint, "minimumCoverage" smallint, themes jsonb)) with ordinality as
	drawn (id, scale_max, minimum_coverage, themes, number)`;
const THEME = `${CASE} cross join lateral
	rows from (jsonb_to_recordset(themes) as (id uuid, items jsonb)) with ordinality as theme (id, items, position)`;
const ITEM = `${THEME} cross join lateral
	rows from (jsonb_to_recordset(items) as (
		id uuid, level public.item_level, weight numeric, state public.answer_state, rating smallint)) with ordinality as
	item (id, level, weight, state, rating, position)`;

/** Each case is a version of one checklist, with a round and an assessment of its own, all of the same id. */
const INSERT = {
	people: `
		with organization as (insert into public.organizations (name) values ('Random') returning id),
		program as (
			insert into public.programs (organization_id, name) select id, 'Random' from organization
			returning id, organization_id),
		site as (
			insert into public.sites (organization_id, program_id, name)
			select organization_id, id, 'Random' from program)
		insert into public.instruments (organization_id, key) select id, 'random' from organization`,
	rows: [
		`insert into public.instrument_versions (id, organization_id, instrument_id, number, scale_max, minimum_coverage)
			select drawn.id, organization_id, instruments.id, number, drawn.scale_max, drawn.minimum_coverage
			from ${CASE} cross join public.instruments where key = 'random'`,
		`insert into public.themes (id, organization_id, instrument_version_id, key, position, hue)
			select theme.id, organization_id, drawn.id, 'theme_' || position, position, 'teal'
			from ${THEME} join public.instrument_versions on instrument_versions.id = drawn.id`,
		`insert into public.items (id, organization_id, instrument_version_id, theme_id, key, code, position, level,
				weight, not_applicable_allowed, principle, domain)
			select item.id, organization_id, drawn.id, theme.id, concat('item_', theme.position, '_', item.position), 'I',
				item.position, item.level, item.weight, true, 'Safety', 'Policy'
			from ${ITEM} join public.instrument_versions on instrument_versions.id = drawn.id`,
		`insert into public.version_texts (instrument_version_id, locale, organization_id, name, description,
				rating_rules, citation)
			select id, 'en', organization_id, 'Random', '', '{}', '' from public.instrument_versions
			where id in (select drawn.id from ${CASE})`,
		`insert into public.theme_texts (theme_id, locale, organization_id, name, description)
			select id, 'en', organization_id, key, '' from public.themes
			where instrument_version_id in (select drawn.id from ${CASE})`,
		`insert into public.item_texts (item_id, locale, organization_id, short_name, statement, why, guidance,
				anchors, evidence, probe, next_steps, source_idea)
			select items.id, 'en', items.organization_id, 'Item', '', '', '',
				array_fill(''::text, array[versions.scale_max + 1]), '{}', '', '{}', ''
			from public.items join public.instrument_versions as versions on versions.id = instrument_version_id
			where versions.id in (select drawn.id from ${CASE})`,
		`update public.instrument_versions set status = 'published'
			where id in (select drawn.id from ${CASE})`,
		`insert into public.rounds (id, organization_id, instrument_version_id, name, held_on, opens_on, closes_on)
			select drawn.id, organization_id, drawn.id, drawn.id, '2026-01-01', '2026-01-01', '2026-01-01'
			from ${CASE} join public.instrument_versions on instrument_versions.id = drawn.id`,
		`insert into public.assessments (id, organization_id, site_id, round_id, instrument_version_id, perspective)
			select drawn.id, organization_id, sites.id, drawn.id, drawn.id, 'self' from ${CASE} cross join public.sites`,
		// Half of what is not answered has a row that says so, the other half none.
		`insert into public.responses (assessment_id, item_id, organization_id, site_id, round_id,
				instrument_version_id, perspective, state, rating, not_applicable_reason)
			select drawn.id, item.id, organization_id, sites.id, drawn.id, drawn.id, 'self', item.state, item.rating,
				case item.state when 'not_applicable' then 'Random.' end
			from ${ITEM} cross join public.sites
			where item.state <> 'unanswered' or item.position % 2 = 0`
	]
};
