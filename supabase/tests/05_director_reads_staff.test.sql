-- Staff rate in private: nobody in charge of them reads what one of them said, or who said it.

select plan(20);
select cmp_ok((select count(*) from public.responses where perspective = 'staff'), '>', 0::bigint, 'there are staff answers to find');

select tests.sign_in('director');
select is_empty($$ select from public.assessments where perspective = 'staff' $$, 'a director sees no staff assessment, not even that there is one');
select is_empty($$ select from public.responses where perspective = 'staff' $$, 'nor a staff answer');
select is_empty($$ select from public.theme_scores where perspective = 'staff' $$, 'nor a staff theme score');
select is_empty($$ select from public.fidelity_scores where perspective = 'staff' $$, 'nor a staff fidelity score');
select is_empty($$ select from public.item_counts $$, 'nor counts of staff ratings');
select throws_ok('select * from private.staff_raters', '42501', null, 'nor who rated');
select throws_ok('select * from private.rater_codes', '42501', null, 'nor whose pseudonym is whose');
select is_empty($$ select from public.responses where site_id <> tests.id('north') $$, 'nor any answer of another site');
select is_empty($$ select from public.theme_scores where site_id <> tests.id('north') $$, 'nor any score of another site');

select tests.sign_in('owner');
select is_empty($$ select from public.assessments where perspective = 'staff' $$, 'an owner sees no staff assessment either');
select is_empty($$ select from public.responses where perspective = 'staff' $$, 'nor a staff answer');
select is_empty($$ select from public.theme_scores where perspective = 'staff' $$, 'nor a staff score');
select is_empty($$ select from public.item_counts where perspective = 'staff' $$, 'nor counts of staff ratings');

select tests.sign_in('evaluator');
select is_empty($$ select from public.assessments where perspective = 'staff' and rater_id is not null $$, 'an evaluator sees pseudonyms only');
select is_empty($$ select from public.responses where perspective = 'staff' and status = 'draft' $$, 'and no staff draft');

select tests.sign_in('staff');
select results_eq('select distinct rater_code from public.assessments', array['R-staff'], 'staff see their own assessments and no colleague''s');
select results_eq('select distinct note from public.responses', array['A note of staff'], 'and their own answers only');
select throws_ok($$ select public.submit_assessment(tests.id('staff_2 on north in summer')) $$, 'PT404', null,
	'and cannot submit a colleague''s draft');
select throws_ok(
	$$ select public.save_response(tests.id('staff_2 on north in summer'), tests.id('checklist w2'), 0, 'rated', 0::smallint) $$,
	'PT404', null, 'nor answer in it');
