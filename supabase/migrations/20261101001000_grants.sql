-- Commands each role may try at all; row level security then decides on rows. Kept as a function because
-- the embedded backend grants everything at its start, and this takes it back.

create function private.apply_grants()
returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
	revoke all on all tables in schema public from public, anon, authenticated;
	revoke all on all functions in schema public from public, anon, authenticated;
	revoke all on all tables in schema private from public, anon, authenticated;
	revoke all on all functions in schema private from public, anon, authenticated;

	grant usage on schema public to anon, authenticated;
	grant select on all tables in schema public to authenticated;

	grant update (name, time_zone, locale, minimum_staff_n, minimum_comment_n) on public.organizations to authenticated;
	grant insert, update, delete on public.programs, public.sites, public.site_attributes to authenticated;
	grant update (role, display_name), delete on public.memberships to authenticated;
	grant insert, delete on public.site_assignments to authenticated;
	grant insert, update, delete on public.instruments, public.instrument_versions, public.version_texts,
		public.themes, public.theme_texts, public.items, public.item_texts to authenticated;
	grant insert, update, delete on public.rounds, public.goals, public.milestones to authenticated;
	grant insert, update on public.responses to authenticated;

	grant execute on function public.health(), public.setup_is_open(text), public.preview_invitation(text) to anon, authenticated;
	grant execute on function
		public.start_assessment(uuid, uuid, public.perspective),
		public.save_response(uuid, uuid, integer, public.answer_state, smallint, text, text, text, integer, integer),
		public.submit_assessment(uuid), public.finalize_assessment(uuid), public.staff_summaries(uuid),
		public.network_scores(uuid, uuid[], uuid[]), public.score_spread(uuid, uuid), public.rating_pairs(uuid, uuid),
		public.found_organization(text, text, text, text),
		public.create_invitation(uuid, text, text, public.member_role, uuid[]),
		public.revoke_invitation(uuid), public.accept_invitation(text),
		public.save_site(uuid, uuid, text, uuid, text, text, date),
		public.change_membership(uuid, public.member_role, uuid[])
	to authenticated;

	-- What policies and functions of the caller's own rights need.
	grant usage on schema private to authenticated;
	grant execute on function
		private.organizations_as(public.member_role[]), private.my_organizations(),
		private.sites_as(public.member_role[]), private.my_programs(), private.members_of_my_sites(),
		private.my_staff_assessments(), private.my_visits(), private.my_drafts(), private.count_my_sites(),
		private.require_writable(uuid), private.refuse(integer, text, text), private.are_bands(jsonb)
	to authenticated;
end
$$;

select private.apply_grants();
