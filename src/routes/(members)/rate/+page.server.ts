import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { perspectiveOf } from '$lib/domain/answer.ts';
import { uuid } from '$lib/fields.ts';
import { m } from '$lib/messages.ts';
import { attempt, readForm } from '$lib/server/form.ts';
import { startAssessment } from '$lib/server/repositories/assessments.ts';
import { listRounds } from '$lib/server/repositories/rounds.ts';
import { listSitesNamed, listTodos } from '$lib/server/repositories/todos.ts';
import type { Actions, PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ parent, locals, url }) => {
	const { membership } = await parent();
	const { client, person } = locals;
	if (person === null) error(403);
	const perspective = perspectiveOf(membership.role);
	const [todos, visits] = await Promise.all([
		listTodos(client, { id: person.id, membership }),
		perspective === 'external' ? findVisits(client, membership.organization.id, url) : null
	]);
	return { perspective, ...todos, visits };
};

/** Where an evaluator may go: open rounds, and the sites whose name was asked for. */
async function findVisits(client: App.Locals['client'], organizationId: string, url: URL) {
	const asked = (url.searchParams.get('site') ?? '').trim().slice(0, 120).replaceAll('\0', '');
	const [rounds, sites] = await Promise.all([
		listRounds(client, organizationId),
		asked === '' ? [] : listSitesNamed(client, organizationId, asked)
	]);
	return { asked, sites, rounds: rounds.filter(({ status }) => status === 'open') };
}

const Start = v.object({
	site: uuid(() => m.rate_no_assessment()),
	round: uuid(() => m.rate_no_assessment())
});

export const actions: Actions = {
	/** Starts an assessment, or finds the one there is, and leads to it. */
	start: async ({ request, locals }) => {
		const form = await request.formData();
		const read = readForm(Start, form);
		if ('problem' in read) return read.problem;
		const perspective = perspectiveOf(locals.person?.membership?.role ?? 'viewer');
		if (perspective === null) error(403, m.rate_none_reader());
		const { site, round } = read.data;
		const started = await attempt(
			() => startAssessment(locals.client, site, round, perspective),
			form
		);
		if ('problem' in started) return started.problem;
		redirect(303, `/assessments/${started.result}`);
	}
};
