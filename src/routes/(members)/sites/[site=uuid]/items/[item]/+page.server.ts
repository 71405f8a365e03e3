import { error } from '@sveltejs/kit';
import { getLocale, m } from '$lib/messages.ts';
import { findSiteHistory } from '$lib/server/repositories/history.ts';
import { findSite } from '$lib/server/repositories/sites.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { client }, params, parent }) => {
	const [{ membership }, site] = await Promise.all([parent(), findSite(client, params.site)]);
	if (!site || membership.role === 'viewer') error(404, m.site_not_found());
	const history = await findSiteHistory(client, membership.organization.id, site, getLocale());
	const found = history?.items.find(({ item }) => item.key === params.item);
	if (!history || !found) error(404, m.site_item_not_found());
	return { site, history, item: found.item };
};
