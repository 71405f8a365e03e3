import { getLocale } from '$lib/messages.ts';
import { findVersion, findVersionText } from '$lib/server/repositories/instruments.ts';
import { findNewestVersionId } from '$lib/server/repositories/rounds.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals: { client }, parent }) => {
	const { membership } = await parent();
	const id = await findNewestVersionId(client, membership.organization.id);
	if (id === null) return { version: null, text: null };
	const [version, text] = await Promise.all([
		findVersion(client, id, getLocale()),
		findVersionText(client, id, getLocale())
	]);
	return { version, text };
};
