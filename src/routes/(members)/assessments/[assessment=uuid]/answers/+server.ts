import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { m } from '$lib/messages.ts';
import { findAnswer, saveResponse } from '$lib/server/repositories/assessments.ts';
import type { Client } from '$lib/server/supabase.ts';
import { Refusal } from '$lib/server/unwrap.ts';
import { AnswerInput, listHeldBack, type AnswerGiven } from '../answer-input.ts';
import type { RequestHandler } from './$types.js';

/** Saves one answer as it is given: 200 with its revision, or a 4xx with a sentence. */
export const POST: RequestHandler = async ({ request, params, locals }) => {
	const body = await readJson(request);
	if (body === undefined) return refuse(400, m.input_body());
	const given = v.safeParse(AnswerInput, body);
	if (!given.success) return refuse(422, given.issues[0].message);
	if (listHeldBack(given.output).length > 0) return refuse(422, m.input_identifying());
	return save(locals.client, params.assessment, given.output);
};

/** `undefined` for what is no JSON; a body that is too large is refused before, by whoever reads it. */
async function readJson(request: Request): Promise<unknown> {
	try {
		return await request.json();
	} catch (problem) {
		if (problem instanceof SyntaxError || problem instanceof TypeError) return undefined;
		throw problem;
	}
}

async function save(client: Client, assessmentId: string, given: AnswerGiven): Promise<Response> {
	try {
		const revision = await saveResponse(client, assessmentId, given);
		return json({ revision, savedAt: new Date().toISOString() });
	} catch (problem) {
		if (!(problem instanceof Refusal)) throw problem;
		return refuse(
			problem.status,
			problem.message,
			problem.status === 409 ? await findOther(client, assessmentId, given) : null
		);
	}
}

/** What somebody else saved meanwhile; `null` when the save was refused for another reason. */
async function findOther(client: Client, assessmentId: string, given: AnswerGiven) {
	const stored = await findAnswer(client, assessmentId, given.itemId);
	if (stored === null || stored.revision === given.revision) return null;
	return stored;
}

const refuse = (status: number, message: string, theirs: object | null = null) =>
	json({ message, theirs }, { status });
