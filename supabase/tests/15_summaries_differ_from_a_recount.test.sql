-- What dashboards read is what counting anew would give, however many rate and in whatever order.

select plan(9);

-- Forty sites rate the summer round at random (the same random each time), a third agree on a consensus.
select setseed(0.2611);
insert into public.sites (id, organization_id, program_id, name)
select tests.id('site ' || number), tests.id('harbor'), tests.id('outreach'), 'Site ' || number from generate_series(1, 40) as number;
create function pg_temp.marks() returns text language sql volatile as $$
	select string_agg(case when place = 4 and random() < 0.2 then 'n' when random() < 0.15 then '?' else floor(random() * 4)::text end, '' order by place)
	from generate_series(1, 6) as place $$;
do $$
begin
	for number in 1..40 loop
		perform tests.submit('director', 'self', 'site ' || number, 'summer', pg_temp.marks());
		if number % 4 = 0 then perform tests.submit('evaluator', 'external', 'site ' || number, 'summer', pg_temp.marks()); end if;
		if number % 3 = 0 then perform tests.finalize('director', 'consensus', 'site ' || number, 'summer', pg_temp.marks()); end if;
		if number % 5 = 0 then perform tests.submit('evaluator', 'consensus', 'site ' || number, 'spring', pg_temp.marks()); end if;
	end loop;
end
$$;

select cmp_ok((select count(*) from public.theme_scores where score is null), '>', 5::bigint, 'some had too little rated for a score');
select cmp_ok((select count(*) from public.theme_scores where of_record), '>', 80::bigint, 'most have a score');

select set_eq(
	'select round_id, item_id, perspective, n, ratings, dont_know, not_applicable from public.item_counts',
	$$ select round_id, item_id, perspective, count(*)::integer as n,
			array[(count(*) filter (where rating = 0))::integer, (count(*) filter (where rating = 1))::integer,
				(count(*) filter (where rating = 2))::integer, (count(*) filter (where rating = 3))::integer] as ratings,
			(count(*) filter (where state = 'dont_know'))::integer as dont_know,
			(count(*) filter (where state = 'not_applicable'))::integer as not_applicable
		from public.responses where status <> 'draft'
		group by round_id, item_id, perspective $$,
	'item counts are those of the submitted answers');

select set_eq(
	$$ select assessment_id, rated::integer, dont_know::integer, not_applicable::integer, items::integer, theme_id from public.theme_scores $$,
	$$ select assessment_id, (count(*) filter (where state = 'rated'))::integer as rated,
			(count(*) filter (where state = 'dont_know'))::integer as dont_know,
			(count(*) filter (where state = 'not_applicable'))::integer as not_applicable, count(*)::integer as items, theme_id
		from public.responses join public.items on items.id = item_id
		where status <> 'draft' group by assessment_id, theme_id $$,
	'what stands beside a score is what was answered');

-- The record: a finalized consensus, else the self-assessment.
select set_eq(
	'select assessment_id from public.fidelity_scores where of_record',
	$$ select id from public.assessments as own
		where (perspective = 'consensus' and status = 'finalized')
			or (perspective = 'self' and status <> 'draft' and not exists (
				select from public.assessments as agreed
				where agreed.site_id = own.site_id and agreed.round_id = own.round_id
					and agreed.perspective = 'consensus' and agreed.status = 'finalized')) $$,
	'each site has one score of record per round');
select set_eq(
	'select distinct assessment_id from public.theme_scores where of_record',
	'select assessment_id from public.fidelity_scores where of_record', 'and its themes are of the same assessment');

-- Quartiles by exact interpolation (type 7), written out.
create temporary view recounted as
with scores as (
	select organization_id, round_id, theme_id, score::numeric as score from public.theme_scores where of_record and score is not null
	union all select organization_id, round_id, null, score::numeric from public.fidelity_scores where of_record and score is not null
), lists as (
	select round_id, theme_id, array_agg(score order by score) as sorted from scores group by organization_id, round_id, theme_id
)
select round_id, theme_id, cardinality(sorted) as n,
	(select array_agg(round(sorted[1 + floor(place)::integer]
		+ (place - floor(place)) * (sorted[least(2 + floor(place)::integer, cardinality(sorted))] - sorted[1 + floor(place)::integer]), 2) order by share)
		from unnest(array[0.25, 0.5, 0.75]) as share cross join lateral (select share * (cardinality(sorted) - 1) as place) as placed) as quartiles
from lists;
select set_eq(
	'select round_id, theme_id, n, array[q1, median, q3] from public.round_summaries',
	'select round_id, theme_id, n, quartiles from recounted',
	'median and quartiles are those of the scores of record');

-- The same once more from nothing, all at once.
select tests.act_as_server();
create temporary table before as select * from public.item_counts;
delete from public.item_counts;
select private.add_counts(array(select id from public.assessments where status <> 'draft'));
select set_eq('select * from public.item_counts', 'select * from before', 'counting one by one and all at once is the same');

create temporary table scored as select * from public.theme_scores;
delete from public.theme_scores;
select private.write_theme_scores(array(select id from public.assessments where status <> 'draft'));
select set_eq(
	'select assessment_id, theme_id, score, practice_score, organization_score from public.theme_scores',
	'select assessment_id, theme_id, score, practice_score, organization_score from scored', 'and so is scoring');
