import { error } from '@sveltejs/kit';
import { listSetupSteps } from '$lib/domain/administration.ts';
import { mayManageNetwork, mayReadNetwork } from '$lib/domain/permissions.ts';
import { m } from '$lib/messages.ts';
import { listInvitations } from '$lib/server/repositories/invitations.ts';
import { listMembers } from '$lib/server/repositories/members.ts';
import { listPrograms, listSiteRecords } from '$lib/server/repositories/network-admin.ts';
import { findOrganization } from '$lib/server/repositories/organizations.ts';
import { listRounds } from '$lib/server/repositories/rounds.ts';
import { requireRole } from '../require-role.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals }) => {
	const { role, organization } = requireRole(locals, mayReadNetwork);
	const { client } = locals;
	const [settings, programs, sites, rounds, members, invitations] = await Promise.all([
		findOrganization(client, organization.id),
		listPrograms(client, organization.id),
		listSiteRecords(client, organization.id),
		listRounds(client, organization.id),
		listMembers(client, organization.id),
		listInvitations(client, organization.id, new Date())
	]);
	if (!settings) error(404, m.error_not_found());
	const steps = listSetupSteps({
		program: programs.length,
		site: sites.length,
		round: rounds.length,
		people: members.length - 1 + invitations.length
	});
	return {
		settings,
		programs,
		sites,
		rounds: rounds.toReversed(),
		members: members.length,
		steps: mayManageNetwork(role) ? steps : [],
		isOwner: mayManageNetwork(role)
	};
};
