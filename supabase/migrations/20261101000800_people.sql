-- First owner, invitations, and the door that stays shut without one.

create function public.health()
returns text
language sql
stable
set search_path = ''
return 'ok';
comment on function public.health is 'Answers ok when the database answers.';

-- Called by the person who runs the server; the key itself is never stored.
create function private.issue_setup_key(p_key_hash text)
returns void
language sql
security definer
set search_path = ''
as $$
	update private.setup_keys set used_at = now() where used_at is null;
	insert into private.setup_keys (key_hash) values (p_key_hash);
$$;

create function private.setup_key_is_open(p_key text)
returns boolean
language sql
stable
security definer
set search_path = ''
return exists (
	select from private.setup_keys
	where key_hash = private.sha256_hex(p_key) and used_at is null and issued_at > now() - interval '7 days'
);

create function public.setup_is_open(p_key text)
returns boolean
language sql
stable
security definer
set search_path = ''
return private.setup_key_is_open(p_key);
comment on function public.setup_is_open is 'Whether this setup key may still create an organization.';

create function private.open_invitation(p_token text)
returns public.invitations
language sql
stable
security definer
set search_path = ''
as $$
	select invitations.*
	from private.invitation_tokens
	join public.invitations on invitations.id = invitation_tokens.invitation_id
	where invitation_tokens.token_hash = private.sha256_hex(p_token)
		and invitations.accepted_at is null and invitations.revoked_at is null and invitations.expires_at > now()
$$;

create function private.may_sign_up(p_email text, p_metadata jsonb)
returns boolean
language sql
stable
security definer
set search_path = ''
return coalesce(
	lower((private.open_invitation(p_metadata ->> 'invitation_token')).email) = lower(p_email), false
) or private.setup_key_is_open(p_metadata ->> 'setup_key');

-- No account without an invitation or a setup key. The secret does not stay in the account's metadata.
create function private.require_invitation()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
declare
	metadata jsonb := coalesce(new.raw_user_meta_data, '{}'::jsonb);
begin
	if current_setting('plumbline.loading', true) = 'on' then return new; end if;
	if private.may_sign_up(new.email, metadata) is not true then
		perform private.refuse(403, 'Plumbline is by invitation. Ask the owner of your organization for one.');
	end if;
	new.raw_user_meta_data := metadata - 'invitation_token' - 'setup_key';
	return new;
end
$$;

create trigger require_invitation
before insert on auth.users
for each row execute function private.require_invitation();

create function private.my_email()
returns text
language sql
stable
security definer
set search_path = ''
return (select lower(email) from auth.users where id = auth.uid());

create function public.found_organization(p_key text, p_name text, p_time_zone text, p_display_name text)
returns uuid
language plpgsql
security definer
set search_path = ''
as $$
declare
	organization uuid;
begin
	if auth.uid() is null then
		perform private.refuse(401, 'Sign in first.');
	end if;
	update private.setup_keys set used_at = now()
	where key_hash = private.sha256_hex(p_key) and used_at is null and private.setup_key_is_open(p_key);
	if not found then
		perform private.refuse(403, 'This setup link was used or has expired. Restart Plumbline for a new one.');
	elsif char_length(btrim(coalesce(p_name, ''))) not between 1 and 120 then
		perform private.refuse(422, 'Give the organization a name of up to 120 characters.');
	elsif char_length(btrim(coalesce(p_display_name, ''))) not between 1 and 120 then
		perform private.refuse(422, 'Give your own name, up to 120 characters.');
	end if;
	insert into public.organizations (name, time_zone) values (btrim(p_name), p_time_zone) returning id into organization;
	insert into public.memberships (organization_id, user_id, role, display_name, email)
	values (organization, auth.uid(), 'owner', btrim(p_display_name), private.my_email());
	return organization;
end
$$;
comment on function public.found_organization is 'Creates an organization with the caller as its owner; needs a setup key, which it uses up.';

-- Directors and staff belong to at least one site of the organization, others to none.
create function private.require_sites_for_role(p_organization uuid, p_role public.member_role, p_sites uuid[])
returns void
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
	if p_role in ('director', 'staff') and cardinality(p_sites) = 0 then
		perform private.refuse(422, 'Choose at least one site for this person.');
	elsif p_role not in ('director', 'staff') and cardinality(p_sites) > 0 then
		perform private.refuse(422, 'Only directors and staff belong to sites.');
	elsif exists (
		select from unnest(p_sites) as asked (id)
		where not exists (select from public.sites where sites.id = asked.id and organization_id = p_organization)
	) then
		perform private.refuse(422, 'One of these sites is not part of the organization.');
	end if;
end
$$;

create function private.require_may_invite(p_organization uuid, p_role public.member_role, p_sites uuid[])
returns void
language plpgsql
stable
security definer
set search_path = ''
as $$
begin
	if p_organization in (select private.organizations_as('owner')) then
		null;
	elsif p_role = 'staff' and p_organization in (select private.organizations_as('director'))
		and p_sites <@ array(select private.sites_as('director')) then
		null;
	else
		perform private.refuse(403, 'You may not invite people in this role. Directors invite staff to their own sites; owners invite everybody.');
	end if;
	perform private.require_sites_for_role(p_organization, p_role, p_sites);
end
$$;

create function public.create_invitation(
	p_organization uuid, p_email text, p_display_name text, p_role public.member_role, p_sites uuid[] default '{}'
)
returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
	address constant text := lower(btrim(coalesce(p_email, '')));
	token constant text := replace(concat(gen_random_uuid(), gen_random_uuid()), '-', '');
	invitation uuid;
begin
	perform private.require_may_invite(p_organization, p_role, coalesce(p_sites, '{}'));
	if address !~ '^[^@[:space:]]+@[^@[:space:]]+[.][^@[:space:]]+$' or char_length(address) > 254 then
		perform private.refuse(422, 'That does not look like an e-mail address.');
	elsif char_length(btrim(coalesce(p_display_name, ''))) not between 1 and 120 then
		perform private.refuse(422, 'Give the person''s name, up to 120 characters.');
	elsif exists (select from public.memberships where organization_id = p_organization and lower(email) = address) then
		perform private.refuse(409, 'This person is already a member.');
	end if;
	if p_organization not in (select private.organizations_as('owner')) and exists (
		select from public.invitations
		where organization_id = p_organization and email = address and created_by is distinct from auth.uid()
			and accepted_at is null and revoked_at is null and expires_at > now()
	) then
		perform private.refuse(409, 'Somebody else has already invited this person.');
	end if;
	update public.invitations set revoked_at = now()
	where organization_id = p_organization and email = address and accepted_at is null and revoked_at is null;
	insert into public.invitations (organization_id, email, display_name, role, site_ids, created_by)
	values (p_organization, address, btrim(p_display_name), p_role, coalesce(p_sites, '{}'), auth.uid())
	returning id into invitation;
	insert into private.invitation_tokens (invitation_id, token_hash) values (invitation, private.sha256_hex(token));
	return token;
end
$$;
comment on function public.create_invitation is 'Invites a person and returns the token of the link, once. An earlier open invitation to the same address ends.';

create function public.revoke_invitation(p_invitation uuid)
returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
	update public.invitations set revoked_at = now()
	where id = p_invitation and accepted_at is null and revoked_at is null
		and (organization_id in (select private.organizations_as('owner'))
			or (created_by = auth.uid() and organization_id in (select private.organizations_as('director'))));
	if not found then
		perform private.refuse(404, 'There is no open invitation to withdraw.');
	end if;
end
$$;
comment on function public.revoke_invitation is 'Withdraws an open invitation.';

create function public.preview_invitation(p_token text)
returns table (organization_name text, email text, display_name text, role public.member_role)
language sql
stable
security definer
set search_path = ''
as $$
	select organizations.name, invitation.email, invitation.display_name, invitation.role
	from private.open_invitation(p_token) as invitation
	join public.organizations on organizations.id = invitation.organization_id
$$;
comment on function public.preview_invitation is 'What the holder of an invitation link is asked to join; no row when it is used, withdrawn or expired.';

create function public.accept_invitation(p_token text)
returns uuid
language plpgsql
security definer
set search_path = ''
as $$
declare
	invitation public.invitations;
	membership uuid;
begin
	invitation := private.open_invitation(p_token);
	if auth.uid() is null then
		perform private.refuse(401, 'Sign in first.');
	elsif invitation.id is null then
		perform private.refuse(404, 'This invitation was used, withdrawn, or has expired. Ask for a new one.');
	elsif lower(invitation.email) is distinct from private.my_email() then
		perform private.refuse(403, 'This invitation is for another e-mail address. Sign in with that one.');
	end if;
	update public.invitations set accepted_at = now()
	where id = invitation.id and accepted_at is null and revoked_at is null;
	if not found then
		perform private.refuse(404, 'This invitation was used, withdrawn, or has expired. Ask for a new one.');
	end if;
	insert into public.memberships (organization_id, user_id, role, display_name, email)
	values (invitation.organization_id, auth.uid(), invitation.role, invitation.display_name, invitation.email)
	on conflict (organization_id, user_id) do nothing
	returning id into membership;
	if membership is null then
		perform private.refuse(409, 'You are already a member of this organization.');
	end if;
	insert into public.site_assignments (organization_id, membership_id, site_id)
	select invitation.organization_id, membership, sites.id
	from public.sites
	where sites.organization_id = invitation.organization_id and sites.id = any (invitation.site_ids);
	return invitation.organization_id;
end
$$;
comment on function public.accept_invitation is 'Makes the signed-in person a member; returns the organization.';

-- Who leaves, or gives up the role or the site they invited to, leaves no open door behind.
create function private.end_invitations_of()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
	update public.invitations set revoked_at = now()
	where organization_id = old.organization_id and created_by = old.user_id
		and accepted_at is null and revoked_at is null;
	return null;
end
$$;

create trigger end_invitations_of
after delete on public.memberships
for each row execute function private.end_invitations_of();

create trigger end_invitations_of_former_role
after update of role on public.memberships
for each row when (old.role is distinct from new.role)
execute function private.end_invitations_of();

create function private.end_invitations_to_site()
returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
	update public.invitations set revoked_at = now()
	from public.memberships
	where memberships.id = old.membership_id and memberships.role = 'director'
		and invitations.organization_id = old.organization_id and invitations.created_by = memberships.user_id
		and old.site_id = any (invitations.site_ids)
		and invitations.accepted_at is null and invitations.revoked_at is null;
	return null;
end
$$;

create trigger end_invitations_to_site
after delete on public.site_assignments
for each row execute function private.end_invitations_to_site();
