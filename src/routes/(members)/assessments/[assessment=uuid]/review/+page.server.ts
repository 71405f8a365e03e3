import { fail, redirect } from '@sveltejs/kit';
import { submitAssessment } from '$lib/server/repositories/assessments.ts';
import { Refusal } from '$lib/server/unwrap.ts';
import type { Actions } from './$types.js';

export const actions: Actions = {
	/** Submits and leads to the scores; refused while items are open, with their keys. */
	submit: async ({ params, locals }) => {
		try {
			await submitAssessment(locals.client, params.assessment);
		} catch (problem) {
			if (!(problem instanceof Refusal)) throw problem;
			const openKeys = problem.detail.split(',').filter(Boolean);
			return fail(problem.status, { message: problem.message, openKeys });
		}
		redirect(303, `/assessments/${params.assessment}/done`);
	}
};
