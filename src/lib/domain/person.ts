export type Role = 'owner' | 'evaluator' | 'director' | 'staff' | 'viewer';

/** The tenant. `synthetic`: demonstration data, which every page says. */
export type Organization = {
	id: string;
	name: string;
	timeZone: string;
	synthetic: boolean;
};

/** One person's role in one organization; `siteIds` only for directors and staff. */
export type Membership = {
	id: string;
	role: Role;
	displayName: string;
	organization: Organization;
	siteIds: readonly string[];
};

/** Who is signed in. `membership` is the one in use; `null`: invited nowhere yet. */
export type Person = {
	id: string;
	email: string;
	membership: Membership | null;
	memberships: readonly Membership[];
};
