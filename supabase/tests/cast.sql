-- The people and the network every test in this folder plays with; loaded once, before all of them.
--
-- Harbor is the organization under test: an owner, an evaluator, a director of North, another of South, six
-- staff of North, two of South, a viewer. The stranger owns Elsewhere. "nobody" has an account and no membership.
-- Rounds of Harbor: spring is closed, summer is open, autumn is planned.

create schema tests;
grant usage on schema tests to public;
alter default privileges in schema tests grant execute on functions to public;

-- The id of whatever a test calls by this name.
create function tests.id(p_name text) returns uuid
language sql immutable return md5(p_name)::uuid;

-- Acts as somebody of the cast until the transaction ends. Embedded and hosted Supabase each read one setting.
create function tests.sign_in(p_person text) returns void
language plpgsql as $$
begin
	perform set_config('request.jwt.claim.sub', tests.id(p_person)::text, true);
	perform set_config('request.jwt.claims', json_build_object('sub', tests.id(p_person), 'role', 'authenticated')::text, true);
	perform set_config('role', 'authenticated', true);
end
$$;

-- Acts as somebody without an account.
create function tests.sign_out() returns void
language plpgsql as $$
begin
	perform set_config('request.jwt.claim.sub', '', true);
	perform set_config('request.jwt.claims', '', true);
	perform set_config('role', 'anon', true);
end
$$;

-- Acts as the server itself again, to set a scene or look behind it.
create function tests.act_as_server() returns void
language plpgsql as $$
begin
	perform tests.sign_out();
	perform set_config('role', 'none', true);
end
$$;

-- What becomes of a statement when somebody of the cast (or "anonymous") runs it: how many rows it saw or
-- touched, "refused" for want of a right, or the SQLSTATE it ends with. Nothing it did stays.
create function tests.outcome(p_person text, p_statement text) returns text
language plpgsql as $$
declare
	rows bigint;
begin
	if p_person = 'anonymous' then
		perform tests.sign_out();
	else
		perform tests.sign_in(p_person);
	end if;
	execute p_statement;
	get diagnostics rows = row_count;
	raise exception using errcode = 'TT000', message = rows::text;
exception
	when sqlstate 'TT000' then return sqlerrm;
	when insufficient_privilege then return 'refused';
	when others then return sqlstate;
end
$$;

-- People ---------------------------------------------------------------------------------------------

set plumbline.loading = 'on';
insert into auth.users (id, email)
select tests.id(name), name || '@example.org'
from unnest(array[
	'owner', 'evaluator', 'second_evaluator', 'director', 'other_director', 'viewer', 'stranger', 'their_director', 'nobody',
	'staff', 'staff_2', 'staff_3', 'staff_4', 'staff_5', 'staff_6', 'south_staff', 'south_staff_2'
]) as name;
reset plumbline.loading;

insert into public.organizations (id, name) values
	(tests.id('harbor'), 'Harbor'), (tests.id('elsewhere'), 'Elsewhere');

insert into public.programs (id, organization_id, name) values
	(tests.id('outreach'), tests.id('harbor'), 'Outreach'),
	(tests.id('spare program'), tests.id('harbor'), 'Spare'),
	(tests.id('their program'), tests.id('elsewhere'), 'Theirs');

insert into public.sites (id, organization_id, program_id, name) values
	(tests.id('north'), tests.id('harbor'), tests.id('outreach'), 'North'),
	(tests.id('south'), tests.id('harbor'), tests.id('outreach'), 'South'),
	(tests.id('east'), tests.id('harbor'), tests.id('outreach'), 'East'),
	(tests.id('spare site'), tests.id('harbor'), tests.id('outreach'), 'Spare'),
	(tests.id('their site'), tests.id('elsewhere'), tests.id('their program'), 'Theirs');

insert into public.site_attributes (site_id, organization_id, region)
select id, organization_id, 'Region of ' || name from public.sites where name in ('North', 'South', 'Theirs');

insert into public.memberships (id, organization_id, user_id, role, display_name, email)
select tests.id('membership of ' || name), tests.id(organization), tests.id(name), role::public.member_role, name, name || '@example.org'
from (values
	('owner', 'harbor', 'owner'), ('evaluator', 'harbor', 'evaluator'), ('second_evaluator', 'harbor', 'evaluator'),
	('director', 'harbor', 'director'), ('other_director', 'harbor', 'director'), ('viewer', 'harbor', 'viewer'),
	('staff', 'harbor', 'staff'), ('staff_2', 'harbor', 'staff'), ('staff_3', 'harbor', 'staff'),
	('staff_4', 'harbor', 'staff'), ('staff_5', 'harbor', 'staff'), ('staff_6', 'harbor', 'staff'),
	('south_staff', 'harbor', 'staff'), ('south_staff_2', 'harbor', 'staff'),
	('stranger', 'elsewhere', 'owner'), ('their_director', 'elsewhere', 'director')
) as member (name, organization, role);

insert into public.site_assignments (organization_id, membership_id, site_id)
select tests.id(organization), tests.id('membership of ' || name), tests.id(site)
from (values
	('harbor', 'director', 'north'), ('harbor', 'other_director', 'south'),
	('harbor', 'staff', 'north'), ('harbor', 'staff_2', 'north'), ('harbor', 'staff_3', 'north'),
	('harbor', 'staff_4', 'north'), ('harbor', 'staff_5', 'north'), ('harbor', 'staff_6', 'north'),
	('harbor', 'south_staff', 'south'), ('harbor', 'south_staff_2', 'south'),
	('elsewhere', 'their_director', 'their site')
) as assignment (organization, name, site);

insert into public.invitations (id, organization_id, email, display_name, role, site_ids, created_by) values
	(tests.id('invitation to harbor'), tests.id('harbor'), 'invited@example.org', 'Invited', 'viewer', '{}', tests.id('owner')),
	(tests.id('invitation to north'), tests.id('harbor'), 'nobody@example.org', 'Nobody', 'staff', array[tests.id('north')], tests.id('director')),
	(tests.id('invitation to elsewhere'), tests.id('elsewhere'), 'else@example.org', 'Else', 'viewer', '{}', tests.id('stranger'));

insert into private.invitation_tokens (invitation_id, token_hash)
select tests.id(invitation), private.sha256_hex('token of the ' || invitation)
from unnest(array['invitation to harbor', 'invitation to north', 'invitation to elsewhere']) as invitation;

select private.issue_setup_key(private.sha256_hex('the setup key'));

-- Checklists: one published and one draft version of Harbor's, one published of Elsewhere's -------------
-- Warmth has four items, the last of which may not apply; steadiness has two. The rest follows from the key.

-- The words a version needs before it can be published.
create function tests.add_words(p_version uuid, p_name text) returns void
language sql as $$
	insert into public.version_texts (instrument_version_id, locale, organization_id, name, description, rating_rules, citation)
	select id, 'en', organization_id, p_name, 'For tests.', '{}', 'None.' from public.instrument_versions where id = p_version;

	insert into public.theme_texts (theme_id, locale, organization_id, name, description)
	select id, 'en', organization_id, key, 'For tests.' from public.themes where instrument_version_id = p_version;

	insert into public.item_texts (item_id, locale, organization_id, short_name, statement, why, guidance, anchors, evidence, probe, next_steps, source_idea)
	select items.id, 'en', items.organization_id, items.key, 'What.', 'Why.', 'How.',
		array_fill('As it is.'::text, array[versions.scale_max + 1]), array['A list.'], 'Ask.', '{}', 'None.'
	from public.items join public.instrument_versions as versions on versions.id = items.instrument_version_id
	where versions.id = p_version;
$$;

create function tests.add_checklist(p_version text, p_instrument text, p_organization text, p_number integer) returns void
language sql as $$
	insert into public.instruments (id, organization_id, key)
	values (tests.id(p_instrument), tests.id(p_organization), p_instrument) on conflict do nothing;

	insert into public.instrument_versions (id, organization_id, instrument_id, number)
	values (tests.id(p_version), tests.id(p_organization), tests.id(p_instrument), p_number);

	insert into public.themes (id, organization_id, instrument_version_id, key, position, hue)
	select tests.id(p_version || ' ' || key), tests.id(p_organization), tests.id(p_version), key, position, hue
	from (values ('warmth', 1, 'teal'), ('steadiness', 2, 'indigo')) as theme (key, position, hue);

	insert into public.items (id, organization_id, instrument_version_id, theme_id, key, code, position, level, weight, not_applicable_allowed, principle, domain)
	select tests.id(p_version || ' ' || key), tests.id(p_organization), tests.id(p_version), tests.id(p_version || ' ' || theme),
		key, upper(key), position, level::public.item_level, weight, optional, 'Safety', 'Policy'
	from (values
		('w1', 'warmth', 1, 'practice', 1, false), ('w2', 'warmth', 2, 'practice', 1, false),
		('w3', 'warmth', 3, 'organization', 1, false), ('w4', 'warmth', 4, 'organization', 1, true),
		('s1', 'steadiness', 1, 'practice', 1, false), ('s2', 'steadiness', 2, 'organization', 2, false)
	) as item (key, theme, position, level, weight, optional);

	select tests.add_words(tests.id(p_version), p_version);
$$;

select tests.add_checklist('checklist', 'fixture', 'harbor', 1);
select tests.add_checklist('draft checklist', 'fixture', 'harbor', 2);
select tests.add_checklist('their checklist', 'theirs', 'elsewhere', 1);
insert into public.instruments (id, organization_id, key) values (tests.id('spare'), tests.id('harbor'), 'spare');
update public.instrument_versions set status = 'published' where id in (tests.id('checklist'), tests.id('their checklist'));

insert into public.rounds (id, organization_id, instrument_version_id, name, held_on, opens_on, closes_on, status) values
	(tests.id('spring'), tests.id('harbor'), tests.id('checklist'), 'Spring', '2026-04-15', '2026-04-01', '2026-04-30', 'open'),
	(tests.id('summer'), tests.id('harbor'), tests.id('checklist'), 'Summer', '2026-07-15', '2026-07-01', '2026-07-31', 'open'),
	(tests.id('autumn'), tests.id('harbor'), tests.id('checklist'), 'Autumn', '2026-10-15', '2026-10-01', '2026-10-31', 'planned'),
	(tests.id('their round'), tests.id('elsewhere'), tests.id('their checklist'), 'Theirs', '2026-04-15', '2026-04-01', '2026-04-30', 'open');

-- Ratings ---------------------------------------------------------------------------------------------

-- A draft with one mark per item, in the checklist's order: 0 to 9 a rating, n not applicable, ? don't know,
-- a dot not answered. It is called "<person> on <site> in <round>", a consensus "consensus on …".
create function tests.rate(p_person text, p_perspective public.perspective, p_site text, p_round text, p_marks text) returns uuid
language plpgsql as $$
declare
	called constant uuid := tests.id(format('%s on %s in %s',
		case p_perspective when 'consensus' then 'consensus' else p_person end, p_site, p_round));
begin
	insert into public.assessments (id, organization_id, site_id, round_id, instrument_version_id, perspective, rater_id, rater_code)
	select called, organization_id, tests.id(p_site), id, instrument_version_id, p_perspective,
		case when p_perspective <> 'staff' then tests.id(p_person) end,
		case when p_perspective = 'staff' then 'R-' || p_person end
	from public.rounds where id = tests.id(p_round);
	if p_perspective = 'staff' then
		insert into private.staff_raters (assessment_id, site_id, round_id, user_id)
		values (called, tests.id(p_site), tests.id(p_round), tests.id(p_person));
	end if;
	insert into public.responses (assessment_id, item_id, organization_id, site_id, round_id, instrument_version_id, perspective,
		state, rating, not_applicable_reason, note)
	select called, marked.id, organization_id, site_id, round_id, assessments.instrument_version_id, perspective,
		(case marked.mark when 'n' then 'not_applicable' when '?' then 'dont_know' else 'rated' end)::public.answer_state,
		case when marked.mark between '0' and '9' then marked.mark::smallint end,
		case marked.mark when 'n' then 'There is nothing of the kind.' end,
		'A note of ' || p_person
	from public.assessments
	join lateral (
		select items.id, substr(replace(p_marks, ' ', ''), (row_number() over (order by themes.position, items.position))::integer, 1) as mark
		from public.items join public.themes on themes.id = items.theme_id
		where items.instrument_version_id = assessments.instrument_version_id
	) as marked on marked.mark not in ('.', '')
	where assessments.id = called;
	return called;
end
$$;

-- The same, submitted and scored as submit_assessment does it.
create function tests.submit(p_person text, p_perspective public.perspective, p_site text, p_round text, p_marks text) returns uuid
language plpgsql as $$
declare
	called constant uuid := tests.rate(p_person, p_perspective, p_site, p_round, p_marks);
begin
	update public.assessments set status = 'submitted', submitted_at = now() where id = called;
	perform private.record_submissions(tests.id(p_round), array[called]);
	return called;
end
$$;

-- The same, finalized as finalize_assessment does it.
create function tests.finalize(p_person text, p_perspective public.perspective, p_site text, p_round text, p_marks text) returns uuid
language plpgsql as $$
declare
	called constant uuid := tests.submit(p_person, p_perspective, p_site, p_round, p_marks);
begin
	update public.assessments set status = 'finalized', finalized_at = now() where id = called;
	perform private.settle_records(tests.id(p_round), array[tests.id(p_site)]);
	perform private.summarise_round(tests.id(p_round));
	return called;
end
$$;

select tests.submit('director', 'self', 'north', 'spring', '3 2 2 n  3 2');
select tests.finalize('director', 'consensus', 'north', 'spring', '2 2 2 1  3 1');
select tests.finalize('evaluator', 'external', 'north', 'spring', '2 1 2 n  2 1');
select tests.submit('staff', 'staff', 'north', 'spring', '1 1 1 1  1 1');
select tests.submit('staff_2', 'staff', 'north', 'spring', '2 2 1 1  1 2');
select tests.submit('staff_3', 'staff', 'north', 'spring', '3 2 2 1  2 2');
select tests.submit('staff_4', 'staff', 'north', 'spring', '3 3 2 2  3 2');
select tests.submit('staff_5', 'staff', 'north', 'spring', '3 3 3 3  3 3');
select tests.submit('other_director', 'self', 'south', 'spring', '1 1 ? 2  2 2');
select tests.submit('evaluator', 'external', 'south', 'spring', '1 0 1 1  1 1');
select tests.submit('south_staff', 'staff', 'south', 'spring', '1 1 1 2  2 2');
select tests.submit('south_staff_2', 'staff', 'south', 'spring', '2 2 2 2  1 1');
update public.rounds set status = 'closed' where id = tests.id('spring');

select tests.rate('director', 'self', 'north', 'summer', '3 3 2 n  3 .');
select tests.rate('director', 'consensus', 'north', 'summer', '3 . . .  . .');
select tests.rate('evaluator', 'external', 'north', 'summer', '2 2 . .  . .');
select tests.rate('staff', 'staff', 'north', 'summer', '2 2 2 .  . .');
select tests.rate('staff_2', 'staff', 'north', 'summer', '1 . . .  . .');
select tests.submit('staff_3', 'staff', 'north', 'summer', '3 2 3 3  3 3');
select tests.submit('other_director', 'self', 'south', 'summer', '2 2 2 2  2 2');

select tests.submit('their_director', 'self', 'their site', 'their round', '3 3 3 3  3 3');
select tests.submit('stranger', 'external', 'their site', 'their round', '2 2 2 2  2 2');

insert into public.goals (id, organization_id, site_id, theme_key, target, due_on) values
	(tests.id('goal of north'), tests.id('harbor'), tests.id('north'), 'warmth', 80, '2027-04-15'),
	(tests.id('goal of south'), tests.id('harbor'), tests.id('south'), 'warmth', 70, '2027-04-15'),
	(tests.id('their goal'), tests.id('elsewhere'), tests.id('their site'), 'warmth', 90, '2027-04-15');

insert into public.milestones (id, organization_id, site_id, held_on, title) values
	(tests.id('milestone of north'), tests.id('harbor'), tests.id('north'), '2026-05-01', 'Training'),
	(tests.id('milestone of south'), tests.id('harbor'), tests.id('south'), '2026-05-02', 'Two new workers'),
	(tests.id('milestone of harbor'), tests.id('harbor'), null, '2026-05-03', 'New policy'),
	(tests.id('their milestone'), tests.id('elsewhere'), tests.id('their site'), '2026-05-04', 'Theirs');
