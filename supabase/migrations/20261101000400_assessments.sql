-- Rounds, who rates in them, and what they answer.

create table public.rounds (
	id uuid primary key default gen_random_uuid(),
	organization_id uuid not null references public.organizations on delete cascade,
	instrument_version_id uuid not null references public.instrument_versions,
	name text not null check (char_length(btrim(name)) between 1 and 80),
	held_on date not null,
	opens_on date not null,
	closes_on date not null,
	status public.round_status not null default 'planned',
	closed_at timestamptz,
	unique (organization_id, id),
	unique (organization_id, name),
	unique (organization_id, id, instrument_version_id),
	check (opens_on <= closes_on)
);
create index on public.rounds (organization_id, held_on);
comment on table public.rounds is 'A dated administration of one instrument version across sites.';
comment on column public.rounds.held_on is 'Where the round stands on time axes.';

create function private.keep_closing_time()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
	new.closed_at := case
		when new.status <> 'closed' then null
		when tg_op = 'UPDATE' and old.status = 'closed' then old.closed_at
		else now()
	end;
	return new;
end
$$;

create trigger keep_closing_time
before insert or update on public.rounds
for each row execute function private.keep_closing_time();

create function private.check_round_version()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
	if not exists (
		select from public.instrument_versions
		where id = new.instrument_version_id
			and status = 'published'
			and (organization_id is null or organization_id = new.organization_id)
	) then
		perform private.refuse(422, 'A round needs a published checklist of this organization or of the library.');
	end if;
	return new;
end
$$;

create trigger check_round_version
before insert or update of instrument_version_id, organization_id on public.rounds
for each row execute function private.check_round_version();

create table public.assessments (
	id uuid primary key default gen_random_uuid(),
	organization_id uuid not null,
	site_id uuid not null,
	round_id uuid not null,
	instrument_version_id uuid not null,
	perspective public.perspective not null,
	status public.assessment_status not null default 'draft',
	rater_id uuid references auth.users on delete set null,
	rater_code text,
	started_at timestamptz not null default now(),
	submitted_at timestamptz,
	finalized_at timestamptz,
	unique (id, organization_id, site_id, round_id, instrument_version_id, perspective, status),
	foreign key (organization_id, site_id) references public.sites (organization_id, id),
	foreign key (organization_id, round_id, instrument_version_id)
		references public.rounds (organization_id, id, instrument_version_id),
	check (perspective <> 'staff' or rater_id is null),
	check ((perspective = 'staff') = (rater_code is not null)),
	check ((status = 'draft') = (submitted_at is null))
);
create unique index one_self_and_one_consensus on public.assessments (site_id, round_id, perspective)
	where perspective in ('self', 'consensus');
create unique index one_visit_per_evaluator on public.assessments (site_id, round_id, rater_id)
	where perspective = 'external';
create index on public.assessments (organization_id, round_id);
create index on public.assessments (site_id, round_id);
comment on table public.assessments is 'One rater''s ratings for one site in one round, from one perspective.';
comment on column public.assessments.rater_id is 'Never set for staff: who rated is kept in private.staff_raters.';
comment on column public.assessments.rater_code is 'A pseudonym that lets evaluators follow one staff rater over rounds.';

create table private.staff_raters (
	assessment_id uuid primary key references public.assessments on delete cascade,
	site_id uuid not null,
	round_id uuid not null,
	user_id uuid references auth.users on delete set null,
	unique (site_id, round_id, user_id)
);
create index on private.staff_raters (user_id);

create table private.rater_codes (
	organization_id uuid not null references public.organizations on delete cascade,
	user_id uuid not null references auth.users on delete cascade,
	code text not null default 'R-' || upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 8)),
	primary key (organization_id, user_id),
	unique (organization_id, code)
);

create table public.responses (
	assessment_id uuid not null,
	item_id uuid not null,
	organization_id uuid not null,
	site_id uuid not null,
	round_id uuid not null,
	instrument_version_id uuid not null,
	perspective public.perspective not null,
	status public.assessment_status not null default 'draft',
	state public.answer_state not null default 'unanswered',
	rating smallint check (rating >= 0),
	not_applicable_reason text,
	note text,
	evidence_url text,
	tally_numerator integer check (tally_numerator >= 0),
	tally_denominator integer check (tally_denominator >= 0),
	revision integer not null default 1,
	saved_at timestamptz not null default now(),
	primary key (assessment_id, item_id),
	foreign key (assessment_id, organization_id, site_id, round_id, instrument_version_id, perspective, status)
		references public.assessments (id, organization_id, site_id, round_id, instrument_version_id, perspective, status)
		on update cascade on delete cascade,
	foreign key (instrument_version_id, item_id) references public.items (instrument_version_id, id),
	check ((state = 'rated') = (rating is not null))
);
create index on public.responses (organization_id, round_id, item_id) include (rating, state);
create index on public.responses (site_id, round_id);
create index on public.responses (round_id, item_id);
comment on table public.responses is 'One answer: rated, not applicable, don''t know or not answered yet, with an optional note, link and tally.';
comment on column public.responses.status is 'The assessment''s, kept right by the foreign key, so that policies need no join.';

-- Nothing that was answered goes with its site, drafts included.
create function private.keep_rated_site()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
	if exists (select from public.assessments where site_id = old.id) then
		perform private.refuse(409, 'This site has ratings, so it cannot be removed.');
	end if;
	return old;
end
$$;

create trigger keep_rated_site
before delete on public.sites
for each row execute function private.keep_rated_site();

-- An assessment only moves forward: draft, submitted, finalized.
create function private.protect_assessment()
returns trigger
language plpgsql
set search_path = ''
as $$
declare
	moving constant text[] := array['status', 'submitted_at', 'finalized_at'];
begin
	if tg_op = 'DELETE' then
		if old.status = 'draft' then return old; end if;
	elsif (to_jsonb(new) - moving - 'rater_id') = (to_jsonb(old) - moving - 'rater_id')
		and (new.rater_id is null or new.rater_id = old.rater_id)
		and (new.status = old.status
			or (old.status = 'draft' and new.status = 'submitted')
			or (old.status = 'submitted' and new.status = 'finalized')) then
		return new;
	end if;
	perform private.refuse(409, 'This assessment was submitted and can no longer be changed.');
	return null;
end
$$;

create trigger protect_assessment
before update or delete on public.assessments
for each row execute function private.protect_assessment();

-- What a submitted assessment answered stays; the status alone follows its assessment.
create function private.protect_response()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
	if tg_op = 'DELETE' and old.status = 'draft' then return old; end if;
	if tg_op = 'UPDATE' and (old.status = 'draft' or to_jsonb(new) - 'status' = to_jsonb(old) - 'status') then
		return new;
	end if;
	if tg_op = 'INSERT' and new.status = 'draft' then return new; end if;
	perform private.refuse(409, 'This assessment was submitted and can no longer be changed.');
	return null;
end
$$;

create trigger protect_response
before insert or update or delete on public.responses
for each row execute function private.protect_response();

-- What the item and its version allow; messages are for the person who typed.
create function private.check_response()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
	allowed record;
begin
	select items.not_applicable_allowed, versions.scale_max into allowed
	from public.items
	join public.instrument_versions as versions on versions.id = items.instrument_version_id
	where items.id = new.item_id and versions.id = new.instrument_version_id;
	if not found then
		perform private.refuse(422, 'This item is not part of the checklist of this round.');
	elsif (new.state = 'rated') <> (new.rating is not null) then
		perform private.refuse(422, 'A rating needs a level, and only a rating has one.');
	elsif new.rating < 0 or new.rating > allowed.scale_max then
		perform private.refuse(422, format('A rating runs from 0 to %s.', allowed.scale_max));
	elsif new.state = 'not_applicable' and not allowed.not_applicable_allowed then
		perform private.refuse(422, 'This item applies to every program. If there is nothing to go by, choose "Don''t know".');
	elsif new.state = 'not_applicable' and coalesce(btrim(new.not_applicable_reason), '') = '' then
		perform private.refuse(422, 'Say in a few words why this item does not apply.');
	elsif char_length(new.not_applicable_reason) > 500 then
		perform private.refuse(422, 'The reason is too long. Keep it under 500 characters.');
	elsif char_length(new.note) > 4000 then
		perform private.refuse(422, 'The note is too long. Keep it under 4,000 characters.');
	elsif new.evidence_url is not null and (new.evidence_url !~ '^https?://[^[:space:]]+$' or char_length(new.evidence_url) > 2000) then
		perform private.refuse(422, 'A link starts with http:// or https:// and has no spaces.');
	elsif (new.tally_numerator is null) <> (new.tally_denominator is null) then
		perform private.refuse(422, 'A count needs both numbers.');
	elsif new.tally_numerator < 0 or new.tally_numerator > new.tally_denominator then
		perform private.refuse(422, 'The first count cannot be larger than the second.');
	end if;
	return new;
end
$$;

create trigger check_response
before insert or update of item_id, instrument_version_id, state, rating, not_applicable_reason, note, evidence_url, tally_numerator, tally_denominator
on public.responses
for each row execute function private.check_response();
