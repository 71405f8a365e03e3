-- TRUNCATE asks no policy, so nobody may have it. For everything else policies must hold on their own: the
-- embedded backend once granted everything to everybody at its start.

select no_plan();

select is_empty(
	$$ select relname, role, privilege
		from pg_class
		cross join unnest(array['anon', 'authenticated']) as role
		cross join unnest(array['truncate', 'references', 'trigger']) as privilege
		where relkind = 'r' and relnamespace in ('public'::regnamespace, 'private'::regnamespace)
			and has_table_privilege(role, pg_class.oid, privilege) $$,
	'nobody may truncate a table, point a key at it or hang a trigger on it');

select is(tests.outcome(person, 'truncate public.goals'), 'refused', format('%s cannot empty a table', person))
from unnest(array['owner', 'evaluator', 'director', 'staff', 'viewer', 'stranger', 'anonymous']) as person;

grant all on all tables in schema public to anon, authenticated;

select ok(happened = wanted or (wanted = 'no' and happened = '0'),
	format('with every grant given, %s: %s on %s is %s, not %s', person, command, relation, wanted, happened))
from tests.compare_access() where relation like 'public.%';
