import { error, redirect, type Handle, type HandleServerError } from '@sveltejs/kit';
import { findPerson } from '$lib/server/repositories/people.ts';
import { createClient } from '$lib/server/supabase.ts';
import { Refusal, Unreachable } from '$lib/server/unwrap.ts';
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
	).catch(tellUnreachable);
	await requireReadableForm(event.request);
	if (event.route.id?.startsWith(PAGES_FOR_MEMBERS)) requireMember(event.locals.person, event.url);
	const response = await resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', getLocale())
	});
	for (const [name, value] of Object.entries(HEADERS)) {
		if (!response.headers.has(name)) response.headers.set(name, value);
	}
	return response;
};

/** Nobody is sent to sign in, and loses a form over it, because the backend is away for a moment. */
function tellUnreachable(cause: unknown): never {
	const isAway = cause instanceof Unreachable || (cause instanceof Refusal && cause.status >= 500);
	if (isAway) error(503, m.error_unreachable());
	throw cause;
}

const FORM = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/**
 * A form that breaks off, or says it is one and is none, is its sender's mistake and no failure of ours.
 * One that is too large is left for the page to refuse, in its own frame.
 */
async function requireReadableForm(request: Request): Promise<void> {
	if (request.method !== 'POST' || !FORM.test(request.headers.get('content-type') ?? '')) return;
	try {
		await request.clone().formData();
	} catch (cause) {
		if (cause instanceof TypeError) error(400, m.error_not_understood());
	}
}

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
