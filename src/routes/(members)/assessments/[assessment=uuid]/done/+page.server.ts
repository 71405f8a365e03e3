import { redirect } from '@sveltejs/kit';
import { listScoresOf } from '$lib/server/repositories/assessments.ts';
import type { PageServerLoad } from './$types.js';

/** The scores as the database made them at submission; a draft leads back to its checklist. */
export const load: PageServerLoad = async ({ parent, params, locals }) => {
	const { sheet } = await parent();
	if (sheet.status === 'draft') redirect(303, `/assessments/${params.assessment}`);
	return { scores: await listScoresOf(locals.client, params.assessment) };
};
