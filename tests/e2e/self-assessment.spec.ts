import type { Page } from '@playwright/test';
import { alive, expect, test } from '../fixtures/app.ts';
import {
	atFirstItem,
	foot,
	ITEMS,
	next,
	note,
	rateEveryItem,
	saved,
	submit
} from '../fixtures/checklist.ts';

/*
 * A director and a round: from the to-do to the headline. Each test writes, so each has a demo of its
 * own and chooses its window.
 */
test.use({ writes: true });
test.setTimeout(180_000);

async function start(page: Page) {
	await page.goto('/rate');
	await alive(page);
	await page.getByRole('button', { name: /^Start Riverbend/ }).click();
	await atFirstItem(page);
}

/** Opens an item of the running assessment by its key. */
async function open(page: Page, theme: string, item: string) {
	const assessment = /\/assessments\/[0-9a-f-]+/.exec(page.url())?.[0];
	await page.goto(`${assessment}/${theme}?item=${item}`);
	await alive(page);
}

test.describe('on a phone, with a finger', () => {
	test.use({ viewport: { width: 390, height: 844 } });

	test('a director rates a whole round and reads the headline', async ({ page, signIn }) => {
		await signIn('director');
		await start(page);
		await rateEveryItem(page);
		await expect(page.getByText('12 of 12 rated, 100%').first()).toBeVisible();
		await submit(page);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			/^Riverbend stands at \d+ on .+, \d+ on .+, and \d+ on .+\.$/
		);
		await page.goto('/rate');
		await expect(
			page.getByRole('link', { name: /result of Riverbend, Winter 2026/ })
		).toBeVisible();
	});

	test('no page of the checklist scrolls sideways', async ({ page, signIn }) => {
		await signIn('director');
		await start(page);
		for (const place of ['', '/review', '/rate']) {
			if (place === '/review') await page.goto(page.url().replace(/\/[^/]+\?.*$/, place));
			if (place === '/rate') await page.goto(place);
			const width = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(width, page.url()).toBe(390);
		}
	});
});

test('the keyboard alone gets through a whole self-assessment', async ({ page, signIn }) => {
	await signIn('director');
	await page.goto('/rate');
	await alive(page);
	await press(page, 'Tab', () => isFocused(page, /^Start Riverbend/));
	await page.keyboard.press('Enter');
	await page.waitForURL(/item=/);
	await alive(page);
	await press(page, 'Tab', () => isRadioFocused(page));
	for (let count = 1; count <= ITEMS; count += 1) {
		await page.keyboard.press(String(count % 4));
		const before = page.url();
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.href !== before);
		if (count < ITEMS) await expect.poll(() => isRadioFocused(page)).toBe(true);
	}
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Everything is answered');
	await expect(saved(page)).toBeVisible();
	await press(page, 'Tab', () => isFocused(page, /^Submit$/));
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/done$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Riverbend stands at');
});

/** Presses a key until something is so; fails when it never is. */
async function press(page: Page, key: string, isSo: () => Promise<boolean>) {
	for (let tries = 0; tries < 80; tries += 1) {
		if (await isSo()) return;
		await page.keyboard.press(key);
	}
	throw new Error(`${key} never led there.`);
}

const isRadioFocused = (page: Page) =>
	page.evaluate(() => document.activeElement?.getAttribute('type') === 'radio');

const isFocused = async (page: Page, name: RegExp) => {
	const said = await page.evaluate(
		() =>
			document.activeElement?.getAttribute('aria-label') ??
			document.activeElement?.textContent?.trim() ??
			''
	);
	return name.test(said);
};

test('what was answered is still there after a reload', async ({ page, signIn }) => {
	await signIn('director');
	await start(page);
	await open(page, 'trustworthiness', 'telling_before_reporting');
	await page.getByRole('radio', { name: /at least 90% of reports/ }).check({ force: true });
	await page.getByLabel('Reports made').fill('48');
	await page.getByLabel('Told by the worker first').fill('39');
	await page.getByLabel('Told by the worker first').blur();
	await expect(page.getByText('39 of 48 is 81%, which points to a 2.')).toBeVisible();
	await expect(
		page.getByText('You chose 3, which is above the count. That is yours to decide')
	).toBeVisible();
	await note(page).fill('Talked over in the team, March 2026.');
	await note(page).blur();
	await page.getByText('Say where this can be seen').click();
	await page.getByLabel('Where this can be seen').fill('https://drive.example.org/steps');
	await page.getByLabel('Where this can be seen').blur();
	await expect(saved(page)).toBeVisible();
	await page.reload();
	await alive(page);
	await expect(page.getByRole('radio', { name: /at least 90% of reports/ })).toBeChecked();
	await expect(page.getByLabel('Reports made')).toHaveValue('48');
	await expect(page.getByLabel('Told by the worker first')).toHaveValue('39');
	await expect(note(page)).toHaveValue('Talked over in the team, March 2026.');
	await expect(page.getByLabel('Where this can be seen')).toHaveValue(
		'https://drive.example.org/steps'
	);
});

test('not applicable comes with its reason, don’t know without', async ({ page, signIn }) => {
	await signIn('director');
	await start(page);
	await open(page, 'trustworthiness', 'telling_before_reporting');
	await page.getByText('Not applicable', { exact: true }).click();
	await expect(page.getByLabel('Why it does not apply')).toHaveValue(
		'No report had to be made in the period.'
	);
	await expect(saved(page)).toBeVisible();
	await next(page).click();
	await page.getByText('Don’t know', { exact: true }).click();
	await expect(page.getByText('2 of 12 answered')).toBeVisible();
	await expect(saved(page)).toBeVisible();
	await page.reload();
	await expect(page.getByText('0 rated, 1 don’t know, 1 not applicable.')).toBeVisible();
});

test('an incomplete assessment is not submitted, and the open items are named', async ({
	page,
	signIn
}) => {
	await signIn('director');
	await start(page);
	await page.locator('label.anchor').first().click();
	await expect(saved(page)).toBeVisible();
	await foot(page).getByRole('link').last().click();
	await page.goto(page.url().replace(/\/[^/]+\?.*$/, '/review'));
	await alive(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('35 items are still open');
	await page.getByRole('button', { name: 'Submit' }).click();
	await expect(page.getByRole('alert')).toHaveText(
		'It was not submitted: 35 items are still open. They are listed below.'
	);
	await expect(page.getByRole('link', { name: 'Choice in each meeting' })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Words without blame' })).toHaveCount(0);
});

test('a note that could point to a young person is held back, the rating is not', async ({
	page,
	signIn
}) => {
	await signIn('director');
	await start(page);
	const url = page.url();
	await page.locator('label.anchor').nth(2).click();
	await note(page).fill('J.M. missed three Tuesdays after the move to Elm Street');
	await note(page).blur();
	const warning = page.getByRole('alert');
	await expect(warning).toContainText(
		'“J.M.” looks like initials and “Elm Street” looks like a place'
	);
	await expect(page.locator('[data-saving="held_back"]')).toBeVisible();
	await next(page).click();
	await foot(page).getByRole('link', { name: 'Previous' }).click();
	await expect(note(page)).toHaveValue(/^J\.M\. missed/);

	const other = await page.context().newPage();
	await other.goto(url);
	await expect(note(other)).toHaveValue('');
	await expect(other.locator('label.anchor').nth(2).getByRole('radio')).toBeChecked();
	await other.close();

	await page.getByRole('button', { name: 'Take both out' }).click();
	await expect(saved(page)).toBeVisible();
	await expect(note(page)).toBeFocused();
	await page.reload();
	await expect(note(page)).toHaveValue('[…] missed three Tuesdays after the move to […]');
	await alive(page);
	await note(page).fill('The house on Elm Street is our own office.');
	await page.getByRole('button', { name: 'It is not' }).click();
	await expect(saved(page)).toBeVisible();
	await page.reload();
	await expect(note(page)).toHaveValue('The house on Elm Street is our own office.');
});

test('a link that could point to a young person is held back, the rating is not', async ({
	page,
	signIn
}) => {
	await signIn('director');
	await start(page);
	await page.locator('label.anchor').nth(2).click();
	await page.getByText('Say where this can be seen').click();
	const link = page.getByLabel('Where this can be seen');
	await link.fill('https://drive.example.org/case_4711_plan.pdf');
	await link.blur();
	await expect(page.getByRole('alert')).toContainText('“case 4711” looks like a case number');
	await expect(page.locator('[data-saving="held_back"]')).toBeVisible();
	await next(page).click();
	await foot(page).getByRole('link', { name: 'Previous' }).click();
	await expect(link).toHaveValue(/case_4711/);

	await page.getByRole('button', { name: 'Take the link out' }).click();
	await expect(saved(page)).toBeVisible();
	await expect(link).toBeFocused();
	await link.fill('https://drive.example.org/@team.harbor');
	await link.blur();
	await page.getByRole('button', { name: 'It is not' }).click();
	await expect(saved(page)).toBeVisible();
	await page.reload();
	await expect(link).toHaveValue('https://drive.example.org/@team.harbor');
	await expect(page.locator('label.anchor').nth(2).getByRole('radio')).toBeChecked();
});

test('an answer changed on another device is shown, not overwritten', async ({ page, signIn }) => {
	await signIn('director');
	await start(page);
	const other = await page.context().newPage();
	await other.goto(page.url());
	await alive(other);
	await other.locator('label.anchor').nth(1).click();
	await expect(saved(other)).toBeVisible();
	await page.locator('label.anchor').nth(3).click();
	await expect(page.getByRole('alert')).toContainText('changed somewhere else');
	await page.getByRole('button', { name: 'Keep what is here' }).click();
	await expect(saved(page)).toBeVisible();
	await other.reload();
	await expect(other.locator('label.anchor').nth(3).getByRole('radio')).toBeChecked();
});

test('an answer given without a connection is told, kept, and saved when it is back', async ({
	page,
	signIn
}) => {
	await signIn('director');
	await start(page);
	await page.context().setOffline(true);
	await page.locator('label.anchor').nth(1).click();
	await expect(page.getByText('Not saved yet. Keep this page open.').first()).toBeVisible();
	await next(page).click();
	await page.locator('label.anchor').nth(2).click();
	await page.context().setOffline(false);
	await expect(saved(page)).toBeVisible();
	await page.reload();
	await expect(page.getByText('2 of 12 answered')).toBeVisible();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('an item is rated, its note is warned about, and both are saved', async ({ page }) => {
		await page.goto('/sign-in');
		await page.getByLabel('E-mail').fill('staff@demo.plumbline.test');
		await page.getByLabel('Password').fill('plumbline-demo');
		await page.getByRole('button', { name: 'Sign in' }).click();
		await page.goto('/rate');
		await page.getByRole('button', { name: /^Start Riverbend|^Continue/ }).click();
		await page.locator('label.anchor').nth(2).click();
		await note(page).fill('Call 555-123-4567');
		await page.getByRole('button', { name: 'Save' }).last().click();
		await expect(page.getByRole('alert')).toContainText('looks like a phone number');
		await expect(page.locator('label.anchor').nth(2).getByRole('radio')).toBeChecked();
		await page.getByRole('button', { name: 'Take it out' }).click();
		await expect(note(page)).toHaveValue('Call […]');
		await expect(page.getByRole('alert')).toHaveCount(0);

		const link = page.locator('input[name="evidenceUrl"]');
		await page.getByText('Say where this can be seen').click();
		await link.fill('https://drive.example.org/J.M.-plan.pdf');
		await page.getByRole('button', { name: 'Save' }).last().click();
		await expect(page.getByRole('alert')).toContainText('“J.M.” looks like initials');
		await page.getByRole('button', { name: 'Take the link out' }).click();
		await expect(page.getByRole('alert')).toHaveCount(0);
		await expect(link).toHaveValue('');
		await expect(note(page)).toHaveValue('Call […]');
	});
});
