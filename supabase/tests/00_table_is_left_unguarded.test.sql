-- What must hold for every table, policy and function, also for those that nobody has written yet.

select plan(18);

create temporary view tables as
select class.oid, format('%I.%I', nspname, relname) as name, nspname as schema, relrowsecurity, relforcerowsecurity
from pg_class as class join pg_namespace on pg_namespace.oid = relnamespace
where relkind in ('r', 'p') and nspname in ('public', 'private');

create temporary view functions as
select pg_proc.oid, format('%I.%I', nspname, proname) as name, nspname as schema, prosecdef, proconfig
from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
where nspname in ('public', 'private');

select cmp_ok((select count(*) from tables), '>=', 28::bigint, 'all tables are looked at');
select cmp_ok((select count(*) from functions), '>=', 50::bigint, 'all functions are looked at');

select is_empty(
	$$ select name, command from tables cross join unnest(array['select', 'insert', 'update', 'delete']) as command
		except select relation, command from tests.access $$,
	'access.sql says who may do what to every table');
select is_empty(
	$$ select name from tables where not (relrowsecurity and relforcerowsecurity) $$,
	'every table has row level security, forced');
select is_empty(
	$$ select relname from pg_class where relkind in ('v', 'm') and relnamespace = 'public'::regnamespace $$,
	'no view reads with the rights of whoever made it');
select is_empty(
	$$ select name from tables where schema = 'public' and obj_description(oid, 'pg_class') is null $$,
	'every table says what it is');

select cmp_ok((select count(*) from pg_policies where schemaname = 'public'), '>=', 90::bigint, 'all policies are looked at');
select is_empty(
	$$ select tablename, policyname from pg_policies where schemaname in ('public', 'private') and cmd = 'ALL' $$,
	'every policy is for one command');
select is_empty(
	$$ select tablename, policyname from pg_policies where schemaname = 'public' and roles <> '{authenticated}' $$,
	'every policy is for people who are signed in');
select is_empty(
	$$ select tablename, policyname from pg_policies where schemaname = 'private' $$,
	'nothing opens a private table');
select is_empty(
	$$ select tablename, policyname from pg_policies where schemaname = 'public' and policyname !~ '^[A-Z][a-z]+,? .+[a-z]$' $$,
	'every policy is called by a sentence');
select is_empty(
	$$ select tablename, policyname from pg_policies
		where schemaname = 'public' and concat(qual, ' ', with_check) ~ '(?<!SELECT )auth\.uid\(\)' $$,
	'who is asking is looked up once per query, not once per row');
select is_empty(
	$$ select tables.name, attname
		from tables
		join pg_depend on pg_depend.classid = 'pg_policy'::regclass
			and pg_depend.refclassid = 'pg_class'::regclass and pg_depend.refobjid = tables.oid and refobjsubid > 0
		join pg_policy on pg_policy.oid = pg_depend.objid and polrelid = tables.oid
		join pg_attribute on attrelid = tables.oid and attnum = refobjsubid
		where atttypid = 'uuid'::regtype and not exists (
			select from pg_index where indrelid = tables.oid and indkey[0] = attnum and indpred is null)
		group by tables.name, attname $$,
	'every id that a policy asks for leads an index');

select is_empty(
	$$ select name from functions where proconfig is null or not 'search_path=""' = any (proconfig) $$,
	'no function can be led to a table of somebody else''s making');
select is_empty(
	$$ select name from functions
		where has_function_privilege('anon', oid, 'execute')
		except select unnest(array['public.health', 'public.preview_invitation', 'public.setup_is_open']) $$,
	'anonymous visitors call three functions only');
select is_empty(
	$$ select name from functions
		where schema = 'private' and has_function_privilege('authenticated', oid, 'execute')
		except select 'private.' || unnest(array[
			'are_bands', 'count_my_sites', 'members_of_my_sites', 'my_drafts', 'my_organizations', 'my_programs', 'my_staff_assessments',
			'my_visits', 'organizations_as', 'refuse', 'require_writable', 'sites_as']) $$,
	'of the private functions, people may call those that policies ask, and no more');
select is_empty(
	$$ select name from functions
		where schema = 'public' and not has_function_privilege('authenticated', oid, 'execute') $$,
	'a public function that nobody may call belongs into private');
select is_empty(
	$$ select nspname from pg_namespace
		where nspname in ('private', 'public') and has_schema_privilege('anon', oid, 'create')
		union select 'private' where has_schema_privilege('anon', 'private', 'usage') $$,
	'anonymous visitors cannot reach private, nor make anything in public');
