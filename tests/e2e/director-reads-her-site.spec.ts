import { expect, test } from '../fixtures/app.ts';

test.beforeEach(({ signIn }) => signIn('director'));

test('a director lands on her site and reads what moved', async ({ page }) => {
	await expect(page).toHaveURL(/\/sites\/[0-9a-f-]{36}$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('since the baseline');
	await expect(page.getByText('Winter 2026 is open.')).toBeVisible();
	await expect(page.getByRole('term').filter({ hasText: 'Fidelity, their mean' })).toBeVisible();
	for (const title of [
		/criterion/,
		/changes? (is|are) more than noise/,
		/items are at level/,
		/carried by|levels/
	]) {
		await expect(page.getByRole('heading', { level: 2, name: title }).first()).toBeVisible();
	}
});

test('the trends run along the calendar or along the age of the site', async ({ page }) => {
	await page.getByRole('link', { name: 'By age of the site' }).click();
	await expect(page).toHaveURL(/axis=age/);
	await page.reload();
	await expect(page.getByRole('link', { name: 'By age of the site' })).toHaveAttribute(
		'aria-current',
		'true'
	);
});

test('an item opens with its anchors, its rounds and the next steps', async ({ page }) => {
	await page
		.getByRole('link', { name: /^Evenings and weekends/ })
		.first()
		.click();
	await expect(page).toHaveURL(/\/items\/evenings_and_weekends$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Evenings and weekends');
	await expect(page.getByRole('listitem').filter({ hasText: 'roster' }).first()).toBeVisible();
	await page.goBack();
	await expect(page).toHaveURL(/\/sites\/[0-9a-f-]{36}$/);
});

test('a trend is read point by point with the keyboard alone', async ({ page }) => {
	const slider = page.getByRole('figure').first().getByRole('slider').first();
	await slider.focus();
	await page.keyboard.press('Home');
	await expect(slider).toHaveAttribute('aria-valuetext', /2023/);
	await page.keyboard.press('End');
	await expect(slider).toHaveAttribute('aria-valuetext', /202[67]/);
});

test('staff see the scores of record of their site, and no answers of others', async ({
	page,
	context,
	signIn
}) => {
	const address = page.url();
	await context.clearCookies();
	await signIn('staff');
	await page.goto(address);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('since the baseline');
	await expect(page.getByRole('heading', { name: /items are at level/ })).toHaveCount(0);
});
