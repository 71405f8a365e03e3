import { alive, expect, test } from '../fixtures/app.ts';
import { atFirstItem, note, rateEveryItem, saved, submit } from '../fixtures/checklist.ts';

/* A round as those see it who are not the director: a member of the staff, and an evaluator on a visit. */
test.use({ writes: true });
test.setTimeout(180_000);

test('a member of the staff rates a whole round, which nobody else can open', async ({
	page,
	signIn
}) => {
	await signIn('staff');
	await page.goto('/rate');
	await alive(page);
	await expect(page.getByText('Your director and the owner never see your answers')).toBeVisible();
	await page.getByRole('button', { name: /^Start/ }).click();
	await atFirstItem(page);
	await rateEveryItem(page);
	await submit(page);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(
		'Your ratings put Riverbend at'
	);
	await expect(page.getByText('Your director cannot see them one by one')).toBeVisible();
	const result = page.url();
	await page.goto('/rate');
	await expect(page.getByRole('link', { name: /^See the result/ }).first()).toBeVisible();

	for (const role of ['director', 'owner', 'evaluator', 'viewer'] as const) {
		await page.context().clearCookies();
		await signIn(role);
		const status = (await page.goto(result))?.status();
		expect([403, 404], role).toContain(status);
	}
});

test('an evaluator visits a site, submits, and lets the site see it', async ({ page, signIn }) => {
	await signIn('evaluator');
	await page.goto('/rate');
	await alive(page);
	await page.getByLabel('Name of the site').fill('riverb');
	await page.getByRole('button', { name: 'Find sites' }).click();
	await page.getByRole('button', { name: /^Start .+ at Riverbend$/ }).click();
	await atFirstItem(page);
	await note(page).fill('Seen in the supervision log.');
	await note(page).blur();
	await expect(saved(page)).toBeVisible();
	await rateEveryItem(page);
	await submit(page);
	await expect(page.getByText('The site does not see this visit yet.')).toBeVisible();
	await page.getByRole('button', { name: 'Let the site see it' }).click();
	await expect(page.getByText('The site sees this visit.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Let the site see it' })).toHaveCount(0);
	await page.goto('/rate');
	await expect(page.getByRole('link', { name: /result of Riverbend/ }).first()).toBeVisible();
});
