import { redirect } from '@sveltejs/kit';
import { mayManageRounds } from '$lib/domain/permissions.ts';
import { getLocale } from '$lib/messages.ts';
import { attempt, readForm } from '$lib/server/form.ts';
import { inWords } from '$lib/server/in-words.ts';
import { createRound, listVersionChoices } from '$lib/server/repositories/rounds-admin.ts';
import { requireRole } from '../../../require-role.ts';
import { NewRoundForm, refuseDays, roundWords } from '../round.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => {
	const { organization } = requireRole(locals, mayManageRounds);
	return { versions: await listVersionChoices(locals.client, organization.id, getLocale()) };
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const { organization } = requireRole(locals, mayManageRounds);
		const form = await request.formData();
		const read = readForm(NewRoundForm, form);
		if ('problem' in read) return read.problem;
		const { versionId, ...round } = read.data;
		const refused = refuseDays(round, form);
		if (refused) return refused;
		const create = () => createRound(locals.client, organization.id, versionId, round);
		const created = await attempt(() => inWords(roundWords(), create), form);
		if ('problem' in created) return created.problem;
		redirect(303, '/network');
	}
};
