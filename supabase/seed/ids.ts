import { uuidOf } from './random.ts';

/** Everything random in the demonstration follows from this number. */
export const SEED = 146;

/** The same names give the same ids, so addresses of demo pages stay from one load to the next. */
export const organizationId = uuidOf(SEED, 'organization');
export const programId = (name: string) => uuidOf(SEED, 'program', name);
export const siteId = (name: string) => uuidOf(SEED, 'site', name);
export const roundId = (name: string) => uuidOf(SEED, 'round', name);
export const inOrganization = { organization_id: organizationId };

/** A staff rater's pseudonym. */
export const raterCode = (personId: string) =>
	`R-${uuidOf(SEED, 'code', personId).slice(0, 8).toUpperCase()}`;
