import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { findIdentifying, redact } from '$lib/domain/identifying.ts';
import { m } from '$lib/messages.ts';
import { attempt } from '$lib/server/form.ts';
import { findAnswer, saveResponse } from '$lib/server/repositories/assessments.ts';
import type { Client } from '$lib/server/supabase.ts';
import { AnswerInput, findHeldBack, readAnswerForm, type AnswerGiven } from '../answer-input.ts';
import type { Actions } from './$types.js';

export const actions: Actions = {
	/** Saves one item without script. Text that looks identifying is shown again; the rest is saved. */
	save: async ({ request, params, locals, url }) => {
		const form = await request.formData();
		const given = v.safeParse(AnswerInput, readAnswerForm(form));
		if (!given.success) return refuse(422, given.issues[0].message, form);
		const answer = form.get('identifying') === 'take_out' ? takeOut(given.output) : given.output;
		const held = findHeldBack(answer);
		const sent = {
			...answer,
			...(held.note.length > 0 && { note: await storedNote(locals.client, params, answer) })
		};
		if (held.reason.length > 0) return refuse(422, m.input_identifying(), form);
		const saved = await attempt(() => saveResponse(locals.client, params.assessment, sent), form);
		if ('problem' in saved) return refuse(saved.problem.status, saved.problem.data.message, form);
		if (held.note.length > 0) return refuse(422, null, form);
		redirect(303, `${url.pathname}?item=${url.searchParams.get('item') ?? ''}`);
	}
};

function takeOut(answer: AnswerGiven): AnswerGiven {
	const clean = (text: string | null) => text && redact(text, findIdentifying(text));
	return {
		...answer,
		note: clean(answer.note),
		notApplicableReason: clean(answer.notApplicableReason)
	};
}

async function storedNote(client: Client, params: { assessment: string }, answer: AnswerGiven) {
	return (await findAnswer(client, params.assessment, answer.itemId))?.note ?? null;
}

function refuse(status: number, message: string | null, form: FormData) {
	const typed = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' && value !== '' ? value : null;
	};
	const isNotApplicable = typed('choice') === 'not_applicable';
	return fail(status, {
		message,
		itemId: typed('itemId'),
		note: typed('note'),
		notApplicableReason: isNotApplicable ? typed('notApplicableReason') : null
	});
}
