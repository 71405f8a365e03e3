import { getLocale } from '$lib/messages.ts';
import { findNewestVersion, findVersionText } from '$lib/server/repositories/instruments.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, parent }) => {
	const { membership } = await parent();
	const version = await findNewestVersion(
		locals.client,
		membership.organization.id,
		getLocale()
	);
	const text = version && (await findVersionText(locals.client, version.id, getLocale()));
	return { version, text };
};
