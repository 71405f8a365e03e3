import { error, redirect } from '@sveltejs/kit';
import { mayManageNetwork } from '$lib/domain/permissions.ts';
import { m } from '$lib/messages.ts';
import { attempt, readForm } from '$lib/server/form.ts';
import { findSiteRecord, listPrograms, saveSite } from '$lib/server/repositories/network-admin.ts';
import { requireRole } from '../../../require-role.ts';
import { SiteForm } from '../site.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { organization } = requireRole(locals, mayManageNetwork);
	const [site, programs] = await Promise.all([
		findSiteRecord(locals.client, organization.id, params.site),
		listPrograms(locals.client, organization.id)
	]);
	if (!site) error(404, m.error_not_found());
	return { site, programs };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const { organization } = requireRole(locals, mayManageNetwork);
		const form = await request.formData();
		const read = readForm(SiteForm, form);
		if ('problem' in read) return read.problem;
		const site = { id: params.site, ...read.data };
		const saved = await attempt(() => saveSite(locals.client, organization.id, site), form);
		if ('problem' in saved) return saved.problem;
		redirect(303, '/network');
	}
};
