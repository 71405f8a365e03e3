import * as v from 'valibot';
import { email } from '$lib/fields.ts';
import { readForm } from '$lib/server/form.ts';
import { createLimit } from '$lib/server/limit.ts';
import { requestRecovery } from '$lib/server/repositories/accounts.ts';
import type { Actions } from './$types.js';

const Forgotten = v.object({ email });

/** Nobody's mailbox is filled by others: further requests get the same answer and send nothing. */
const mails = createLimit(3, 60);

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const read = readForm(Forgotten, await request.formData());
		if ('problem' in read) return read.problem;
		const { email } = read.data;
		if ((await mails.wait(email)) === null) {
			await mails.count(email);
			// A mail that cannot be sent must not tell whose address has an account.
			await requestRecovery(locals.client, email).catch((cause: unknown) => console.error(cause));
		}
		return { sentTo: email };
	}
};
