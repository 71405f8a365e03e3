import { defineConfig } from '@playwright/test';
import { findBrowser } from './harness/browser.ts';

const launchOptions = {
	executablePath: findBrowser(),
	args: [
		'--no-sandbox',
		'--disable-gpu',
		'--disable-quic',
		'--no-first-run',
		'--disable-background-networking',
		'--disable-component-update',
		'--disable-sync'
	]
};

/** On a PostgreSQL server only the journeys, once: the width of a screen is nothing to a database. */
const onPostgres = process.env.PLUMBLINE_TEST_POSTGRES !== undefined;

const desk = {
	name: 'desk',
	use: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' as const }
};
const phone = {
	name: 'phone',
	// No window is looked at in these, or each test chooses its own: once is enough.
	testIgnore: ['e2e/bad-input-*.spec.ts', 'e2e/self-assessment.spec.ts'],
	use: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const, hasTouch: true }
};

/*
 * The same journeys on a desk in the light and on a phone in the dark. Every worker runs a server of
 * its own on a copy of the demo, so nothing is mocked and no test sees another's writes.
 */
export default defineConfig({
	testDir: '.',
	testMatch: onPostgres ? 'e2e/**/*.spec.ts' : ['e2e/**/*.spec.ts', 'accessibility/**/*.spec.ts'],
	outputDir: '../test-results/browser',
	globalSetup: './harness/global-setup.ts',
	workers: 2,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	forbidOnly: true,
	reporter: [['list'], ['json', { outputFile: '../test-results/browser.json' }]],
	use: {
		launchOptions,
		locale: 'en-US',
		timezoneId: 'America/New_York'
	},
	projects: onPostgres ? [desk] : [desk, phone]
});
