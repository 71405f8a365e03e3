import { alive, expect, test, type DemoRole } from '../fixtures/app.ts';
import { atFirstItem, rateEveryItem, saved, submit } from '../fixtures/checklist.ts';
import { expectUsable } from '../fixtures/usable.ts';

// A test here looks at a dozen pages, in two lights each.
test.setTimeout(180_000);

/** Every page each role reaches from the header, and the ones behind them. */
const PAGES: Record<DemoRole, readonly string[]> = {
	owner: [
		'/network',
		'/network/settings',
		'/network/programs/new',
		'/network/sites/new',
		'/network/rounds/new',
		'/people',
		'/people/invite',
		'/sites',
		'/compare',
		'/checklist',
		'/methods'
	],
	evaluator: ['/compare', '/sites', '/rate', '/network', '/checklist', '/methods'],
	director: ['/', '/rate', '/people', '/checklist', '/methods'],
	staff: ['/rate', '/sites', '/checklist', '/methods'],
	viewer: ['/compare', '/checklist', '/methods']
};

const PUBLIC = ['/sign-in', '/forgot', '/setup?key=wrong', '/join/wrong', '/no-such-page'];

for (const address of PUBLIC) {
	test(`anybody can use ${address}`, async ({ page }) => {
		await page.goto(address);
		await alive(page);
		await expectUsable(page);
	});
}

for (const [role, addresses] of Object.entries(PAGES) as [DemoRole, readonly string[]][]) {
	test(`every ${role} can use every page of theirs`, async ({ page, signIn }) => {
		await signIn(role);
		for (const address of addresses) {
			await test.step(address, async () => {
				const reply = await page.goto(address);
				expect(reply?.status()).toBe(200);
				await alive(page);
				await expectUsable(page);
			});
		}
	});
}

/** Pages with an id in their address, by where links to them are. */
const BEHIND: readonly [from: string, address: RegExp][] = [
	['/network', /^\/network\/programs\/[0-9a-f-]{36}$/],
	['/network', /^\/network\/sites\/[0-9a-f-]{36}$/],
	['/network', /^\/network\/rounds\/[0-9a-f-]{36}$/],
	['/network', /^\/network\/rounds\/[0-9a-f-]{36}\/step$/],
	['/people', /^\/people\/[0-9a-f-]{36}$/],
	['/sites', /^\/sites\/[0-9a-f-]{36}$/]
];

test('an owner can use the page of each thing and person', async ({ page, signIn }) => {
	await signIn('owner');
	for (const [from, address] of BEHIND) {
		await test.step(String(address), async () => {
			await page.goto(from);
			const links = await page
				.locator('main a')
				.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
			const found = links.find((link) => address.test(link));
			await page.goto(found ?? `/no ${address}`);
			await alive(page);
			await expectUsable(page);
		});
	}
});

test.describe('while rating', () => {
	test.use({ writes: true });

	test('a director can use the checklist, its review, its result and an item of her site', async ({
		page,
		signIn
	}) => {
		await signIn('director');
		await page
			.getByRole('link', { name: /^Evenings and weekends/ })
			.first()
			.click();
		await expect(page).toHaveURL(/\/items\//);
		await expectUsable(page);
		await page.goto('/rate');
		await alive(page);
		await page.getByRole('button', { name: /^Start/ }).click();
		await atFirstItem(page);
		await expectUsable(page);
		const first = page.url();
		await page.goto(first.replace(/\/[^/]*$/, '/review'));
		await alive(page);
		await expectUsable(page);
		await page.goto(first);
		await alive(page);
		await page.getByRole('textbox', { name: 'Note optional' }).fill('J.M. came back');
		await page.getByRole('textbox', { name: 'Note optional' }).blur();
		await expect(page.getByRole('alert')).toBeVisible();
		await expectUsable(page);
		await page.getByRole('button', { name: 'Take it out' }).click();
		await expect(saved(page)).toBeVisible();
		await rateEveryItem(page);
		await expectUsable(page);
		await submit(page);
		await expectUsable(page);
		await page.goto('/rate');
		await alive(page);
		await expectUsable(page);
	});
});
