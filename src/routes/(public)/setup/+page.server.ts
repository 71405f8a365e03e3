import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { email, line, newPassword, timeZone } from '$lib/fields.ts';
import { m } from '$lib/messages.ts';
import { attempt, readForm } from '$lib/server/form.ts';
import { createAccount } from '$lib/server/repositories/accounts.ts';
import { createOrganization, findSetupIsOpen } from '$lib/server/repositories/organizations.ts';
import { signInWithinLimit } from '../guess-limit.ts';
import { refuse } from '../../refuse.ts';
import type { Actions, PageServerLoad } from './$types.js';

const Founding = v.object({
	displayName: line(120, () => m.field_own_name_missing()),
	email,
	password: newPassword,
	name: line(120, () => m.field_name_missing()),
	timeZone
});

type Founder = v.InferOutput<typeof Founding>;

export const load: PageServerLoad = async ({ locals, url }) => {
	await requireKey(locals, url);
	return { timeZones: Intl.supportedValuesOf('timeZone') };
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, url, cookies, request } = event;
		const key = await requireKey(locals, url);
		const form = await request.formData();
		const read = readForm(Founding, form);
		if ('problem' in read) return read.problem;
		const obstacle = await becomeFounder(event, key, read.data);
		if (obstacle) {
			const { password: _, ...values } = read.data;
			return refuse(obstacle.status, obstacle.message, values);
		}
		const founded = await attempt(
			() => createOrganization(locals.client, { key, ...read.data }),
			form
		);
		if ('problem' in founded) return founded.problem;
		cookies.set('organization', founded.result, { path: '/' });
		redirect(303, '/network');
	}
};

/** The key of the address, while it may still be used. */
async function requireKey(locals: App.Locals, url: URL): Promise<string> {
	const key = url.searchParams.get('key') ?? '';
	const isKey = /^[\w-]{20,128}$/.test(key);
	if (!isKey || !(await findSetupIsOpen(locals.client, key))) error(403, m.setup_closed());
	return key;
}

/** Makes the account, or signs in to it when it is there already; `null`: done. */
async function becomeFounder(event: RequestEvent, key: string, { email, password }: Founder) {
	const outcome = await createAccount(event.locals.client, {
		email,
		password,
		admission: { setup_key: key }
	});
	if (outcome === 'unconfirmed') return { status: 409, message: m.account_confirm() };
	if (outcome === 'weak') return { status: 422, message: m.reset_weak() };
	if (outcome === 'signed_in') return null;
	return signInWithinLimit(event, { email, password }, m.setup_password_exists());
}
