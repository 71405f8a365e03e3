import { m } from '$lib/messages.ts';

/** What each role is called where people are listed. */
export const ROLE_NAMES = {
	owner: m.role_owner,
	evaluator: m.role_evaluator,
	director: m.role_director,
	staff: m.role_staff,
	viewer: m.role_viewer
};

/** What each role does, where one is chosen. */
export const ROLE_CHOICES = {
	owner: m.invite_role_owner,
	evaluator: m.invite_role_evaluator,
	director: m.invite_role_director,
	staff: m.invite_role_staff,
	viewer: m.invite_role_viewer
};
