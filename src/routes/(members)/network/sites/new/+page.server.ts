import { redirect } from '@sveltejs/kit';
import { mayManageNetwork } from '$lib/domain/permissions.ts';
import { attempt, readForm } from '$lib/server/form.ts';
import { listPrograms, saveSite } from '$lib/server/repositories/network-admin.ts';
import { requireRole } from '../../../require-role.ts';
import { SiteForm } from '../site.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => {
	const { organization } = requireRole(locals, mayManageNetwork);
	return { programs: await listPrograms(locals.client, organization.id) };
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const { organization } = requireRole(locals, mayManageNetwork);
		const form = await request.formData();
		const read = readForm(SiteForm, form);
		if ('problem' in read) return read.problem;
		const site = { id: null, ...read.data };
		const saved = await attempt(() => saveSite(locals.client, organization.id, site), form);
		if ('problem' in saved) return saved.problem;
		redirect(303, '/network');
	}
};
