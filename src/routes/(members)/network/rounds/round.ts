import { fail, type ActionFailure } from '@sveltejs/kit';
import * as v from 'valibot';
import { day, line, uuid } from '$lib/fields.ts';
import { m } from '$lib/messages.ts';
import type { FormProblem } from '$lib/server/form.ts';

const entries = {
	name: line(80, () => m.field_name_missing()),
	opensOn: day,
	closesOn: day,
	heldOn: day
};

export const RoundForm = v.object(entries);
export const NewRoundForm = v.object({ ...entries, versionId: uuid(() => m.field_version()) });

type Given = v.InferOutput<typeof RoundForm> & { versionId?: string };

/** The refusal of a round that ends before it starts, told at the field; `null`: it does not. */
export function refuseDays(round: Given): ActionFailure<FormProblem> | null {
	if (round.opensOn <= round.closesOn) return null;
	const errors = { closesOn: m.field_closes_before() };
	return fail(422, { message: null, errors, values: { ...round }, detail: '' });
}

/** What the database's bare refusals mean here. */
export const roundWords = () => ({
	'23505': m.network_name_taken(),
	'23514': m.field_closes_before(),
	'42501': m.error_not_for_role()
});
