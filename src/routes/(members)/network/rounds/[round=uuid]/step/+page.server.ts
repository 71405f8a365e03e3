import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { nextRoundStatus } from '$lib/domain/administration.ts';
import { mayManageRounds } from '$lib/domain/permissions.ts';
import { m } from '$lib/messages.ts';
import { attempt, readForm } from '$lib/server/form.ts';
import { inWords } from '$lib/server/in-words.ts';
import { updateRoundStatus } from '$lib/server/repositories/rounds-admin.ts';
import { refuse } from '../../../../../refuse.ts';
import { requireRole } from '../../../../require-role.ts';
import { requireRound } from '../../find-round.ts';
import { roundWords } from '../../round.ts';
import type { Actions, PageServerLoad } from './$types.js';

/** Says where to, so that a page from before somebody else's step cannot do the one after it. */
const Step = v.object({ status: v.picklist(['open', 'closed'], () => m.field_step()) });

export const load: PageServerLoad = async ({ locals, params }) => {
	const round = await requireRound(locals, params.round);
	const next = nextRoundStatus(round.status);
	return { round, next };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const { organization } = requireRole(locals, mayManageRounds);
		await requireRound(locals, params.round);
		const form = await request.formData();
		const read = readForm(Step, form);
		if ('problem' in read) return read.problem;
		const { status } = read.data;
		const step = () => updateRoundStatus(locals.client, organization.id, params.round, status);
		const stepped = await attempt(() => inWords(roundWords(), step), form);
		if ('problem' in stepped) return stepped.problem;
		if (!stepped.result) return refuse(409, m.field_step(), {});
		redirect(303, '/network');
	}
};
