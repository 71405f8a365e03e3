import { redirect } from '@sveltejs/kit';
import { mayManageNetwork } from '$lib/domain/permissions.ts';
import { attempt, readForm } from '$lib/server/form.ts';
import { inWords } from '$lib/server/in-words.ts';
import { createProgram } from '$lib/server/repositories/network-admin.ts';
import { requireRole } from '../../../require-role.ts';
import { ProgramForm, programWords } from '../program.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = ({ locals }) => {
	requireRole(locals, mayManageNetwork);
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const { organization } = requireRole(locals, mayManageNetwork);
		const form = await request.formData();
		const read = readForm(ProgramForm, form);
		if ('problem' in read) return read.problem;
		const create = () => createProgram(locals.client, organization.id, read.data.name);
		const created = await attempt(() => inWords(programWords(), create), form);
		if ('problem' in created) return created.problem;
		redirect(303, '/network');
	}
};
