-- Viewers read scores of record and names, never what anybody wrote or how anybody rated an item.

select plan(11);
select cmp_ok((select count(note) from public.responses), '>', 0::bigint, 'there are notes to find');

select tests.sign_in('viewer');
select is_empty('select note from public.responses', 'no answers, so no notes and no links');
select is_empty('select rater_id from public.assessments', 'no raters');
select is_empty('select * from public.item_counts', 'no counts per item');
select is_empty('select * from public.goals', 'no goals');
select is_empty('select * from public.site_attributes', 'of a site its name only');
select results_eq('select email from public.memberships', array['viewer@example.org'], 'of people themselves only');
select results_eq(
	$$ select perspective::text, score::numeric from public.fidelity_scores order by 2 $$,
	$$ values ('self', 55.56), ('self', 66.67), ('consensus', 56.95) order by 2 $$,
	'scores of record, and no others');
select is_empty($$ select * from public.staff_summaries(tests.id('north')) $$, 'no staff ratings, not even together');
select throws_ok($$ select public.start_assessment(tests.id('north'), tests.id('summer'), 'consensus') $$, 'PT403', null,
	'a viewer rates nothing');
select throws_ok(
	$$ select public.save_response(tests.id('director on north in summer'), tests.id('checklist s2'), 0, 'rated', 3::smallint) $$,
	'PT404', null, 'a viewer answers nothing');
