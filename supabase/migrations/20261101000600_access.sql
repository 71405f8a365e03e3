-- Who may read and write what. Policies are sentences; each set of permitted ids is fetched once per query.

create function private.organizations_as(variadic p_roles public.member_role[])
returns setof uuid
language sql
stable
security definer
set search_path = ''
as $$
	select organization_id from public.memberships
	where user_id = (select auth.uid()) and role = any (p_roles)
$$;
comment on function private.organizations_as is 'The organizations in which the caller has one of these roles.';

create function private.my_organizations()
returns setof uuid
language sql
stable
security definer
set search_path = ''
as $$
	select organization_id from public.memberships where user_id = (select auth.uid())
$$;

create function private.sites_as(variadic p_roles public.member_role[])
returns setof uuid
language sql
stable
security definer
set search_path = ''
as $$
	select site_assignments.site_id
	from public.memberships
	join public.site_assignments on site_assignments.membership_id = memberships.id
	where memberships.user_id = (select auth.uid()) and memberships.role = any (p_roles)
$$;
comment on function private.sites_as is 'The sites the caller is assigned to in one of these roles.';

create function private.my_programs()
returns setof uuid
language sql
stable
security definer
set search_path = ''
as $$
	select program_id from public.sites where id in (select private.sites_as('director', 'staff'))
$$;

create function private.members_of_my_sites()
returns setof uuid
language sql
stable
security definer
set search_path = ''
as $$
	select membership_id from public.site_assignments where site_id in (select private.sites_as('director'))
$$;

create function private.my_staff_assessments()
returns setof uuid
language sql
stable
security definer
set search_path = ''
as $$
	select staff_raters.assessment_id
	from private.staff_raters
	join public.assessments on assessments.id = staff_raters.assessment_id
	where staff_raters.user_id = (select auth.uid())
		and assessments.organization_id in (select private.my_organizations())
$$;
comment on function private.my_staff_assessments is 'What the caller rated as staff; nothing once the membership is gone.';

create function private.my_visits()
returns setof uuid
language sql
stable
security definer
set search_path = ''
as $$
	select id from public.assessments
	where perspective = 'external' and rater_id = (select auth.uid())
		and organization_id in (select private.organizations_as('evaluator'))
$$;
comment on function private.my_visits is 'The visits the caller rated as an evaluator.';

create function private.my_drafts()
returns setof uuid
language sql
stable
security definer
set search_path = ''
as $$
	select assessments.id
	from public.assessments
	join public.rounds on rounds.id = assessments.round_id and rounds.status = 'open'
	where assessments.status = 'draft' and (
		(assessments.perspective in ('self', 'consensus')
			and assessments.site_id in (select private.sites_as('director')))
		or (assessments.perspective = 'external'
			and assessments.rater_id = (select auth.uid())
			and assessments.organization_id in (select private.organizations_as('evaluator')))
		or (assessments.perspective = 'staff'
			and assessments.id in (select private.my_staff_assessments())
			and assessments.site_id in (select private.sites_as('staff')))
	)
$$;
comment on function private.my_drafts is 'The drafts the caller may write in now: theirs, not submitted, round open.';

create function private.count_my_sites()
returns integer
language sql
stable
security definer
set search_path = ''
as $$
	select count(*)::integer from private.sites_as('director')
$$;

-- Row level security on every table, forced, so that no owner of a table slips past it.
do $$
declare
	protected record;
begin
	for protected in
		select schemaname, tablename from pg_tables where schemaname in ('public', 'private')
	loop
		execute format('alter table %I.%I enable row level security', protected.schemaname, protected.tablename);
		execute format('alter table %I.%I force row level security', protected.schemaname, protected.tablename);
	end loop;
end
$$;

-- Organizations ------------------------------------------------------------------------------------

create policy "Members read their organization" on public.organizations
for select to authenticated using (id in (select private.my_organizations()));

create policy "Owners change their organization" on public.organizations
for update to authenticated
using (id in (select private.organizations_as('owner')))
with check (id in (select private.organizations_as('owner')));

-- Programs, sites ------------------------------------------------------------------------------------

create policy "Owners, evaluators and viewers read programs" on public.programs
for select to authenticated using (organization_id in (select private.organizations_as('owner', 'evaluator', 'viewer')));

create policy "Directors and staff read the programs of their sites" on public.programs
for select to authenticated using (id in (select private.my_programs()));

create policy "Owners add programs" on public.programs
for insert to authenticated with check (organization_id in (select private.organizations_as('owner')));

create policy "Owners change programs" on public.programs
for update to authenticated
using (organization_id in (select private.organizations_as('owner')))
with check (organization_id in (select private.organizations_as('owner')));

create policy "Owners remove programs" on public.programs
for delete to authenticated using (organization_id in (select private.organizations_as('owner')));

create policy "Owners, evaluators and viewers read site names" on public.sites
for select to authenticated using (organization_id in (select private.organizations_as('owner', 'evaluator', 'viewer')));

create policy "Directors and staff read their own sites" on public.sites
for select to authenticated using (id in (select private.sites_as('director', 'staff')));

create policy "Owners add sites" on public.sites
for insert to authenticated with check (organization_id in (select private.organizations_as('owner')));

create policy "Owners change sites" on public.sites
for update to authenticated
using (organization_id in (select private.organizations_as('owner')))
with check (organization_id in (select private.organizations_as('owner')));

create policy "Owners remove sites" on public.sites
for delete to authenticated using (organization_id in (select private.organizations_as('owner')));

create policy "Owners and evaluators read site attributes" on public.site_attributes
for select to authenticated using (organization_id in (select private.organizations_as('owner', 'evaluator')));

create policy "Directors and staff read their own site's attributes" on public.site_attributes
for select to authenticated using (site_id in (select private.sites_as('director', 'staff')));

create policy "Owners add site attributes" on public.site_attributes
for insert to authenticated with check (organization_id in (select private.organizations_as('owner')));

create policy "Owners change site attributes" on public.site_attributes
for update to authenticated
using (organization_id in (select private.organizations_as('owner')))
with check (organization_id in (select private.organizations_as('owner')));

create policy "Owners remove site attributes" on public.site_attributes
for delete to authenticated using (organization_id in (select private.organizations_as('owner')));

-- People ---------------------------------------------------------------------------------------------

create policy "Owners and evaluators read memberships" on public.memberships
for select to authenticated using (organization_id in (select private.organizations_as('owner', 'evaluator')));

create policy "Members read their own membership" on public.memberships
for select to authenticated using (user_id = (select auth.uid()));

create policy "Directors read the members of their sites" on public.memberships
for select to authenticated using (id in (select private.members_of_my_sites()));

create policy "Owners change memberships" on public.memberships
for update to authenticated
using (organization_id in (select private.organizations_as('owner')))
with check (organization_id in (select private.organizations_as('owner')));

create policy "Owners remove memberships" on public.memberships
for delete to authenticated using (organization_id in (select private.organizations_as('owner')));

create policy "Owners and evaluators read site assignments" on public.site_assignments
for select to authenticated using (organization_id in (select private.organizations_as('owner', 'evaluator')));

create policy "Directors read the assignments of their sites" on public.site_assignments
for select to authenticated using (site_id in (select private.sites_as('director')));

create policy "Members read their own assignments" on public.site_assignments
for select to authenticated using (
	membership_id in (select id from public.memberships where user_id = (select auth.uid()))
);

create policy "Owners add site assignments" on public.site_assignments
for insert to authenticated with check (organization_id in (select private.organizations_as('owner')));

create policy "Owners remove site assignments" on public.site_assignments
for delete to authenticated using (organization_id in (select private.organizations_as('owner')));

create policy "Owners and evaluators read invitations" on public.invitations
for select to authenticated using (organization_id in (select private.organizations_as('owner', 'evaluator')));

create policy "Directors read the invitations they sent" on public.invitations
for select to authenticated using (
	created_by = (select auth.uid()) and organization_id in (select private.organizations_as('director'))
);

-- Instruments ----------------------------------------------------------------------------------------
-- Seven tables with the same five rules, so they are written once.

do $$
declare
	content text;
begin
	foreach content in array array[
		'instruments', 'instrument_versions', 'version_texts', 'themes', 'theme_texts', 'items', 'item_texts'
	] loop
		execute format($policy$
			create policy "Members read the library" on public.%1$I
			for select to authenticated using (organization_id is null and exists (select private.my_organizations()));

			create policy "Members read their organization's instruments" on public.%1$I
			for select to authenticated using (organization_id in (select private.my_organizations()));

			create policy "Owners and evaluators add to instruments" on public.%1$I
			for insert to authenticated
			with check (organization_id in (select private.organizations_as('owner', 'evaluator')));

			create policy "Owners and evaluators change instruments" on public.%1$I
			for update to authenticated
			using (organization_id in (select private.organizations_as('owner', 'evaluator')))
			with check (organization_id in (select private.organizations_as('owner', 'evaluator')));

			create policy "Owners and evaluators remove from instruments" on public.%1$I
			for delete to authenticated
			using (organization_id in (select private.organizations_as('owner', 'evaluator')));
		$policy$, content);
	end loop;
end
$$;

-- Rounds ---------------------------------------------------------------------------------------------

create policy "Members read rounds" on public.rounds
for select to authenticated using (organization_id in (select private.my_organizations()));

create policy "Owners and evaluators add rounds" on public.rounds
for insert to authenticated with check (organization_id in (select private.organizations_as('owner', 'evaluator')));

create policy "Owners and evaluators change rounds" on public.rounds
for update to authenticated
using (organization_id in (select private.organizations_as('owner', 'evaluator')))
with check (organization_id in (select private.organizations_as('owner', 'evaluator')));

create policy "Owners and evaluators remove rounds" on public.rounds
for delete to authenticated using (organization_id in (select private.organizations_as('owner', 'evaluator')));

-- Assessments, answers, scores: read only here; functions write them -------------------------------------

create policy "Evaluators read assessments" on public.assessments
for select to authenticated using (organization_id in (select private.organizations_as('evaluator')));

create policy "Owners read assessments, never a staff member's" on public.assessments
for select to authenticated
using (perspective <> 'staff' and organization_id in (select private.organizations_as('owner')));

create policy "Directors read self and consensus of their sites" on public.assessments
for select to authenticated
using (perspective in ('self', 'consensus') and site_id in (select private.sites_as('director')));

create policy "Directors read finalized visits to their sites" on public.assessments
for select to authenticated
using (perspective = 'external' and status = 'finalized' and site_id in (select private.sites_as('director')));

create policy "Staff read their own assessments" on public.assessments
for select to authenticated using (id in (select private.my_staff_assessments()));

create policy "Evaluators read submitted answers" on public.responses
for select to authenticated
using (status <> 'draft' and organization_id in (select private.organizations_as('evaluator')));

-- Not one another's before they are submitted: visits are rated blind.
create policy "Evaluators read the answers of their own visits" on public.responses
for select to authenticated using (assessment_id in (select private.my_visits()));

create policy "Owners read submitted answers, never a staff member's" on public.responses
for select to authenticated
using (status <> 'draft' and perspective <> 'staff' and organization_id in (select private.organizations_as('owner')));

create policy "Directors read self and consensus answers of their sites" on public.responses
for select to authenticated
using (perspective in ('self', 'consensus') and site_id in (select private.sites_as('director')));

create policy "Directors read answers of finalized visits to their sites" on public.responses
for select to authenticated
using (perspective = 'external' and status = 'finalized' and site_id in (select private.sites_as('director')));

create policy "Staff read their own answers" on public.responses
for select to authenticated using (assessment_id in (select private.my_staff_assessments()));

create policy "Raters answer in their open drafts" on public.responses
for insert to authenticated with check (assessment_id in (select private.my_drafts()));

create policy "Raters change answers in their open drafts" on public.responses
for update to authenticated
using (assessment_id in (select private.my_drafts()))
with check (assessment_id in (select private.my_drafts()));

do $$
declare
	scored text;
begin
	foreach scored in array array['theme_scores', 'fidelity_scores'] loop
		execute format($policy$
			create policy "Evaluators read all scores" on public.%1$I
			for select to authenticated using (organization_id in (select private.organizations_as('evaluator')));

			create policy "Owners read scores, never a staff member's" on public.%1$I
			for select to authenticated
			using (perspective <> 'staff' and organization_id in (select private.organizations_as('owner')));

			create policy "Viewers read scores of record" on public.%1$I
			for select to authenticated
			using (of_record and organization_id in (select private.organizations_as('viewer')));

			create policy "Directors read self and consensus scores of their sites" on public.%1$I
			for select to authenticated
			using (perspective in ('self', 'consensus') and site_id in (select private.sites_as('director')));

			create policy "Directors read scores of finalized visits to their sites" on public.%1$I
			for select to authenticated
			using (perspective = 'external' and status = 'finalized' and site_id in (select private.sites_as('director')));

			create policy "Staff read their site's scores of record" on public.%1$I
			for select to authenticated using (of_record and site_id in (select private.sites_as('staff')));

			create policy "Staff read the scores of their own ratings" on public.%1$I
			for select to authenticated using (assessment_id in (select private.my_staff_assessments()));
		$policy$, scored);
	end loop;
end
$$;

create policy "Owners, evaluators and viewers read round summaries" on public.round_summaries
for select to authenticated using (organization_id in (select private.organizations_as('owner', 'evaluator', 'viewer')));

create policy "Directors read quartiles of five or more other sites" on public.round_summaries
for select to authenticated
using (
	n >= 5 + (select private.count_my_sites())
	and organization_id in (select private.organizations_as('director'))
	-- Closed rounds only: looking before and after a submission would tell one site's score.
	and round_id in (select id from public.rounds where status = 'closed')
);

create policy "Evaluators read item counts" on public.item_counts
for select to authenticated using (organization_id in (select private.organizations_as('evaluator')));

create policy "Owners read item counts, never a staff member's" on public.item_counts
for select to authenticated
using (perspective <> 'staff' and organization_id in (select private.organizations_as('owner')));

-- Goals, milestones ------------------------------------------------------------------------------------

create policy "Owners and evaluators read goals" on public.goals
for select to authenticated using (organization_id in (select private.organizations_as('owner', 'evaluator')));

create policy "Directors and staff read their sites' goals" on public.goals
for select to authenticated using (site_id in (select private.sites_as('director', 'staff')));

create policy "Directors set their sites' goals" on public.goals
for insert to authenticated with check (site_id in (select private.sites_as('director')));

create policy "Directors change their sites' goals" on public.goals
for update to authenticated
using (site_id in (select private.sites_as('director')))
with check (site_id in (select private.sites_as('director')));

create policy "Directors remove their sites' goals" on public.goals
for delete to authenticated using (site_id in (select private.sites_as('director')));

create policy "Owners, evaluators and viewers read milestones" on public.milestones
for select to authenticated using (organization_id in (select private.organizations_as('owner', 'evaluator', 'viewer')));

create policy "Directors and staff read their sites' milestones" on public.milestones
for select to authenticated using (site_id in (select private.sites_as('director', 'staff')));

create policy "Directors and staff read milestones of the whole organization" on public.milestones
for select to authenticated
using (site_id is null and organization_id in (select private.organizations_as('director', 'staff')));

create policy "Evaluators add milestones" on public.milestones
for insert to authenticated with check (organization_id in (select private.organizations_as('evaluator')));

create policy "Evaluators change milestones" on public.milestones
for update to authenticated
using (organization_id in (select private.organizations_as('evaluator')))
with check (organization_id in (select private.organizations_as('evaluator')));

create policy "Evaluators remove milestones" on public.milestones
for delete to authenticated using (organization_id in (select private.organizations_as('evaluator')));

create policy "Directors add milestones to their sites" on public.milestones
for insert to authenticated with check (site_id in (select private.sites_as('director')));

create policy "Directors change their sites' milestones" on public.milestones
for update to authenticated
using (site_id in (select private.sites_as('director')))
with check (site_id in (select private.sites_as('director')));

create policy "Directors remove their sites' milestones" on public.milestones
for delete to authenticated using (site_id in (select private.sites_as('director')));
