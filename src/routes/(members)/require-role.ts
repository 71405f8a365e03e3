import { error } from '@sveltejs/kit';
import type { Membership, Role } from '$lib/domain/person.ts';
import { m } from '$lib/messages.ts';

/** The membership in use, when its role is allowed here; 403 with a sentence otherwise. */
export function requireRole(locals: App.Locals, allowed: (role: Role) => boolean): Membership {
	const membership = locals.person?.membership;
	if (!membership || !allowed(membership.role)) error(403, m.error_not_for_role());
	return membership;
}
