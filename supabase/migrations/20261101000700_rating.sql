-- Starting, answering, submitting and finalizing an assessment.

create function private.require_open_round(p_round uuid, p_organization uuid)
returns uuid
language plpgsql
stable
security definer
set search_path = ''
as $$
declare
	asked public.rounds;
begin
	select * into asked from public.rounds where id = p_round and organization_id = p_organization;
	if not found then
		perform private.refuse(404, 'There is no such round.');
	elsif asked.status <> 'open' then
		perform private.refuse(409, format('The round "%s" is not open, so nothing can be rated in it.', asked.name));
	end if;
	return asked.instrument_version_id;
end
$$;

create function private.may_rate(p_organization uuid, p_site uuid, p_perspective public.perspective)
returns boolean
language sql
stable
security definer
set search_path = ''
return case p_perspective
	when 'staff' then p_site in (select private.sites_as('staff'))
	when 'external' then p_organization in (select private.organizations_as('evaluator'))
	else p_site in (select private.sites_as('director'))
end;

create function private.find_assessment(p_site uuid, p_round uuid, p_perspective public.perspective)
returns uuid
language sql
stable
security definer
set search_path = ''
as $$
	select id from public.assessments
	where site_id = p_site and round_id = p_round and perspective = p_perspective
		and case p_perspective
			when 'staff' then id in (select private.my_staff_assessments())
			when 'external' then rater_id = (select auth.uid())
			else true
		end
$$;

create function private.my_rater_code(p_organization uuid)
returns text
language sql
security definer
set search_path = ''
as $$
	insert into private.rater_codes (organization_id, user_id) values (p_organization, auth.uid())
	on conflict (organization_id, user_id) do update set code = rater_codes.code
	returning code
$$;

-- The caller's assessment of a site in a round: the one there is, else a new draft.
create function public.start_assessment(p_site uuid, p_round uuid, p_perspective public.perspective)
returns uuid
language plpgsql
security definer
set search_path = ''
as $$
declare
	organization uuid := (select organization_id from public.sites where id = p_site);
	version uuid;
	assessment uuid;
begin
	if organization is null or private.may_rate(organization, p_site, p_perspective) is not true then
		perform private.refuse(403, 'You are not asked to rate this site.');
	end if;
	perform pg_advisory_xact_lock(hashtextextended(concat(p_site, p_round, p_perspective, auth.uid()), 0));
	assessment := private.find_assessment(p_site, p_round, p_perspective);
	if assessment is not null then return assessment; end if;

	version := private.require_open_round(p_round, organization);
	insert into public.assessments (organization_id, site_id, round_id, instrument_version_id, perspective, rater_id, rater_code)
	values (organization, p_site, p_round, version, p_perspective,
		case when p_perspective <> 'staff' then auth.uid() end,
		case when p_perspective = 'staff' then private.my_rater_code(organization) end)
	on conflict do nothing
	returning id into assessment;
	if assessment is null then return private.find_assessment(p_site, p_round, p_perspective); end if;
	if p_perspective = 'staff' then
		insert into private.staff_raters (assessment_id, site_id, round_id, user_id)
		values (assessment, p_site, p_round, auth.uid());
	end if;
	return assessment;
end
$$;
comment on function public.start_assessment is 'The id of the caller''s assessment of a site in a round, started if need be.';

-- Says, for people, why an answer cannot be taken; silent when it can.
create function private.require_writable(p_assessment uuid)
returns void
language plpgsql
stable
set search_path = ''
as $$
declare
	asked record;
begin
	if p_assessment in (select private.my_drafts()) then return; end if;
	select assessments.status, rounds.name, rounds.status as round_status into asked
	from public.assessments join public.rounds on rounds.id = assessments.round_id
	where assessments.id = p_assessment;
	if not found then
		perform private.refuse(404, 'There is no such assessment, or it is not yours.');
	elsif asked.status <> 'draft' then
		perform private.refuse(409, 'This assessment was submitted and can no longer be changed.');
	elsif asked.round_status <> 'open' then
		perform private.refuse(409, format('The round "%s" is not open, so nothing can be rated in it.', asked.name));
	end if;
	perform private.refuse(403, 'This assessment is somebody else''s to answer.');
end
$$;

-- Saves one answer. p_revision is the revision the rater saw last (0: none); an older one is a conflict.
create function public.save_response(
	p_assessment uuid, p_item uuid, p_revision integer, p_state public.answer_state,
	p_rating smallint default null, p_not_applicable_reason text default null, p_note text default null,
	p_evidence_url text default null, p_tally_numerator integer default null, p_tally_denominator integer default null
)
returns integer
language plpgsql
security invoker
set search_path = ''
as $$
declare
	saved integer;
begin
	perform private.require_writable(p_assessment);
	insert into public.responses as responses (
		assessment_id, item_id, organization_id, site_id, round_id, instrument_version_id, perspective, status,
		state, rating, not_applicable_reason, note, evidence_url, tally_numerator, tally_denominator)
	select id, p_item, organization_id, site_id, round_id, instrument_version_id, perspective, status,
		p_state, p_rating, nullif(btrim(p_not_applicable_reason), ''), nullif(btrim(p_note), ''),
		nullif(btrim(p_evidence_url), ''), p_tally_numerator, p_tally_denominator
	from public.assessments where id = p_assessment
	on conflict (assessment_id, item_id) do update set
		state = excluded.state, rating = excluded.rating, not_applicable_reason = excluded.not_applicable_reason,
		note = excluded.note, evidence_url = excluded.evidence_url,
		tally_numerator = excluded.tally_numerator, tally_denominator = excluded.tally_denominator,
		revision = responses.revision + 1, saved_at = now()
	where responses.revision = p_revision
	returning revision into saved;
	if saved is null then
		perform private.refuse(409, 'This answer was changed somewhere else in the meantime. Both are kept; choose one.');
	end if;
	return saved;
end
$$;
comment on function public.save_response is 'Saves one answer and returns its new revision; refuses a save that has not seen the latest one.';

create function private.open_items(p_assessment uuid)
returns text[]
language sql
stable
security definer
set search_path = ''
as $$
	select coalesce(array_agg(items.key order by themes.position, items.position), '{}')
	from public.assessments
	join public.items on items.instrument_version_id = assessments.instrument_version_id
	join public.themes on themes.id = items.theme_id
	left join public.responses on responses.assessment_id = assessments.id and responses.item_id = items.id
	where assessments.id = p_assessment and coalesce(responses.state, 'unanswered') = 'unanswered'
$$;

-- Submits and scores in one transaction. Submitting twice, or twice at once, submits once.
create function public.submit_assessment(p_assessment uuid)
returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
	asked public.assessments;
	open_keys text[];
begin
	select * into asked from public.assessments where id = p_assessment for update;
	if asked.status <> 'draft' and private.may_rate(asked.organization_id, asked.site_id, asked.perspective)
		and p_assessment = private.find_assessment(asked.site_id, asked.round_id, asked.perspective) then
		return;
	end if;
	-- A round that is being closed waits for this, or this for it: what is closed stays as it was read.
	perform 1 from public.rounds where id = asked.round_id for share;
	if p_assessment not in (select private.my_drafts()) or asked.id is null then
		perform private.refuse_submission(asked);
	end if;
	open_keys := private.open_items(p_assessment);
	if cardinality(open_keys) > 0 then
		perform private.refuse(422,
			case cardinality(open_keys) when 1 then 'One item is still open.' else format('%s items are still open.', cardinality(open_keys)) end,
			array_to_string(open_keys, ','));
	end if;
	update public.assessments set status = 'submitted', submitted_at = now() where id = p_assessment;
	perform private.record_submissions(asked.round_id, array[p_assessment]);
end
$$;
comment on function public.submit_assessment is 'Submits and scores an assessment. Refused while items are open; the detail lists their keys.';

create function private.refuse_submission(p_assessment public.assessments)
returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
	if p_assessment.id is null
		or private.may_rate(p_assessment.organization_id, p_assessment.site_id, p_assessment.perspective) is not true
		or p_assessment.id is distinct from private.find_assessment(p_assessment.site_id, p_assessment.round_id, p_assessment.perspective) then
		perform private.refuse(404, 'There is no such assessment, or it is not yours.');
	end if;
	perform private.require_open_round(p_assessment.round_id, p_assessment.organization_id);
	perform private.refuse(403, 'This assessment is somebody else''s to answer.');
end
$$;

-- Finalizing makes a consensus the score of record, while the round is open, and shows a visit's ratings to
-- the site, at any time: that changes no number of the round.
create function public.finalize_assessment(p_assessment uuid)
returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
	asked public.assessments;
begin
	select * into asked from public.assessments where id = p_assessment for update;
	if asked.id is null or asked.perspective not in ('consensus', 'external')
		or private.may_rate(asked.organization_id, asked.site_id, asked.perspective) is not true
		or (asked.perspective = 'external' and asked.rater_id is distinct from auth.uid()) then
		perform private.refuse(404, 'There is no such assessment, or it is not yours to finalize.');
	elsif asked.status = 'draft' then
		perform private.refuse(409, 'Submit the assessment before you finalize it.');
	elsif asked.status = 'finalized' then
		return;
	elsif asked.perspective = 'consensus' then
		perform 1 from public.rounds where id = asked.round_id for share;
		perform private.require_open_round(asked.round_id, asked.organization_id);
	end if;
	update public.assessments set status = 'finalized', finalized_at = now() where id = p_assessment;
	perform pg_advisory_xact_lock(hashtextextended(asked.round_id::text, 0));
	perform private.settle_records(asked.round_id, array[asked.site_id]);
	perform private.summarise_round(asked.round_id);
end
$$;
comment on function public.finalize_assessment is 'Makes a consensus the score of record, or a visit readable to the site.';

-- Staff scores of a site as the people in charge of it may see them: closed rounds only, so that nobody is
-- found out by looking before and after a colleague submits, and nothing below the organization's minimum.
create function public.staff_summaries(p_site uuid)
returns table (round_id uuid, theme_id uuid, n integer, median numeric, q1 numeric, q3 numeric)
language sql
stable
security definer
set search_path = ''
as $$
	select theme_scores.round_id, theme_scores.theme_id,
		case when count(*) >= min(organizations.minimum_staff_n) then count(*)::integer end,
		case when count(*) >= min(organizations.minimum_staff_n)
			then round((percentile_cont(0.5) within group (order by theme_scores.score::double precision))::numeric, 2) end,
		-- Of three or four people, quartiles and median together would tell each one's score.
		case when count(*) >= greatest(5, min(organizations.minimum_staff_n))
			then round((percentile_cont(0.25) within group (order by theme_scores.score::double precision))::numeric, 2) end,
		case when count(*) >= greatest(5, min(organizations.minimum_staff_n))
			then round((percentile_cont(0.75) within group (order by theme_scores.score::double precision))::numeric, 2) end
	from public.theme_scores
	join public.organizations on organizations.id = theme_scores.organization_id
	join public.rounds on rounds.id = theme_scores.round_id and rounds.status = 'closed'
	where theme_scores.site_id = p_site
		and theme_scores.perspective = 'staff'
		and theme_scores.score is not null
		and (theme_scores.site_id in (select private.sites_as('director'))
			or theme_scores.organization_id in (select private.organizations_as('owner', 'evaluator')))
	group by theme_scores.round_id, theme_scores.theme_id
$$;
comment on function public.staff_summaries is 'Median and middle half of staff theme scores in closed rounds; null below the minimum n, the middle half below five.';
