import type { Api } from './api.ts';
import type { Database } from './database.ts';
import { readAsked } from './http.ts';
import type { Store } from './store.ts';

/**
 * Tells people without an invitation so. The database refuses them in any case, by a trigger, but
 * lite answers whatever a trigger says with 500 and no words.
 */
export function tellUninvited(api: Api, { database, exclusive }: Store): Api {
	return async (request) => {
		if (new URL(request.url).pathname !== '/auth/v1/signup') return api(request);
		if (await holdsZero(request)) return unreadable();
		const { email, data } = await readAsked(request);
		const address = typeof email === 'string' ? email.trim() : '';
		const about = typeof data === 'object' && data !== null ? data : {};
		const invited = await exclusive(() => maySignUp(database, address, about));
		return invited ? api(request) : refused();
	};
}

/** True also where there is no rule, before any migration. */
async function maySignUp(database: Database, email: string, data: object): Promise<boolean> {
	const [rule] = await database.query<{ found: boolean }>(
		`select to_regprocedure('private.may_sign_up(text, jsonb)') is not null as found`
	);
	if (!rule?.found) return true;
	const [answer] = await database.query<{ may: boolean }>(
		'select private.may_sign_up($1, $2::text::jsonb) as may',
		[email, JSON.stringify(data)]
	);
	return answer?.may === true;
}

/** No text in the database holds a zero byte; lite would answer 500. */
async function holdsZero(request: Request): Promise<boolean> {
	return (await request.clone().text()).includes('\\u0000');
}

function unreadable(): Response {
	const msg = 'This request cannot be read.';
	return Response.json({ code: 400, error_code: 'bad_json', msg }, { status: 400 });
}

function refused(): Response {
	const msg = 'Plumbline is by invitation. Ask the owner of your organization for one.';
	return Response.json({ code: 403, error_code: 'signup_disabled', msg }, { status: 403 });
}
