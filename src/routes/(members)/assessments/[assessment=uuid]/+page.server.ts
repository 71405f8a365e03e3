import { redirect } from '@sveltejs/kit';
import { listOpenItems } from '$lib/domain/progress.ts';
import type { PageServerLoad } from './$types.js';

/** Leads to where the rater left off: the first open item, else the review; a submitted one, to its scores. */
export const load: PageServerLoad = async ({ parent, params }) => {
	const { sheet, version } = await parent();
	const here = `/assessments/${params.assessment}`;
	if (sheet.status !== 'draft') redirect(303, `${here}/done`);
	const answers = new Map(sheet.answers.map((answer) => [answer.itemId, answer]));
	const [next] = listOpenItems(
		version.themes.flatMap(({ items }) => items),
		answers
	);
	redirect(303, next ? `${here}/${next.themeKey}?item=${next.key}` : `${here}/review`);
};
