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
