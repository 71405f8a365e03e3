import { error } from '@sveltejs/kit';
import { getLocale, m } from '$lib/messages.ts';
import { findSiteHistory } from '$lib/server/repositories/history.ts';
import { findMeasurementError } from '$lib/server/repositories/scores.ts';
import { findSite } from '$lib/server/repositories/sites.ts';
import { listTodos } from '$lib/server/repositories/todos.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { client, person }, params, parent }) => {
	const [{ membership }, site] = await Promise.all([parent(), findSite(client, params.site)]);
	if (!site || !person || membership.role === 'viewer') error(404, m.site_not_found());
	const organization = membership.organization.id;
	const [history, todos] = await Promise.all([
		findSiteHistory(client, organization, site, getLocale()),
		membership.role === 'director' ? listTodos(client, { id: person.id, membership }) : null
	]);
	const newest = history?.versions.at(-1);
	return {
		site,
		history,
		todos: todos?.open.filter((todo) => todo.site.id === site.id) ?? [],
		measurement: newest ? await findMeasurementError(client, organization, newest) : null
	};
};
