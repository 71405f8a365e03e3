-- What was published stays as raters saw it, for everybody and with every right.

select plan(20);

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

select tests.act_as_server();
select throws_ok($$ update public.items set weight = 9 where id = tests.id('checklist w1') $$, 'PT409', null, 'not by the server itself');
