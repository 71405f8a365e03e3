import { error } from '@sveltejs/kit';
import { mayManageRounds } from '$lib/domain/permissions.ts';
import type { Round } from '$lib/domain/round.ts';
import { m } from '$lib/messages.ts';
import { listRounds } from '$lib/server/repositories/rounds.ts';
import { requireRole } from '../../require-role.ts';

/** The round of this address for somebody who may change it; an organization has a handful of them. */
export async function requireRound(locals: App.Locals, id: string): Promise<Round> {
	const { organization } = requireRole(locals, mayManageRounds);
	const rounds = await listRounds(locals.client, organization.id);
	const round = rounds.find((each) => each.id === id.toLowerCase());
	if (!round) error(404, m.error_not_found());
	return round;
}
