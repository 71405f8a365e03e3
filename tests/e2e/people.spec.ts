import type { Page } from '@playwright/test';
import { alive, expect, test } from '../fixtures/app.ts';

/* The people of a network that is at work: who sees them, who changes them, who asks others in. */
test.use({ writes: true });

async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await alive(page);
}

const rowOf = (page: Page, name: string | RegExp) => page.getByRole('row', { name });

test('an owner gives a director another site, and takes it back', async ({ page, signIn }) => {
	await signIn('owner');
	await open(page, '/people');
	const director = rowOf(page, /director@demo\.plumbline\.test/);
	const before = await director.innerText();
	await director.getByRole('link', { name: /^Change/ }).click();
	await alive(page);
	await expect(page.getByRole('radio', { name: /^Director:/ })).toBeChecked();
	const added = page.getByRole('checkbox', { checked: false }).first();
	const site = await added.evaluate((box) => box.parentElement?.textContent?.trim() ?? '');
	await added.check();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(director).toContainText(site);
	await director.getByRole('link', { name: /^Change/ }).click();
	await page.getByRole('checkbox', { name: site, exact: true }).uncheck();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(director).not.toContainText(site);
	expect(await director.innerText()).toBe(before);
});

test('a director without a site is refused at the field, and what was chosen stays', async ({
	page,
	signIn
}) => {
	await signIn('owner');
	await open(page, '/people/invite');
	await page.getByLabel('Name', { exact: true }).fill('Dana Ortiz');
	await page.getByLabel('E-mail').fill('dana@agency.example');
	await page.getByRole('radio', { name: /^Director:/ }).check();
	await page.getByRole('button', { name: 'Make the invitation' }).click();
	await expect(page.getByRole('alert')).toBeFocused();
	await page.getByRole('link', { name: 'Choose at least one site for this person.' }).click();
	await expect(page.getByRole('group', { name: 'Sites' })).toBeInViewport();
	await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Dana Ortiz');
	await expect(page.getByRole('radio', { name: /^Director:/ })).toBeChecked();
});

test('sites are asked only of those who belong to some', async ({ page, signIn }) => {
	await signIn('owner');
	await open(page, '/people/invite');
	const sites = page.getByRole('group', { name: 'Sites' });
	await page.getByRole('radio', { name: /^Staff:/ }).check();
	await expect(sites).toBeVisible();
	await sites.getByRole('checkbox').first().check();
	await page.getByRole('radio', { name: /^Viewer:/ }).check();
	await expect(sites).toBeHidden();
	await page.getByLabel('Name', { exact: true }).fill('Vera Lind');
	await page.getByLabel('E-mail').fill('vera@agency.example');
	await page.getByRole('button', { name: 'Make the invitation' }).click();
	await expect(page.getByRole('heading', { name: 'Vera Lind is invited' })).toBeFocused();
	await expect(page.getByLabel('Invitation link')).toHaveValue(/\/join\/[0-9a-f]{64}$/);
});

test('a withdrawn invitation no longer opens', async ({ page, signIn }) => {
	await signIn('owner');
	await open(page, '/people/invite');
	await page.getByLabel('Name', { exact: true }).fill('Noor Haddad');
	await page.getByLabel('E-mail').fill('noor@agency.example');
	await page.getByRole('radio', { name: /^Evaluator:/ }).check();
	await page.getByRole('button', { name: 'Make the invitation' }).click();
	const link = await page.getByLabel('Invitation link').inputValue();
	await page.getByRole('link', { name: 'Back to people' }).click();
	await rowOf(page, /Noor Haddad/)
		.getByRole('button', { name: /Withdraw/ })
		.click();
	await expect(page.getByText('Its link no longer works.')).toBeVisible();
	await expect(rowOf(page, /Noor Haddad/)).toHaveCount(0);
	await page.goto(link);
	await expect(page.getByText('This invitation was used, withdrawn')).toBeVisible();
});

test('a second invitation to the same address ends the first', async ({ page, signIn }) => {
	await signIn('owner');
	const links = [];
	for (const name of ['Kim', 'Kim again']) {
		await open(page, '/people/invite');
		await page.getByLabel('Name', { exact: true }).fill(name);
		await page.getByLabel('E-mail').fill('kim@agency.example');
		await page.getByRole('radio', { name: /^Viewer:/ }).check();
		await page.getByRole('button', { name: 'Make the invitation' }).click();
		links.push(new URL(await page.getByLabel('Invitation link').inputValue()).pathname);
	}
	await page.goto(links[0] ?? '');
	await expect(page.getByText('This invitation was used, withdrawn')).toBeVisible();
	await page.goto(links[1] ?? '');
	await expect(page.getByRole('heading', { name: /^Join/ })).toBeVisible();
});

test('a director sees the people of their sites and invites staff there', async ({
	page,
	signIn
}) => {
	await signIn('director');
	await open(page, '/people');
	await expect(rowOf(page, /director@demo/)).toBeVisible();
	await expect(rowOf(page, /owner@demo/)).toHaveCount(0);
	await expect(page.getByRole('link', { name: /^Change/ })).toHaveCount(0);
	await page.getByRole('link', { name: 'Invite a person' }).click();
	await alive(page);
	await expect(page.getByRole('radio')).toHaveCount(0);
	await page.getByLabel('Name', { exact: true }).fill('Sam Ito');
	await page.getByLabel('E-mail').fill('sam@agency.example');
	await page.getByRole('checkbox').first().check();
	await page.getByRole('button', { name: 'Make the invitation' }).click();
	await expect(page.getByRole('heading', { name: 'Sam Ito is invited' })).toBeVisible();
	await page.getByRole('link', { name: 'Back to people' }).click();
	await expect(rowOf(page, /Sam Ito, staff/)).toBeVisible();
});

test('the only owner cannot step down', async ({ page, signIn }) => {
	await signIn('owner');
	await open(page, '/people');
	await rowOf(page, /owner@demo/)
		.getByRole('link', { name: /^Change/ })
		.click();
	await page.getByRole('radio', { name: /^Viewer:/ }).check();
	await page.getByRole('button', { name: 'Save' }).click();
	await expect(page.getByRole('alert')).toContainText('An organization needs an owner.');
});

test('an evaluator reads who is a member and changes nothing', async ({ page, signIn }) => {
	await signIn('evaluator');
	await open(page, '/network');
	await expect(page.getByRole('link', { name: 'Plan a round' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Add a site' })).toHaveCount(0);
	await page.getByRole('link', { name: 'See who is a member' }).click();
	await expect(rowOf(page, /owner@demo/)).toBeVisible();
	await expect(page.getByRole('link', { name: 'Invite a person' })).toHaveCount(0);
	await expect(page.getByRole('link', { name: /^Change/ })).toHaveCount(0);
});

for (const role of ['staff', 'viewer'] as const) {
	test(`${role} is told that people and network are for others`, async ({ page, signIn }) => {
		await signIn(role);
		for (const path of ['/people', '/network']) {
			const reply = await page.goto(path);
			expect(reply?.status()).toBe(403);
			await expect(page.getByText('This page is for another role.')).toBeVisible();
		}
	});
}

test('an invitation is made and accepted without script', async ({
	browser,
	page,
	signIn,
	app
}) => {
	await signIn('owner');
	const state = await page.context().storageState();
	const options = { baseURL: app.url, javaScriptEnabled: false };
	const plain = await browser.newContext({ ...options, storageState: state });
	const owner = await plain.newPage();
	await owner.goto('/people/invite');
	await owner.getByLabel('Name', { exact: true }).fill('Pat Moss');
	await owner.getByLabel('E-mail').fill('pat@agency.example');
	await owner.getByRole('radio', { name: /^Viewer:/ }).check();
	await owner.getByRole('button', { name: 'Make the invitation' }).click();
	const link = await owner.getByLabel('Invitation link').inputValue();

	const stranger = await browser.newContext(options);
	const guest = await stranger.newPage();
	await guest.goto(new URL(link).pathname);
	await guest.getByLabel('Password').fill('four plain words here');
	await guest.getByRole('button', { name: 'Join' }).click();
	await expect(guest).toHaveURL(/\/compare/);
	await Promise.all([plain.close(), stranger.close()]);
});
