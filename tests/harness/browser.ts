import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** An installed Chrome or Chromium; else Playwright's own; else Debian's package, when we may install it. */
export function findBrowser(): string {
	return installed() ?? playwrights() ?? debians() ?? giveUp();
}

function installed(): string | null {
	if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
	if (existsSync(MAC)) return MAC;
	for (const name of NAMES) {
		const { status, stdout } = spawnSync('which', [name], { encoding: 'utf8' });
		if (status === 0) return stdout.trim();
	}
	return null;
}

function playwrights(): string | null {
	const path = chromium.executablePath();
	if (existsSync(path)) return path;
	console.log('No Chrome or Chromium found: asking Playwright to install one.');
	spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
	return existsSync(path) ? path : null;
}

function debians(): string | null {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
	console.log("Installing Debian's chromium.");
	execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
	execFileSync('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium'], {
		stdio: 'ignore',
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
	return installed();
}

function giveUp(): never {
	throw new Error(
		'The browser tests need Chrome or Chromium. Install one, or set CHROME_PATH to its program file.'
	);
}
