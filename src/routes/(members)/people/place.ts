import { belongsToSites } from '$lib/domain/permissions.ts';
import type { Role } from '$lib/domain/person.ts';
import { role, siteIds } from '$lib/fields.ts';

/** The two fields that say where somebody stands in the organization. */
export const PLACE = { role, sites: siteIds };

/** Sites ticked before the role was changed to one without sites do not count. */
export function toPlace({ role, sites }: { role: Role; sites: readonly string[] }) {
	return { role, siteIds: belongsToSites(role) ? sites : [] };
}

/** The ticked sites among the values of a refused form; boxes of one name need more than one value. */
export function keepTicks(values: Record<string, string>, form: FormData) {
	values['sites[]'] = form.getAll('sites[]').map(String).join(' ');
}
