-- Roles that hosted Supabase brings and a bare PostgreSQL does not, and the schema that no API exposes.

do $$
begin
	if not exists (select from pg_roles where rolname = 'anon') then
		create role anon nologin;
	end if;
	if not exists (select from pg_roles where rolname = 'authenticated') then
		create role authenticated nologin;
	end if;
	if not exists (select from pg_roles where rolname = 'service_role') then
		create role service_role nologin bypassrls;
	end if;
end
$$;

create schema if not exists private;

revoke all on schema private from public;
grant usage on schema private to authenticated, service_role;

-- Functions are closed until a grant opens them.
alter default privileges revoke execute on functions from public;

create type public.member_role as enum ('owner', 'evaluator', 'director', 'staff', 'viewer');
create type public.perspective as enum ('self', 'staff', 'external', 'consensus');
create type public.assessment_status as enum ('draft', 'submitted', 'finalized');
create type public.round_status as enum ('planned', 'open', 'closed');
create type public.version_status as enum ('draft', 'published', 'retired');
create type public.answer_state as enum ('rated', 'not_applicable', 'dont_know', 'unanswered');
create type public.item_level as enum ('practice', 'organization');

-- A score: percent of points possible, 0 to 100, two decimals.
create domain public.score as numeric(5, 2) check (value between 0 and 100);

-- Errors people read carry SQLSTATE PTxyz: PostgREST and the embedded backend answer with HTTP xyz.
create function private.refuse(p_status integer, p_message text, p_detail text default '')
returns void
language plpgsql
set search_path = ''
as $$
begin
	raise exception using errcode = 'PT' || p_status, message = p_message, detail = p_detail;
end
$$;

create function private.sha256_hex(p_text text)
returns text
language sql
immutable
set search_path = ''
return pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(p_text, 'UTF8')), 'hex');
