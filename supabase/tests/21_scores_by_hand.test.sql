-- Scores as they come out with pencil and paper.

select plan(24);

-- One theme of one assessment, from marks (a digit, n, ?, a dot) and weights; scale and minimum coverage as asked.
create function pg_temp.score(p_marks text, p_weights numeric[] default '{}', p_scale integer default 3, p_minimum integer default 75)
returns numeric language plpgsql as $$
declare
	called constant text := gen_random_uuid()::text;
	marks constant text := replace(p_marks, ' ', '');
begin
	insert into public.instruments (id, organization_id, key) values (tests.id(called), tests.id('harbor'), 'i' || left(md5(called), 20));
	insert into public.instrument_versions (id, organization_id, instrument_id, number, scale_max, minimum_coverage)
	values (tests.id(called), tests.id('harbor'), tests.id(called), 1, p_scale, p_minimum);
	insert into public.themes (id, organization_id, instrument_version_id, key, position, hue)
	values (tests.id(called), tests.id('harbor'), tests.id(called), 'theme', 1, 'teal');
	insert into public.items (organization_id, instrument_version_id, theme_id, key, code, position, level, weight, not_applicable_allowed, principle, domain)
	select tests.id('harbor'), tests.id(called), tests.id(called), 'i' || lpad(place::text, 3, '0'), 'I', place,
		(array['practice', 'organization']::public.item_level[])[1 + (place - 1) % 2], coalesce(p_weights[place], 1), true, 'Safety', 'Policy'
	from generate_series(1, length(marks)) as place;
	perform tests.add_words(tests.id(called), called);
	update public.instrument_versions set status = 'published' where id = tests.id(called);
	insert into public.rounds (id, organization_id, instrument_version_id, name, held_on, opens_on, closes_on, status)
	values (tests.id(called), tests.id('harbor'), tests.id(called), called, '2026-01-01', '2026-01-01', '2026-01-02', 'open');
	perform set_config('tests.scored', tests.submit('director', 'self', 'north', called, marks)::text, true);
	return (select theme_scores.score from public.theme_scores where assessment_id = current_setting('tests.scored')::uuid);
end
$$;
create function pg_temp.last() returns uuid language sql as $$ select current_setting('tests.scored')::uuid $$;

-- The two raters of the methods page.
select is(pg_temp.score('3 2 2 1 0 3 2 n 1 3 2 0'), 57.58, '19 of 33 points');
select is(pg_temp.score('3 2 1 1 1 3 3 2 1 2 2 0'), 58.33, '21 of 36 points');

select is(pg_temp.score('0 0 0 0'), 0.00, 'nothing in place');
select is(pg_temp.score('3 3 3 3'), 100.00, 'everything in place');
select is(pg_temp.score('3 3 3 3 3 3 3 3 3 ? ? ?'), 100.00, 'nine of twelve are exactly enough');
select is(pg_temp.score('3 3 3 3 3 3 3 3 ? ? ? ?'), null, 'eight of twelve are not');
select is(pg_temp.score('3 3 3 3 3 3 3 3 n ? ? ?'), null, 'eight of eleven are not');
select is(pg_temp.score('3 3 3 3 3 3 n n n n ? ?'), 100.00, 'six of eight are');
select is(pg_temp.score('n n n n'), null, 'nothing applies: no score, and no zero');
select is(pg_temp.score('? ? ? ?', p_minimum => 1), null, 'nothing known: no score, however little is asked for');
select is(pg_temp.score('0 ? ? ?', p_minimum => 25), 0.00, 'a zero that was rated is a zero');
select is(pg_temp.score('3 0', array[2, 1]), 66.67, 'six of nine points');
select is(pg_temp.score('3 0', array[0.05, 99.99]), 0.05, 'an item that hardly weighs');
select is(pg_temp.score('7 0', p_scale => 10), 35.00, 'seven of twenty on a longer scale');

-- Half away from zero: 1 of 32 points is 3.125, 3 of 32 is 9.375, 5 of 32 is 15.625.
select is(pg_temp.score('1 0 0 0 0 0 0 0', p_scale => 4), 3.13, '3.125 is 3.13');
select is(pg_temp.score('3 0 0 0 0 0 0 0', p_scale => 4), 9.38, '9.375 is 9.38');
select is(pg_temp.score('4 1 0 0 0 0 0 0', p_scale => 4), 15.63, '15.625 is 15.63');

-- Profiles: places in turn are practice and organization.
select is(pg_temp.score('3 1 3 ? 3 1'), 73.33, 'eleven of fifteen');
select results_eq(
	'select practice_score::numeric, organization_score::numeric from public.theme_scores where assessment_id = pg_temp.last()',
	'values (100.00, null::numeric)', 'all of practice; of the organization too little is known');
select results_eq(
	'select items::integer, rated::integer, dont_know::integer, not_applicable::integer from public.theme_scores where assessment_id = pg_temp.last()',
	'values (6, 5, 1, 0)', 'and how many stand behind it');

-- A fidelity score is the mean of its themes as stored: 58.33 and 55.56 make 56.945, which is 56.95.
select results_eq(
	$$ select score::numeric from public.fidelity_scores where assessment_id = tests.id('consensus on north in spring') $$,
	array[56.95], 'each theme counts the same, whatever its items weigh');

-- The record of a site goes from the self-assessment to the consensus at the moment that is final.
create function pg_temp.record() returns text language sql as $$
	select string_agg(perspective || ' ' || score, ', ') from public.fidelity_scores
	where site_id = tests.id('south') and round_id = tests.id('summer') and of_record $$;
select is(pg_temp.record(), 'self 66.67', 'the self-assessment speaks for a site at first');
select tests.rate('other_director', 'consensus', 'south', 'summer', '3 3 3 3  3 3');
select tests.sign_in('other_director');
select public.submit_assessment(tests.id('consensus on south in summer'));
select tests.act_as_server();
select is(pg_temp.record(), 'self 66.67', 'a consensus that is only submitted does not');
select tests.sign_in('other_director');
select public.finalize_assessment(tests.id('consensus on south in summer'));
select tests.act_as_server();
select is(
	(select concat(pg_temp.record(), '; median ', median) from public.round_summaries where round_id = tests.id('summer') and theme_id is null),
	'consensus 100.00; median 100.00', 'once it is final it does, and the network''s median follows');
