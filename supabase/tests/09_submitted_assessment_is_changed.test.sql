-- What was submitted stays as it was said, for everybody and with every right.

select plan(19);

select tests.sign_in('other_director');
select throws_ok(
	$$ select public.save_response(tests.id('other_director on south in summer'), tests.id('checklist w1'), 1, 'rated', 3::smallint) $$,
	'PT409', 'This assessment was submitted and can no longer be changed.', 'the rater who tries is told why');
select is_empty(
	$$ update public.responses set rating = 3 where assessment_id = tests.id('other_director on south in summer') returning 1 $$,
	'writing past the function changes nothing');
select throws_ok(
	$$ update public.assessments set status = 'draft', submitted_at = null $$, '42501', null, 'nobody takes a submission back');
select throws_ok($$ update public.theme_scores set score = 100 $$, '42501', null, 'or improves a score');

select tests.sign_in('director');
select is_empty(
	$$ update public.responses set rating = 3 where assessment_id = tests.id('director on north in spring') returning 1 $$,
	'nor in a round that is over');
select throws_ok(
	$$ update public.responses set assessment_id = tests.id('director on north in spring') where assessment_id = tests.id('director on north in summer') and item_id = tests.id('checklist w1') $$,
	'42501', null, 'nor by moving an answer into it');
select throws_ok(
	$$ update public.responses set perspective = 'consensus' where assessment_id = tests.id('director on north in summer') $$,
	'23503', null, 'an answer''s perspective is its assessment''s');
select throws_ok(
	$$ update public.responses set status = 'finalized' where assessment_id = tests.id('director on north in summer') $$,
	'23503', null, 'and so is its status');
select throws_ok(
	$$ update public.responses set site_id = tests.id('south') where assessment_id = tests.id('director on north in summer') $$,
	'42501', null, 'and its site');

select tests.act_as_server();
select throws_ok(
	$$ update public.responses set rating = 3 where assessment_id = tests.id('director on north in spring') and item_id = tests.id('checklist w2') $$,
	'PT409', null, 'not a rating');
select throws_ok(
	$$ update public.responses set note = 'Better so' where assessment_id = tests.id('director on north in spring') $$,
	'PT409', null, 'not a note');
select throws_ok(
	$$ delete from public.responses where assessment_id = tests.id('director on north in spring') $$, 'PT409', null, 'not an answer less');
select throws_ok(
	$$ insert into public.responses (assessment_id, item_id, organization_id, site_id, round_id, instrument_version_id, perspective, status)
		select assessment_id, tests.id('checklist w1'), organization_id, site_id, round_id, instrument_version_id, perspective, status
		from public.responses where assessment_id = tests.id('director on north in spring') limit 1 $$,
	'PT409', null, 'not one more');
select throws_ok(
	$$ update public.assessments set status = 'draft', submitted_at = null where id = tests.id('director on north in spring') $$,
	'PT409', null, 'not back to a draft');
select throws_ok(
	$$ update public.assessments set status = 'submitted', finalized_at = null where id = tests.id('consensus on north in spring') $$,
	'PT409', null, 'not back from final');
select throws_ok(
	$$ update public.assessments set site_id = tests.id('south') where id = tests.id('director on north in spring') $$,
	'PT409', null, 'not to another site');
select throws_ok($$ delete from public.assessments where id = tests.id('director on north in spring') $$, 'PT409', null, 'not away');
select throws_ok($$ delete from public.sites where id = tests.id('north') $$, 'PT409', null, 'not with its site');

select lives_ok($$ delete from auth.users where id = tests.id('director') $$, 'a rater who leaves leaves the ratings');
