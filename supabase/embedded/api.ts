import { App } from '@supabase/lite';
import { answerLikePostgrest } from './errors.ts';
import { keepEmails } from './email-change.ts';
import { limitGuesses } from './guesses.ts';
import type { Keys } from './keys.ts';
import type { Mailer } from './mailer.ts';
import type { Store } from './store.ts';
import { tellUninvited } from './uninvited.ts';

/** Answers a request of /auth/v1 or /rest/v1. */
export type Api = (request: Request) => Promise<Response>;

export type ApiOptions = { store: Store; keys: Keys; site: string; mailer: Mailer };

/**
 * Supabase's API in this process. Requests take turns where the database needs it, up to and
 * including the body of the answer, which lite may still be reading from the database.
 */
export function createApi({ store, keys, site, mailer }: ApiOptions): Api {
	answerLikePostgrest(store.connection);
	const app = new App({
		connection: store.connection,
		api: { schemas: ['public'], max_rows: 10_000 },
		studio: { enabled: false },
		auth: {
			enabled: true,
			jwt_secret: keys.jwtSecret,
			publishable_key: keys.publishableKey,
			secret_key: keys.secretKey,
			site_url: site,
			additional_redirect_urls: [],
			// Who may sign up is the database's decision: a trigger asks for an invitation.
			enable_signup: true,
			minimum_password_length: 10,
			// The link's secret is a hash of the address and this code: six digits could be counted through.
			email: { enable_signup: true, enable_confirmations: false, otp_length: 32 }
		},
		options: { server: { admin: false, disableStudio: true, disableFallback: true } }
	});
	app._mailer = mailer;
	const serve: Api = (request) =>
		isServed(request) ? store.exclusive(() => answer(app, request)) : notServed();
	return limitGuesses(keepEmails(tellUninvited(serve, store)));
}

async function answer(app: App, request: Request): Promise<Response> {
	const response = await app.fetch(request, { peerAddress: null });
	const body = await response.arrayBuffer();
	return new Response(body.byteLength > 0 ? body : null, response);
}

/** What Plumbline uses of auth. Left out: links that put sessions into addresses, OAuth, sign-in by code. */
const authPaths = new Set(
	['signup', 'token', 'user', 'logout', 'recover', 'verify', 'health', 'settings'].map(
		(name) => `/auth/v1/${name}`
	)
);

function isServed(request: Request): boolean {
	const { pathname } = new URL(request.url);
	if (pathname.startsWith('/rest/v1/')) return true;
	return authPaths.has(pathname) && !(pathname === '/auth/v1/verify' && request.method === 'GET');
}

async function notServed(): Promise<Response> {
	return Response.json({ message: 'There is nothing at this address.' }, { status: 404 });
}
