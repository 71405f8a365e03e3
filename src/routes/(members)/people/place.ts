import type { ActionFailure } from '@sveltejs/kit';
import { belongsToSites } from '$lib/domain/permissions.ts';
import type { Role } from '$lib/domain/person.ts';
import { role, siteIds } from '$lib/fields.ts';
import { m } from '$lib/messages.ts';
import type { FormProblem } from '$lib/server/form.ts';
import { refuseFields } from '../../refuse.ts';

/** The two fields that say where somebody stands in the organization. */
export const PLACE = { role, sites: siteIds };

/** Directors and staff need a site; the refusal names the field. `null`: they have one, or need none. */
export function refusePlace(
	{ role, sites }: { role: Role; sites: readonly string[] },
	form: FormData
): ActionFailure<FormProblem> | null {
	if (!belongsToSites(role) || sites.length > 0) return null;
	return refuseFields({ sites: m.field_sites_missing() }, form);
}

/** Sites ticked before the role was changed to one without sites do not count. */
export function toPlace({ role, sites }: { role: Role; sites: readonly string[] }) {
	return { role, siteIds: belongsToSites(role) ? sites : [] };
}

/** The ticked sites among the values of a refused form; boxes of one name need more than one value. */
export function keepTicks(values: Record<string, string>, form: FormData) {
	values['sites[]'] = form.getAll('sites[]').map(String).join(' ');
}
