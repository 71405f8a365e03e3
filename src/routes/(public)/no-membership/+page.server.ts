import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals }) => {
	if (!locals.person) redirect(303, '/sign-in');
	if (locals.person.membership) redirect(303, '/');
	return { email: locals.person.email };
};
