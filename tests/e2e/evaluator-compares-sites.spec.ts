import { alive, expect, test } from '../fixtures/app.ts';

test.beforeEach(({ signIn }) => signIn('evaluator'));

test('an evaluator lands on twelve sites over eight rounds', async ({ page }) => {
	await expect(page).toHaveURL(/\/compare$/);
	await expect(page.getByText(/12 sites, 8 rounds/)).toBeVisible();
	await expect(page.getByRole('figure')).toHaveCount(3);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(/sites/);
});

test('the address holds the view, through reload and back', async ({ page }) => {
	await page.goto('/compare?theme=persistence&sort=change');
	await alive(page);
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toContainText('Persistence');
	const before = await heading.textContent();
	await page.reload();
	await expect(heading).toHaveText(before ?? '');
	await page.getByRole('link', { name: 'Start over' }).click();
	await expect(page).toHaveURL(/\/compare$/);
	await expect(heading).toContainText('Trauma-informed');
	await page.goBack();
	await expect(heading).toHaveText(before ?? '');
});

test('what the address does not know is dropped, never an error', async ({ page }) => {
	const reply = await page.goto('/compare?theme=<script>&program=1&from=x&site=%00&show=-5');
	expect(reply?.status()).toBe(200);
	await expect(page.getByText(/12 sites, 8 rounds/)).toBeVisible();
});

test('a site is highlighted in every chart, and the address says so', async ({ page }) => {
	await page
		.getByRole('link', { name: /Harbor House/ })
		.first()
		.click();
	await expect(page).toHaveURL(/site=/);
	await expect(page.getByText(/Harbor House/).first()).toBeVisible();
	await page.getByRole('link', { name: 'Open the site' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page).toHaveURL(/\/sites\//);
});

test('one program narrows the charts to its sites', async ({ page }) => {
	const programs = await page.request.get('/compare');
	expect(programs.status()).toBe(200);
	const id = /value="([0-9a-f-]{36})"[^>]*>\s*(?:<[^>]+>\s*)*Outreach/.exec(
		await programs.text()
	)?.[1];
	expect(id).toBeDefined();
	await page.goto(`/compare?program=${id}`);
	await expect(page.getByText(/3 sites, 8 rounds/)).toBeVisible();
});

test('a chart is read with the keyboard alone', async ({ page }) => {
	const slider = page.getByRole('figure').first().getByRole('slider');
	const said = () => slider.getAttribute('aria-valuetext');
	await slider.focus();
	await page.keyboard.press('Home');
	const first = await said();
	expect(first).toContain('Birchwood');
	await page.keyboard.press('ArrowRight');
	await expect.poll(said).not.toBe(first);
	await page.keyboard.press('End');
	await expect.poll(said).toContain('Saltmarsh');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/site=/);
});

test('the numbers behind a chart are a table, a CSV, an SVG and a PNG', async ({ page }) => {
	const figure = page.getByRole('figure').first();
	await figure.getByText('Show as a table').click();
	await expect(figure.getByRole('table')).toBeVisible();
	for (const [name, ending] of [
		['CSV', /\.csv$/],
		['SVG', /\.svg$/],
		['PNG', /\.png$/]
	] as const) {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			figure.getByRole('button', { name }).or(figure.getByRole('link', { name })).first().click()
		]);
		expect(download.suggestedFilename()).toMatch(ending);
	}
});
