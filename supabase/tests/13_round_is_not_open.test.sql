-- Nothing is rated before a round opens or after it closes, drafts included.

select plan(22);

select tests.sign_in('director');
select throws_ok($$ select public.start_assessment(tests.id('north'), tests.id('autumn'), 'self') $$, 'PT409',
	'The round "Autumn" is not open, so nothing can be rated in it.', 'nothing is started before a round opens');
select is(public.start_assessment(tests.id('north'), tests.id('spring'), 'self'), tests.id('director on north in spring'),
	'what was rated in a closed round can be found');
select tests.sign_in('other_director');
select throws_ok($$ select public.start_assessment(tests.id('south'), tests.id('spring'), 'consensus') $$, 'PT409',
	'The round "Spring" is not open, so nothing can be rated in it.', 'but nothing new is started in it');

select tests.sign_in('director');
select is(
	public.save_response(tests.id('director on north in summer'), tests.id('checklist s2'), 0, 'rated', 2::smallint), 1,
	'while it is open a draft takes answers');

select tests.act_as_server();
select tests.submit('other_director', 'consensus', 'south', 'summer', '3 3 3 3  3 3');
select tests.submit('evaluator', 'external', 'south', 'summer', '1 1 1 1  1 1');
select tests.sign_in('evaluator');
select lives_ok($$ update public.rounds set status = 'closed' where id = tests.id('summer') $$, 'an evaluator closes it');

select tests.sign_in('director');
select throws_ok(
	$$ select public.save_response(tests.id('director on north in summer'), tests.id('checklist s2'), 1, 'rated', 3::smallint) $$,
	'PT409', 'The round "Summer" is not open, so nothing can be rated in it.', 'then the draft takes no answer');
select is_empty(
	$$ update public.responses set rating = 3 where assessment_id = tests.id('director on north in summer') and item_id = tests.id('checklist s2') returning 1 $$,
	'nor past the function');
select throws_ok(
	$$ insert into public.responses (assessment_id, item_id, organization_id, site_id, round_id, instrument_version_id, perspective)
		values (tests.id('consensus on north in summer'), tests.id('checklist s2'), tests.id('harbor'), tests.id('north'), tests.id('summer'), tests.id('checklist'), 'consensus') $$,
	'42501', null, 'nor a new one');
select throws_ok($$ select public.submit_assessment(tests.id('director on north in summer')) $$, 'PT409',
	'The round "Summer" is not open, so nothing can be rated in it.', 'nor is it submitted');
select results_eq(
	$$ select rating::integer from public.responses where assessment_id = tests.id('director on north in summer') and item_id = tests.id('checklist s2') $$,
	array[2], 'what was said is still there');

select tests.sign_in('staff');
select throws_ok(
	$$ select public.save_response(tests.id('staff on north in summer'), tests.id('checklist s2'), 0, 'rated', 3::smallint) $$,
	'PT409', null, 'the same for staff');
select tests.sign_in('evaluator');
select throws_ok(
	$$ select public.save_response(tests.id('evaluator on north in summer'), tests.id('checklist s2'), 0, 'rated', 3::smallint) $$,
	'PT409', null, 'and for a visit');
select throws_ok($$ update public.rounds set status = 'open' where id = tests.id('summer') $$, 'PT409', null,
	'a round is not opened again, so that what was read about staff stays the same');
select throws_ok($$ update public.rounds set status = 'planned' where id = tests.id('summer') $$, 'PT409', null, 'or put off');
select throws_ok($$ update public.rounds set instrument_version_id = tests.id('draft checklist') where id = tests.id('summer') $$, 'PT422', null,
	'and its checklist is not swapped for a draft');
select throws_ok($$ delete from public.rounds where id = tests.id('summer') $$, '23503', null, 'or the round removed under its ratings');

select lives_ok($$ select public.finalize_assessment(tests.id('evaluator on south in summer')) $$, 'a visit is shown to its site at any time');
select tests.sign_in('other_director');
select throws_ok($$ select public.finalize_assessment(tests.id('consensus on south in summer')) $$, 'PT409', null,
	'but no consensus becomes the score of record of a closed round');
select results_eq(
	$$ select perspective::text from public.theme_scores where site_id = tests.id('south') and round_id = tests.id('summer') and of_record limit 1 $$,
	array['self'], 'so that what was read of it stays');
select throws_ok($$ select public.start_assessment(tests.id('north'), tests.id('summer'), 'self') $$, 'PT403', null,
	'a director rates no site but their own');
select tests.sign_in('staff');
select throws_ok($$ select public.start_assessment(tests.id('north'), tests.id('summer'), 'self') $$, 'PT403', null,
	'staff do not rate for the director');
select tests.sign_in('director');
select throws_ok($$ select public.start_assessment(tests.id('north'), tests.id('summer'), 'staff') $$, 'PT403', null,
	'and a director does not rate as staff');
