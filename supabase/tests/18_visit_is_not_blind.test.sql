-- Raters rate blind: nobody reads another's ratings of the round before they are submitted.

select plan(9);

select tests.sign_in('second_evaluator');
select is_empty($$ select from public.responses where assessment_id = tests.id('evaluator on north in summer') $$, 'an evaluator does not read a colleague''s visit while it is a draft');
select is_empty($$ update public.responses set rating = 0 where assessment_id = tests.id('evaluator on north in summer') returning 1 $$, 'or write in it');
select throws_ok(
	$$ select public.save_response(tests.id('evaluator on north in summer'), tests.id('checklist w1'), 1, 'rated', 0::smallint) $$,
	'PT403', null, 'by whatever way');
select isnt(public.start_assessment(tests.id('north'), tests.id('summer'), 'external'), tests.id('evaluator on north in summer'), 'they start a visit of their own');
select is_empty($$ select from public.responses where perspective = 'self' and status = 'draft' $$, 'and do not read the director''s draft');

select tests.sign_in('evaluator');
select is((select count(*) from public.responses where assessment_id = tests.id('evaluator on north in summer')), 2::bigint, 'their own they read');
select tests.sign_in('director');
select is_empty($$ select from public.responses where assessment_id = tests.id('evaluator on north in summer') $$, 'a director does not read a visit in progress');
select tests.sign_in('other_director');
select is_empty($$ select from public.responses where assessment_id = tests.id('evaluator on south in spring') $$, 'nor one that is submitted but not final');
select is_empty($$ select from public.theme_scores where perspective = 'external' $$, 'nor its scores');
