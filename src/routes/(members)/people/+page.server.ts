import * as v from 'valibot';
import { mayManageNetwork, mayReadPeople, rolesInvitedBy } from '$lib/domain/permissions.ts';
import { uuid } from '$lib/fields.ts';
import { m } from '$lib/messages.ts';
import { attempt, readForm } from '$lib/server/form.ts';
import { listInvitations, removeInvitation } from '$lib/server/repositories/invitations.ts';
import { listMembers } from '$lib/server/repositories/members.ts';
import { listSites } from '$lib/server/repositories/sites.ts';
import { requireRole } from '../require-role.ts';
import type { Actions, PageServerLoad } from './$types.js';

const Withdrawal = v.object({ invitation: uuid(() => m.field_id()) });

export const load: PageServerLoad = async ({ locals }) => {
	const { role, organization } = requireRole(locals, mayReadPeople);
	const { client } = locals;
	const [members, invitations, sites] = await Promise.all([
		listMembers(client, organization.id),
		listInvitations(client, organization.id, new Date()),
		listSites(client, organization.id)
	]);
	return {
		members,
		invitations,
		siteNames: Object.fromEntries(sites.map(({ id, name }) => [id, name])),
		mayChange: mayManageNetwork(role),
		mayInvite: rolesInvitedBy(role).length > 0
	};
};

export const actions: Actions = {
	withdraw: async ({ locals, request }) => {
		requireRole(locals, (role) => rolesInvitedBy(role).length > 0);
		const form = await request.formData();
		const read = readForm(Withdrawal, form);
		if ('problem' in read) return read.problem;
		const remove = () => removeInvitation(locals.client, read.data.invitation);
		const removed = await attempt(remove, form);
		if ('problem' in removed) return removed.problem;
		return { withdrawn: true };
	}
};
