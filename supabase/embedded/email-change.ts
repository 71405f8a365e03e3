import type { Api } from './api.ts';
import { readAsked } from './http.ts';

/**
 * Keeps addresses as they were invited. lite would let people take an address on the word of their old
 * mailbox alone, and an invitation to that address with it; Plumbline offers no such change anyway.
 */
export function keepEmails(api: Api): Api {
	return async (request) => {
		const { pathname } = new URL(request.url);
		const asked = pathname === '/auth/v1/user' || pathname === '/auth/v1/verify';
		if (!asked || request.method === 'GET') return api(request);
		const body = await readAsked(request);
		const isRefused = pathname === '/auth/v1/user' ? namesAddress(body) : body.type !== 'recovery';
		return isRefused ? refused() : api(request);
	};
}

const namesAddress = (body: Record<string, unknown>) => 'email' in body || 'phone' in body;

function refused(): Response {
	const msg = 'An address cannot be changed here. Ask for an invitation to the new one.';
	return Response.json({ code: 403, error_code: 'email_change_disabled', msg }, { status: 403 });
}
