import { fail, type ActionFailure } from '@sveltejs/kit';
import * as v from 'valibot';
import { Refusal } from './unwrap.ts';

/** What a form gets back when it could not be taken: a sentence, one per field, and what was typed. */
export type FormProblem = {
	message: string | null;
	errors: Record<string, string>;
	values: Record<string, string>;
	detail: string;
};

const KEPT_BACK = new Set(['password']);

/** The form as the schema wants it, or a 422 that names each field that is wrong. */
export function readForm<Schema extends v.ObjectSchema<v.ObjectEntries, undefined>>(
	schema: Schema,
	form: FormData
): { data: v.InferOutput<Schema> } | { problem: ActionFailure<FormProblem> } {
	const given = Object.fromEntries(
		Object.keys(schema.entries).map((name) => [name, fieldOf(form, name)])
	);
	const result = v.safeParse(schema, given);
	if (result.success) return { data: result.output };
	const errors = Object.fromEntries(
		result.issues.map((issue) => [v.getDotPath(issue)?.split('.')[0] ?? '', issue.message])
	);
	return { problem: fail(422, { message: null, errors, values: textOf(form), detail: '' }) };
}

/** Fields named `x[]` are lists; all others are single texts, absent ones empty. */
function fieldOf(form: FormData, name: string): string | string[] {
	if (form.has(`${name}[]`)) return form.getAll(`${name}[]`).map(String);
	const value = form.get(name);
	return typeof value === 'string' ? value : '';
}

function textOf(form: FormData): Record<string, string> {
	const typed = [...form].filter(
		(entry): entry is [string, string] => typeof entry[1] === 'string' && !KEPT_BACK.has(entry[0])
	);
	return Object.fromEntries(typed);
}

/** Runs what may be refused; a refusal becomes the form's message, everything else is thrown on. */
export async function attempt<T>(
	work: () => Promise<T>,
	form: FormData
): Promise<{ result: T } | { problem: ActionFailure<FormProblem> }> {
	try {
		return { result: await work() };
	} catch (cause) {
		if (!(cause instanceof Refusal)) throw cause;
		const { status, message, detail } = cause;
		return { problem: fail(status, { message, errors: {}, values: textOf(form), detail }) };
	}
}
