-- Nothing crosses from one organization to another, whatever the table and whoever asks.

select no_plan();

create temporary view tables as
select format('public.%I', relname) as name,
	case relname when 'organizations' then 'id' else 'organization_id' end as owner_column
from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace;

-- There is something to find: a table without a row of theirs would prove nothing.
create temporary table found (name text, harbors bigint, theirs bigint);
do $$
declare
	asked record;
begin
	for asked in select * from tables loop
		execute format('insert into found select %L, count(*) filter (where %2$I = tests.id(''harbor'')), count(*) filter (where %2$I = tests.id(''elsewhere'')) from %s',
			asked.name, asked.owner_column, asked.name);
	end loop;
end
$$;
select is_empty('select name from found where harbors = 0', 'Harbor has a row in every table');
select is_empty('select name from found where theirs = 0', 'Elsewhere has a row in every table');

select is(tests.outcome(person, format('select from %s where %I = tests.id(''elsewhere'')', name, owner_column)), '0',
	format('%s of Harbor: nothing of Elsewhere in %s', person, name))
from tables cross join unnest(array['owner', 'evaluator', 'director', 'staff', 'viewer']) as person;

select is(tests.outcome(person, format('select from %s where %I = tests.id(''harbor'')', name, owner_column)), '0',
	format('%s of Elsewhere: nothing of Harbor in %s', person, name))
from tables cross join unnest(array['stranger', 'their_director']) as person;

select is(tests.outcome('nobody', format('select from %s', name)), '0',
	format('somebody invited nowhere: nothing in %s, not even of the library', name))
from tables;

-- Functions are no way round.
select tests.sign_in('stranger');
select is_empty($$ select * from public.staff_summaries(tests.id('north')) $$, 'no staff summaries of another organization');
select is_empty($$ select * from public.score_spread(tests.id('harbor'), tests.id('checklist')) $$, 'no spread of another organization');
select is(
	public.network_scores(tests.id('checklist'), array[tests.id('north')], array[tests.id('spring')]), null,
	'no scores of another organization');
select throws_ok($$ select public.start_assessment(tests.id('north'), tests.id('summer'), 'self') $$, 'PT403', null,
	'no assessment of a site of another organization');
select throws_ok($$ select public.submit_assessment(tests.id('director on north in summer')) $$, 'PT404', null,
	'no submission of another organization''s draft');
select throws_ok($$ select public.finalize_assessment(tests.id('consensus on north in spring')) $$, 'PT404', null,
	'no finalizing of another organization''s consensus');
select throws_ok(
	$$ select public.save_response(tests.id('director on north in summer'), tests.id('checklist s2'), 0, 'rated', 3::smallint) $$,
	'PT404', null, 'no answer in another organization''s draft');

-- What a director may do in their own organization does not reach further either.
select tests.sign_in('director');
select throws_ok($$ select public.start_assessment(tests.id('north'), tests.id('their round'), 'self') $$, 'PT404', null,
	'a site cannot be rated in a round of another organization');
select throws_ok(
	$$ insert into public.goals (organization_id, site_id, theme_key, target, due_on)
		values (tests.id('elsewhere'), tests.id('north'), 'steadiness', 80, '2027-04-15') $$,
	'23503', null, 'a goal cannot be filed under another organization');
