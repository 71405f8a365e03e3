import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { redact } from '$lib/domain/identifying.ts';
import { m } from '$lib/messages.ts';
import { attempt } from '$lib/server/form.ts';
import { findAnswer, saveResponse } from '$lib/server/repositories/assessments.ts';
import type { Client } from '$lib/server/supabase.ts';
import {
	AnswerInput,
	findInAnswer,
	listHeldBack,
	readAnswerForm,
	type AnswerGiven,
	type FreeField
} from '../answer-input.ts';
import type { Actions } from './$types.js';

export const actions: Actions = {
	/** Saves one item without script. Text that looks identifying is shown again; the rest is saved. */
	save: async ({ request, params, locals, url }) => {
		const form = await request.formData();
		const given = v.safeParse(AnswerInput, readAnswerForm(form));
		if (!given.success) return refuse(422, given.issues[0].message, form);
		const answer = form.get('identifying') === 'take_out' ? takeOut(given.output) : given.output;
		const held = listHeldBack(answer);
		if (held.includes('notApplicableReason')) return refuse(422, m.input_identifying(), form);
		const sent = await keepStored(locals.client, params.assessment, answer, held);
		const saved = await attempt(() => saveResponse(locals.client, params.assessment, sent), form);
		if ('problem' in saved) return refuse(saved.problem.status, saved.problem.data.message, form);
		if (held.length > 0) return refuse(422, null, form);
		const item = encodeURIComponent(url.searchParams.get('item') ?? '');
		redirect(303, `${url.pathname}?item=${item}`);
	}
};

function takeOut(answer: AnswerGiven): AnswerGiven {
	const found = findInAnswer(answer);
	const { note, notApplicableReason, evidenceUrl } = answer;
	return {
		...answer,
		note: note && redact(note, found.note),
		notApplicableReason:
			notApplicableReason && redact(notApplicableReason, found.notApplicableReason),
		// A link with a piece cut out leads nowhere.
		evidenceUrl: found.evidenceUrl.length > 0 ? null : evidenceUrl
	};
}

/** The answer with what is held back left as it is stored, so that the rest can be saved. */
async function keepStored(
	client: Client,
	assessmentId: string,
	answer: AnswerGiven,
	held: readonly FreeField[]
): Promise<AnswerGiven> {
	if (held.length === 0) return answer;
	const stored = await findAnswer(client, assessmentId, answer.itemId);
	const kept = held.map((field) => [field, stored?.[field] ?? null] as const);
	return { ...answer, ...Object.fromEntries(kept) };
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
		evidenceUrl: typed('evidenceUrl'),
		notApplicableReason: isNotApplicable ? typed('notApplicableReason') : null
	});
}
