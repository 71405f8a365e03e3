-- A director sees the network as quartiles of at least five other sites, and nothing from which one of them
-- follows by taking the own ones away.

select plan(21);

create function pg_temp.add_sites(p_from integer, p_to integer) returns void language plpgsql as $$
begin
	for number in p_from..p_to loop
		insert into public.sites (id, organization_id, program_id, name)
		values (tests.id('site ' || number), tests.id('harbor'), tests.id('outreach'), 'Site ' || number);
		perform tests.submit('director', 'self', 'site ' || number, 'summer', '1 2 3 0 1 2');
	end loop;
end
$$;

-- North's summer is a draft, South has a score: with three more there are four, and five with North's of spring.
select pg_temp.add_sites(1, 3);
select tests.sign_in('director');
select is_empty($$ select from public.score_spread(tests.id('harbor'), tests.id('checklist')) $$, 'four other sites are too few for their spread');
select tests.act_as_server();
select pg_temp.add_sites(4, 4);
select tests.sign_in('director');
select is_empty($$ select from public.round_summaries $$, 'five sites, the own one perhaps among them, are too few for quartiles');
select tests.sign_in('viewer');
select results_eq($$ select distinct n from public.round_summaries where round_id = tests.id('summer') $$, array[5], 'a viewer, who reads every score of record, sees them');

select tests.act_as_server();
select pg_temp.add_sites(5, 5);
select tests.sign_in('director');
select is_empty($$ select from public.round_summaries $$, 'nor six, while the round is open and each submission would show');
select is_empty($$ select from public.score_spread(tests.id('harbor'), tests.id('checklist')) $$, 'nor their spread');
select tests.act_as_server();
update public.rounds set status = 'closed' where id = tests.id('summer');
select tests.sign_in('director');
select results_eq($$ select distinct n from public.round_summaries $$, array[6], 'six are enough');
select is((select count(*) from public.round_summaries), 3::bigint, 'for two themes and the fidelity score');
select is_empty($$ select from public.theme_scores where site_id <> tests.id('north') $$, 'and no score of one of them');
select is(
	public.network_scores(tests.id('checklist'), array[tests.id('south'), tests.id('site 1')], array[tests.id('summer')]),
	array[-32768, -32768, -32768, -32768]::smallint[], 'nor through the matrix');
select isnt_empty($$ select from public.score_spread(tests.id('harbor'), tests.id('checklist')) $$, 'and their spread');

-- Two sites of one's own need seven.
select tests.act_as_server();
insert into public.site_assignments (organization_id, membership_id, site_id)
values (tests.id('harbor'), tests.id('membership of director'), tests.id('site 1'));
select tests.sign_in('director');
select is_empty($$ select from public.round_summaries $$, 'who has two sites knows two of the six');
select is_empty(
	$$ select from public.score_spread(tests.id('harbor'), tests.id('checklist')) where n < 7 $$, 'and gets no spread of fewer than seven');

select tests.sign_in('staff');
select is_empty($$ select from public.round_summaries $$, 'staff see no quartiles');

-- Pairs of self and external ratings: ten pairs of two sites would tell one site the other's sum.
select tests.act_as_server();
do $$
begin
	for number in 1..10 loop
		insert into public.rounds (id, organization_id, instrument_version_id, name, held_on, opens_on, closes_on, status)
		values (tests.id('round ' || number), tests.id('harbor'), tests.id('checklist'), 'Round ' || number, '2025-01-01', '2025-01-01', '2025-01-02', 'open');
		perform tests.submit('director', 'self', 'north', 'round ' || number, '1 2 3 0 1 2');
		perform tests.submit('evaluator', 'external', 'north', 'round ' || number, '1 1 3 0 1 2');
		perform tests.submit('other_director', 'self', 'south', 'round ' || number, '1 2 3 0 1 2');
		perform tests.submit('evaluator', 'external', 'south', 'round ' || number, '1 1 3 0 1 2');
	end loop;
end
$$;
select tests.sign_in('evaluator');
select is_empty($$ select from public.rating_pairs(tests.id('harbor'), tests.id('checklist')) where n > 10 $$, 'pairs of open rounds are not counted');
select tests.act_as_server();
update public.rounds set status = 'closed' where name like 'Round %';
select tests.sign_in('evaluator');
select results_eq($$ select distinct n from public.rating_pairs(tests.id('harbor'), tests.id('checklist')) $$, array[22], 'an evaluator reads the sums over twenty-two pairs');
select tests.sign_in('director');
select is_empty($$ select from public.rating_pairs(tests.id('harbor'), tests.id('checklist')) $$, 'a director of one of two sites does not');
select tests.sign_in('viewer');
select is_empty($$ select from public.rating_pairs(tests.id('harbor'), tests.id('checklist')) $$, 'nor does a viewer');
select tests.act_as_server();
select pg_temp.add_sites(6, 6);
do $$
begin
	for number in 1..6 loop
		perform tests.submit('evaluator', 'external', 'site ' || number, 'summer', '1 1 3 0 1 2');
	end loop;
	update public.rounds set status = 'closed' where id = tests.id('summer');
end
$$;
select tests.sign_in('viewer');
select results_eq($$ select distinct n from public.rating_pairs(tests.id('harbor'), tests.id('checklist')) $$, array[28], 'with eight sites behind them a viewer does');

-- Taking one telling from the next must not leave one visit: a round with two of them waits for a whole batch.
create temporary table told_before as select * from public.rating_pairs(tests.id('harbor'), tests.id('checklist'));
grant select on told_before to authenticated;
select tests.act_as_server();
insert into public.rounds (id, organization_id, instrument_version_id, name, held_on, opens_on, closes_on, status)
values (tests.id('late round'), tests.id('harbor'), tests.id('checklist'), 'Late', '2026-09-01', '2026-09-01', '2026-09-02', 'open');
select tests.submit('director', 'self', 'north', 'late round', '1 2 3 0 1 2');
select tests.submit('evaluator', 'external', 'north', 'late round', '0 0 0 0 1 2');
select tests.submit('other_director', 'self', 'south', 'late round', '1 2 3 0 1 2');
select tests.submit('evaluator', 'external', 'south', 'late round', '0 3 3 0 1 2');
update public.rounds set status = 'closed' where id = tests.id('late round');
select tests.sign_in('viewer');
select results_eq(
	$$ select * from public.rating_pairs(tests.id('harbor'), tests.id('checklist')) order by theme_id $$,
	$$ select * from told_before order by theme_id $$, 'a viewer cannot tell that a round with one or two visits was closed');
select tests.sign_in('evaluator');
select results_eq(
	$$ select * from public.rating_pairs(tests.id('harbor'), tests.id('checklist')) order by theme_id $$,
	$$ select * from told_before order by theme_id $$, 'and an evaluator reads the same numbers');
select tests.sign_in('stranger');
select is_empty($$ select from public.rating_pairs(tests.id('harbor'), tests.id('checklist')) $$, 'and a stranger never');
