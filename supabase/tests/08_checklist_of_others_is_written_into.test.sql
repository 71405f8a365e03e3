-- A row says which organization it belongs to. It cannot say one thing and hang on another's checklist.

select plan(9);
select tests.sign_in('stranger');

select throws_ok(
	$$ insert into public.themes (organization_id, instrument_version_id, key, position, hue)
		values (tests.id('elsewhere'), tests.id('draft checklist'), 'planted', 9, 'teal') $$,
	'PT403', null, 'no theme in another''s draft');
select throws_ok(
	$$ insert into public.items (organization_id, instrument_version_id, theme_id, key, code, position, level, principle, domain)
		values (tests.id('elsewhere'), tests.id('draft checklist'), tests.id('draft checklist warmth'), 'planted', 'P', 9, 'practice', 'Safety', 'Policy') $$,
	'PT403', null, 'no item in another''s draft');
select throws_ok(
	$$ insert into public.instrument_versions (organization_id, instrument_id, number) values (tests.id('elsewhere'), tests.id('fixture'), 9) $$,
	'PT403', null, 'no version of another''s checklist');
select throws_ok(
	$$ insert into public.version_texts values (tests.id('checklist'), 'fr', tests.id('elsewhere'), '', '', '{}', '') $$,
	'PT403', null, 'no words for another''s version');
select throws_ok(
	$$ insert into public.theme_texts values (tests.id('checklist warmth'), 'fr', tests.id('elsewhere'), '', '') $$,
	'PT403', null, 'no words for another''s theme');
select throws_ok(
	$$ insert into public.item_texts (item_id, locale, organization_id, short_name, statement, why, guidance, anchors, evidence, probe, next_steps, source_idea)
		values (tests.id('checklist w1'), 'fr', tests.id('elsewhere'), '', '', '', '', '{}', '{}', '', '{}', '') $$,
	'PT403', null, 'no words for another''s item');
select throws_ok(
	$$ insert into public.theme_texts select id, 'fr', tests.id('elsewhere'), '', '' from public.themes where organization_id is null limit 1 $$,
	'PT403', null, 'no words for the library''s');
select throws_ok(
	$$ insert into public.instruments (organization_id, key) values (null, 'planted') $$,
	'42501', null, 'nothing in the library');
select throws_ok(
	$$ insert into public.rounds (organization_id, instrument_version_id, name, held_on, opens_on, closes_on)
		values (tests.id('elsewhere'), tests.id('checklist'), 'Borrowed', '2027-01-15', '2027-01-01', '2027-01-31') $$,
	'PT422', null, 'no round with another''s checklist');
