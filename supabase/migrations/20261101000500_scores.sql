-- Scores, written at submission; and summaries, so that a network view never reads raw answers.

create table public.theme_scores (
	assessment_id uuid not null,
	theme_id uuid not null references public.themes,
	organization_id uuid not null,
	site_id uuid not null,
	round_id uuid not null,
	instrument_version_id uuid not null,
	perspective public.perspective not null,
	status public.assessment_status not null,
	of_record boolean not null default false,
	score public.score,
	practice_score public.score,
	organization_score public.score,
	items smallint not null,
	rated smallint not null,
	dont_know smallint not null,
	not_applicable smallint not null,
	primary key (assessment_id, theme_id),
	foreign key (assessment_id, organization_id, site_id, round_id, instrument_version_id, perspective, status)
		references public.assessments (id, organization_id, site_id, round_id, instrument_version_id, perspective, status)
		on update cascade on delete cascade
);
create index on public.theme_scores (organization_id, round_id, theme_id) include (score) where of_record;
create index on public.theme_scores (organization_id);
create index on public.theme_scores (site_id, round_id);
create index on public.theme_scores (round_id);
comment on table public.theme_scores is 'Percent of points possible per theme; null when too little was rated.';
comment on column public.theme_scores.of_record is 'True for the site''s score of record in the round: consensus if finalized, else self.';

create table public.fidelity_scores (
	assessment_id uuid primary key,
	organization_id uuid not null,
	site_id uuid not null,
	round_id uuid not null,
	instrument_version_id uuid not null,
	perspective public.perspective not null,
	status public.assessment_status not null,
	of_record boolean not null default false,
	score public.score,
	practice_score public.score,
	organization_score public.score,
	foreign key (assessment_id, organization_id, site_id, round_id, instrument_version_id, perspective, status)
		references public.assessments (id, organization_id, site_id, round_id, instrument_version_id, perspective, status)
		on update cascade on delete cascade
);
create index on public.fidelity_scores (organization_id, round_id) include (score) where of_record;
create index on public.fidelity_scores (organization_id);
create index on public.fidelity_scores (site_id, round_id);
comment on table public.fidelity_scores is 'The mean of an assessment''s theme scores; null when one of them is.';

create table public.round_summaries (
	organization_id uuid not null,
	round_id uuid not null,
	theme_id uuid references public.themes,
	n integer not null check (n > 0),
	q1 numeric(5, 2) not null,
	median numeric(5, 2) not null,
	q3 numeric(5, 2) not null,
	unique nulls not distinct (round_id, theme_id),
	foreign key (organization_id, round_id) references public.rounds (organization_id, id) on delete cascade
);
create index on public.round_summaries (organization_id);
comment on table public.round_summaries is 'Median and quartiles of the scores of record, per round and theme; without a theme: the fidelity score.';

create table public.item_counts (
	organization_id uuid not null,
	round_id uuid not null,
	item_id uuid not null references public.items,
	perspective public.perspective not null,
	n integer not null,
	ratings integer[] not null,
	dont_know integer not null,
	not_applicable integer not null,
	primary key (round_id, item_id, perspective),
	foreign key (organization_id, round_id) references public.rounds (organization_id, id) on delete cascade
);
create index on public.item_counts (organization_id);
comment on table public.item_counts is 'How many submitted assessments gave each rating; ratings[1] counts the zeros.';

create table public.goals (
	id uuid primary key default gen_random_uuid(),
	organization_id uuid not null,
	site_id uuid not null,
	theme_key text not null check (char_length(theme_key) <= 60),
	target smallint not null check (target between 0 and 100),
	due_on date not null,
	unique (site_id, theme_key, due_on),
	foreign key (organization_id, site_id) references public.sites (organization_id, id) on delete cascade
);
create index on public.goals (organization_id, site_id);
comment on table public.goals is 'Where a site wants a theme to be, and by when.';

create table public.milestones (
	id uuid primary key default gen_random_uuid(),
	organization_id uuid not null references public.organizations on delete cascade,
	site_id uuid,
	held_on date not null,
	title text not null check (char_length(btrim(title)) between 1 and 80),
	foreign key (organization_id, site_id) references public.sites (organization_id, id) on delete cascade
);
create index on public.milestones (organization_id, site_id);
create index on public.milestones (site_id);
comment on table public.milestones is 'A dated event drawn on time charts; without a site it concerns the whole organization.';

-- 100 × points / possible, two decimals, half away from zero; null below the minimum coverage.
create function private.percent_score(p_points numeric, p_possible numeric, p_rated bigint, p_applicable bigint, p_minimum integer)
returns numeric
language sql
immutable
set search_path = ''
return case
	when p_applicable > 0 and p_rated > 0 and p_rated * 100 >= p_minimum * p_applicable
		then round(100 * p_points / p_possible, 2)
end;

-- One row per item of each assessment, answered or not: what both kinds of score are summed from.
create function private.answer_sheet(p_assessments uuid[])
returns table (
	assessment_id uuid, theme_id uuid, level public.item_level,
	state public.answer_state, points numeric, possible numeric, minimum integer
)
language sql
stable
security definer
set search_path = ''
as $$
	select assessments.id, items.theme_id, items.level,
		coalesce(responses.state, 'unanswered'),
		items.weight * responses.rating,
		items.weight * versions.scale_max,
		versions.minimum_coverage::integer
	from public.assessments
	join public.instrument_versions as versions on versions.id = assessments.instrument_version_id
	join public.items on items.instrument_version_id = versions.id
	left join public.responses on responses.assessment_id = assessments.id and responses.item_id = items.id
	where assessments.id = any (p_assessments)
$$;

create function private.write_theme_scores(p_assessments uuid[])
returns void
language sql
security definer
set search_path = ''
as $$
	insert into public.theme_scores (
		assessment_id, theme_id, organization_id, site_id, round_id, instrument_version_id, perspective, status,
		score, practice_score, organization_score, items, rated, dont_know, not_applicable)
	select assessments.id, sums.theme_id, assessments.organization_id, assessments.site_id, assessments.round_id,
		assessments.instrument_version_id, assessments.perspective, assessments.status,
		sums.score, sums.practice_score, sums.organization_score,
		sums.items, sums.rated, sums.dont_know, sums.not_applicable
	from public.assessments
	join (
		select assessment_id, theme_id,
			private.percent_score(
				sum(points) filter (where state = 'rated'), sum(possible) filter (where state = 'rated'),
				count(*) filter (where state = 'rated'), count(*) filter (where state <> 'not_applicable'), min(minimum)) as score,
			private.percent_score(
				sum(points) filter (where state = 'rated' and level = 'practice'),
				sum(possible) filter (where state = 'rated' and level = 'practice'),
				count(*) filter (where state = 'rated' and level = 'practice'),
				count(*) filter (where state <> 'not_applicable' and level = 'practice'), min(minimum)) as practice_score,
			private.percent_score(
				sum(points) filter (where state = 'rated' and level = 'organization'),
				sum(possible) filter (where state = 'rated' and level = 'organization'),
				count(*) filter (where state = 'rated' and level = 'organization'),
				count(*) filter (where state <> 'not_applicable' and level = 'organization'), min(minimum)) as organization_score,
			count(*) as items,
			count(*) filter (where state = 'rated') as rated,
			count(*) filter (where state = 'dont_know') as dont_know,
			count(*) filter (where state = 'not_applicable') as not_applicable
		from private.answer_sheet(p_assessments)
		group by assessment_id, theme_id
	) as sums on sums.assessment_id = assessments.id
$$;

create function private.write_fidelity_scores(p_assessments uuid[])
returns void
language sql
security definer
set search_path = ''
as $$
	insert into public.fidelity_scores (
		assessment_id, organization_id, site_id, round_id, instrument_version_id, perspective, status,
		score, practice_score, organization_score)
	select assessments.id, assessments.organization_id, assessments.site_id, assessments.round_id,
		assessments.instrument_version_id, assessments.perspective, assessments.status,
		means.score, profiles.practice_score, profiles.organization_score
	from public.assessments
	join (
		select assessment_id, case when bool_and(score is not null) then round(avg(score), 2) end as score
		from public.theme_scores
		where assessment_id = any (p_assessments)
		group by assessment_id
	) as means on means.assessment_id = assessments.id
	join (
		select assessment_id,
			private.percent_score(
				sum(points) filter (where state = 'rated' and level = 'practice'),
				sum(possible) filter (where state = 'rated' and level = 'practice'),
				count(*) filter (where state = 'rated' and level = 'practice'),
				count(*) filter (where state <> 'not_applicable' and level = 'practice'), min(minimum)) as practice_score,
			private.percent_score(
				sum(points) filter (where state = 'rated' and level = 'organization'),
				sum(possible) filter (where state = 'rated' and level = 'organization'),
				count(*) filter (where state = 'rated' and level = 'organization'),
				count(*) filter (where state <> 'not_applicable' and level = 'organization'), min(minimum)) as organization_score
		from private.answer_sheet(p_assessments)
		group by assessment_id
	) as profiles on profiles.assessment_id = assessments.id
$$;

-- Marks which assessment speaks for a site in a round: consensus if finalized, else the self-assessment.
create function private.settle_records(p_round uuid, p_sites uuid[])
returns void
language sql
security definer
set search_path = ''
as $$
	with chosen as (
		select distinct on (site_id) id
		from public.assessments
		where round_id = p_round and site_id = any (p_sites)
			and ((perspective = 'consensus' and status = 'finalized') or (perspective = 'self' and status <> 'draft'))
		order by site_id, perspective = 'consensus' desc
	), themes as (
		update public.theme_scores
		set of_record = assessment_id in (select id from chosen)
		where round_id = p_round and site_id = any (p_sites)
			and of_record <> (assessment_id in (select id from chosen))
	)
	update public.fidelity_scores
	set of_record = assessment_id in (select id from chosen)
	where round_id = p_round and site_id = any (p_sites)
		and of_record <> (assessment_id in (select id from chosen))
$$;

create function private.summarise_round(p_round uuid)
returns void
language sql
security definer
set search_path = ''
as $$
	delete from public.round_summaries where round_id = p_round;
	insert into public.round_summaries (organization_id, round_id, theme_id, n, q1, median, q3)
	select organization_id, round_id, theme_id, count(*),
		percentile_cont(0.25) within group (order by score),
		percentile_cont(0.5) within group (order by score),
		percentile_cont(0.75) within group (order by score)
	from (
		select organization_id, round_id, theme_id, score::double precision as score
		from public.theme_scores where round_id = p_round and of_record and score is not null
		union all
		select organization_id, round_id, null, score::double precision
		from public.fidelity_scores where round_id = p_round and of_record and score is not null
	) as scores
	group by organization_id, round_id, theme_id
$$;

-- What item_counts must hold for these assessments; the table is the sum of it over all submitted ones.
create function private.count_answers(p_assessments uuid[])
returns table (
	organization_id uuid, round_id uuid, item_id uuid, perspective public.perspective,
	n integer, ratings integer[], dont_know integer, not_applicable integer
)
language sql
stable
security definer
set search_path = ''
as $$
	select responses.organization_id, responses.round_id, responses.item_id, responses.perspective,
		count(*)::integer,
		array(
			select count(*) filter (where given.rating = level)::integer
			from generate_series(0, versions.scale_max) as level
			cross join unnest(array_agg(responses.rating)) as given (rating)
			group by level order by level
		),
		(count(*) filter (where responses.state = 'dont_know'))::integer,
		(count(*) filter (where responses.state = 'not_applicable'))::integer
	from public.responses
	join public.instrument_versions as versions on versions.id = responses.instrument_version_id
	where responses.assessment_id = any (p_assessments)
	group by responses.organization_id, responses.round_id, responses.item_id, responses.perspective, versions.scale_max
$$;

create function private.add_counts(p_assessments uuid[])
returns void
language sql
security definer
set search_path = ''
as $$
	insert into public.item_counts as counts
		(organization_id, round_id, item_id, perspective, n, ratings, dont_know, not_applicable)
	select * from private.count_answers(p_assessments) order by round_id, item_id
	on conflict (round_id, item_id, perspective) do update set
		n = counts.n + excluded.n,
		ratings = array(
			select had + has
			from unnest(counts.ratings, excluded.ratings) with ordinality as pair (had, has, level)
			order by level
		),
		dont_know = counts.dont_know + excluded.dont_know,
		not_applicable = counts.not_applicable + excluded.not_applicable
$$;

-- Everything that follows from assessments of one round having been submitted. One at a time per round,
-- so that two submissions at the same moment both end up in the summaries.
create function private.record_submissions(p_round uuid, p_assessments uuid[])
returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
	perform pg_advisory_xact_lock(hashtextextended(p_round::text, 0));
	perform private.write_theme_scores(p_assessments);
	perform private.write_fidelity_scores(p_assessments);
	perform private.add_counts(p_assessments);
	perform private.settle_records(p_round, array(select site_id from public.assessments where id = any (p_assessments)));
	perform private.summarise_round(p_round);
end
$$;
