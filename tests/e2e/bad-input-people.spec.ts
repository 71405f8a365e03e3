import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import {
	expectMoved,
	expectRefused,
	PASSWORD as password,
	readEverything,
	SETUP_KEY as setupKey,
	test,
	type Cast,
	type TwoOrganizations
} from '../fixtures/two-organizations.ts';
import { type Fields, Visitor } from '../fixtures/visitor.ts';

/*
 * Everything that can be posted to the pages of people and setup, posted wrong: the answer is a 4xx
 * with a sentence, and the database is as it was. Two organizations share the server.
 */

let { backend, cast, ours, theirs, openToken } = {} as TwoOrganizations;
const everything = () => readEverything(backend);

test.beforeAll(({ world }) => {
	({ backend, cast, ours, theirs, openToken } = world);
});

test.describe('a form that is filled in wrong', () => {
	const typed = ['   ', '\u0000', '<script>alert(1)</script>', '١٢٣ 児童', 'x'.repeat(5000)];
	const lines = ['   ', 'a\u0000b', 'two\nlines', 'x'.repeat(5000)];
	const optional = ['a\u0000b', 'two\nlines', 'x'.repeat(5000)];

	type Form = {
		path: () => string;
		by: keyof Cast | 'nobody';
		good: () => Fields;
		/** What each field is tried with. */
		bad: Record<string, readonly string[]>;
		mayBeMissing?: readonly string[];
	};
	const round = {
		name: 'Fall',
		opensOn: '2026-09-01',
		closesOn: '2026-09-30',
		heldOn: '2026-09-15'
	};
	const days = [...typed, '2026-02-30', '0001-01-01', 'soon'];
	const place = { role: [...typed, 'king', 'Owner'], 'sites[]': [...typed, randomUUID()] };

	const forms: Record<string, Form> = {
		'sign in': {
			path: () => '/sign-in',
			by: 'nobody',
			good: () => ({ email: 'viewer@harbor.example', password }),
			bad: { email: typed, password: typed }
		},
		'forgotten password': {
			path: () => '/forgot',
			by: 'nobody',
			good: () => ({ email: 'viewer@harbor.example' }),
			bad: { email: typed }
		},
		'new password': {
			path: () => `/reset?token_hash=${'0'.repeat(56)}`,
			by: 'nobody',
			good: () => ({ password: 'a wholly new password' }),
			bad: { password: ['short', '\u0000'.repeat(12), 'x'.repeat(5000), password] }
		},
		setup: {
			path: () => `/setup?key=${setupKey}`,
			by: 'nobody',
			good: () => ({
				displayName: 'New',
				email: 'new@new.example',
				password,
				name: 'New',
				timeZone: 'America/New_York'
			}),
			bad: {
				displayName: lines,
				email: typed,
				password: ['short', 'x'.repeat(5000)],
				name: lines,
				timeZone: typed
			}
		},
		'join with a new account': {
			path: () => `/join/${openToken}?/create`,
			by: 'nobody',
			good: () => ({ password }),
			bad: { password: ['short', '   ', 'x'.repeat(5000)] }
		},
		'join with an account': {
			path: () => `/join/${openToken}?/signIn`,
			by: 'nobody',
			good: () => ({ password }),
			bad: { password: ['', 'x'.repeat(5000), 'a password of no account'] }
		},
		'organization settings': {
			path: () => '/network/settings',
			by: 'owner',
			good: () => ({ name: 'Harbor', timeZone: 'America/New_York', minimumStaffN: '5' }),
			bad: {
				name: lines,
				timeZone: typed,
				minimumStaffN: [...typed, '2', '51', '-5', '5.5', '1e1']
			}
		},
		'new program': {
			path: () => '/network/programs/new',
			by: 'owner',
			good: () => ({ name: 'Another' }),
			bad: { name: [...lines, 'Harbor program'] }
		},
		program: {
			path: () => `/network/programs/${ours.program}`,
			by: 'owner',
			good: () => ({ name: 'Renamed' }),
			bad: { name: lines }
		},
		'new site': {
			path: () => '/network/sites/new',
			by: 'owner',
			good: () => ({ name: 'Another', programId: ours.program }),
			bad: {
				name: [...lines, 'Harbor site'],
				programId: [...typed, randomUUID()],
				region: optional,
				setting: optional,
				openedOn: days.slice(1)
			},
			mayBeMissing: ['region', 'setting', 'openedOn']
		},
		site: {
			path: () => `/network/sites/${ours.site}`,
			by: 'owner',
			good: () => ({ name: 'Renamed', programId: ours.program }),
			bad: { name: lines, programId: [...typed, randomUUID()], openedOn: days.slice(1) },
			mayBeMissing: ['openedOn']
		},
		'new round': {
			path: () => '/network/rounds/new',
			by: 'evaluator',
			good: () => ({ ...round, versionId: ours.version }),
			bad: {
				name: [...lines, 'Harbor round'],
				versionId: [...typed, randomUUID()],
				opensOn: [...days, '2026-10-01'],
				closesOn: [...days, '2026-08-01'],
				heldOn: days
			}
		},
		round: {
			path: () => `/network/rounds/${ours.round}`,
			by: 'evaluator',
			good: () => round,
			bad: { name: lines, opensOn: days, closesOn: [...days, '2026-08-01'], heldOn: days }
		},
		'a step of a round': {
			path: () => `/network/rounds/${ours.round}/step`,
			by: 'evaluator',
			good: () => ({ status: 'open' }),
			bad: { status: [...typed, 'planned', 'closed'] }
		},
		'withdraw an invitation': {
			path: () => '/people?/withdraw',
			by: 'owner',
			good: () => ({ invitation: ours.invitation }),
			bad: { invitation: [...typed, randomUUID()] }
		},
		invite: {
			path: () => '/people/invite',
			by: 'owner',
			good: () => ({ name: 'X', email: 'x@harbor.example', role: 'staff', 'sites[]': ours.site }),
			bad: { name: lines, email: [...typed, 'viewer@harbor.example', 'a@b'], ...place }
		},
		'change a person': {
			path: () => `/people/${ours.member}?/change`,
			by: 'owner',
			good: () => ({ role: 'director', 'sites[]': ours.site }),
			bad: place
		}
	};

	for (const [name, form] of Object.entries(forms)) {
		test(`${name}: is refused in a sentence and changes nothing`, async () => {
			const person = () => (form.by === 'nobody' ? new Visitor(backend.url) : cast[form.by]);
			const before = await everything();
			for (const [field, values] of Object.entries(form.bad)) {
				const { [field]: _, ...without } = form.good();
				const attempts: [string, Fields][] = values.map((value) => [
					`${field}=${value.slice(0, 30)}`,
					{ ...form.good(), [field]: value }
				]);
				const isNeeded = !form.mayBeMissing?.includes(field);
				if (isNeeded) attempts.push([`${field} missing`, without]);
				if (isNeeded) attempts.push([`${field} a file`, { ...without, [field]: new Blob(['a']) }]);
				if (isNeeded && !field.endsWith('[]')) {
					attempts.push([`${field} a list`, { ...without, [`${field}[]`]: ['a', 'b'] }]);
				}
				for (const [what, fields] of attempts) {
					expectRefused(await person().post(form.path(), fields), `${name}: ${what}`);
				}
			}
			const megabyte = { ...form.good(), note: 'n'.repeat(1024 * 1024) };
			expectRefused(await person().post(form.path(), megabyte), `${name}: a megabyte`);
			expectRefused(await person().post(form.path(), {}), `${name}: nothing at all`);
			const json = {
				method: 'POST',
				body: '{"a":',
				headers: { 'content-type': 'application/json' }
			};
			expectRefused(await person().send(form.path(), json), `${name}: no form`);
			expect(await everything()).toEqual(before);
		});
	}
});

test.describe('what belongs to another organization', () => {
	const touches: readonly [string, () => string, () => Fields][] = [
		['a program', () => `/network/programs/${theirs.program}`, () => ({ name: 'Mine' })],
		[
			'a site',
			() => `/network/sites/${theirs.site}`,
			() => ({ name: 'Mine', programId: ours.program })
		],
		['a round', () => `/network/rounds/${theirs.round}`, () => aRound()],
		[
			'the step of a round',
			() => `/network/rounds/${theirs.round}/step`,
			() => ({ status: 'open' })
		],
		['a member', () => `/people/${theirs.member}?/change`, () => ({ role: 'viewer' })],
		['a member to remove', () => `/people/${theirs.member}?/remove`, () => ({})],
		['an invitation', () => '/people?/withdraw', () => ({ invitation: theirs.invitation })],
		[
			'a program for a site',
			() => '/network/sites/new',
			() => ({ name: 'M', programId: theirs.program })
		],
		['a site for a person', () => `/people/${ours.member}?/change`, () => atSite(theirs.site)],
		[
			'a site for an invitation',
			() => '/people/invite',
			() => ({ ...anybody(), ...atSite(theirs.site) })
		]
	];
	for (const [what, path, fields] of touches) {
		test(`${what} cannot be touched`, async () => {
			const before = await everything();
			expectRefused(await cast.owner.post(path(), fields()), path());
			expect(await everything()).toEqual(before);
		});
	}

	for (const kind of ['programs', 'sites', 'rounds'] as const) {
		test(`${kind} look as if they were not there`, async () => {
			const id = { programs: theirs.program, sites: theirs.site, rounds: theirs.round }[kind];
			expect((await cast.owner.get(`/network/${kind}/${id}`)).status).toBe(404);
			expect((await cast.owner.get(`/network/${kind}/${randomUUID()}`)).status).toBe(404);
			expect((await cast.owner.get(`/network/${kind}/1%20or%201=1`)).status).toBe(404);
		});
	}

	test('cannot be switched to', async () => {
		const [row] = await backend.db.query<{ id: string }>(
			`select id from public.organizations where name = 'Elsewhere'`
		);
		await cast.owner.post('/switch', { organization: row?.id ?? '' });
		const { body } = await cast.owner.get('/network');
		expect(body).toContain('Harbor site');
		expect(body).not.toContain('Elsewhere site');
	});

	const aRound = () => ({
		name: 'Mine',
		opensOn: '2026-09-01',
		closesOn: '2026-09-30',
		heldOn: '2026-09-15'
	});
	const anybody = () => ({ name: 'Anybody', email: 'anybody@harbor.example' });
	const atSite = (site: string) => ({ role: 'staff', 'sites[]': site });
});

test.describe('a role', () => {
	const owners = ['/network/settings', '/network/programs/new', '/network/sites/new'];
	const readers = ['/network', '/network/rounds/new', ...owners];

	const closed = {
		evaluator: [...owners, '/people/invite'],
		director: readers,
		staff: [...readers, '/people', '/people/invite'],
		viewer: [...readers, '/people', '/people/invite']
	};
	for (const role of ['evaluator', 'director', 'staff', 'viewer'] as const) {
		test(`${role} neither sees nor posts to what is for others`, async () => {
			const before = await everything();
			for (const path of closed[role]) {
				const reply = await cast[role].get(path);
				expect([reply.status, path]).toEqual([403, path]);
				expect(reply.body).toContain('This page is for another role.');
				if (path === '/network' || path === '/people') continue;
				expect((await cast[role].post(path, { name: 'Mine' })).status).toBe(403);
			}
			for (const path of [`/network/sites/${ours.site}`, `/people/${ours.member}?/remove`]) {
				expect((await cast[role].post(path, { name: 'Mine' })).status).toBe(403);
			}
			expect(await everything()).toEqual(before);
		});
	}

	test('director invites nobody but staff, and to no site but their own', async () => {
		const before = await everything();
		const person = { name: 'Anybody', email: 'anybody@harbor.example' };
		for (const role of ['owner', 'evaluator', 'director', 'viewer']) {
			const reply = await cast.director.post('/people/invite', {
				...person,
				role,
				'sites[]': ours.site
			});
			expectRefused(reply, role);
		}
		const elsewhere = await cast.director.post('/people/invite', {
			...person,
			role: 'staff',
			'sites[]': [ours.site, await otherSite()]
		});
		expectRefused(elsewhere, 'another site');
		expect(await everything()).toEqual(before);
	});

	test('owner stays as long as there is no other', async () => {
		const [own] = await backend.db.query<{ id: string }>(
			`select id from public.memberships where email = 'owner@harbor.example'`
		);
		const before = await everything();
		const demoted = await cast.owner.post(`/people/${own?.id}?/change`, { role: 'viewer' });
		expect(demoted.status).toBe(409);
		expect(demoted.body).toContain('An organization needs an owner.');
		expect((await cast.owner.post(`/people/${own?.id}?/remove`, {})).status).toBe(409);
		expect(await everything()).toEqual(before);
	});
});

test.describe('somebody who is not signed in', () => {
	const pages = [
		'/network',
		'/people',
		'/people/invite',
		'/network/sites/new',
		'/network/settings'
	];
	for (const path of pages) {
		test(`is sent from ${path} to sign in, and posts nothing`, async () => {
			const before = await everything();
			const nobody = new Visitor(backend.url);
			const to = `/sign-in?next=${encodeURIComponent(path)}`;
			expect(await nobody.get(path)).toMatchObject({ status: 303, to });
			expect(await nobody.post(path, { name: 'Mine' })).toMatchObject({ status: 303, to });
			expect(await everything()).toEqual(before);
		});
	}

	const secrets = {
		'no setup key': '/setup',
		'a setup key that is a zero byte': '/setup?key=%00',
		'a setup key that is markup': '/setup?key=<script>',
		'a token that is a zero byte': '/join/%00',
		'a token that is too short': '/join/1',
		'a token of nobody': `/join/${'0'.repeat(64)}`,
		'a token that is a plant': '/join/%F0%9F%8C%B1',
		'no recovery secret': '/reset',
		'a recovery secret that is a zero byte': '/reset?token_hash=%00',
		'a recovery secret of 5,000 letters': `/reset?token_hash=${'x'.repeat(5000)}`
	};
	for (const [what, path] of Object.entries(secrets)) {
		test(`gets a sentence for ${what}`, async () => {
			expectRefused(await new Visitor(backend.url).get(path), what);
		});
	}

	const elsewhere = ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example'];
	for (const next of elsewhere) {
		test(`signs in without being sent to ${next}`, async () => {
			const path = `/sign-in?next=${encodeURIComponent(next)}`;
			const account = { email: 'viewer@harbor.example', password };
			const reply = await new Visitor(backend.url).post(path, account);
			expect(reply.status).toBe(303);
			expect(new URL(reply.to ?? '', backend.url).origin).toBe(backend.url);
		});
	}

	test('cannot post from another site', async () => {
		const reply = await new Visitor(backend.url).send('/sign-in', {
			method: 'POST',
			body: new URLSearchParams({ email: 'viewer@harbor.example', password }),
			headers: { origin: 'https://elsewhere.example' }
		});
		expect(reply.status).toBe(403);
	});
});

test('a form that is none, or breaks off, is told so', async () => {
	const broken = {
		method: 'POST',
		body: '--x\r\ncontent-disposition: form-data; name="name"\r\n\r\nMine',
		headers: { 'content-type': 'multipart/form-data; boundary=x' }
	};
	const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
	const before = await everything();
	for (const path of ['/network/programs/new', '/sign-in', '/switch']) {
		expectRefused(await cast.owner.send(path, broken), path);
	}
	expectRefused(await cast.owner.send('/switch', json), '/switch');
	expect(await everything()).toEqual(before);
});

test('shows HTML in a name as the text it is', async () => {
	const name = `<img src=x onerror="alert(1)"> & 児童`;
	await expectMoved(cast.owner.post('/network/programs/new', { name }));
	const { body } = await cast.owner.get('/network');
	expect(body).toContain('&lt;img src=x onerror="alert(1)"> &amp; 児童');
	expect(body).not.toContain('<img src=x');
});

test('keeps one line of each form it sends by mail', async () => {
	const name = 'Eve\r\nBcc: everybody@elsewhere.example';
	expectRefused(
		await cast.owner.post('/people/invite', { name, email: 'e@harbor.example', role: 'viewer' }),
		'a name of two lines'
	);
});

async function otherSite(): Promise<string> {
	const [row] = await backend.db.query<{ id: string }>(
		`select id from public.sites where name = 'Harbor second site'`
	);
	return row?.id ?? '';
}
