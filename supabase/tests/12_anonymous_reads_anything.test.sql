-- Without an account there is nothing to read: not a name, not a score, not a checklist.

select no_plan();

select is(tests.outcome('anonymous', format('%s', statement)), 'refused', format('anonymous: %s', statement))
from (
	select format('select from %I.%I', nspname, relname) as statement
	from pg_class join pg_namespace on pg_namespace.oid = relnamespace
	where relkind = 'r' and nspname in ('public', 'private', 'auth')
	union all
	select unnest(array[
		'select public.start_assessment(tests.id(''north''), tests.id(''summer''), ''self'')',
		'select public.submit_assessment(tests.id(''director on north in summer''))',
		'select public.finalize_assessment(tests.id(''consensus on north in spring''))',
		'select public.staff_summaries(tests.id(''north''))',
		'select public.network_scores(tests.id(''checklist''), array[tests.id(''north'')], array[tests.id(''spring'')])',
		'select public.score_spread(tests.id(''harbor''), tests.id(''checklist''))',
		'select public.create_invitation(tests.id(''harbor''), ''x@example.org'', ''X'', ''owner'')',
		'select public.accept_invitation(''token of the invitation to north'')',
		'select public.found_organization(''the setup key'', ''Mine'', ''UTC'', ''Me'')',
		'select private.organizations_as(''owner'')',
		'select private.record_submissions(tests.id(''spring''), ''{}'')',
		'select private.issue_setup_key(''x'')'
	])
) as tried;

select tests.sign_out();
select is(public.health(), 'ok', 'anonymous visitors may ask whether the database answers');
select is(public.setup_is_open('a guess'), false, 'and whether a key they hold is open');

-- People who are signed in cannot call what only the server does.
select is(tests.outcome('owner', statement), 'refused', format('owner: %s', statement))
from unnest(array[
	'select private.record_submissions(tests.id(''spring''), ''{}'')',
	'select private.write_theme_scores(''{}'')',
	'select private.summarise_round(tests.id(''spring''))',
	'select private.settle_records(tests.id(''spring''), ''{}'')',
	'select private.issue_setup_key(''x'')',
	'select private.my_rater_code(tests.id(''harbor''))',
	'select private.open_invitation(''token of the invitation to north'')',
	'select private.apply_grants()'
]) as statement;
