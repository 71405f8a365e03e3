import type { ActionFailure } from '@sveltejs/kit';
import * as v from 'valibot';
import { day, line, uuid } from '$lib/fields.ts';
import { m } from '$lib/messages.ts';
import type { FormProblem } from '$lib/server/form.ts';
import { refuseFields } from '../../../refuse.ts';

const entries = {
	name: line(80, () => m.field_name_missing()),
	opensOn: day,
	closesOn: day,
	heldOn: day
};

export const RoundForm = v.object(entries);
export const NewRoundForm = v.object({ ...entries, versionId: uuid(() => m.field_version()) });

/** The refusal of a round that ends before it starts, told at the field; `null`: it does not. */
export function refuseDays(
	{ opensOn, closesOn }: { opensOn: string; closesOn: string },
	form: FormData
): ActionFailure<FormProblem> | null {
	return opensOn <= closesOn ? null : refuseFields({ closesOn: m.field_closes_before() }, form);
}

/** What the database's bare refusals mean here. */
export const roundWords = () => ({
	'23505': m.network_name_taken(),
	'23514': m.field_closes_before(),
	'42501': m.error_not_for_role()
});
