-- There is no account without an invitation to that address, or the setup key of the server.

select plan(14);

create function pg_temp.sign_up(p_email text, p_metadata jsonb) returns void
language sql as $$ insert into auth.users (id, email, raw_user_meta_data) values (tests.id(p_email), p_email, p_metadata) $$;

select throws_ok($$ select pg_temp.sign_up('passer-by@example.org', null) $$, 'PT403', null, 'nobody signs up with nothing');
select throws_ok($$ select pg_temp.sign_up('passer-by@example.org', '{"invitation_token": "a guess"}') $$, 'PT403', null, 'or with a guess');
select throws_ok($$ select pg_temp.sign_up('passer-by@example.org', '{"invitation_token": "token of the invitation to harbor"}') $$, 'PT403', null, 'or with somebody else''s invitation');
select throws_ok($$ select pg_temp.sign_up('passer-by@example.org', '{"setup_key": "a guess"}') $$, 'PT403', null, 'or with a wrong key');

select lives_ok($$ select pg_temp.sign_up('Invited@example.org', '{"invitation_token": "token of the invitation to harbor", "locale": "en"}') $$, 'the invited person does');
select is((select raw_user_meta_data from auth.users where email = 'Invited@example.org'), '{"locale": "en"}', 'and the token is not kept with the account');

select lives_ok($$ select pg_temp.sign_up('first@example.org', '{"setup_key": "the setup key"}') $$, 'the holder of the setup key does');
select is((select raw_user_meta_data from auth.users where email = 'first@example.org'), '{}', 'and the key is not kept with the account');
select tests.sign_in('first@example.org');
select isnt(public.found_organization('the setup key', 'First', 'America/New_York', 'First'), null, 'and founds an organization');
select throws_ok($$ select public.found_organization('the setup key', 'Second', 'America/New_York', 'First') $$, 'PT403', null, 'once');
select is(public.setup_is_open('the setup key'), false, 'and the key is used up');

select tests.act_as_server();
select throws_ok($$ select pg_temp.sign_up('second@example.org', '{"setup_key": "the setup key"}') $$, 'PT403', null, 'for everybody');

select private.issue_setup_key(private.sha256_hex('an old key'));
update private.setup_keys set issued_at = now() - interval '8 days' where key_hash = private.sha256_hex('an old key');
select throws_ok($$ select pg_temp.sign_up('late@example.org', '{"setup_key": "an old key"}') $$, 'PT403', null, 'a key from last week is too old');
select is_empty($$ select from private.setup_keys where key_hash in ('the setup key', 'an old key') $$, 'keys are not stored');
