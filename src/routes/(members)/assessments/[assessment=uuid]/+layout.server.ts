import { error } from '@sveltejs/kit';
import { perspectiveOf, type Sheet } from '$lib/domain/answer.ts';
import type { Person } from '$lib/domain/person.ts';
import { getLocale, m } from '$lib/messages.ts';
import { findAssessment } from '$lib/server/repositories/assessments.ts';
import { findVersion, findVersionText } from '$lib/server/repositories/instruments.ts';
import type { LayoutServerLoad } from './$types.js';

/** The assessment and its whole checklist at once, so that going from item to item needs no network. */
export const load: LayoutServerLoad = async ({ params, locals }) => {
	const sheet = await findAssessment(locals.client, params.assessment);
	if (sheet === null || locals.person === null) error(404, m.rate_no_assessment());
	if (!isTheirs(sheet, locals.person)) error(403, m.rate_not_yours());
	const [version, text] = await Promise.all([
		findVersion(locals.client, sheet.round.versionId, getLocale()),
		findVersionText(locals.client, sheet.round.versionId, getLocale())
	]);
	if (version === null || text === null) error(404, m.rate_no_assessment());
	return { sheet, version, ratingRules: text.ratingRules };
};

/** Spares people a form that the database would refuse; it decides by itself. */
function isTheirs({ perspective, site, raterId }: Sheet, { id, membership }: Person): boolean {
	if (membership === null) return false;
	const own = perspectiveOf(membership.role);
	if (perspective === 'external') return own === 'external' && raterId === id;
	if (!membership.siteIds.includes(site.id)) return false;
	return own === perspective || (own === 'self' && perspective === 'consensus');
}
