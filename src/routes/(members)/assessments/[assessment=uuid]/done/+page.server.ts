import { redirect } from '@sveltejs/kit';
import { attempt } from '$lib/server/form.ts';
import { finalizeAssessment, listScoresOf } from '$lib/server/repositories/assessments.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** The scores as the database made them at submission; a draft leads back to its checklist. */
export const load: PageServerLoad = async ({ parent, params, locals }) => {
	const { sheet } = await parent();
	if (sheet.status === 'draft') redirect(303, `/assessments/${params.assessment}`);
	return { scores: await listScoresOf(locals.client, params.assessment) };
};

export const actions: Actions = {
	/** Lets the site see a visit. */
	finalize: async ({ request, params, locals }) => {
		const form = await request.formData();
		const done = await attempt(() => finalizeAssessment(locals.client, params.assessment), form);
		if ('problem' in done) return done.problem;
		redirect(303, `/assessments/${params.assessment}/done`);
	}
};
