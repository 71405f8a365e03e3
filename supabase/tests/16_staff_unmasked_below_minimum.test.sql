-- What staff rated is told only of enough of them together, and only once the round is closed.

select plan(20);

select tests.sign_in('director');
select results_eq(
	$$ select n, median, q1, q3 from public.staff_summaries(tests.id('north')) where theme_id = tests.id('checklist warmth') $$,
	$$ values (5, 66.67, 50.00, 83.33) $$, 'of five staff: 33, 50, 67, 83 and 100');
select results_eq(
	$$ select n, median, q1, q3 from public.staff_summaries(tests.id('north')) where theme_id = tests.id('checklist steadiness') $$,
	$$ values (5, 66.67, 55.56, 77.78) $$, 'of the same five: 33, 56, 67, 78 and 100');
select is_empty($$ select from public.staff_summaries(tests.id('north')) where round_id = tests.id('summer') $$,
	'nothing of an open round, so that nobody looks before and after');
select is_empty($$ select from public.staff_summaries(tests.id('south')) $$, 'nothing of another director''s site');

select tests.sign_in('other_director');
select results_eq(
	$$ select n, median, q1, q3 from public.staff_summaries(tests.id('south')) $$,
	$$ values (null::integer, null::numeric, null::numeric, null::numeric), (null, null, null, null) $$,
	'of two staff not even how many they are');

select tests.sign_in('owner');
select is((select count(n) from public.staff_summaries(tests.id('south'))), 0::bigint, 'the same for the owner');
select is((select count(n) from public.staff_summaries(tests.id('north'))), 2::bigint, 'who sees what the director sees');
select tests.sign_in('evaluator');
select is((select count(n) from public.staff_summaries(tests.id('south'))), 0::bigint, 'and for the evaluator');

select tests.sign_in('staff');
select is_empty($$ select from public.staff_summaries(tests.id('north')) $$, 'staff do not see how colleagues rated');
select tests.sign_in('viewer');
select is_empty($$ select from public.staff_summaries(tests.id('north')) $$, 'nor do viewers');
select tests.sign_in('stranger');
select is_empty($$ select from public.staff_summaries(tests.id('north')) $$, 'nor strangers');

-- The minimum is a setting, and has one of its own.
select tests.sign_in('owner');
select lives_ok($$ update public.organizations set minimum_staff_n = 6 $$, 'an owner may ask for more');
select tests.sign_in('director');
select is((select count(n) from public.staff_summaries(tests.id('north'))), 0::bigint, 'then five are too few');
select tests.sign_in('owner');
select throws_ok($$ update public.organizations set minimum_staff_n = 2 $$, '23514', null, 'but never for fewer than three');
select lives_ok($$ update public.organizations set minimum_staff_n = 3 $$, 'three is the least');
select is((select count(n) from public.staff_summaries(tests.id('south'))), 0::bigint, 'and two are still too few');

-- A rater whose score is null does not count towards the minimum.
select tests.act_as_server();
update public.organizations set minimum_staff_n = 5;
delete from public.theme_scores where assessment_id = tests.id('staff_5 on north in spring') and theme_id = tests.id('checklist warmth');
select tests.sign_in('director');
select results_eq(
	$$ select n from public.staff_summaries(tests.id('north')) where theme_id = tests.id('checklist warmth') $$,
	array[null::integer], 'five raters, four scores: too few');
select results_eq(
	$$ select n from public.staff_summaries(tests.id('north')) where theme_id = tests.id('checklist steadiness') $$,
	array[5], 'and the other theme is as it was');

-- Of three or four, the middle half would give away the rest: (a + b) / 2, b and (b + c) / 2 are three numbers.
select tests.act_as_server();
update public.organizations set minimum_staff_n = 3;
delete from public.theme_scores where assessment_id in (tests.id('staff_5 on north in spring'), tests.id('staff_4 on north in spring'));
select tests.sign_in('director');
select results_eq(
	$$ select n, median is not null, q1, q3 from public.staff_summaries(tests.id('north')) where theme_id = tests.id('checklist steadiness') $$,
	$$ values (3, true, null::numeric, null::numeric) $$, 'of three only the median is told');
select tests.act_as_server();
select tests.rate('staff_6', 'staff', 'north', 'spring', '2 2 2 2  2 2');
update public.assessments set status = 'submitted', submitted_at = now() where id = tests.id('staff_6 on north in spring');
select private.record_submissions(tests.id('spring'), array[tests.id('staff_6 on north in spring')]);
select tests.sign_in('director');
select results_eq(
	$$ select n, q1, q3 from public.staff_summaries(tests.id('north')) where theme_id = tests.id('checklist steadiness') $$,
	$$ values (4, null::numeric, null::numeric) $$, 'nor of four');
