import { fail, type ActionFailure } from '@sveltejs/kit';
import type { FormProblem } from '$lib/server/form.ts';

/** A form's refusal in one sentence, with what was typed except passwords. */
export function refuse(
	status: number,
	message: string,
	values: Record<string, string>
): ActionFailure<FormProblem> {
	return fail(status, { message, errors: {}, values, detail: '' });
}

/** A form's refusal with a sentence at each field that is wrong, and with what was typed. */
export function refuseFields(
	errors: Record<string, string>,
	form: FormData
): ActionFailure<FormProblem> {
	const typed = [...form].filter(
		(entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== 'password'
	);
	return fail(422, { message: null, errors, values: Object.fromEntries(typed), detail: '' });
}
