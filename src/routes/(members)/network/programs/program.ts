import * as v from 'valibot';
import { line } from '$lib/fields.ts';
import { m } from '$lib/messages.ts';

export const ProgramForm = v.object({ name: line(120, () => m.field_name_missing()) });

/** What the database's bare refusals mean here. */
export const programWords = () => ({
	'23505': m.network_name_taken(),
	'42501': m.error_not_for_role()
});
