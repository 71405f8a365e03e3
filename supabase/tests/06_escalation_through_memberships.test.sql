-- Nobody gives themselves a role, a site or an organization, by whatever way.

select plan(33);

-- Functions that act for owners act for nobody else.
select tests.sign_in('evaluator');
select throws_ok($$ select public.save_site(tests.id('harbor'), tests.id('outreach'), 'Mine', tests.id('north')) $$, 'PT403', null, 'an evaluator renames no site');
select tests.sign_in('director');
select throws_ok($$ select public.save_site(tests.id('harbor'), tests.id('outreach'), 'Mine', tests.id('north')) $$, 'PT403', null, 'nor does its director');
select tests.sign_in('stranger');
select throws_ok($$ select public.save_site(tests.id('harbor'), tests.id('outreach'), 'Mine', tests.id('north')) $$, 'PT403', null, 'nor a stranger');
select throws_ok($$ select public.save_site(tests.id('elsewhere'), tests.id('their program'), 'Mine', tests.id('north')) $$, 'PT404', null, 'not even into an organization of her own');
select throws_ok($$ select public.revoke_invitation(tests.id('invitation to harbor')) $$, 'PT404', null, 'and she withdraws nobody else''s invitation');

select tests.sign_in('director');
select is_empty($$ update public.memberships set role = 'owner' returning id $$, 'a director promotes nobody');
select is_empty($$ delete from public.memberships returning id $$, 'and removes nobody');
select throws_ok(
	$$ insert into public.site_assignments (organization_id, membership_id, site_id)
		values (tests.id('harbor'), tests.id('membership of director'), tests.id('south')) $$,
	'42501', null, 'and takes no second site');
select throws_ok($$ select public.change_membership(tests.id('membership of director'), 'owner', '{}') $$, 'PT404', null,
	'and changes no role through the function');
select throws_ok(
	$$ select public.create_invitation(tests.id('harbor'), 'friend@example.org', 'Friend', 'director', array[tests.id('north')]) $$,
	'PT403', null, 'and invites no director');
select throws_ok(
	$$ select public.create_invitation(tests.id('harbor'), 'friend@example.org', 'Friend', 'staff', array[tests.id('north'), tests.id('south')]) $$,
	'PT403', null, 'and no staff to a site that is not theirs');
select throws_ok(
	$$ select public.create_invitation(tests.id('harbor'), 'friend@example.org', 'Friend', 'staff', '{}') $$,
	'PT422', null, 'and no staff to no site');
select lives_ok(
	$$ select public.create_invitation(tests.id('harbor'), 'friend@example.org', 'Friend', 'staff', array[tests.id('north')]) $$,
	'but staff to their own site');
select throws_ok($$ select public.revoke_invitation(tests.id('invitation to harbor')) $$, 'PT404', null,
	'and withdraws no invitation that the owner sent');

select tests.sign_in('evaluator');
select throws_ok(
	$$ select public.create_invitation(tests.id('harbor'), 'friend@example.org', 'Friend', 'viewer') $$,
	'PT403', null, 'an evaluator invites nobody');
select throws_ok($$ select public.change_membership(tests.id('membership of evaluator'), 'owner', '{}') $$, 'PT404', null,
	'an evaluator changes no role');

select tests.sign_in('nobody');
select throws_ok(
	$$ insert into public.memberships (organization_id, user_id, role, display_name, email)
		values (tests.id('harbor'), tests.id('nobody'), 'owner', 'Nobody', 'nobody@example.org') $$,
	'42501', null, 'nobody joins by themselves');
select throws_ok($$ insert into public.organizations (name) values ('Mine') $$, '42501', null, 'or founds without a key');
select throws_ok($$ select public.found_organization('not the key', 'Mine', 'UTC', 'Nobody') $$, 'PT403', null, 'or with a wrong one');

select tests.sign_in('stranger');
select throws_ok($$ select public.change_membership(tests.id('membership of viewer'), 'owner', '{}') $$, 'PT404', null,
	'an owner changes no role in another organization');
select throws_ok(
	$$ select public.create_invitation(tests.id('harbor'), 'friend@example.org', 'Friend', 'owner') $$,
	'PT403', null, 'and invites nobody into it');
select throws_ok(
	$$ select public.create_invitation(tests.id('elsewhere'), 'friend@example.org', 'Friend', 'director', array[tests.id('north')]) $$,
	'PT422', null, 'and gives nobody a site of it');
select throws_ok($$ select public.change_membership(tests.id('membership of their_director'), 'director', array[tests.id('north')]) $$,
	'PT422', null, 'nor to those they have');
select throws_ok(
	$$ insert into public.site_assignments (organization_id, membership_id, site_id)
		values (tests.id('elsewhere'), tests.id('membership of their_director'), tests.id('north')) $$,
	'23503', null, 'not even by hand');

select tests.sign_in('owner');
select throws_ok(
	$$ insert into public.memberships (organization_id, user_id, role, display_name, email)
		values (tests.id('harbor'), tests.id('nobody'), 'staff', 'Nobody', 'nobody@example.org') $$,
	'42501', null, 'an owner makes nobody a member who has not said yes');
select throws_ok($$ update public.memberships set user_id = tests.id('owner') where role = 'viewer' $$, '42501', null,
	'an owner hands nobody''s membership to somebody else');
select throws_ok($$ update public.organizations set synthetic = true $$, '42501', null, 'an owner does not relabel real data as a demonstration');
select throws_ok($$ update public.memberships set role = 'viewer' where user_id = tests.id('owner') $$, 'PT409', null,
	'the last owner stays one');
select throws_ok($$ delete from public.memberships where user_id = tests.id('owner') $$, 'PT409', null, 'and stays');
select lives_ok($$ select public.change_membership(tests.id('membership of evaluator'), 'owner', '{}') $$, 'until there is another');
select lives_ok($$ delete from public.memberships where user_id = tests.id('owner') $$, 'then they may go');
select is_empty('select from public.sites', 'and what they could read is gone with them');

select tests.act_as_server();
select throws_ok($$ update public.memberships set user_id = tests.id('nobody') where user_id = tests.id('viewer') $$, 'PT403', null,
	'with every right, a membership still never changes hands');
