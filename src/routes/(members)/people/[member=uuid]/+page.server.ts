import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { mayManageNetwork, rolesInvitedBy } from '$lib/domain/permissions.ts';
import { m } from '$lib/messages.ts';
import { attempt, readForm } from '$lib/server/form.ts';
import { findMember, removeMember, updateMember } from '$lib/server/repositories/members.ts';
import { listSites } from '$lib/server/repositories/sites.ts';
import { requireRole } from '../../require-role.ts';
import { keepTicks, PLACE, refusePlace, toPlace } from '../place.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types.js';

const Place = v.object(PLACE);

export const load: PageServerLoad = async (event) => {
	const { member, organization, role } = await requireMember(event);
	const sites = await listSites(event.locals.client, organization.id);
	return { member, sites, roles: rolesInvitedBy(role) };
};

export const actions: Actions = {
	change: async (event) => {
		const { member } = await requireMember(event);
		const form = await event.request.formData();
		const read = readForm(Place, form);
		if ('problem' in read) {
			keepTicks(read.problem.data.values, form);
			return read.problem;
		}
		const misplaced = refusePlace(read.data, form);
		if (misplaced) return misplaced;
		const place = toPlace(read.data);
		const changed = await attempt(() => updateMember(event.locals.client, member.id, place), form);
		if ('problem' in changed) {
			keepTicks(changed.problem.data.values, form);
			return changed.problem;
		}
		redirect(303, '/people');
	},
	remove: async (event) => {
		const { member, organization } = await requireMember(event);
		const form = await event.request.formData();
		const remove = () => removeMember(event.locals.client, organization.id, member.id);
		const removed = await attempt(remove, form);
		if ('problem' in removed) return removed.problem;
		if (!removed.result) error(404, m.person_gone());
		redirect(303, '/people');
	}
};

/** The person of this address, for an owner of their organization. */
async function requireMember({ locals, params }: Pick<RequestEvent, 'locals' | 'params'>) {
	const { organization, role } = requireRole(locals, mayManageNetwork);
	const member = await findMember(locals.client, organization.id, params.member);
	if (!member) error(404, m.person_gone());
	return { member, organization, role };
}
