-- Nothing that was answered goes with its site, not even what only a draft says.

select plan(4);

select tests.sign_in('owner');
select throws_ok($$ delete from public.sites where id = tests.id('north') $$, 'PT409', 'This site has ratings, so it cannot be removed.', 'a site with scores stays');
select tests.act_as_server();
select tests.rate('director', 'self', 'east', 'summer', '3 . . .  . .');
select tests.sign_in('owner');
select throws_ok($$ delete from public.sites where id = tests.id('east') $$, 'PT409', null, 'and one with a draft of one answer');
select tests.act_as_server();
select isnt_empty($$ select from public.responses where site_id = tests.id('east') $$, 'which is still there');
select tests.sign_in('owner');
select lives_ok($$ delete from public.sites where id = tests.id('spare site') $$, 'one where nobody ever rated may go');
