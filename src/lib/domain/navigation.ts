import type { Membership } from './person.ts';

/** The places of the app; each is a message key and an address. */
export type Place = 'rate' | 'sites' | 'compare' | 'network' | 'people' | 'checklist';

const PLACES: Readonly<Record<Membership['role'], readonly Place[]>> = {
	owner: ['network', 'people', 'sites', 'compare', 'checklist'],
	evaluator: ['compare', 'sites', 'rate', 'network', 'checklist'],
	director: ['sites', 'rate', 'people', 'checklist'],
	staff: ['rate', 'sites', 'checklist'],
	viewer: ['compare', 'checklist']
};

/** Where each role's work is, the first place being where they land. */
export function placesFor({ role }: Pick<Membership, 'role'>): readonly Place[] {
	return PLACES[role];
}
