import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { expectUsable } from '../fixtures/usable.ts';
import { startApp, type RunningApp } from '../harness/app.ts';

/*
 * An empty Plumbline, from the link the server prints to everybody at work. One story, told in order
 * on one server.
 */
test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);

const OWNER = { name: 'Ana Reyes', email: 'ana@agency.example', password: 'four plain words here' };
const PEOPLE = {
	evaluator: { name: 'Eve Okafor', email: 'eve@agency.example', lands: /\/compare/ },
	director: { name: 'Dan Huang', email: 'dan@agency.example', lands: /\/sites\/[0-9a-f-]{36}/ },
	staff: { name: 'Søren O’Neil', email: 'soren@agency.example', lands: /\/rate/ },
	viewer: { name: 'Vi Park', email: 'vi@agency.example', lands: /\/compare/ }
};
type Invited = keyof typeof PEOPLE;
const ROLES: readonly Invited[] = ['evaluator', 'director', 'staff', 'viewer'];
const PASSWORD = 'another set of words';

let app: RunningApp;
let owner: Page;
const links = new Map<Invited, string>();

test.beforeAll(async ({ browser }) => {
	test.setTimeout(120_000);
	app = await startApp({ environment: { PLUMBLINE_SEED: 'none' } });
	owner = await newPerson(browser);
});

test.afterAll(async () => {
	await owner.close();
	await app.stop();
});

test('nobody gets in before the organization is set up', async ({ browser }) => {
	const stranger = await newPerson(browser);
	await stranger.goto('/');
	await expect(stranger).toHaveURL(/\/sign-in/);
	await stranger.goto('/setup?key=guessed-guessed-guessed-guessed');
	await expect(stranger.getByText('This setup link was used or has expired')).toBeVisible();
	const reply = await stranger.request.post('/auth/v1/signup', {
		data: { email: 'stranger@elsewhere.example', password: 'four plain words here' },
		headers: { apikey: await publishableKey() }
	});
	expect(reply.status()).toBe(403);
	expect((await reply.json()).msg).toContain('by invitation');
	await signIn(stranger, 'stranger@elsewhere.example', 'four plain words here');
	await expect(stranger.getByRole('alert')).toContainText('do not go together');
	await stranger.close();
});

test('the owner sets up the organization with the printed link', async () => {
	await open(owner, setupPath());
	await owner.getByLabel('Your name').fill(OWNER.name);
	await owner.getByLabel('E-mail').fill(OWNER.email);
	await owner.getByLabel('Password').fill('too short');
	await owner.getByLabel('Name of the organization').fill('Harbor Coalition');
	await owner.getByLabel('Time zone').selectOption('America/Chicago');
	await owner.getByRole('button', { name: 'Set up the organization' }).click();
	await expect(owner.getByRole('alert')).toBeFocused();
	await expect(owner.getByLabel('Your name')).toHaveValue(OWNER.name);
	await expectUsable(owner);
	await owner.getByLabel('Password').fill(OWNER.password);
	await owner.getByRole('button', { name: 'Set up the organization' }).click();
	await expect(owner.getByRole('heading', { name: 'Harbor Coalition' })).toBeVisible();
	await expect(owner.getByRole('heading', { name: 'Four steps' })).toBeVisible();
	await expectUsable(owner);
});

test('the setup link works once', async ({ browser }) => {
	const stranger = await newPerson(browser);
	await stranger.goto(setupPath());
	await expect(stranger.getByText('This setup link was used or has expired')).toBeVisible();
	await stranger.close();
});

test('the owner is led from the first program to the first round', async () => {
	await open(owner, '/network');
	await owner.getByRole('link', { name: 'Name a program' }).click();
	await owner.getByLabel('Name of the program').fill('Street outreach');
	await owner.getByRole('button', { name: 'Add the program' }).click();

	await owner.locator('#start').locator('..').getByRole('link', { name: 'Add a site' }).click();
	await owner.getByLabel('Name of the site').fill('North harbor');
	await owner.getByLabel('Region').fill('North county');
	await owner.getByLabel('Opened on').fill('2024-03-01');
	await owner.getByRole('button', { name: 'Add the site' }).click();
	await expect(owner.getByRole('row', { name: /North harbor.*March 2024/ })).toBeVisible();

	await owner.getByRole('link', { name: 'Plan the first round' }).click();
	await owner.getByLabel('Name of the round').fill('Fall 2026');
	await owner.getByLabel('First day to rate').fill('2026-11-01');
	await owner.getByLabel('Last day to rate').fill('2026-10-01');
	await owner.getByLabel('Day on charts').fill('2026-11-15');
	await owner.getByRole('button', { name: 'Plan the round' }).click();
	await expect(owner.getByRole('alert')).toContainText('The last day cannot be before the first.');
	await owner.getByLabel('Last day to rate').fill('2026-11-30');
	await owner.getByRole('button', { name: 'Plan the round' }).click();
	await expect(owner.getByRole('row', { name: /Fall 2026.*planned/ })).toBeVisible();
});

test('a round opens only after a second look', async () => {
	await open(owner, '/network');
	await owner.getByRole('link', { name: 'Open the round' }).click();
	await expect(owner.getByRole('heading', { name: 'Open Fall 2026?' })).toBeVisible();
	await expectUsable(owner);
	await owner.getByRole('button', { name: 'Open the round' }).click();
	await expect(owner.getByRole('row', { name: /Fall 2026.*open/ })).toBeVisible();
});

test('the owner invites people of every role and sees each link once', async () => {
	for (const role of ROLES) {
		await open(owner, '/people/invite');
		await owner.getByLabel('Name', { exact: true }).fill(PEOPLE[role].name);
		await owner.getByLabel('E-mail').fill(PEOPLE[role].email);
		await owner.getByRole('radio', { name: new RegExp(`^${role}:`, 'i') }).check();
		if (role === 'director' || role === 'staff') await owner.getByLabel('North harbor').check();
		await owner.getByRole('button', { name: 'Make the invitation' }).click();
		const link = await owner.getByLabel('Invitation link').inputValue();
		expect(link).toMatch(/\/join\/[0-9a-f]{64}$/);
		if (role === 'viewer') await expectUsable(owner);
		links.set(role, new URL(link).pathname);
	}
	await open(owner, '/people');
	await expect(owner.getByRole('row', { name: /Søren O’Neil, staff/ })).toBeVisible();
});

for (const role of ROLES) {
	test(`the ${role} joins by the link and lands where the work is`, async ({ browser }) => {
		const person = await newPerson(browser);
		await open(person, linkOf(role));
		await expect(person.getByText(PEOPLE[role].name)).toBeVisible();
		if (role === 'viewer') await expectUsable(person);
		await person.getByLabel('Password').fill(PASSWORD);
		await person.getByRole('button', { name: 'Join' }).click();
		await expect(person).toHaveURL(PEOPLE[role].lands);
		await person.goto(linkOf(role));
		await expect(person.getByText('This invitation was used')).toBeVisible();
		await person.close();
	});
}

test('a member signs out and in again, and a wrong password is told in a sentence', async ({
	browser
}) => {
	const person = await newPerson(browser);
	await signIn(person, PEOPLE.director.email, 'not this one');
	await expect(person.getByRole('alert')).toContainText('do not go together');
	await expect(person.getByLabel('E-mail')).toHaveValue(PEOPLE.director.email);
	await signIn(person, PEOPLE.director.email, PASSWORD);
	await expect(person).toHaveURL(PEOPLE.director.lands);
	await person.getByRole('button', { name: 'Sign out' }).click();
	await expect(person).toHaveURL(/\/sign-in/);
	await person.goto('/people');
	await expect(person).toHaveURL(/\/sign-in\?next=%2Fpeople/);
	await signInHere(person, PEOPLE.director.email, PASSWORD);
	await expect(person).toHaveURL(/\/people$/);
	await person.close();
});

test('a forgotten password is replaced through the mail, once', async ({ browser }) => {
	const person = await newPerson(browser);
	await askForMail(person, 'nobody@agency.example');
	await askForMail(person, PEOPLE.staff.email);
	const link = await mailedLink(PEOPLE.staff.email);
	await open(person, link);
	await expectUsable(person);
	await person.getByLabel('New password').fill('a wholly new password');
	await person.getByRole('button', { name: 'Save the password' }).click();
	await expect(person).toHaveURL(PEOPLE.staff.lands);
	await person.context().clearCookies();
	await open(person, link);
	await person.getByLabel('New password').fill('and one more password');
	await person.getByRole('button', { name: 'Save the password' }).click();
	await expect(person.getByRole('alert')).toContainText('was used or has expired');
	await signIn(person, PEOPLE.staff.email, PASSWORD);
	await expect(person.getByRole('alert')).toContainText('do not go together');
	await signIn(person, PEOPLE.staff.email, 'a wholly new password');
	await expect(person).toHaveURL(PEOPLE.staff.lands);
	await person.close();
	expect(await mailsTo('nobody@agency.example')).toEqual([]);
});

test('somebody without a membership sees a sentence, and comes back by a new link', async ({
	browser
}) => {
	await open(owner, '/people');
	await owner.getByRole('link', { name: `Change ${PEOPLE.viewer.name}` }).click();
	await owner.getByText(`Remove ${PEOPLE.viewer.name}`).click();
	await owner.getByRole('button', { name: 'Remove from the organization' }).click();
	await expect(owner).toHaveURL(/\/people$/);
	await expect(owner.getByText(PEOPLE.viewer.email)).toHaveCount(0);

	const person = await newPerson(browser);
	await signIn(person, PEOPLE.viewer.email, PASSWORD);
	await expect(person.getByText('no organization has you as a member')).toBeVisible();
	await expectUsable(person);

	await open(owner, '/people/invite');
	await owner.getByLabel('Name', { exact: true }).fill(PEOPLE.viewer.name);
	await owner.getByLabel('E-mail').fill(PEOPLE.viewer.email);
	await owner.getByRole('radio', { name: /^Viewer:/ }).check();
	await owner.getByRole('button', { name: 'Make the invitation' }).click();
	const link = new URL(await owner.getByLabel('Invitation link').inputValue()).pathname;
	await open(person, link);
	await person.getByRole('button', { name: 'Join Harbor Coalition' }).click();
	await expect(person).toHaveURL(PEOPLE.viewer.lands);
	await person.close();
});

test('an account that exists joins with its own password', async ({ browser }) => {
	await open(owner, '/people');
	await owner.getByRole('link', { name: `Change ${PEOPLE.evaluator.name}` }).click();
	await owner.getByText(`Remove ${PEOPLE.evaluator.name}`).click();
	await owner.getByRole('button', { name: 'Remove from the organization' }).click();
	await open(owner, '/people/invite');
	await owner.getByLabel('Name', { exact: true }).fill(PEOPLE.evaluator.name);
	await owner.getByLabel('E-mail').fill(PEOPLE.evaluator.email);
	await owner.getByRole('radio', { name: /^Evaluator:/ }).check();
	await owner.getByRole('button', { name: 'Make the invitation' }).click();
	const link = new URL(await owner.getByLabel('Invitation link').inputValue()).pathname;

	const person = await newPerson(browser);
	await open(person, link);
	await person.getByLabel('Password').fill('a password of no account');
	await person.getByRole('button', { name: 'Join' }).click();
	await expect(person.getByRole('alert')).toContainText('already an account');
	await person.getByRole('link', { name: 'I already have a Plumbline account' }).click();
	await expect(person.getByText('Sign in with the password you already have.')).toBeVisible();
	await person.getByLabel('Password').fill(PASSWORD);
	await person.getByRole('button', { name: 'Sign in and join' }).click();
	await expect(person).toHaveURL(PEOPLE.evaluator.lands);
	await person.close();
});

test('guessing a password comes to a stop', async ({ browser }) => {
	const person = await newPerson(browser);
	const guess = () =>
		person.request.post('/sign-in', {
			form: { email: OWNER.email, password: 'guessed password' },
			headers: { origin: app.url, accept: 'text/html' }
		});
	const statuses = [];
	for (let tries = 0; tries < 9; tries += 1) statuses.push((await guess()).status());
	expect(statuses.slice(0, 8)).toEqual(Array(8).fill(422));
	expect(statuses[8]).toBe(429);
	await signIn(person, OWNER.email, OWNER.password);
	await expect(person.getByRole('alert')).toContainText('That was tried too often');
	await person.close();
});

async function newPerson(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ ...test.info().project.use, baseURL: app.url });
	const page = await context.newPage();
	page.on('close', () => void context.close());
	return page;
}

/** Opens a page and waits until it is alive; typing before that could be lost. */
async function open(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await expect(page.locator('html')).toHaveAttribute('data-hydrated', 'yes');
}

function setupPath(): string {
	const key = /\/setup\?key=(\S+)/.exec(app.output())?.[1];
	return `/setup?key=${key}`;
}

function linkOf(role: Invited): string {
	return links.get(role) ?? '/join/missing';
}

async function signIn(page: Page, email: string, password: string): Promise<void> {
	await open(page, '/sign-in');
	await signInHere(page, email, password);
}

async function signInHere(page: Page, email: string, password: string): Promise<void> {
	await page.getByLabel('E-mail').fill(email);
	await page.getByLabel('Password').fill(password);
	await page.getByRole('button', { name: 'Sign in' }).click();
}

async function askForMail(page: Page, email: string): Promise<void> {
	await open(page, '/forgot');
	await page.getByLabel('E-mail').fill(email);
	await page.getByRole('button', { name: 'Send the link' }).click();
	await expect(page.getByRole('heading', { name: 'Look in your mail' })).toBeFocused();
	await expect(page.getByText(`If ${email} has an account, a link is on its way.`)).toBeVisible();
}

type Mail = { to: string; text: string };

async function mailsTo(address: string): Promise<Mail[]> {
	const folder = join(app.data, 'mail');
	const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
	const mails = await Promise.all(
		names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8')) as Mail)
	);
	return mails.filter(({ to }) => to === address);
}

/** The path of the password link in the mail to this address. */
async function mailedLink(address: string): Promise<string> {
	let link: string | undefined;
	// The page answers before the mail is written.
	await expect
		.poll(async () => {
			const texts = (await mailsTo(address)).map(({ text }) => text).join('\n');
			link = /\/reset\?token_hash=\S+/.exec(texts)?.[0];
			return link;
		})
		.toBeDefined();
	return link ?? '';
}

async function publishableKey(): Promise<string> {
	const keys = JSON.parse(await readFile(join(app.data, 'keys.json'), 'utf8')) as {
		publishableKey: string;
	};
	return keys.publishableKey;
}
