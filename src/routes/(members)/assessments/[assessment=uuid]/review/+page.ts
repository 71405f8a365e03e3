import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { PageLoad } from './$types.js';

/** What is submitted is over; its scores are what there is to see. */
export const load: PageLoad = async ({ parent, params }) => {
	const { sheet } = await parent();
	if (sheet.status !== 'draft') {
		redirect(303, resolve('/(members)/assessments/[assessment=uuid]/done', params));
	}
};
