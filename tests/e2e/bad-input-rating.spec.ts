import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Page } from '@playwright/test';
import { alive, expect, test } from '../fixtures/app.ts';

/* Raw requests to where answers go: a 4xx with a sentence, and nothing is changed by it. */
test.use({ writes: true });

type Answer = Record<string, unknown>;

/** Starts the director's assessment; gives its address and a good answer to its first item. */
async function begin(page: Page) {
	await page.goto('/rate');
	await alive(page);
	await page
		.getByRole('button', { name: /^Start/ })
		.first()
		.click();
	await page.waitForURL(/item=/);
	const address = /.*\/assessments\/[0-9a-f-]+/.exec(page.url())?.[0] ?? '';
	const itemId = await page.locator('input[name="itemId"]').inputValue();
	const good: Answer = {
		itemId,
		revision: 0,
		state: 'rated',
		rating: 2,
		notApplicableReason: null,
		note: null,
		evidenceUrl: null,
		tallyNumerator: null,
		tallyDenominator: null,
		confirmed: false
	};
	return { address, good, item: page.url() };
}

const note = (page: Page) => page.getByRole('textbox', { name: 'Note optional' });

const send = (request: APIRequestContext, address: string, data: unknown, type?: string) =>
	request.post(`${address}/answers`, {
		data: typeof data === 'string' ? data : JSON.stringify(data),
		headers: { 'content-type': type ?? 'application/json', accept: 'application/json' }
	});

const BAD: readonly [string, (good: Answer) => unknown][] = [
	['nothing', () => ''],
	['no JSON', () => '{"itemId":'],
	['a bare text', () => '"rated"'],
	['a list', () => []],
	['null', () => 'null'],
	['an empty object', () => ({})],
	['no item', ({ itemId: _, ...rest }) => rest],
	['an item that is no id', (good) => ({ ...good, itemId: "1' or 1=1" })],
	['an item of nobody', (good) => ({ ...good, itemId: randomUUID() })],
	['a revision below 0', (good) => ({ ...good, revision: -1 })],
	['a revision that is a text', (good) => ({ ...good, revision: '0' })],
	['an unknown state', (good) => ({ ...good, state: 'excellent' })],
	['a rating of 4', (good) => ({ ...good, rating: 4 })],
	['a rating of −1', (good) => ({ ...good, rating: -1 })],
	['half a rating', (good) => ({ ...good, rating: 1.5 })],
	['a rating beyond all numbers', (good) => ({ ...good, rating: 1e308 })],
	['a rating that is a text', (good) => ({ ...good, rating: '2' })],
	['a rating in a list', (good) => ({ ...good, rating: [2] })],
	['rated without a rating', (good) => ({ ...good, rating: null })],
	[
		'not applicable where that is not allowed',
		(good) => ({ ...good, state: 'not_applicable', rating: null, notApplicableReason: 'x' })
	],
	['a note of 4,001 characters', (good) => ({ ...good, note: 'a'.repeat(4001) })],
	['a note that is an object', (good) => ({ ...good, note: { html: 'x' } })],
	['a note with a null character', (good) => ({ ...good, note: 'a\0b' })],
	[
		'half a character',
		(good) => `${JSON.stringify({ ...good, note: '' }).replace('"note":""', '"note":"\\ud800"')}`
	],
	[
		'a note with a phone number nobody looked at',
		(good) => ({ ...good, note: 'Call 555-123-4567' })
	],
	[
		'a link with a case number nobody looked at',
		(good) => ({ ...good, evidenceUrl: 'https://example.org/case_4711.pdf' })
	],
	['a link that is script', (good) => ({ ...good, evidenceUrl: 'javascript:alert(1)' })],
	['a link with spaces', (good) => ({ ...good, evidenceUrl: 'https://example.org/a b' })],
	['one count of two', (good) => ({ ...good, tallyNumerator: 3 })],
	[
		'more of a part than of the whole',
		(good) => ({ ...good, tallyNumerator: 9, tallyDenominator: 3 })
	],
	['a count below 0', (good) => ({ ...good, tallyNumerator: -1, tallyDenominator: 3 })],
	['a revision nobody has seen', (good) => ({ ...good, revision: 7, rating: 3 })]
];

test('bad answers are refused with a sentence and change nothing', async ({ page, signIn }) => {
	await signIn('director');
	const { address, good, item } = await begin(page);
	expect(
		(await send(page.request, address, { ...good, rating: 1, note: 'As it was' })).status()
	).toBe(200);
	for (const [what, spoil] of BAD) {
		const reply = await send(page.request, address, spoil({ ...good, revision: 1 }));
		expect(reply.status(), what).toBeGreaterThanOrEqual(400);
		expect(reply.status(), what).toBeLessThan(500);
		const { message } = (await reply.json()) as { message: string };
		expect(message, what).toMatch(/^[A-Z“].{10,}[.?]/);
	}
	await page.goto(item);
	await expect(note(page)).toHaveValue('As it was');
	await expect(page.locator('input[name="revision"]')).toHaveValue('1');
	await expect(page.locator('label.anchor').nth(1).getByRole('radio')).toBeChecked();
});

test('a note of a megabyte is refused before it is read', async ({ page, signIn }) => {
	await signIn('director');
	const { address, good } = await begin(page);
	const reply = await send(page.request, address, { ...good, note: 'a'.repeat(1_048_576) });
	expect([413, 422]).toContain(reply.status());
	expect(((await reply.json()) as { message: string }).message).toMatch(/\.$/);
});

test('any script, any alphabet and any markup is kept as it was typed', async ({
	page,
	signIn
}) => {
	await signIn('director');
	const { address, good, item } = await begin(page);
	const markup = '<script>alert(1)</script> 日本語 עברית 👩‍👧 ’quote" & \\';
	expect((await send(page.request, address, { ...good, note: markup })).status()).toBe(200);
	page.on('dialog', () => {
		throw new Error('A note ran as script.');
	});
	await page.goto(item);
	await expect(note(page)).toHaveValue(markup);
});

test('a form without script is refused in the page, with what was typed', async ({
	page,
	signIn
}) => {
	await signIn('director');
	const { good, item } = await begin(page);
	const post = (fields: Record<string, string>) =>
		page.request.post(`${item}&/save`, {
			form: { itemId: String(good.itemId), revision: '0', ...fields },
			headers: { origin: new URL(item).origin, accept: 'text/html' }
		});
	const spoiled: Record<string, string>[] = [
		{ choice: '9' },
		{ choice: 'two' },
		{ choice: '2', revision: 'x' },
		{ choice: '2', itemId: 'x' },
		{ choice: '2', tallyNumerator: 'many', tallyDenominator: '3' },
		{ choice: '2', note: 'a'.repeat(4001) }
	];
	for (const fields of spoiled) {
		expect((await post(fields)).status(), JSON.stringify(fields).slice(0, 60)).toBe(422);
	}
	await page.goto(item);
	await expect(page.locator('input[name="revision"]')).toHaveValue('0');

	const strange = await page.request.post(`${item.replace(/item=.*/, 'item=%E2%82%AC')}&/save`, {
		form: { itemId: String(good.itemId), revision: '0', choice: '2' },
		headers: { origin: new URL(item).origin, accept: 'text/html' },
		maxRedirects: 0
	});
	expect(strange.status(), 'an item whose name fits into no header').toBe(303);
});

test('nobody starts, reads or answers what is somebody else’s', async ({
	page,
	signIn,
	browser,
	app
}) => {
	await signIn('director');
	const { address, good, item } = await begin(page);
	for (const role of ['owner', 'evaluator', 'staff', 'viewer'] as const) {
		const context = await browser.newContext({ baseURL: app.url });
		const other = await context.newPage();
		await other.goto('/sign-in');
		await alive(other);
		await other.getByLabel('E-mail').fill(`${role}@demo.plumbline.test`);
		await other.getByLabel('Password').fill('plumbline-demo');
		await other.getByRole('button', { name: 'Sign in' }).click();
		await other.waitForURL((url) => url.pathname !== '/sign-in');
		expect([403, 404], role).toContain((await send(other.request, address, good)).status());
		expect([403, 404], role).toContain((await other.request.get(item)).status());
		await context.close();
	}
	const start = (fields: Record<string, string>) =>
		page.request.post('/rate?/start', {
			form: fields,
			headers: { origin: app.url, accept: 'text/html' }
		});
	expect((await start({})).status()).toBe(422);
	expect((await start({ site: 'x', round: 'y' })).status()).toBe(422);
	expect((await start({ site: randomUUID(), round: randomUUID() })).status()).toBe(403);
	expect((await send(page.request, `${app.url}/assessments/${randomUUID()}`, good)).status()).toBe(
		404
	);
	expect((await send(page.request, `${app.url}/assessments/1`, good)).status()).toBe(404);
	expect((await page.request.get(`${address}/no_such_theme`)).status()).toBe(404);
});

test('an answer from a closed session is not taken', async ({ page, signIn, playwright }) => {
	await signIn('director');
	const { address, good } = await begin(page);
	const stranger = await playwright.request.newContext();
	const reply = await stranger.post(`${address}/answers`, {
		data: good,
		headers: { accept: 'application/json' },
		maxRedirects: 0
	});
	expect([303, 401]).toContain(reply.status());
	await stranger.dispose();
});
