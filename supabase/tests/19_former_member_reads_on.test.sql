-- Nothing is readable without a membership, also not by those who had one.

select no_plan();

delete from public.memberships where user_id in (
	select tests.id(person) from unnest(array['evaluator', 'director', 'staff', 'viewer']) as person);

select is(tests.outcome(person, format('select from public.%I', relname)), '0', format('a former %s: nothing in %s', person, relname))
from pg_class cross join unnest(array['evaluator', 'director', 'staff', 'viewer']) as person
where relkind = 'r' and relnamespace = 'public'::regnamespace;

select is(tests.outcome(person, format('select public.save_response(%L, tests.id(''checklist w1''), 1, ''rated'', 0::smallint)', tests.id(person || ' on north in summer'))), 'PT404',
	format('a former %s answers nothing more', person))
from unnest(array['evaluator', 'director', 'staff']) as person;

select is(tests.outcome(person, format('select public.submit_assessment(%L)', tests.id(person || ' on north in summer'))), 'PT404',
	format('a former %s submits nothing more', person))
from unnest(array['evaluator', 'director', 'staff']) as person;

select is((select count(*) from public.responses where assessment_id = tests.id('staff on north in spring')), 6::bigint, 'what they said stays');
