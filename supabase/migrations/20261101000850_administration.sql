-- What owners do to several tables at once, so that no half of it can be left behind.

create function public.save_site(
	p_organization uuid, p_program uuid, p_name text, p_site uuid default null,
	p_region text default null, p_setting text default null, p_opened_on date default null
)
returns uuid
language plpgsql
set search_path = ''
as $$
declare
	saved uuid;
begin
	if p_organization not in (select private.organizations_as('owner')) then
		perform private.refuse(403, 'Only the owner of the organization adds and changes sites.');
	elsif not exists (select from public.programs where id = p_program and organization_id = p_organization) then
		perform private.refuse(422, 'Choose one of the organization''s programs.');
	end if;
	if p_site is null then
		insert into public.sites (organization_id, program_id, name)
		values (p_organization, p_program, btrim(p_name)) returning id into saved;
	else
		update public.sites set program_id = p_program, name = btrim(p_name)
		where id = p_site and organization_id = p_organization returning id into saved;
	end if;
	if saved is null then
		perform private.refuse(404, 'There is no such site.');
	end if;
	insert into public.site_attributes (site_id, organization_id, region, setting, opened_on)
	values (saved, p_organization, nullif(btrim(p_region), ''), nullif(btrim(p_setting), ''), p_opened_on)
	on conflict (site_id) do update
	set region = excluded.region, setting = excluded.setting, opened_on = excluded.opened_on;
	return saved;
exception when unique_violation then
	perform private.refuse(409, 'There is already a site with this name. Choose another.');
end
$$;
comment on function public.save_site is 'Adds a site (p_site null) or changes one, with what it is grouped by; returns its id.';

create function public.change_membership(p_membership uuid, p_role public.member_role, p_sites uuid[])
returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
	organization uuid;
	sites constant uuid[] := coalesce(p_sites, '{}');
begin
	select organization_id into organization from public.memberships
	where id = p_membership and organization_id in (select private.organizations_as('owner'));
	if organization is null then
		perform private.refuse(404, 'There is no such person in this organization.');
	end if;
	perform private.require_sites_for_role(organization, p_role, sites);
	update public.memberships set role = p_role where id = p_membership;
	delete from public.site_assignments where membership_id = p_membership and not site_id = any (sites);
	insert into public.site_assignments (organization_id, membership_id, site_id)
	select distinct organization, p_membership, asked.id from unnest(sites) as asked (id)
	on conflict do nothing;
end
$$;
comment on function public.change_membership is 'Gives a member a role and the sites that go with it, both at once.';

-- Planned, open, closed, and never back: what was closed stays as it was read.
create function private.keep_round_direction()
returns trigger
language plpgsql
set search_path = ''
as $$
begin
	if new.status < old.status then
		perform private.refuse(409, 'A round goes from planned to open to closed, and never back.');
	end if;
	return new;
end
$$;

create trigger keep_round_direction
before update of status on public.rounds
for each row execute function private.keep_round_direction();
