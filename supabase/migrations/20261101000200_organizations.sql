-- Tenants, what they run and where, and who belongs to them.

create table public.organizations (
	id uuid primary key default gen_random_uuid(),
	name text not null check (char_length(btrim(name)) between 1 and 120),
	time_zone text not null default 'America/New_York' check (char_length(time_zone) <= 64),
	locale text not null default 'en' check (locale ~ '^[a-z]{2}(-[A-Z]{2})?$'),
	minimum_staff_n smallint not null default 5 check (minimum_staff_n between 3 and 50),
	minimum_comment_n smallint not null default 8 check (minimum_comment_n between 3 and 100),
	synthetic boolean not null default false,
	created_at timestamptz not null default now()
);
comment on table public.organizations is 'The tenant. Nothing crosses from one to another.';
comment on column public.organizations.minimum_staff_n is 'Staff ratings are shown as an aggregate from this many on; never below 3.';
comment on column public.organizations.synthetic is 'Demonstration data: the screens say so on every page.';

create table public.programs (
	id uuid primary key default gen_random_uuid(),
	organization_id uuid not null references public.organizations on delete cascade,
	name text not null check (char_length(btrim(name)) between 1 and 120),
	unique (organization_id, id),
	unique (organization_id, name)
);
comment on table public.programs is 'A service model an organization runs.';

create table public.sites (
	id uuid primary key default gen_random_uuid(),
	organization_id uuid not null references public.organizations on delete cascade,
	program_id uuid not null,
	name text not null check (char_length(btrim(name)) between 1 and 120),
	unique (organization_id, id),
	unique (organization_id, name),
	foreign key (organization_id, program_id) references public.programs (organization_id, id)
);
create index on public.sites (organization_id, program_id);
comment on table public.sites is 'A place where a program runs; the thing compared. Only its name: viewers read this table.';

create table public.site_attributes (
	organization_id uuid not null,
	site_id uuid primary key,
	region text check (char_length(region) <= 80),
	setting text check (char_length(setting) <= 80),
	opened_on date,
	-- What tells the API that a site has one row here, not a list of them.
	unique (organization_id, site_id),
	foreign key (organization_id, site_id) references public.sites (organization_id, id) on delete cascade
);
comment on table public.site_attributes is 'What sites are grouped by. Region, never an address: a shelter''s location is dangerous to tell.';

create table public.memberships (
	id uuid primary key default gen_random_uuid(),
	organization_id uuid not null references public.organizations on delete cascade,
	user_id uuid not null references auth.users on delete cascade,
	role public.member_role not null,
	display_name text not null check (char_length(btrim(display_name)) between 1 and 120),
	email text not null check (char_length(email) <= 254),
	created_at timestamptz not null default now(),
	unique (organization_id, id),
	unique (organization_id, user_id)
);
create index on public.memberships (user_id);
comment on table public.memberships is 'One person''s role in one organization. Made by accepting an invitation only.';

create table public.site_assignments (
	organization_id uuid not null,
	membership_id uuid not null,
	site_id uuid not null,
	primary key (membership_id, site_id),
	foreign key (organization_id, membership_id) references public.memberships (organization_id, id) on delete cascade,
	foreign key (organization_id, site_id) references public.sites (organization_id, id) on delete cascade
);
create index on public.site_assignments (organization_id, site_id);
create index on public.site_assignments (site_id);
comment on table public.site_assignments is 'Which sites a director or a staff member belongs to.';

create table public.invitations (
	id uuid primary key default gen_random_uuid(),
	organization_id uuid not null references public.organizations on delete cascade,
	email text not null check (char_length(email) <= 254),
	display_name text not null check (char_length(btrim(display_name)) between 1 and 120),
	role public.member_role not null,
	site_ids uuid[] not null default '{}',
	created_by uuid references auth.users on delete set null,
	created_at timestamptz not null default now(),
	expires_at timestamptz not null default now() + interval '14 days',
	accepted_at timestamptz,
	revoked_at timestamptz
);
create index on public.invitations (organization_id);
create index on public.invitations (created_by);
comment on table public.invitations is 'Who was asked to join. The token''s hash is kept in private.invitation_tokens.';

create table private.invitation_tokens (
	invitation_id uuid primary key references public.invitations on delete cascade,
	token_hash text not null unique
);

create table private.setup_keys (
	key_hash text primary key,
	issued_at timestamptz not null default now(),
	used_at timestamptz
);
comment on table private.setup_keys is 'Single-use keys that let their holder create an organization and become its owner.';

-- Rounds end at midnight somewhere: a zone nobody knows would end them nowhere.
create function private.check_time_zone()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
	if not exists (select from pg_catalog.pg_timezone_names where name = new.time_zone) then
		perform private.refuse(422, 'That time zone is not known. Choose one such as America/New_York.');
	end if;
	return new;
end
$$;

create trigger check_time_zone
before insert or update of time_zone on public.organizations
for each row execute function private.check_time_zone();

-- An organization always keeps an owner.
create function private.keep_an_owner()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
	if old.role <> 'owner' or (tg_op = 'UPDATE' and new.role = 'owner') then
		return coalesce(new, old);
	end if;
	-- The lock makes two owners who leave at the same moment wait for each other.
	perform 1 from public.organizations where id = old.organization_id for update;
	if found and not exists (
		select from public.memberships
		where organization_id = old.organization_id and role = 'owner' and id <> old.id
	) then
		perform private.refuse(409, 'An organization needs an owner. Make somebody else an owner first.');
	end if;
	return coalesce(new, old);
end
$$;

create trigger keep_an_owner
before update of role or delete on public.memberships
for each row execute function private.keep_an_owner();

-- Who somebody is and where they belong never changes hands; only role and name do.
create function private.keep_membership_identity()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
	if (new.id, new.organization_id, new.user_id, new.email) is distinct from (old.id, old.organization_id, old.user_id, old.email) then
		perform private.refuse(403, 'A membership cannot be moved to another person or organization.');
	end if;
	return new;
end
$$;

create trigger keep_membership_identity
before update on public.memberships
for each row execute function private.keep_membership_identity();
