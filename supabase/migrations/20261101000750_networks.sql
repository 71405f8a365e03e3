-- What a network of sites says as a whole.

-- Scores of record of a whole network as one dense matrix, score × 100: [theme][site][round].
-- -32768: no assessment; -32767: assessed, too little rated. What the caller may not read is not there.
create function public.network_scores(p_version uuid, p_sites uuid[], p_rounds uuid[])
returns smallint[]
language sql
stable
security invoker
set search_path = ''
as $$
	select array_agg(
		case
			when theme_scores.assessment_id is null then -32768
			when theme_scores.score is null then -32767
			else (theme_scores.score * 100)::smallint
		end::smallint
		order by themes.position, sites.position, rounds.position
	)
	from public.themes
	cross join unnest(p_sites) with ordinality as sites (id, position)
	cross join unnest(p_rounds) with ordinality as rounds (id, position)
	left join public.theme_scores
		on theme_scores.theme_id = themes.id and theme_scores.of_record
		and theme_scores.site_id = sites.id and theme_scores.round_id = rounds.id
		and theme_scores.site_id = any (p_sites) and theme_scores.round_id = any (p_rounds)
	where themes.instrument_version_id = p_version
		-- Nobody may keep the database busy with a list of his own making.
		and cardinality(p_sites)::bigint * cardinality(p_rounds) <= 1000000
$$;
comment on function public.network_scores is 'Scores of record × 100 of these sites in these rounds, dense, theme by theme, site by site, round by round.';

-- The spread of site scores, from which the SEM follows: SD (n - 1) over each site's latest score of record.
-- Directors and staff get it only where at least five other sites stand behind it.
create function public.score_spread(p_organization uuid, p_version uuid)
returns table (theme_id uuid, n integer, sd numeric)
language sql
stable
security definer
set search_path = ''
as $$
	with latest as (
		select distinct on (theme_scores.theme_id, theme_scores.site_id) theme_scores.theme_id, theme_scores.score
		from public.theme_scores
		-- Closed rounds only: looking before and after a submission would tell one site's score.
		join public.rounds on rounds.id = theme_scores.round_id and rounds.status = 'closed'
		where theme_scores.organization_id = p_organization
			and theme_scores.instrument_version_id = p_version
			and theme_scores.of_record and theme_scores.score is not null
		order by theme_scores.theme_id, theme_scores.site_id, rounds.held_on desc
	)
	select latest.theme_id, count(*)::integer, round(stddev_samp(latest.score), 4)
	from latest
	group by latest.theme_id
	having p_organization in (select private.organizations_as('owner', 'evaluator', 'viewer'))
		or (p_organization in (select private.organizations_as('director', 'staff'))
			and count(*) >= 5 + (select count(*) from private.sites_as('director', 'staff')))
$$;
comment on function public.score_spread is 'Standard deviation of the sites'' latest scores of record, per theme.';

-- Independent pairs, a director's and an evaluator's rating of the same site and round, as the sums from which
-- ICC(2,1) follows. Told from ten pairs on only: below that there is no coefficient, and nobody to hide behind.
-- Closed rounds only, and to those who may not read both ratings only where five other sites stand behind the
-- sums: taking one's own away, or looking before and after a visit, must not leave somebody else's.
create function public.rating_pairs(p_organization uuid, p_version uuid)
returns table (theme_id uuid, n integer, sum_self numeric, sum_external numeric, self_squares numeric, external_squares numeric, products numeric)
language sql
stable
security definer
set search_path = ''
as $$
	with visits as (
		select site_id, round_id, theme_scores.theme_id, avg(score) as score
		from public.theme_scores
		where organization_id = p_organization and instrument_version_id = p_version
			and perspective = 'external' and score is not null
		group by site_id, round_id, theme_scores.theme_id
	)
	select own.theme_id, count(*)::integer, sum(own.score), sum(visits.score),
		sum(own.score * own.score), sum(visits.score * visits.score), sum(own.score * visits.score)
	from public.theme_scores as own
	join visits on visits.site_id = own.site_id and visits.round_id = own.round_id and visits.theme_id = own.theme_id
	join public.rounds on rounds.id = own.round_id and rounds.status = 'closed'
	where own.organization_id = p_organization and own.instrument_version_id = p_version
		and own.perspective = 'self' and own.score is not null
	group by own.theme_id
	having count(*) >= 10 and (
		p_organization in (select private.organizations_as('owner', 'evaluator'))
		or (p_organization in (select private.my_organizations())
			and count(distinct own.site_id) >= 5 + (select count(*) from private.sites_as('director', 'staff'))))
$$;
comment on function public.rating_pairs is 'Sums over self and external theme scores of the same site and round, from ten pairs on.';
