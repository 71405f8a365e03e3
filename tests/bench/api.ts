import { createHash, randomBytes } from 'node:crypto';
import type { Backend } from '../../supabase/embedded/backend.ts';

export type Credentials = { email: string; password: string };

/** An access token of somebody who has an account. */
export async function signInToApi(backend: Backend, who: Credentials): Promise<string> {
	return tokenOf(await post(backend, '/auth/v1/token?grant_type=password', who, null));
}

/** Calls a function of the database as the token's owner. */
export async function call(
	backend: Backend,
	token: string,
	name: string,
	args: Record<string, unknown>
): Promise<unknown> {
	return post(backend, `/rest/v1/rpc/${name}`, args, token);
}

/** Makes a member the way people become members: an invitation, a sign-up, an acceptance. */
export async function join(
	backend: Backend,
	organizationId: string,
	role: 'evaluator' | 'director',
	siteIds: readonly string[]
): Promise<Credentials> {
	const who = { email: `${role}@bench.example.org`, password: randomBytes(12).toString('hex') };
	const secret = randomBytes(24).toString('hex');
	const hash = createHash('sha256').update(secret).digest('hex');
	await backend.db.query(
		`with invitation as (
			insert into public.invitations (organization_id, email, display_name, role, site_ids)
			values ($1, $2, $2, $3, $4::text::uuid[]) returning id
		)
		insert into private.invitation_tokens (invitation_id, token_hash) select id, $5 from invitation`,
		[organizationId, who.email, role, `{${siteIds.join(',')}}`, hash]
	);
	const signUp = { ...who, data: { invitation_token: secret } };
	const token = tokenOf(await post(backend, '/auth/v1/signup', signUp, null));
	await call(backend, token, 'accept_invitation', { p_token: secret });
	return who;
}

async function post(backend: Backend, path: string, body: object, token: string | null) {
	const response = await fetch(`${backend.url}${path}`, {
		method: 'POST',
		headers: {
			apikey: backend.publishableKey,
			'content-type': 'application/json',
			...(token && { authorization: `Bearer ${token}` })
		},
		body: JSON.stringify(body)
	});
	if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
	return (await response.json()) as unknown;
}

function tokenOf(reply: unknown): string {
	if (reply && typeof reply === 'object' && 'access_token' in reply)
		return String(reply.access_token);
	throw new Error('The auth server gave no access token.');
}
