import type { Database } from '../../supabase/embedded/database.ts';

export type NetworkSize = { sites: number; rounds: number };

export type LoadedNetwork = {
	organizationId: string;
	/** Sites in order of their numbers. */
	siteIds: string[];
	/** Open, with nothing answered in it yet. */
	openRoundId: string;
	seconds: { places: number; answers: number; scores: number; total: number };
};

/** How many sites' answers one statement writes; keeps memory flat at any size. */
const SITES_AT_ONCE = 1_000;

/**
 * Fills a database that has the migrations and no organization with a synthetic network: a submitted
 * self-assessment with all its answers for each site in each round, and one more round that is open.
 * The same size gives the same answers: every draw is a hash of site, round and item.
 *
 * Answers are written as submitted with triggers and foreign keys off, as they follow the rules by
 * making; so this needs a superuser. Scores, summaries and counts come from the app's own functions.
 */
export async function loadNetwork(db: Database, size: NetworkSize): Promise<LoadedNetwork> {
	const watch = { places: 0, answers: 0, scores: 0 };
	const organizationId = await timed(watch, 'places', () =>
		db.transaction((tx) => insertPlaces(tx, size))
	);
	const rounds = await db.query<{ id: string; status: string }>(
		'select id, status from public.rounds where organization_id = $1 order by held_on',
		[organizationId]
	);
	for (const [index, { id }] of rounds.filter(({ status }) => status === 'closed').entries()) {
		await timed(watch, 'answers', () =>
			db.transaction((tx) => insertAnswers(tx, size, id, index + 1))
		);
		await timed(watch, 'scores', () => recordRound(db, id));
	}
	// PGlite has no autovacuum, so nobody else tells the planner how large the tables have become.
	await timed(watch, 'scores', () => db.exec('analyze'));
	const sites = await db.query<{ id: string }>(
		'select id from public.sites where organization_id = $1 order by name',
		[organizationId]
	);
	return {
		organizationId,
		siteIds: sites.map(({ id }) => id),
		openRoundId: rounds.find(({ status }) => status === 'open')?.id ?? '',
		seconds: { ...watch, total: watch.places + watch.answers + watch.scores }
	};
}

async function insertPlaces(db: Database, { sites, rounds }: NetworkSize): Promise<string> {
	const [organization] = await db.query<{ id: string }>(
		`insert into public.organizations (name, synthetic)
		values ($1, true) returning id`,
		[`Bench network of ${sites} sites (synthetic)`]
	);
	const id = organization?.id ?? '';
	await db.query(
		`insert into public.programs (id, organization_id, name)
		select md5('program ' || n)::uuid, $1, 'Program ' || n from generate_series(1, 8) as n`,
		[id]
	);
	await db.query(
		`insert into public.sites (id, organization_id, program_id, name)
		select md5('site ' || n)::uuid, $1, md5('program ' || 1 + n % 8)::uuid, 'Site ' || lpad(n::text, 5, '0')
		from generate_series(1, $2::int) as n`,
		[id, sites]
	);
	await db.query(
		`insert into public.site_attributes (site_id, organization_id, region, setting, opened_on)
		select md5('site ' || n)::uuid, $1,
			(array['North', 'East', 'South', 'West'])[1 + n % 4], (array['City', 'Town', 'Rural'])[1 + n % 3],
			date '2012-01-01' + (n * 37) % 3000
		from generate_series(1, $2::int) as n`,
		[id, sites]
	);
	await insertRounds(db, id, rounds);
	return id;
}

/** Four months apart; the last is open. */
async function insertRounds(db: Database, id: string, rounds: number): Promise<void> {
	await db.query(
		`insert into public.rounds (id, organization_id, instrument_version_id, name, held_on, opens_on, closes_on, status)
		select md5('round ' || n)::uuid, $1, versions.id, 'Round ' || lpad(n::text, 2, '0'),
			held.on, held.on - 14, held.on + 30, (case when n > $2::int then 'open' else 'closed' end)::public.round_status
		from generate_series(1, $2::int + 1) as n
		cross join lateral (select (date '2026-12-15' - make_interval(months => 4 * ($2::int + 1 - n)))::date as on) as held
		cross join (
			select instrument_versions.id from public.instrument_versions
			join public.instruments on instruments.id = instrument_id
			where instruments.key = 'flexibility_and_consistency' and number = 1
		) as versions`,
		[id, rounds]
	);
}

/** One submitted self-assessment per site, with an answer to every item. */
async function insertAnswers(db: Database, { sites }: NetworkSize, roundId: string, round: number) {
	await db.exec(`set local session_replication_role = 'replica'`);
	for (let from = 1; from <= sites; from += SITES_AT_ONCE) {
		const to = Math.min(sites, from + SITES_AT_ONCE - 1);
		await db.query(
			`insert into public.assessments
				(id, organization_id, site_id, round_id, instrument_version_id, perspective, status, submitted_at)
			select md5(concat('assessment ', n, ' ', $2::int))::uuid, rounds.organization_id, md5('site ' || n)::uuid,
				rounds.id, rounds.instrument_version_id, 'self', 'submitted', rounds.held_on
			from public.rounds cross join generate_series($3::int, $4::int) as n
			where rounds.id = $1::uuid`,
			[roundId, round, from, to]
		);
		await db.query(answersSql, [roundId, round, from, to]);
	}
}

/** A number from 0 to 1 that follows from the seed alone. */
const draw = (seed: string) => `((hashint8extended(${seed}, 146) & 2147483647) / 2147483648.0)`;

/** Rating = site + trend of the site + ease of the item + chance, in levels, rounded to 0…3. */
const answersSql = `
insert into public.responses
	(assessment_id, item_id, organization_id, site_id, round_id, instrument_version_id, perspective, status, state, rating,
	not_applicable_reason)
select md5(concat('assessment ', n, ' ', $2::int))::uuid, item.id, rounds.organization_id, md5('site ' || n)::uuid,
	rounds.id, rounds.instrument_version_id, 'self', 'submitted', chosen.state,
	case when chosen.state = 'rated' then least(3, greatest(0, round(
		1.1 + 1.2 * ${draw('n')} + ($2::int * (${draw('n * 7 + 1')} - 0.3)) * 0.08
		+ (${draw('item.number * 131')} - 0.5) + 1.6 * (${draw('(n * 1000 + $2::int) * 100 + item.number')} - 0.5)
	)))::smallint end,
	case when chosen.state = 'not_applicable' then 'There was none in the period.' end
from public.rounds
cross join generate_series($3::bigint, $4::bigint) as n
join (
	select id, instrument_version_id, not_applicable_allowed, row_number() over (order by key) as number from public.items
) as item on item.instrument_version_id = rounds.instrument_version_id
cross join lateral (
	select ${draw('((n * 1000 + $2::int) * 100 + item.number) * 3 + 2')} as chance
) as drawn
cross join lateral (
	select (case
		when item.not_applicable_allowed and chance < 0.05 then 'not_applicable'
		when chance > 0.97 then 'dont_know'
		else 'rated'
	end)::public.answer_state as state
) as chosen
where rounds.id = $1::uuid`;

async function recordRound(db: Database, roundId: string): Promise<void> {
	await db.query(
		`select private.record_submissions($1::uuid,
			array(select id from public.assessments where round_id = $1::uuid))`,
		[roundId]
	);
}

async function timed<T, K extends string>(
	watch: Record<K, number>,
	part: K,
	work: () => Promise<T>
): Promise<T> {
	const started = performance.now();
	const result = await work();
	watch[part] += (performance.now() - started) / 1000;
	return result;
}
