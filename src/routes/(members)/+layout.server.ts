import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types.js';

export const load: LayoutServerLoad = ({ locals }) => {
	const { person } = locals;
	if (!person?.membership) error(403);
	return {
		membership: person.membership,
		email: person.email,
		organizations: person.memberships.map(({ organization }) => organization)
	};
};
