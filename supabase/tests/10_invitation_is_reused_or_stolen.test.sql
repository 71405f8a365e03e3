-- An invitation is for one person, once, for two weeks, until it is withdrawn.

select plan(26);

select tests.sign_out();
select results_eq(
	$$ select * from public.preview_invitation('token of the invitation to north') $$,
	$$ values ('Harbor', 'nobody@example.org', 'Nobody', 'staff'::public.member_role) $$,
	'whoever holds the link sees what they are asked to join');
select is_empty($$ select * from public.preview_invitation('another token') $$, 'a wrong token shows nothing');
select is_empty($$ select * from public.preview_invitation(null) $$, 'no token shows nothing');
select throws_ok($$ select public.accept_invitation('token of the invitation to north') $$, '42501', null, 'nobody joins without signing in');

select tests.sign_in('stranger');
select throws_ok($$ select public.accept_invitation('token of the invitation to north') $$, 'PT403', null,
	'a link that was passed on does not work for another address');
select throws_ok($$ select public.accept_invitation('a guess') $$, 'PT404', null, 'a guess does not work');
select throws_ok('select * from private.invitation_tokens', '42501', null, 'tokens cannot be read');

select tests.sign_in('nobody');
select is(public.accept_invitation('token of the invitation to north'), tests.id('harbor'), 'the right person joins');
select results_eq('select role::text, email from public.memberships where user_id = tests.id(''nobody'')', $$ values ('staff', 'nobody@example.org') $$, 'in the role they were asked to take');
select results_eq('select name from public.sites', array['North'], 'at the site they were asked to');
select throws_ok($$ select public.accept_invitation('token of the invitation to north') $$, 'PT404', null, 'once');

select tests.act_as_server();
delete from public.memberships where user_id = tests.id('nobody');
select tests.sign_in('nobody');
select throws_ok($$ select public.accept_invitation('token of the invitation to north') $$, 'PT404', null,
	'and not again after having been removed');
select is_empty('select from public.sites', 'who was removed reads nothing');

-- Withdrawn, expired, replaced.
select tests.act_as_server();
create temporary table links (name text, token text);
grant all on links to public;
select tests.sign_in('owner');
insert into links select 'first', public.create_invitation(tests.id('harbor'), 'nobody@example.org', 'Nobody', 'viewer');
insert into links select 'second', public.create_invitation(tests.id('harbor'), ' NOBODY@example.org ', 'Nobody', 'viewer');
select cmp_ok((select min(length(token)) from links), '>=', 64, 'a token cannot be guessed');
select isnt((select token from links where name = 'first'), (select token from links where name = 'second'), 'no two are the same');
select is_empty($$ select * from public.preview_invitation((select token from links where name = 'first')) $$, 'a new invitation ends the old one');
select isnt_empty($$ select * from public.preview_invitation((select token from links where name = 'second')) $$, 'and takes its place');
select lives_ok($$ select public.revoke_invitation(id) from public.invitations where email = 'nobody@example.org' and revoked_at is null and accepted_at is null $$, 'it can be withdrawn');
select is_empty($$ select * from public.preview_invitation((select token from links where name = 'second')) $$, 'and then is worth nothing');
select throws_ok(
	$$ select public.create_invitation(tests.id('harbor'), 'viewer@example.org', 'Viewer', 'owner') $$, 'PT409', null,
	'nobody is promoted by a second invitation');

select tests.act_as_server();
update public.invitations set expires_at = now() where id = tests.id('invitation to harbor');
select is_empty($$ select * from public.preview_invitation('token of the invitation to harbor') $$, 'an expired one is worth nothing');
select is_empty($$ select from private.invitation_tokens join links on links.token = token_hash $$, 'what is stored opens nothing');

-- A director who gets a site more keeps what she sent; what led to a site she gives up ends.
select tests.sign_in('director');
create temporary table sent as
select public.create_invitation(tests.id('harbor'), 'new-staff@example.org', 'New', 'staff', array[tests.id('north')]) as token;
select tests.sign_in('owner');
select public.change_membership(tests.id('membership of director'), 'director', array[tests.id('north'), tests.id('east')]);
select tests.act_as_server();
select isnt_empty($$ select * from public.preview_invitation((select token from sent)) $$, 'an invitation outlives a site more');
select tests.sign_in('owner');
select public.change_membership(tests.id('membership of director'), 'director', array[tests.id('east')]);
select tests.act_as_server();
select is_empty($$ select * from public.preview_invitation((select token from sent)) $$, 'and ends with the site it leads to');

-- Who leaves takes their invitations along.
select tests.sign_in('owner');
create temporary table left_behind as
select public.create_invitation(tests.id('harbor'), 'second-self@example.org', 'Second self', 'owner') as token;
select isnt_empty($$ select * from public.preview_invitation((select token from left_behind)) $$, 'an owner invites another');
select tests.act_as_server();
update public.memberships set role = 'owner' where user_id = tests.id('evaluator');
update public.memberships set role = 'viewer' where user_id = tests.id('owner');
select is_empty($$ select * from public.preview_invitation((select token from left_behind)) $$, 'who stops being one leaves no open door behind');
