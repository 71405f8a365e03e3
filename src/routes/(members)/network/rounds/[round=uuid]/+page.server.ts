import { error, redirect } from '@sveltejs/kit';
import { mayManageRounds } from '$lib/domain/permissions.ts';
import { m } from '$lib/messages.ts';
import { attempt, readForm } from '$lib/server/form.ts';
import { inWords } from '$lib/server/in-words.ts';
import { updateRound } from '$lib/server/repositories/rounds-admin.ts';
import { requireRole } from '../../../require-role.ts';
import { requireRound } from '../find-round.ts';
import { RoundForm, refuseDays, roundWords } from '../round.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => ({
	round: await requireRound(locals, params.round)
});

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const { organization } = requireRole(locals, mayManageRounds);
		const form = await request.formData();
		const read = readForm(RoundForm, form);
		if ('problem' in read) return read.problem;
		const refused = refuseDays(read.data, form);
		if (refused) return refused;
		const update = () => updateRound(locals.client, organization.id, params.round, read.data);
		const updated = await attempt(() => inWords(roundWords(), update), form);
		if ('problem' in updated) return updated.problem;
		if (!updated.result) error(404, m.error_not_found());
		redirect(303, '/network');
	}
};
