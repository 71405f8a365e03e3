-- Two clicks, two devices, two tabs: one assessment, one submission, and no answer lost without a word.

select plan(21);

select tests.sign_in('director');
select is(public.start_assessment(tests.id('north'), tests.id('summer'), 'self'), tests.id('director on north in summer'),
	'starting twice finds what was started');

-- Two devices answer the same item.
select is(public.save_response(tests.id('director on north in summer'), tests.id('checklist w1'), 1, 'rated', 2::smallint), 2,
	'a save that has seen the latest answer is taken');
select throws_ok(
	$$ select public.save_response(tests.id('director on north in summer'), tests.id('checklist w1'), 1, 'rated', 0::smallint) $$,
	'PT409', 'This answer was changed somewhere else in the meantime. Both are kept; choose one.', 'one that has not is a conflict');
select throws_ok(
	$$ select public.save_response(tests.id('director on north in summer'), tests.id('checklist w1'), 0, 'rated', 0::smallint) $$,
	'PT409', null, 'and so is one that thinks it is the first');
select results_eq(
	$$ select rating::integer, revision from public.responses where assessment_id = tests.id('director on north in summer') and item_id = tests.id('checklist w1') $$,
	$$ values (2, 2) $$, 'the first answer stands');

-- Open items are named.
select throws_ok($$ select public.submit_assessment(tests.id('director on north in summer')) $$, 'PT422', 'One item is still open.', 'one open item is refused');
select throws_ok($$ select public.submit_assessment(tests.id('consensus on north in summer')) $$, 'PT422', '5 items are still open.', 'and so are five');
do $$
declare
	said text;
begin
	perform public.submit_assessment(tests.id('consensus on north in summer'));
exception when sqlstate 'PT422' then
	get stacked diagnostics said = pg_exception_detail;
	perform set_config('tests.said', said, true);
end
$$;
select is(current_setting('tests.said', true), 'w2,w3,w4,s1,s2', 'with their keys, in order');
select is_empty($$ select from public.theme_scores where round_id = tests.id('summer') $$, 'a refused submission scores nothing');

select lives_ok(
	$$ select public.save_response(tests.id('director on north in summer'), tests.id('checklist s2'), 0, 'unanswered') $$, 'an answer can be taken back');
select throws_ok($$ select public.submit_assessment(tests.id('director on north in summer')) $$, 'PT422', 'One item is still open.', 'and then is open');
select lives_ok(
	$$ select public.save_response(tests.id('director on north in summer'), tests.id('checklist s2'), 1, 'dont_know') $$, 'don''t know is an answer');

-- Submitted twice.
select lives_ok($$ select public.submit_assessment(tests.id('director on north in summer')) $$, 'it is submitted');
select tests.act_as_server();
create temporary table after_one as select * from public.item_counts where round_id = tests.id('summer');
select tests.sign_in('director');
select lives_ok($$ select public.submit_assessment(tests.id('director on north in summer')) $$, 'a second time does no harm');
select tests.act_as_server();
select results_eq(
	$$ select * from public.item_counts where round_id = tests.id('summer') order by item_id, perspective $$,
	$$ select * from after_one order by item_id, perspective $$, 'and counts nothing twice');
select is((select count(*) from public.theme_scores where assessment_id = tests.id('director on north in summer')), 2::bigint, 'two themes, two scores');

-- Finalized twice, or too early, or by others.
select tests.sign_in('director');
select throws_ok($$ select public.finalize_assessment(tests.id('consensus on north in summer')) $$, 'PT409', 'Submit the assessment before you finalize it.', 'a draft is not finalized');
select throws_ok($$ select public.finalize_assessment(tests.id('director on north in summer')) $$, 'PT404', null, 'a self-assessment is not finalized at all');
select lives_ok($$ select public.finalize_assessment(tests.id('consensus on north in spring')) $$, 'finalizing twice does no harm');
select tests.sign_in('second_evaluator');
select throws_ok($$ select public.finalize_assessment(tests.id('evaluator on south in spring')) $$, 'PT404', null, 'another''s visit is not theirs to finalize');
select tests.sign_in('evaluator');
select lives_ok($$ select public.finalize_assessment(tests.id('evaluator on south in spring')) $$, 'one''s own is');
