import { error, redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { listOpenItems } from '$lib/domain/progress.ts';
import { m } from '$lib/messages.ts';
import type { PageLoad } from './$types.js';

/** Works with what the layout has, so that it needs no network from theme to theme. */
export const load: PageLoad = async ({ parent, params }) => {
	const { sheet, version } = await parent();
	if (sheet.status !== 'draft') {
		redirect(303, resolve('/(members)/assessments/[assessment=uuid]/done', params));
	}
	const theme = version.themes.find(({ key }) => key === params.theme);
	if (!theme) error(404, m.rate_no_theme());
	const stored = new Map(sheet.answers.map((answer) => [answer.itemId, answer]));
	const [firstOpen] = listOpenItems(theme.items, stored);
	return { theme, firstOpen: firstOpen?.key ?? theme.items[0]?.key ?? null };
};
