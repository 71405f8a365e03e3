import type { AuthError } from '@supabase/supabase-js';
import type { Client } from '../supabase.ts';

/** What lets somebody make an account: the secret of an invitation link, or of the setup link. */
export type Admission = { invitation_token: string } | { setup_key: string };

/** False when e-mail and password do not go together; the two are not told apart. */
export async function signIn(client: Client, email: string, password: string): Promise<boolean> {
	const { error } = await client.auth.signInWithPassword({ email, password });
	return wasTaken(error, [400, 401, 403, 422, 429]);
}

/**
 * Makes an account and signs in to it. `exists`: there is one with this address. `unconfirmed`: the
 * backend wants the address confirmed first. `weak`: the backend refuses the password.
 */
export async function createAccount(
	client: Client,
	{ email, password, admission }: { email: string; password: string; admission: Admission }
): Promise<'signed_in' | 'unconfirmed' | 'exists' | 'weak'> {
	const { data, error } = await client.auth.signUp({
		email,
		password,
		options: { data: admission }
	});
	if (error?.code === 'weak_password') return 'weak';
	// Hosted backends that confirm addresses hide an existing account behind a user without identities.
	if (isTaken(error) || data.user?.identities?.length === 0) return 'exists';
	if (error) throw failed(error);
	return data.session ? 'signed_in' : 'unconfirmed';
}

function isTaken(error: AuthError | null): boolean {
	return error?.code === 'user_already_exists' || error?.code === 'email_exists';
}

/** Asks for a mail that lets its reader choose a new password; says nothing about the address. */
export async function requestRecovery(client: Client, email: string): Promise<void> {
	const { error } = await client.auth.resetPasswordForEmail(email);
	wasTaken(error, [400, 404, 422, 429]);
}

/** Signs in with the secret of a recovery mail, which works once. False: it was used, or is too old. */
export async function redeemRecovery(client: Client, tokenHash: string): Promise<boolean> {
	const { error } = await client.auth.verifyOtp({ type: 'recovery', token_hash: tokenHash });
	return wasTaken(error, [400, 401, 403, 404, 422]);
}

/**
 * Gives the person signed in a new password and ends their sessions elsewhere.
 * False: the backend finds it too weak. The password they had before counts as changed.
 */
export async function changePassword(client: Client, password: string): Promise<boolean> {
	const { error } = await client.auth.updateUser({ password });
	if (error?.code !== 'same_password' && !wasTaken(error, [422])) return false;
	await client.auth.signOut({ scope: 'others' });
	return true;
}

/** False when it was refused with one of these statuses; throws when something broke. */
function wasTaken(error: AuthError | null, refusals: readonly number[]): boolean {
	if (error === null) return true;
	if (refusals.includes(error.status ?? 0)) return false;
	throw failed(error);
}

function failed(error: AuthError): Error {
	return new Error(`The accounts failed: ${error.code ?? error.message}`, { cause: error });
}
