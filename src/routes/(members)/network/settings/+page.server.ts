import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { mayManageNetwork } from '$lib/domain/permissions.ts';
import { line, timeZone } from '$lib/fields.ts';
import { m } from '$lib/messages.ts';
import { attempt, readForm } from '$lib/server/form.ts';
import { findOrganization, updateOrganization } from '$lib/server/repositories/organizations.ts';
import { requireRole } from '../../require-role.ts';
import type { Actions, PageServerLoad } from './$types.js';

const Settings = v.object({
	name: line(120, () => m.field_name_missing()),
	timeZone,
	minimumStaffN: v.pipe(
		v.string(() => m.field_minimum_staff()),
		v.regex(/^\d{1,2}$/, () => m.field_minimum_staff()),
		v.transform(Number),
		v.minValue(3, () => m.field_minimum_staff()),
		v.maxValue(50, () => m.field_minimum_staff())
	)
});

export const load: PageServerLoad = async ({ locals }) => {
	const { organization } = requireRole(locals, mayManageNetwork);
	const settings = await findOrganization(locals.client, organization.id);
	if (!settings) error(404, m.error_not_found());
	const timeZones = Intl.supportedValuesOf('timeZone');
	return { settings, timeZones };
};

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const { organization } = requireRole(locals, mayManageNetwork);
		const form = await request.formData();
		const read = readForm(Settings, form);
		if ('problem' in read) return read.problem;
		const settings = { id: organization.id, ...read.data };
		const saved = await attempt(() => updateOrganization(locals.client, settings), form);
		if ('problem' in saved) return saved.problem;
		if (!saved.result) error(404, m.error_not_found());
		redirect(303, '/network');
	}
};
