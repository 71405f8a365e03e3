import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { toReturnPath } from '$lib/domain/return-path.ts';
import { email, password } from '$lib/fields.ts';
import { m } from '$lib/messages.ts';
import { readForm } from '$lib/server/form.ts';
import { signInWithinLimit } from '../guess-limit.ts';
import { refuse } from '../../refuse.ts';
import type { Actions, PageServerLoad } from './$types.js';

const Credentials = v.object({ email, password });

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.person) redirect(303, toReturnPath(url.searchParams.get('next')));
};

export const actions: Actions = {
	default: async (event) => {
		const read = readForm(Credentials, await event.request.formData());
		if ('problem' in read) return read.problem;
		const obstacle = await signInWithinLimit(event, read.data, m.sign_in_wrong());
		if (obstacle) return refuse(obstacle.status, obstacle.message, { email: read.data.email });
		redirect(303, toReturnPath(event.url.searchParams.get('next')));
	}
};
