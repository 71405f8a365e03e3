-- Who may do what: each table, each command, each of the cast. Loaded with the cast.
--
-- A number is how many of Harbor's rows the person sees or changes; "no" is a refusal (no right, or a policy
-- that says no to a new row). The stranger owns another organization, so all they may ever have here is 0 or no.
-- A table that is missing here fails 00_table_is_left_unguarded.

create table tests.access (
	relation text, command text,
	owner text, evaluator text, director text, staff text, viewer text, stranger text, anonymous text,
	primary key (relation, command)
);

insert into tests.access values
	--                              owner evaluator director staff viewer stranger anonymous
	('public.organizations', 'select', '1', '1', '1', '1', '1', '0', 'no'),
	('public.organizations', 'insert', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.organizations', 'update', '1', '0', '0', '0', '0', '0', 'no'),
	('public.organizations', 'delete', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),

	('public.programs', 'select', '2', '2', '1', '1', '2', '0', 'no'),
	('public.programs', 'insert', '1', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.programs', 'update', '2', '0', '0', '0', '0', '0', 'no'),
	('public.programs', 'delete', '1', '0', '0', '0', '0', '0', 'no'),

	('public.sites', 'select', '4', '4', '1', '1', '4', '0', 'no'),
	('public.sites', 'insert', '1', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.sites', 'update', '4', '0', '0', '0', '0', '0', 'no'),
	('public.sites', 'delete', '1', '0', '0', '0', '0', '0', 'no'),

	-- A viewer reads names of sites only.
	('public.site_attributes', 'select', '2', '2', '1', '1', '0', '0', 'no'),
	('public.site_attributes', 'insert', '1', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.site_attributes', 'update', '2', '0', '0', '0', '0', '0', 'no'),
	('public.site_attributes', 'delete', '2', '0', '0', '0', '0', '0', 'no'),

	-- A director reads the seven people of North; others themselves. Nobody adds a member: invitations do.
	('public.memberships', 'select', '14', '14', '7', '1', '1', '0', 'no'),
	('public.memberships', 'insert', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.memberships', 'update', '14', '0', '0', '0', '0', '0', 'no'),
	('public.memberships', 'delete', '1', '0', '0', '0', '0', '0', 'no'),

	('public.site_assignments', 'select', '10', '10', '7', '1', '0', '0', 'no'),
	('public.site_assignments', 'insert', '1', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.site_assignments', 'update', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.site_assignments', 'delete', '10', '0', '0', '0', '0', '0', 'no'),

	-- A director reads the invitation they sent. Functions write them.
	('public.invitations', 'select', '2', '2', '1', '0', '0', '0', 'no'),
	('public.invitations', 'insert', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.invitations', 'update', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.invitations', 'delete', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),

	-- Checklists; what is changed and removed here belongs to the draft version.
	('public.instruments', 'select', '2', '2', '2', '2', '2', '0', 'no'),
	('public.instruments', 'insert', '1', '1', 'no', 'no', 'no', 'no', 'no'),
	('public.instruments', 'update', '2', '2', '0', '0', '0', '0', 'no'),
	('public.instruments', 'delete', '1', '1', '0', '0', '0', '0', 'no'),

	('public.instrument_versions', 'select', '2', '2', '2', '2', '2', '0', 'no'),
	('public.instrument_versions', 'insert', '1', '1', 'no', 'no', 'no', 'no', 'no'),
	('public.instrument_versions', 'update', '1', '1', '0', '0', '0', '0', 'no'),
	('public.instrument_versions', 'delete', '1', '1', '0', '0', '0', '0', 'no'),

	('public.version_texts', 'select', '2', '2', '2', '2', '2', '0', 'no'),
	('public.version_texts', 'insert', '1', '1', 'no', 'no', 'no', 'no', 'no'),
	('public.version_texts', 'update', '1', '1', '0', '0', '0', '0', 'no'),
	('public.version_texts', 'delete', '1', '1', '0', '0', '0', '0', 'no'),

	('public.themes', 'select', '4', '4', '4', '4', '4', '0', 'no'),
	('public.themes', 'insert', '1', '1', 'no', 'no', 'no', 'no', 'no'),
	('public.themes', 'update', '2', '2', '0', '0', '0', '0', 'no'),
	('public.themes', 'delete', '2', '2', '0', '0', '0', '0', 'no'),

	('public.theme_texts', 'select', '4', '4', '4', '4', '4', '0', 'no'),
	('public.theme_texts', 'insert', '1', '1', 'no', 'no', 'no', 'no', 'no'),
	('public.theme_texts', 'update', '1', '1', '0', '0', '0', '0', 'no'),
	('public.theme_texts', 'delete', '1', '1', '0', '0', '0', '0', 'no'),

	('public.items', 'select', '12', '12', '12', '12', '12', '0', 'no'),
	('public.items', 'insert', '1', '1', 'no', 'no', 'no', 'no', 'no'),
	('public.items', 'update', '6', '6', '0', '0', '0', '0', 'no'),
	('public.items', 'delete', '6', '6', '0', '0', '0', '0', 'no'),

	('public.item_texts', 'select', '12', '12', '12', '12', '12', '0', 'no'),
	('public.item_texts', 'insert', '1', '1', 'no', 'no', 'no', 'no', 'no'),
	('public.item_texts', 'update', '1', '1', '0', '0', '0', '0', 'no'),
	('public.item_texts', 'delete', '1', '1', '0', '0', '0', '0', 'no'),

	('public.rounds', 'select', '3', '3', '3', '3', '3', '0', 'no'),
	('public.rounds', 'insert', '1', '1', 'no', 'no', 'no', 'no', 'no'),
	('public.rounds', 'update', '3', '3', '0', '0', '0', '0', 'no'),
	('public.rounds', 'delete', '1', '1', '0', '0', '0', '0', 'no'),

	-- Of 19: an owner all but the ten of staff, a director self, consensus and finalized visits of North,
	-- staff their own two. Functions write them.
	('public.assessments', 'select', '9', '19', '5', '2', '0', '0', 'no'),
	('public.assessments', 'insert', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.assessments', 'update', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.assessments', 'delete', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),

	-- Of 96: nobody reads another's draft; a director has six answers in drafts, staff three, the evaluator two.
	('public.responses', 'select', '36', '86', '24', '9', '0', '0', 'no'),
	('public.responses', 'insert', 'no', 'no', '1', 'no', 'no', 'no', 'no'),
	('public.responses', 'update', '0', '2', '6', '3', '0', '0', 'no'),
	('public.responses', 'delete', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),

	-- Of 28, two of each submitted assessment: a viewer the three of record, staff North's and their own.
	('public.theme_scores', 'select', '12', '28', '6', '4', '6', '0', 'no'),
	('public.theme_scores', 'insert', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.theme_scores', 'update', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.theme_scores', 'delete', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),

	('public.fidelity_scores', 'select', '6', '14', '3', '2', '3', '0', 'no'),
	('public.fidelity_scores', 'insert', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.fidelity_scores', 'update', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.fidelity_scores', 'delete', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),

	-- Two sites only: too few for a director to see the quartiles.
	('public.round_summaries', 'select', '6', '6', '0', '0', '6', '0', 'no'),
	('public.round_summaries', 'insert', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.round_summaries', 'update', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.round_summaries', 'delete', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),

	('public.item_counts', 'select', '24', '36', '0', '0', '0', '0', 'no'),
	('public.item_counts', 'insert', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.item_counts', 'update', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),
	('public.item_counts', 'delete', 'no', 'no', 'no', 'no', 'no', 'no', 'no'),

	('public.goals', 'select', '2', '2', '1', '1', '0', '0', 'no'),
	('public.goals', 'insert', 'no', 'no', '1', 'no', 'no', 'no', 'no'),
	('public.goals', 'update', '0', '0', '1', '0', '0', '0', 'no'),
	('public.goals', 'delete', '0', '0', '1', '0', '0', '0', 'no'),

	('public.milestones', 'select', '3', '3', '2', '2', '3', '0', 'no'),
	('public.milestones', 'insert', 'no', '1', '1', 'no', 'no', 'no', 'no'),
	('public.milestones', 'update', '0', '3', '1', '0', '0', '0', 'no'),
	('public.milestones', 'delete', '0', '3', '1', '0', '0', '0', 'no');

-- The server's own: hashes, keys, and who rated behind which pseudonym.
insert into tests.access
select relation, command, 'no', 'no', 'no', 'no', 'no', 'no', 'no'
from unnest(array[
	'private.invitation_tokens', 'private.rater_codes', 'private.schema_migrations', 'private.setup_keys', 'private.staff_raters'
]) as relation
cross join unnest(array['select', 'insert', 'update', 'delete']) as command;

-- What is tried. Where nothing is said: all of Harbor's rows, each set to what it is, or a row of nothing.
create table tests.tries (relation text, command text, statement text, primary key (relation, command));

insert into tests.tries values
	('public.organizations', 'select', 'select from public.organizations where id = tests.id(''harbor'')'),
	('public.organizations', 'update', 'update public.organizations set name = name where id = tests.id(''harbor'')'),
	('public.organizations', 'delete', 'delete from public.organizations where id = tests.id(''harbor'')'),

	('public.programs', 'insert', 'insert into public.programs (organization_id, name) values (tests.id(''harbor''), ''New'')'),
	('public.programs', 'delete', 'delete from public.programs where id = tests.id(''spare program'')'),

	('public.sites', 'insert', 'insert into public.sites (organization_id, program_id, name) values (tests.id(''harbor''), tests.id(''outreach''), ''New'')'),
	('public.sites', 'delete', 'delete from public.sites where id = tests.id(''spare site'')'),

	('public.site_attributes', 'insert', 'insert into public.site_attributes (organization_id, site_id) values (tests.id(''harbor''), tests.id(''east''))'),
	('public.site_attributes', 'update', 'update public.site_attributes set region = region where organization_id = tests.id(''harbor'')'),

	('public.memberships', 'insert', 'insert into public.memberships (organization_id, user_id, role, display_name, email) values (tests.id(''harbor''), tests.id(''nobody''), ''viewer'', ''New'', ''nobody@example.org'')'),
	('public.memberships', 'update', 'update public.memberships set display_name = display_name where organization_id = tests.id(''harbor'')'),
	('public.memberships', 'delete', 'delete from public.memberships where id = tests.id(''membership of second_evaluator'')'),

	('public.site_assignments', 'insert', 'insert into public.site_assignments (organization_id, membership_id, site_id) values (tests.id(''harbor''), tests.id(''membership of director''), tests.id(''east''))'),

	('public.invitations', 'insert', 'insert into public.invitations (organization_id, email, display_name, role) values (tests.id(''harbor''), ''new@example.org'', ''New'', ''owner'')'),

	('public.instruments', 'insert', 'insert into public.instruments (organization_id, key) values (tests.id(''harbor''), ''new'')'),
	('public.instruments', 'delete', 'delete from public.instruments where id = tests.id(''spare'')'),

	('public.instrument_versions', 'insert', 'insert into public.instrument_versions (organization_id, instrument_id, number) values (tests.id(''harbor''), tests.id(''fixture''), 3)'),
	('public.instrument_versions', 'update', 'update public.instrument_versions set criterion = criterion where id = tests.id(''draft checklist'')'),
	('public.instrument_versions', 'delete', 'delete from public.instrument_versions where id = tests.id(''draft checklist'')'),

	('public.version_texts', 'insert', 'insert into public.version_texts values (tests.id(''draft checklist''), ''fr'', tests.id(''harbor''), ''Liste'', '''', ''{}'', '''')'),
	('public.version_texts', 'update', 'update public.version_texts set name = name where instrument_version_id = tests.id(''draft checklist'')'),
	('public.version_texts', 'delete', 'delete from public.version_texts where instrument_version_id = tests.id(''draft checklist'')'),

	('public.themes', 'insert', 'insert into public.themes (organization_id, instrument_version_id, key, position, hue) values (tests.id(''harbor''), tests.id(''draft checklist''), ''new'', 3, ''ochre'')'),
	('public.themes', 'update', 'update public.themes set hue = hue where instrument_version_id = tests.id(''draft checklist'')'),
	('public.themes', 'delete', 'delete from public.themes where instrument_version_id = tests.id(''draft checklist'')'),

	('public.theme_texts', 'insert', 'insert into public.theme_texts values (tests.id(''draft checklist warmth''), ''fr'', tests.id(''harbor''), ''Chaleur'', ''New.'')'),
	('public.theme_texts', 'update', 'update public.theme_texts set name = name where theme_id = tests.id(''draft checklist warmth'')'),
	('public.theme_texts', 'delete', 'delete from public.theme_texts where theme_id = tests.id(''draft checklist warmth'')'),

	('public.items', 'insert', 'insert into public.items (organization_id, instrument_version_id, theme_id, key, code, position, level, principle, domain) values (tests.id(''harbor''), tests.id(''draft checklist''), tests.id(''draft checklist warmth''), ''new'', ''NEW'', 9, ''practice'', ''Safety'', ''Policy'')'),
	('public.items', 'update', 'update public.items set code = code where instrument_version_id = tests.id(''draft checklist'')'),
	('public.items', 'delete', 'delete from public.items where instrument_version_id = tests.id(''draft checklist'')'),

	('public.item_texts', 'insert', 'insert into public.item_texts (item_id, locale, organization_id, short_name, statement, why, guidance, anchors, evidence, probe, next_steps, source_idea) values (tests.id(''draft checklist w1''), ''fr'', tests.id(''harbor''), ''w1'', '''', '''', '''', ''{}'', ''{}'', '''', ''{}'', '''')'),
	('public.item_texts', 'update', 'update public.item_texts set probe = probe where item_id = tests.id(''draft checklist w1'')'),
	('public.item_texts', 'delete', 'delete from public.item_texts where item_id = tests.id(''draft checklist w1'')'),

	('public.rounds', 'insert', 'insert into public.rounds (organization_id, instrument_version_id, name, held_on, opens_on, closes_on) values (tests.id(''harbor''), tests.id(''checklist''), ''Winter'', ''2027-01-15'', ''2027-01-01'', ''2027-01-31'')'),
	('public.rounds', 'delete', 'delete from public.rounds where id = tests.id(''autumn'')'),

	('public.assessments', 'insert', 'insert into public.assessments (organization_id, site_id, round_id, instrument_version_id, perspective) values (tests.id(''harbor''), tests.id(''east''), tests.id(''summer''), tests.id(''checklist''), ''self'')'),
	('public.assessments', 'update', 'update public.assessments set status = ''submitted'', submitted_at = now() where organization_id = tests.id(''harbor'') and status = ''draft'''),

	('public.responses', 'insert', 'insert into public.responses (assessment_id, item_id, organization_id, site_id, round_id, instrument_version_id, perspective, state, rating) values (tests.id(''director on north in summer''), tests.id(''checklist s2''), tests.id(''harbor''), tests.id(''north''), tests.id(''summer''), tests.id(''checklist''), ''self'', ''rated'', 3)'),
	('public.responses', 'update', 'update public.responses set note = note where organization_id = tests.id(''harbor'')'),

	('public.theme_scores', 'update', 'update public.theme_scores set score = 100 where organization_id = tests.id(''harbor'')'),
	('public.fidelity_scores', 'update', 'update public.fidelity_scores set score = 100 where organization_id = tests.id(''harbor'')'),

	('public.goals', 'insert', 'insert into public.goals (organization_id, site_id, theme_key, target, due_on) values (tests.id(''harbor''), tests.id(''north''), ''steadiness'', 80, ''2027-04-15'')'),
	('public.milestones', 'insert', 'insert into public.milestones (organization_id, site_id, held_on, title) values (tests.id(''harbor''), tests.id(''north''), ''2026-06-01'', ''New'')');

-- The statement a command is tried with.
create function tests.try(p_relation text, p_command text) returns text
language sql stable as $$
	select coalesce(
		(select statement from tests.tries where relation = p_relation and command = p_command),
		case p_command
			when 'insert' then format('insert into %s default values', p_relation)
			when 'select' then format('select from %s %s', p_relation, harbors)
			when 'delete' then format('delete from %s %s', p_relation, harbors)
			else format('update %s set %I = %2$I %s', p_relation, settable, harbors)
		end)
	from (
		select max(attname) filter (where attname = 'organization_id') is not null as has_organization,
			coalesce(max(attname::text) filter (where attname in ('name', 'key', 'target', 'title')), min(attname::text)) as settable
		from pg_attribute where attrelid = p_relation::regclass and attnum > 0 and not attisdropped
	) as columns
	cross join lateral (
		select case when has_organization then 'where organization_id = tests.id(''harbor'')' else '' end as harbors
	) as which
$$;

-- One row per table, command and person: what happens, and what should.
create function tests.compare_access()
returns table (relation text, command text, person text, wanted text, happened text)
language sql as $$
	select access.relation, access.command, wanted.key, wanted.value,
		replace(tests.outcome(wanted.key, tests.try(access.relation, access.command)), 'refused', 'no')
	from tests.access
	cross join lateral jsonb_each_text(to_jsonb(access) - 'relation' - 'command') as wanted
	order by access.relation, access.command, wanted.key
$$;
