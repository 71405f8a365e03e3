-- Checklists as data. What is published never changes; words are rows per language.

create table public.instruments (
	id uuid primary key default gen_random_uuid(),
	organization_id uuid references public.organizations on delete cascade,
	key text not null check (key ~ '^[a-z][a-z0-9_]{1,60}$'),
	unique nulls not distinct (organization_id, key)
);
comment on table public.instruments is 'A checklist. Without an organization it belongs to the library every member may use.';

-- [{"key": "emerging", "from": 0}, …]: names the app has words for, and where each starts, rising from 0.
create function private.are_bands(p_bands jsonb)
returns boolean
language sql
immutable
set search_path = ''
return case
	when jsonb_typeof(p_bands) <> 'array' or jsonb_path_exists(p_bands,
		'strict $[*] ? (@.type() != "object" || !exists (@.from ? (@ >= 0 && @ < 100))
			|| !exists (@.key ? (@ == "emerging" || @ == "developing" || @ == "aligned")))', silent => true) then false
	else (
		select coalesce(min(start) = 0 and array_agg(start order by position) = array_agg(distinct start order by start), false)
		from (
			select (band ->> 'from')::numeric as start, position
			from jsonb_array_elements(p_bands) with ordinality as bands (band, position)
		) as starts
	)
end;

create table public.instrument_versions (
	id uuid primary key default gen_random_uuid(),
	organization_id uuid references public.organizations on delete cascade,
	instrument_id uuid not null references public.instruments on delete cascade,
	number smallint not null check (number >= 1),
	status public.version_status not null default 'draft',
	scale_max smallint not null default 3 check (scale_max between 1 and 10),
	minimum_coverage smallint not null default 75 check (minimum_coverage between 1 and 100),
	assumed_reliability numeric(3, 2) not null default 0.80 check (assumed_reliability between 0 and 0.99),
	criterion smallint not null default 75 check (criterion between 0 and 100),
	bands jsonb not null default '[{"key": "emerging", "from": 0}, {"key": "developing", "from": 50}, {"key": "aligned", "from": 75}]'
		check (private.are_bands(bands)),
	published_at timestamptz,
	unique (instrument_id, number)
);
create index on public.instrument_versions (organization_id);
comment on table public.instrument_versions is 'What raters answer. Published versions are immutable; a change makes a new version and a new series.';
comment on column public.instrument_versions.minimum_coverage is 'Percent of applicable items that must be rated for a theme to have a score.';
comment on column public.instrument_versions.assumed_reliability is 'Used for the SEM until the network has ten pairs of independent ratings of its own.';

create table public.version_texts (
	instrument_version_id uuid not null references public.instrument_versions on delete cascade,
	locale text not null,
	organization_id uuid references public.organizations on delete cascade,
	name text not null,
	description text not null,
	rating_rules text[] not null,
	citation text not null,
	primary key (instrument_version_id, locale)
);
create index on public.version_texts (organization_id);
comment on table public.version_texts is 'Name, description, rating rules and source of a version, per language.';

create table public.themes (
	id uuid primary key default gen_random_uuid(),
	organization_id uuid references public.organizations on delete cascade,
	instrument_version_id uuid not null references public.instrument_versions on delete cascade,
	key text not null check (key ~ '^[a-z][a-z0-9_]{1,60}$'),
	position smallint not null,
	hue text not null check (hue in ('teal', 'indigo', 'ochre')),
	unique (instrument_version_id, id),
	unique (instrument_version_id, key),
	unique (instrument_version_id, position)
);
create index on public.themes (organization_id);
comment on table public.themes is 'A scored group of items.';

create table public.theme_texts (
	theme_id uuid not null references public.themes on delete cascade,
	locale text not null,
	organization_id uuid references public.organizations on delete cascade,
	name text not null,
	description text not null,
	primary key (theme_id, locale)
);
create index on public.theme_texts (organization_id);
comment on table public.theme_texts is 'Name and description of a theme, per language.';

create table public.items (
	id uuid primary key default gen_random_uuid(),
	organization_id uuid references public.organizations on delete cascade,
	instrument_version_id uuid not null,
	theme_id uuid not null,
	key text not null check (key ~ '^[a-z][a-z0-9_]{1,60}$'),
	code text not null check (char_length(code) <= 12),
	position smallint not null,
	level public.item_level not null,
	weight numeric(4, 2) not null default 1 check (weight > 0),
	not_applicable_allowed boolean not null default false,
	evidence_kinds text[] not null default '{}',
	tally_thresholds jsonb,
	principle text not null,
	domain text not null,
	sources text[] not null default '{}',
	unique (instrument_version_id, id),
	unique (instrument_version_id, key),
	unique (theme_id, position),
	foreign key (instrument_version_id, theme_id) references public.themes (instrument_version_id, id) on delete cascade
);
create index on public.items (organization_id);
create index on public.items (instrument_version_id, theme_id);
comment on table public.items is 'One observable indicator; its key is stable across versions.';
comment on column public.items.tally_thresholds is 'For countable items: [{"rating": 2, "atLeast": 0.7}, …] on numerator / denominator; null where there is nothing to count.';
comment on column public.items.principle is 'One of SAMHSA''s six principles of a trauma-informed approach (2014).';
comment on column public.items.domain is 'One of SAMHSA''s ten implementation domains (2014).';

create table public.item_texts (
	item_id uuid not null references public.items on delete cascade,
	locale text not null,
	organization_id uuid references public.organizations on delete cascade,
	short_name text not null check (char_length(short_name) <= 24),
	statement text not null,
	why text not null,
	guidance text not null,
	anchors text[] not null,
	evidence text[] not null,
	probe text not null,
	not_applicable_reason text,
	tally_numerator text,
	tally_denominator text,
	next_steps jsonb not null,
	source_idea text not null,
	primary key (item_id, locale)
);
create index on public.item_texts (organization_id);
comment on table public.item_texts is 'All the words of an item, per language. anchors[1] describes rating 0.';
comment on column public.item_texts.next_steps is 'Per rating below the top, keyed by the rating: {"0": ["…", "…"], "1": […], "2": […]}.';

-- A part belongs to whom the whole belongs to: nobody writes into another organization's checklist or the
-- library's. Not by foreign key, as the library has no organization to point at.
create function private.keep_instrument_organization()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
	whole uuid;
begin
	case tg_table_name
		when 'instrument_versions' then
			select organization_id into whole from public.instruments where id = new.instrument_id;
		when 'theme_texts' then
			select organization_id into whole from public.themes where id = new.theme_id;
		when 'item_texts' then
			select organization_id into whole from public.items where id = new.item_id;
		else
			select organization_id into whole from public.instrument_versions where id = new.instrument_version_id;
	end case;
	if whole is distinct from new.organization_id then
		perform private.refuse(403, 'This checklist does not belong to your organization.');
	end if;
	return new;
end
$$;

do $$
declare
	part text;
begin
	foreach part in array array[
		'instrument_versions', 'version_texts', 'themes', 'theme_texts', 'items', 'item_texts'
	] loop
		execute format($trigger$
			create trigger keep_instrument_organization
			before insert or update on public.%I
			for each row execute function private.keep_instrument_organization()
		$trigger$, part);
	end loop;
end
$$;

-- A checklist never changes hands, nor, once something of it is published, its key.
create function private.keep_instrument_identity()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
	if new.organization_id is distinct from old.organization_id then
		perform private.refuse(403, 'A checklist cannot be moved to another organization.');
	elsif new.key <> old.key and exists (
		select from public.instrument_versions where instrument_id = old.id and status <> 'draft'
	) then
		perform private.refuse(409, 'A version of this checklist is published, so its key cannot change.');
	end if;
	return new;
end
$$;

create trigger keep_instrument_identity
before update on public.instruments
for each row execute function private.keep_instrument_identity();

-- What raters need of a version; whoever publishes reads what is missing.
create function private.require_complete_version(p_version public.instrument_versions)
returns void
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
	if not exists (select from public.version_texts where instrument_version_id = p_version.id and locale = 'en') then
		perform private.refuse(422, 'The version has no name and rating rules in English yet.');
	elsif not exists (select from public.items where instrument_version_id = p_version.id) then
		perform private.refuse(422, 'The version has no items yet.');
	elsif exists (
		select from public.themes
		where instrument_version_id = p_version.id
			and (not exists (select from public.theme_texts where theme_id = themes.id and locale = 'en')
				or not exists (select from public.items where items.theme_id = themes.id))
	) then
		perform private.refuse(422, 'Each theme needs a name in English and at least one item.');
	elsif exists (
		select from public.items
		where instrument_version_id = p_version.id and not exists (
			select from public.item_texts
			where item_id = items.id and locale = 'en' and cardinality(anchors) = p_version.scale_max + 1
		)
	) then
		perform private.refuse(422, 'Each item needs its words in English, with an anchor for every rating.');
	end if;
end
$$;

-- A version that is published keeps its rows; only the step to "retired" is left.
create function private.protect_published_version()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
	if old.status = 'draft' then
		if tg_op = 'UPDATE' and new.status = 'published' then
			perform private.require_complete_version(new);
			new.published_at := now();
		end if;
		return coalesce(new, old);
	end if;
	if tg_op = 'UPDATE' and new.status = 'retired'
		and to_jsonb(new) - 'status' = to_jsonb(old) - 'status' then
		return new;
	end if;
	perform private.refuse(409, 'This version is published and cannot change. Make a new version instead.');
	return null;
end
$$;

create trigger protect_published_version
before update or delete on public.instrument_versions
for each row execute function private.protect_published_version();

create function private.begin_as_draft()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
	if new.status <> 'draft' then
		perform private.refuse(422, 'A version begins as a draft and is published when it is complete.');
	end if;
	return new;
end
$$;

create trigger begin_as_draft
before insert on public.instrument_versions
for each row execute function private.begin_as_draft();

-- Locks the version, so that nothing is written into it while it is being published.
create function private.version_is_draft(p_version uuid)
returns boolean
language sql
security definer
set search_path = ''
as $$ select status = 'draft' from public.instrument_versions where id = p_version for share $$;

-- Themes and items of a published version; an update may not move a row out of it or into it either.
create function private.protect_published_rows()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
	if (tg_op <> 'INSERT' and private.version_is_draft(old.instrument_version_id) is false)
		or (tg_op <> 'DELETE' and private.version_is_draft(new.instrument_version_id) is false) then
		perform private.refuse(409, 'This version is published and cannot change. Make a new version instead.');
	end if;
	return coalesce(new, old);
end
$$;

create trigger protect_published_rows
before insert or update or delete on public.themes
for each row execute function private.protect_published_rows();

create trigger protect_published_rows
before insert or update or delete on public.items
for each row execute function private.protect_published_rows();

-- Words of a published version stay as they are; a translation may still be added.
create function private.protect_published_texts()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
	row_version uuid;
begin
	execute format(
		case tg_table_name
			when 'version_texts' then 'select ($1).instrument_version_id'
			when 'theme_texts' then 'select instrument_version_id from public.themes where id = ($1).theme_id'
			else 'select instrument_version_id from public.items where id = ($1).item_id'
		end
	) using old into row_version;
	if private.version_is_draft(row_version) is false then
		perform private.refuse(409, 'This version is published and cannot change. Make a new version instead.');
	end if;
	return coalesce(new, old);
end
$$;

create trigger protect_published_texts
before update or delete on public.version_texts
for each row execute function private.protect_published_texts();

create trigger protect_published_texts
before update or delete on public.theme_texts
for each row execute function private.protect_published_texts();

create trigger protect_published_texts
before update or delete on public.item_texts
for each row execute function private.protect_published_texts();
