import { error, redirect } from '@sveltejs/kit';
import { mayManageNetwork } from '$lib/domain/permissions.ts';
import { m } from '$lib/messages.ts';
import { attempt, readForm } from '$lib/server/form.ts';
import { inWords } from '$lib/server/in-words.ts';
import { listPrograms, updateProgram } from '$lib/server/repositories/network-admin.ts';
import { requireRole } from '../../../require-role.ts';
import { ProgramForm, programWords } from '../program.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { organization } = requireRole(locals, mayManageNetwork);
	const programs = await listPrograms(locals.client, organization.id);
	const program = programs.find(({ id }) => id === params.program.toLowerCase());
	if (!program) error(404, m.error_not_found());
	return { program };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const { organization } = requireRole(locals, mayManageNetwork);
		const form = await request.formData();
		const read = readForm(ProgramForm, form);
		if ('problem' in read) return read.problem;
		const program = { id: params.program, name: read.data.name };
		const update = () => updateProgram(locals.client, organization.id, program);
		const updated = await attempt(() => inWords(programWords(), update), form);
		if ('problem' in updated) return updated.problem;
		if (!updated.result) error(404, m.error_not_found());
		redirect(303, '/network');
	}
};
