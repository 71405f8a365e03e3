import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { newPassword } from '$lib/fields.ts';
import { m } from '$lib/messages.ts';
import { readForm } from '$lib/server/form.ts';
import { createLimit } from '$lib/server/limit.ts';
import { changePassword, redeemRecovery } from '$lib/server/repositories/accounts.ts';
import { refuse } from '../../refuse.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Nobody finds a secret by trying. */
const tries = createLimit(10, 15);

const Choice = v.object({ password: newPassword });

/** Redeems nothing yet: programs that look into mail open links, too. */
export const load: PageServerLoad = ({ url }) => {
	requireSecret(url);
};

export const actions: Actions = {
	default: async ({ request, locals, url, getClientAddress }) => {
		const secret = requireSecret(url);
		const minutes = await tries.wait(getClientAddress());
		if (minutes !== null) return refuse(429, m.sign_in_limited({ minutes }), {});
		await tries.count(getClientAddress());
		const read = readForm(Choice, await request.formData());
		if ('problem' in read) return read.problem;
		if (!(await redeemRecovery(locals.client, secret))) return refuse(410, m.reset_gone(), {});
		if (!(await changePassword(locals.client, read.data.password))) {
			return refuse(422, m.reset_weak(), {});
		}
		redirect(303, '/');
	}
};

function requireSecret(url: URL): string {
	const secret = url.searchParams.get('token_hash') ?? '';
	if (!/^[\w.-]{6,256}$/.test(secret)) error(404, m.reset_gone());
	return secret;
}
