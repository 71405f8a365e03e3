-- What a network of sites says as a whole.

-- Scores of record of a whole network as one dense matrix, score × 100: [theme][site][round].
-- -32768: no assessment; -32767: assessed, too little rated. What the caller may not read is not there.
create function public.network_scores(p_version uuid, p_sites uuid[], p_rounds uuid[])
returns smallint[]
language plpgsql
stable
security invoker
set search_path = ''
as $$
begin
	-- Nobody may keep the database busy with a list of his own making.
	if cardinality(p_sites)::bigint * cardinality(p_rounds)
		* (select count(*) from public.themes where instrument_version_id = p_version) > 1000000 then
		perform private.refuse(422, 'That is more than a million scores at once. Ask for fewer sites or rounds.');
	end if;
	return (select array_agg(
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
	where themes.instrument_version_id = p_version);
end
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
		order by theme_scores.theme_id, theme_scores.site_id, rounds.held_on desc, rounds.id desc
	)
	select latest.theme_id, count(*)::integer, round(stddev_samp(latest.score), 4)
	from latest
	group by latest.theme_id
	having p_organization in (select private.organizations_as('owner', 'evaluator', 'viewer'))
		or (p_organization in (select private.organizations_as('director', 'staff'))
			and count(*) >= 5 + (select count(*) from private.sites_as('director', 'staff')))
$$;
comment on function public.score_spread is 'Standard deviation of the sites'' latest scores of record, per theme.';

-- Independent pairs, a director's and an evaluator's rating of the same site and round, in closed rounds.
create function private.pairs_of(p_organization uuid, p_version uuid)
returns table (theme_id uuid, round_id uuid, site_id uuid, own numeric, visit numeric)
language sql
stable
security definer
set search_path = ''
as $$
	select own.theme_id, own.round_id, own.site_id, own.score::numeric, avg(visits.score)
	from public.theme_scores as own
	join public.theme_scores as visits on visits.site_id = own.site_id and visits.round_id = own.round_id
		and visits.theme_id = own.theme_id and visits.perspective = 'external' and visits.score is not null
	join public.rounds on rounds.id = own.round_id and rounds.status = 'closed'
	where own.organization_id = p_organization and own.instrument_version_id = p_version
		and own.perspective = 'self' and own.score is not null
	group by own.theme_id, own.round_id, own.site_id, own.score
$$;

-- The rounds whose pairs may be told as one sum to those who may not read each. They are told in batches, in
-- the order in which rounds were closed: a batch is whole when eight sites have a pair in it, five of them not
-- the caller's own. Who takes one telling from the next is left with the sum over a whole batch, never with
-- one site's visit.
create function private.told_pair_rounds(p_organization uuid, p_version uuid, p_theme uuid)
returns setof uuid
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
	own_sites constant uuid[] := array(select private.sites_as('director', 'staff'));
	closed record;
	batch uuid[] := '{}';
	sites uuid[] := '{}';
begin
	for closed in
		select rounds.id, array_agg(pairs.site_id) as site_ids
		from private.pairs_of(p_organization, p_version) as pairs
		join public.rounds on rounds.id = pairs.round_id
		where pairs.theme_id = p_theme
		group by rounds.id
		order by rounds.closed_at, rounds.held_on, rounds.id
	loop
		batch := batch || closed.id;
		sites := array(select distinct unnest(sites || closed.site_ids));
		if cardinality(sites) >= 8
			and cardinality(array(select unnest(sites) except select unnest(own_sites))) >= 5 then
			return query select unnest(batch);
			batch := '{}';
			sites := '{}';
		end if;
	end loop;
end
$$;

-- The sums from which ICC(2,1) follows, from ten pairs on: below that there is no coefficient. The same sums
-- for everybody where whole batches make ten pairs; else, for those who read each rating, all there are.
create function public.rating_pairs(p_organization uuid, p_version uuid)
returns table (theme_id uuid, n integer, sum_self numeric, sum_external numeric, self_squares numeric, external_squares numeric, products numeric)
language sql
stable
security definer
set search_path = ''
as $$
	with pairs as (
		select * from private.pairs_of(p_organization, p_version)
		where p_organization in (select private.my_organizations())
	), told as (
		select themes.theme_id, told.round_id
		from (select distinct pairs.theme_id from pairs) as themes
		cross join lateral private.told_pair_rounds(p_organization, p_version, themes.theme_id) as told (round_id)
	), batched as (
		select pairs.* from pairs join told using (theme_id, round_id)
	), enough as (
		select batched.theme_id from batched group by batched.theme_id having count(*) >= 10
	), chosen as (
		select * from batched
		union all
		select * from pairs
		where pairs.theme_id not in (select enough.theme_id from enough)
			and p_organization in (select private.organizations_as('owner', 'evaluator'))
			and (pairs.theme_id, pairs.round_id) not in (select told.theme_id, told.round_id from told)
	)
	select chosen.theme_id, count(*)::integer, sum(own), sum(visit), sum(own * own), sum(visit * visit), sum(own * visit)
	from chosen
	group by chosen.theme_id
	having count(*) >= 10
$$;
comment on function public.rating_pairs is 'Sums over self and external theme scores of the same site and round, from ten pairs on.';
