import type { RequestEvent } from '@sveltejs/kit';
import { m } from '$lib/messages.ts';
import { createLimit } from '$lib/server/limit.ts';
import { signIn } from '$lib/server/repositories/accounts.ts';

const failures = createLimit(8, 15);

/**
 * Signs in, unless this address tried this e-mail's password too often. Returns the status and the
 * sentence of what stands in the way; `null`: signed in.
 */
export async function signInWithinLimit(
	{ locals, getClientAddress }: Pick<RequestEvent, 'locals' | 'getClientAddress'>,
	{ email, password }: { email: string; password: string },
	wrong: string
): Promise<{ status: number; message: string } | null> {
	const key = `${getClientAddress()} ${email}`;
	const minutes = await failures.wait(key);
	if (minutes !== null) return { status: 429, message: m.sign_in_limited({ minutes }) };
	// Counted before the answer is known, so that many tries at once are no way round.
	await failures.count(key);
	if (!(await signIn(locals.client, email, password))) return { status: 422, message: wrong };
	await failures.forget(key);
	return null;
}
