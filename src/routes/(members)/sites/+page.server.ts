import { placesFor } from '$lib/domain/navigation.ts';
import { listSites } from '$lib/server/repositories/sites.ts';
import { error } from '@sveltejs/kit';
import { m } from '$lib/messages.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent }) => {
	const { membership } = await parent();
	if (!placesFor(membership).includes('sites')) error(403, m.error_not_for_role());
	return { sites: await listSites(locals.client, membership.organization.id) };
};
