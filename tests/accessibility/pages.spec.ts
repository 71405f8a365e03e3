import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { alive, expect, test, type DemoRole } from '../fixtures/app.ts';

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

test.describe('while rating', () => {
	test.use({ writes: true });

	test('a director can use the checklist, its review and an item of her site', async ({
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
		await page.waitForURL(/\/assessments\//);
		await alive(page);
		await expectUsable(page);
		await page.getByRole('radio', { name: /^2/ }).check({ force: true });
		await expect(page.getByText(/^Saved/)).toBeVisible();
		await expectUsable(page);
		await page.goto(page.url().replace(/\/[^/]*$/, '/review'));
		await alive(page);
		await expectUsable(page);
	});
});

/** No axe violation, one heading of the first level, a title, and no sideways scrolling. */
async function expectUsable(page: Page): Promise<void> {
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
		.analyze();
	const found = violations.map(
		({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`
	);
	expect(found).toEqual([]);
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	await expect(page).toHaveTitle(/Plumbline/);
	const sideways = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(sideways).toBeLessThanOrEqual(0);
}
