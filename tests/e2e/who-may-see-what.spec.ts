import { expect, test, type DemoRole } from '../fixtures/app.ts';

const CLOSED: readonly [DemoRole, string, number][] = [
	['director', '/compare', 403],
	['director', '/network', 403],
	['staff', '/compare', 403],
	['staff', '/people', 403],
	['staff', '/network', 403],
	['viewer', '/people', 403],
	['viewer', '/network', 403],
	['viewer', '/sites', 403]
];

for (const [role, address, status] of CLOSED) {
	test(`a ${role} is told that ${address} is not theirs`, async ({ page, signIn }) => {
		await signIn(role);
		const reply = await page.goto(address);
		expect(reply?.status()).toBe(status);
		await expect(page.getByRole('main')).toContainText(/\w+ .*\./);
	});
}

test('signed out, every page asks to sign in and then goes on', async ({ page }) => {
	for (const address of ['/compare', '/sites', '/rate', '/people', '/network', '/methods']) {
		await page.goto(address);
		await expect(page).toHaveURL(`/sign-in?next=${encodeURIComponent(address)}`);
	}
});

test('a director cannot open a site of somebody else', async ({ page, signIn }) => {
	await signIn('evaluator');
	await page.goto('/sites');
	const address = await page.getByRole('link', { name: 'Juniper' }).getAttribute('href');
	await page.context().clearCookies();
	await signIn('director');
	const reply = await page.goto(address ?? '');
	expect(reply?.status()).toBe(404);
	await expect(page.getByRole('main')).toContainText('not yours to read');
});

test('a viewer reads scores and finds no way to notes or people', async ({ page, signIn }) => {
	await signIn('viewer');
	await expect(page).toHaveURL(/\/compare$/);
	await expect(page.getByText(/12 sites, 8 rounds/)).toBeVisible();
	await expect(page.getByRole('navigation').getByRole('link', { name: 'People' })).toHaveCount(0);
});

test('a form sent from another site is refused', async ({ request, app }) => {
	const reply = await request.post(`${app.url}/sign-out`, {
		headers: { origin: 'https://elsewhere.example' },
		form: {}
	});
	expect(reply.status()).toBe(403);
});

test('an address that is no page answers with a sentence', async ({ page, signIn }) => {
	await signIn('director');
	for (const address of [
		'/nothing',
		'/sites/not-an-id',
		'/sites/00000000-0000-4000-8000-000000000000'
	]) {
		const reply = await page.goto(address);
		expect(reply?.status()).toBe(404);
		await expect(page.getByRole('main')).toContainText(/[a-z]+\./);
	}
});
