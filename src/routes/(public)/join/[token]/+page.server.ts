import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { InvitationPreview } from '$lib/domain/administration.ts';
import { newPassword, password } from '$lib/fields.ts';
import { m } from '$lib/messages.ts';
import { attempt, readForm } from '$lib/server/form.ts';
import { createAccount } from '$lib/server/repositories/accounts.ts';
import { acceptInvitation, findInvitation } from '$lib/server/repositories/invitations.ts';
import { signInWithinLimit } from '../../guess-limit.ts';
import { refuse } from '../../../refuse.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

const A_YEAR = 365 * 24 * 60 * 60;

const NewAccount = v.object({ password: newPassword });
const OwnAccount = v.object({ password });

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const invitation = await requireInvitation(locals, params.token);
	const signedInAs = locals.person?.email ?? null;
	return {
		invitation,
		signedInAs,
		isInvited: signedInAs?.toLowerCase() === invitation.email.toLowerCase(),
		hasAccount: url.searchParams.has('account')
	};
};

export const actions: Actions = {
	create: async (event) => {
		const { email } = await requireInvitation(event.locals, event.params.token);
		const form = await event.request.formData();
		const read = readForm(NewAccount, form);
		if ('problem' in read) return read.problem;
		const admission = { invitation_token: event.params.token };
		const outcome = await createAccount(event.locals.client, { email, ...read.data, admission });
		if (outcome === 'exists') return refuse(409, m.join_exists(), {});
		if (outcome === 'unconfirmed') return refuse(409, m.account_confirm(), {});
		if (outcome === 'weak') return refuse(422, m.reset_weak(), {});
		return accept(event, form);
	},
	signIn: async (event) => {
		const { email } = await requireInvitation(event.locals, event.params.token);
		const form = await event.request.formData();
		const read = readForm(OwnAccount, form);
		if ('problem' in read) return read.problem;
		const obstacle = await signInWithinLimit(event, { email, ...read.data }, m.sign_in_wrong());
		if (obstacle) return refuse(obstacle.status, obstacle.message, {});
		return accept(event, form);
	},
	accept: async (event) => accept(event, await event.request.formData())
};

async function requireInvitation(locals: App.Locals, token: string): Promise<InvitationPreview> {
	const isToken = /^[0-9a-f]{64}$/.test(token);
	const invitation = isToken ? await findInvitation(locals.client, token) : null;
	if (invitation === null) error(404, m.join_gone());
	return invitation;
}

/** Makes the person signed in a member and takes them where their work is. */
async function accept({ locals, params, cookies }: RequestEvent, form: FormData) {
	const { client } = locals;
	const accepted = await attempt(() => acceptInvitation(client, params.token), form);
	if ('problem' in accepted) return accepted.problem;
	cookies.set('organization', accepted.result, { path: '/', maxAge: A_YEAR });
	redirect(303, '/');
}
