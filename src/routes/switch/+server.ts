import { error, redirect } from '@sveltejs/kit';
import { m } from '$lib/messages.ts';
import type { RequestHandler } from './$types.js';

const A_YEAR = 365 * 24 * 60 * 60;

/** Remembers which organization a person with several is working in; ids of others are ignored. */
export const POST: RequestHandler = async ({ request, cookies, locals, url }) => {
	const form = await request.formData().catch(() => error(400, m.error_not_understood()));
	const chosen = String(form.get('organization') ?? '');
	if (locals.person?.memberships.some(({ organization }) => organization.id === chosen)) {
		cookies.set('organization', chosen, {
			path: '/',
			maxAge: A_YEAR,
			secure: url.protocol === 'https:'
		});
	}
	redirect(303, '/');
};
