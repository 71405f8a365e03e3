-- An answer says one thing, and says it properly; what is refused is refused in words.

select plan(24);
select tests.sign_in('director');

create function pg_temp.save(p_item text, p_state public.answer_state, p_rating integer default null, p_reason text default null,
	p_note text default null, p_link text default null, p_met integer default null, p_of integer default null) returns integer
language sql as $$
	select public.save_response(tests.id('consensus on north in summer'), tests.id('checklist ' || p_item), 0, p_state, p_rating::smallint,
		p_reason, p_note, p_link, p_met, p_of) $$;

select throws_ok($$ select pg_temp.save('w2', 'rated') $$, 'PT422', 'A rating needs a level, and only a rating has one.', 'a rating without a level');
select throws_ok($$ select pg_temp.save('w2', 'dont_know', 2) $$, 'PT422', 'A rating needs a level, and only a rating has one.', 'a level without a rating');
select throws_ok($$ select pg_temp.save('w2', 'rated', 4) $$, 'PT422', 'A rating runs from 0 to 3.', 'a rating beyond the scale');
select throws_ok($$ select pg_temp.save('w2', 'rated', -1) $$, 'PT422', 'A rating runs from 0 to 3.', 'a rating below it');
select throws_ok($$ select pg_temp.save('w2', 'not_applicable', null, 'No reason') $$, 'PT422', null, 'not applicable where everything applies');
select throws_ok($$ select pg_temp.save('w4', 'not_applicable') $$, 'PT422', 'Say in a few words why this item does not apply.', 'not applicable without a reason');
select throws_ok($$ select pg_temp.save('w4', 'not_applicable', null, '   ') $$, 'PT422', 'Say in a few words why this item does not apply.', 'or with a blank one');
select lives_ok($$ select pg_temp.save('w4', 'not_applicable', null, 'There are no groups.') $$, 'with a reason it is taken');
select throws_ok(
	$$ update public.responses set item_id = tests.id('checklist w2') where assessment_id = tests.id('consensus on north in summer') and item_id = tests.id('checklist w4') $$,
	'PT422', null, 'and is not moved to an item that applies to everybody');
select throws_ok($$ select pg_temp.save('w2', 'rated', 1, null, repeat('x', 4001)) $$, 'PT422', null, 'a note too long to read');
select throws_ok($$ select pg_temp.save('w2', 'rated', 1, null, null, 'javascript:alert(1)') $$, 'PT422', 'A link starts with http:// or https:// and has no spaces.', 'a link that runs');
select throws_ok($$ select pg_temp.save('w2', 'rated', 1, null, null, 'https://example.org/ x') $$, 'PT422', null, 'a link with spaces');
select throws_ok($$ select pg_temp.save('w2', 'rated', 1, null, null, null, 3) $$, 'PT422', 'A count needs both numbers.', 'half a count');
select throws_ok($$ select pg_temp.save('w2', 'rated', 1, null, null, null, 4, 3) $$, 'PT422', 'The first count cannot be larger than the second.', 'more than there are');
select throws_ok($$ select pg_temp.save('w2', 'rated', 1, null, null, null, -1, 3) $$, 'PT422', null, 'less than none');
select throws_ok(
	$$ select public.save_response(tests.id('consensus on north in summer'), tests.id('draft checklist w1'), 0, 'rated', 1::smallint) $$,
	'PT422', 'This item is not part of the checklist of this round.', 'an item of another version');
select lives_ok($$ select pg_temp.save('w2', 'rated', 1, null, ' kept ', 'https://example.org/a', 3, 4) $$, 'what makes sense is taken');
select results_eq(
	$$ select note, evidence_url, tally_numerator, tally_denominator from public.responses
		where assessment_id = tests.id('consensus on north in summer') and item_id = tests.id('checklist w2') $$,
	$$ values ('kept', 'https://example.org/a', 3, 4) $$, 'and kept, without the blanks around it');

select tests.sign_in('owner');
select throws_ok($$ update public.organizations set time_zone = 'nonsense' $$, 'PT422', null, 'a time zone nobody knows');
select lives_ok($$ update public.organizations set time_zone = 'Pacific/Auckland' $$, 'one that is somewhere is taken');
select throws_ok(
	$$ select public.network_scores(tests.id('checklist'), array_fill(tests.id('north'), array[1000]), array_fill(tests.id('spring'), array[501])) $$,
	'PT422', 'That is more than a million scores at once. Ask for fewer sites or rounds.', 'more scores than anybody looks at');

select tests.act_as_server();
select throws_ok($$ insert into public.goals (organization_id, site_id, theme_key, target, due_on) values (tests.id('harbor'), tests.id('north'), 'steadiness', 101, '2027-01-01') $$, '23514', null, 'a goal beyond 100');
select throws_ok($$ select 100.01::public.score $$, '23514', null, 'a score beyond 100');
select throws_ok($$ insert into public.assessments (organization_id, site_id, round_id, instrument_version_id, perspective, rater_id, rater_code)
	values (tests.id('harbor'), tests.id('east'), tests.id('summer'), tests.id('checklist'), 'staff', tests.id('staff'), 'R-1') $$, '23514', null, 'a staff assessment that names its rater');
