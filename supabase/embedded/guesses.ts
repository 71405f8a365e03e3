import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Api } from './api.ts';
import { readAsked } from './http.ts';

const quarterHour = 15 * 60;

/** Wrong passwords for one account, and mails one person can be sent, in a quarter of an hour. */
const wrongPasswords = 20;
const recoveryMails = 5;

/**
 * Slows down guessing at the API itself, which anybody can reach past the app's own forms. What
 * counts is the account, as behind a proxy everybody comes from the same address.
 */
export function limitGuesses(api: Api): Api {
	const guesses = new RateLimiterMemory({ points: wrongPasswords, duration: quarterHour });
	const mails = new RateLimiterMemory({ points: recoveryMails, duration: quarterHour });
	return async (request) => {
		const { pathname } = new URL(request.url);
		if (pathname === '/auth/v1/recover') return limitMails(api, mails, request);
		if (pathname === '/auth/v1/token' && isSignIn(request))
			return limitFailures(api, guesses, request);
		return api(request);
	};
}

/** A renewed session proves no password, so it must not clear away wrong ones. */
function isSignIn(request: Request): boolean {
	return new URL(request.url).searchParams.get('grant_type') === 'password';
}

async function limitMails(api: Api, mails: RateLimiterMemory, request: Request): Promise<Response> {
	const account = await readAccount(request);
	return account && !(await take(mails, account)) ? tooMany() : api(request);
}

async function limitFailures(
	api: Api,
	guesses: RateLimiterMemory,
	request: Request
): Promise<Response> {
	const account = await readAccount(request);
	if (!account) return api(request);
	// Counted before the answer is known, so that many tries at once are no way round.
	if (!(await take(guesses, account))) return tooMany();
	const answer = await api(request);
	if (answer.ok) await guesses.delete(account);
	return answer;
}

async function take(limiter: RateLimiterMemory, account: string): Promise<boolean> {
	try {
		await limiter.consume(account);
		return true;
	} catch (reason) {
		if (reason instanceof RateLimiterRes) return false;
		throw reason;
	}
}

/** `null`: the request names no account, so there is nothing to guess. */
async function readAccount(request: Request): Promise<string | null> {
	const { email } = await readAsked(request);
	return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 254) : null;
}

function tooMany(): Response {
	const msg = 'Too many tries for this account. Wait a quarter of an hour, then try again.';
	return Response.json({ code: 429, error_code: 'over_request_rate_limit', msg }, { status: 429 });
}
