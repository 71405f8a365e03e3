import { expect } from '@playwright/test';
import type { Backend } from '../../supabase/embedded/backend.ts';
import {
	acceptInvitation,
	expectMoved,
	expectRefused,
	invite,
	readEverything,
	test
} from '../fixtures/two-organizations.ts';
import { Visitor, type Fields } from '../fixtures/visitor.ts';

/*
 * Everybody of one organization tries, with ids that really exist, to start, read, answer, submit and
 * finalize what belongs to another: refused in a sentence, as if it were not there, and nothing changes.
 */

const RATERS = ['owner', 'evaluator', 'director', 'staff', 'viewer'] as const;

/** Drafts of Elsewhere, one from each perspective, in an open round. */
let drafts: Record<'self' | 'staff' | 'external', string>;
let itemId: string;
/** Rounds of this file's own, as others want theirs planned. */
let openRounds: Record<'ours' | 'theirs', string>;

test.beforeAll(async ({ world: { backend, cast, ours, theirs } }) => {
	openRounds = {
		ours: await openRound(backend, cast.owner, ours.version, 'Ours'),
		theirs: await openRound(backend, cast.stranger, ours.version, 'Theirs')
	};
	const draftOf = async (role: string) => {
		const sites = role === 'evaluator' ? [] : [theirs.site];
		const token = await invite(cast.stranger, `${role}@elsewhere.example`, role, sites);
		return started(await acceptInvitation(backend, token), theirs.site, openRounds.theirs);
	};
	drafts = {
		self: await draftOf('director'),
		staff: await draftOf('staff'),
		external: await draftOf('evaluator')
	};
	const [item] = await backend.db.query<{ id: string }>('select id from public.items limit 1');
	itemId = item?.id ?? '';
});

async function openRound(backend: Backend, owner: Visitor, versionId: string, name: string) {
	const days = { opensOn: '2026-05-01', closesOn: '2026-05-31', heldOn: '2026-05-15' };
	await expectMoved(owner.post('/network/rounds/new', { name, versionId, ...days }));
	const [round] = await backend.db.query<{ id: string }>(
		'select id from public.rounds where name = $1',
		[name]
	);
	const id = round?.id ?? '';
	await expectMoved(owner.post(`/network/rounds/${id}/step`, { status: 'open' }));
	return id;
}

/** The path of an assessment that was just started. */
async function started(by: Visitor, site: string, round: string): Promise<string> {
	const { to } = await by.post('/rate?/start', { site, round });
	if (!to?.startsWith('/assessments/')) throw new Error(`It leads to ${to}.`);
	return to;
}

for (const role of RATERS) {
	test(`no ${role} starts a rating at a site or in a round of another organization`, async ({
		world
	}) => {
		const { backend, cast, ours, theirs } = world;
		const before = await readEverything(backend);
		for (const fields of [
			{ site: theirs.site, round: openRounds.theirs },
			{ site: theirs.site, round: openRounds.ours },
			{ site: ours.site, round: openRounds.theirs }
		]) {
			expectRefused(await cast[role].post('/rate?/start', fields), JSON.stringify(fields));
		}
		expect(await readEverything(backend)).toEqual(before);
	});

	for (const perspective of ['self', 'staff', 'external'] as const) {
		test(`no ${role} reads or writes a ${perspective} rating of another organization`, async ({
			world: { backend, cast }
		}) => {
			const person = cast[role];
			const draft = drafts[perspective];
			const before = await readEverything(backend);
			for (const path of [draft, `${draft}/trustworthiness`, `${draft}/review`, `${draft}/done`]) {
				const reply = await person.get(path);
				expect(reply.status, path).toBe(404);
				expect(reply.body).not.toContain('Elsewhere');
			}
			const posts: [string, Fields][] = [
				[`${draft}/trustworthiness?/save`, { itemId, revision: '0', choice: '2' }],
				[`${draft}/review?/submit`, {}],
				[`${draft}/done?/finalize`, {}]
			];
			for (const [path, fields] of posts) {
				const reply = await person.post(path, fields);
				expectRefused(reply, path);
				expect(reply.body).not.toContain('Elsewhere');
			}
			const reply = await person.send(`${draft}/answers`, answer());
			expect(reply.status).toBe(404);
			expect(JSON.parse(reply.body)).toEqual({
				message: 'There is no such assessment, or it is not yours.',
				theirs: null
			});
			expect(await readEverything(backend)).toEqual(before);
		});
	}
}

test('nobody who is signed out reads or writes one', async ({ world }) => {
	const nobody = new Visitor(world.backend.url);
	const before = await readEverything(world.backend);
	expect((await nobody.get(drafts.self)).to).toContain('/sign-in?next=');
	expect((await nobody.post(`${drafts.self}/review?/submit`, {})).to).toContain('/sign-in?next=');
	expect([303, 401]).toContain((await nobody.send(`${drafts.self}/answers`, answer())).status);
	expect(await readEverything(world.backend)).toEqual(before);
});

const answer = () => ({
	method: 'POST',
	body: JSON.stringify({ itemId, revision: 0, state: 'rated', rating: 2 }),
	headers: { 'content-type': 'application/json', accept: 'application/json' }
});
