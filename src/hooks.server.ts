import { redirect, type Handle, type HandleServerError } from '@sveltejs/kit';
import { findPerson } from '$lib/server/repositories/people.ts';
import { createClient } from '$lib/server/supabase.ts';
import { getLocale, m } from '$lib/messages.ts';

const PAGES_FOR_MEMBERS = '/(members)';

const HEADERS = {
	'cache-control': 'private, no-store',
	'referrer-policy': 'same-origin',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY'
};

export const handle: Handle = async ({ event, resolve }) => {
	event.locals.client = createClient(event.cookies, event.url.protocol === 'https:');
	event.locals.person = await findPerson(
		event.locals.client,
		event.cookies.get('organization') ?? null
	);
	if (event.route.id?.startsWith(PAGES_FOR_MEMBERS)) requireMember(event.locals.person, event.url);
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', getLocale())
	});
	for (const [name, value] of Object.entries(HEADERS)) {
		if (!response.headers.has(name)) response.headers.set(name, value);
	}
	return response;
};

function requireMember(person: App.Locals['person'], url: URL) {
	if (!person) redirect(303, `/sign-in?next=${encodeURIComponent(url.pathname + url.search)}`);
	if (!person.membership) redirect(303, '/no-membership');
}

/** What we did not foresee: logged with a reference, told with a sentence and the same reference. */
export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status === 404) return { message: m.error_not_found() };
	if (status === 413) return { message: m.error_too_large() };
	if (status < 500) return { message: m.error_not_understood() };
	const reference = crypto.randomUUID();
	// The route, not the address: an address may hold the secret of an invitation.
	console.error(reference, event.request.method, event.route.id, error);
	return { message: m.error_unexpected(), reference };
};
