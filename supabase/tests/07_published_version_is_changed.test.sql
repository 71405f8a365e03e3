-- What was published stays as raters saw it, for everybody and with every right.

select plan(31);

select tests.sign_in('owner');
select throws_ok($$ update public.instrument_versions set criterion = 10 where id = tests.id('checklist') $$, 'PT409', null, 'not its criterion');
select throws_ok($$ update public.instrument_versions set status = 'draft' where id = tests.id('checklist') $$, 'PT409', null, 'not back to a draft');
select throws_ok($$ delete from public.instrument_versions where id = tests.id('checklist') $$, 'PT409', null, 'not away');
select throws_ok($$ delete from public.instruments where id = tests.id('fixture') $$, 'PT409', null, 'not with its checklist either');
select throws_ok($$ update public.themes set position = 9 where id = tests.id('checklist warmth') $$, 'PT409', null, 'not the order of themes');
select throws_ok($$ delete from public.themes where id = tests.id('checklist warmth') $$, 'PT409', null, 'not a theme');
select throws_ok($$ update public.items set weight = 9 where id = tests.id('checklist w1') $$, 'PT409', null, 'not a weight');
select throws_ok($$ delete from public.items where id = tests.id('checklist w1') $$, 'PT409', null, 'not an item');
select throws_ok($$ update public.item_texts set anchors = '{}' where item_id = tests.id('checklist w1') $$, 'PT409', null, 'not an anchor');
select throws_ok($$ delete from public.item_texts where item_id = tests.id('checklist w1') $$, 'PT409', null, 'not the words of an item');
select throws_ok($$ update public.theme_texts set name = 'x' where theme_id = tests.id('checklist warmth') $$, 'PT409', null, 'not the name of a theme');
select throws_ok($$ update public.version_texts set name = 'x' where instrument_version_id = tests.id('checklist') $$, 'PT409', null, 'not its own name');
select throws_ok(
	$$ insert into public.items (organization_id, instrument_version_id, theme_id, key, code, position, level, principle, domain)
		values (tests.id('harbor'), tests.id('checklist'), tests.id('checklist warmth'), 'late', 'L', 9, 'practice', 'Safety', 'Policy') $$,
	'PT409', null, 'not one item more');
select throws_ok(
	$$ update public.items set instrument_version_id = tests.id('checklist'), theme_id = tests.id('checklist warmth'), key = 'moved', position = 9
		where id = tests.id('draft checklist w1') $$,
	'PT409', null, 'not by moving one in');
select throws_ok(
	$$ update public.items set instrument_version_id = tests.id('draft checklist'), theme_id = tests.id('draft checklist warmth'), key = 'moved', position = 9
		where id = tests.id('checklist w1') $$,
	'PT409', null, 'nor by moving one out');
select lives_ok(
	$$ insert into public.theme_texts values (tests.id('checklist warmth'), 'fr', tests.id('harbor'), 'Chaleur', 'Une traduction.') $$,
	'a translation may be added');
select lives_ok($$ update public.instrument_versions set status = 'retired' where id = tests.id('checklist') $$, 'and it may be retired');
select throws_ok($$ update public.instrument_versions set status = 'published' where id = tests.id('checklist') $$, 'PT409', null, 'for good');
select throws_ok(
	$$ insert into public.rounds (organization_id, instrument_version_id, name, held_on, opens_on, closes_on)
		values (tests.id('harbor'), tests.id('draft checklist'), 'Early', '2027-01-15', '2027-01-01', '2027-01-31') $$,
	'PT422', null, 'and no round is held with a draft');

-- Whoever belongs to two organizations moves nothing from one to the other.
select tests.act_as_server();
insert into public.memberships (organization_id, user_id, role, display_name, email)
values (tests.id('elsewhere'), tests.id('evaluator'), 'evaluator', 'evaluator', 'evaluator@example.org');
select tests.sign_in('evaluator');
select throws_ok(
	$$ update public.instruments set organization_id = tests.id('elsewhere') where id = tests.id('fixture') $$, 'PT403',
	'A checklist cannot be moved to another organization.', 'a checklist does not change hands');
select throws_ok($$ update public.instruments set key = 'renamed' where id = tests.id('fixture') $$, 'PT409', null, 'nor its key, once published');
select lives_ok($$ update public.instruments set key = 'renamed' where id = tests.id('spare') $$, 'one without a published version may be renamed');

-- What is published is whole: nothing a rater opens is missing.
select throws_ok(
	$$ insert into public.instrument_versions (organization_id, instrument_id, number, status) values (tests.id('harbor'), tests.id('spare'), 1, 'published') $$,
	'PT422', null, 'a version begins as a draft');
insert into public.instrument_versions (id, organization_id, instrument_id, number) values (tests.id('bare'), tests.id('harbor'), tests.id('spare'), 1);
select throws_ok($$ update public.instrument_versions set status = 'published' where id = tests.id('bare') $$, 'PT422',
	'The version has no name and rating rules in English yet.', 'without words it is not published');
insert into public.version_texts (instrument_version_id, locale, organization_id, name, description, rating_rules, citation)
values (tests.id('bare'), 'en', tests.id('harbor'), 'Bare', '', '{}', '');
select throws_ok($$ update public.instrument_versions set status = 'published' where id = tests.id('bare') $$, 'PT422',
	'The version has no items yet.', 'nor without items');
delete from public.item_texts where item_id = tests.id('draft checklist w1');
select throws_ok($$ update public.instrument_versions set status = 'published' where id = tests.id('draft checklist') $$, 'PT422',
	'Each item needs its words in English, with an anchor for every rating.', 'nor with an item without words');
select throws_ok($$ update public.instrument_versions set bands = '{}' where id = tests.id('bare') $$, '23514', null, 'bands are a list');
select throws_ok($$ update public.instrument_versions set bands = '[{"key": "emerging", "from": 10}]' where id = tests.id('bare') $$, '23514', null, 'from 0');
select throws_ok(
	$$ update public.instrument_versions set bands = '[{"key": "emerging", "from": 0}, {"key": "aligned", "from": 75}, {"key": "developing", "from": 50}]' where id = tests.id('bare') $$,
	'23514', null, 'rising');
select throws_ok($$ update public.instrument_versions set bands = '[{"key": "gold", "from": 0}]' where id = tests.id('bare') $$, '23514', null, 'with names there are words for');

select tests.act_as_server();
select throws_ok($$ update public.items set weight = 9 where id = tests.id('checklist w1') $$, 'PT409', null, 'not by the server itself');
