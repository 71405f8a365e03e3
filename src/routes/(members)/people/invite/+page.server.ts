import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import { rolesInvitedBy } from '$lib/domain/permissions.ts';
import { email, line } from '$lib/fields.ts';
import { m } from '$lib/messages.ts';
import { attempt, readForm } from '$lib/server/form.ts';
import { createInvitation } from '$lib/server/repositories/invitations.ts';
import { listSites } from '$lib/server/repositories/sites.ts';
import { requireRole } from '../../require-role.ts';
import { keepTicks, PLACE, refusePlace, toPlace } from '../place.ts';
import { mailInvitation } from './mail.ts';
import type { Actions, PageServerLoad } from './$types.js';

const Invitation = v.object({
	name: line(120, () => m.field_person_missing()),
	email,
	...PLACE
});

export const load: PageServerLoad = async ({ locals }) => {
	const { role, organization, siteIds } = requireInviter(locals);
	const sites = await listSites(locals.client, organization.id);
	return {
		roles: rolesInvitedBy(role),
		sites: role === 'director' ? sites.filter(({ id }) => siteIds.includes(id)) : sites
	};
};

export const actions: Actions = {
	default: async ({ locals, request, url }) => {
		const { role, organization } = requireInviter(locals);
		const form = await request.formData();
		const read = readForm(Invitation, form);
		if ('problem' in read) {
			keepTicks(read.problem.data.values, form);
			return read.problem;
		}
		const misplaced = refusePlace(read.data, form);
		if (misplaced) return misplaced;
		const { name, email } = read.data;
		if (!rolesInvitedBy(role).includes(read.data.role)) error(403, m.error_not_for_role());
		const invitation = { name, email, ...toPlace(read.data) };
		const invited = await attempt(
			() => createInvitation(locals.client, organization.id, invitation),
			form
		);
		if ('problem' in invited) {
			keepTicks(invited.problem.data.values, form);
			return invited.problem;
		}
		const link = `${url.origin}/join/${invited.result}`;
		const mail = { name, email, link, organization: organization.name };
		return { invited: { name, email, link, delivery: await mailInvitation(mail) } };
	}
};

const requireInviter = (locals: App.Locals) =>
	requireRole(locals, (role) => rolesInvitedBy(role).length > 0);
