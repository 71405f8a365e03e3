import { redirect } from '@sveltejs/kit';
import { placesFor } from '$lib/domain/navigation.ts';
import type { PageServerLoad } from './$types.js';

/** Everybody lands where their work is; a director of one site, on that site. */
export const load: PageServerLoad = async ({ parent }) => {
	const { membership } = await parent();
	const [only, ...others] = membership.siteIds;
	if (membership.role === 'director' && only && others.length === 0)
		redirect(303, `/sites/${only}`);
	redirect(303, `/${placesFor(membership)[0]}`);
};
