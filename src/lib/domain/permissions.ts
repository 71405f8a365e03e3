import type { Role } from './person.ts';

/*
 * What the screens offer to whom. The database decides by itself; these only keep people from being
 * offered what it would refuse.
 */

/** Programs, sites, organization and members. */
export const mayManageNetwork = (role: Role): boolean => role === 'owner';

export const mayManageRounds = (role: Role): boolean => role === 'owner' || role === 'evaluator';

export const mayReadNetwork = mayManageRounds;

/** Directors read the people of their own sites. */
export const mayReadPeople = (role: Role): boolean =>
	role === 'owner' || role === 'evaluator' || role === 'director';

const INVITED_BY: Readonly<Record<Role, readonly Role[]>> = {
	owner: ['director', 'staff', 'evaluator', 'viewer', 'owner'],
	director: ['staff'],
	evaluator: [],
	staff: [],
	viewer: []
};

/** The roles somebody may invite people to; directors only to their own sites. */
export function rolesInvitedBy(role: Role): readonly Role[] {
	return INVITED_BY[role];
}

/** Whether people in this role belong to sites, one at least. */
export const belongsToSites = (role: Role): boolean => role === 'director' || role === 'staff';
