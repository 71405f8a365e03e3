import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { counted, honest, type Count } from './harness/counted.ts';

/*
 * npm test: every suite, one after the other, all of them even if one fails, and a count at the end.
 * `npm test -- unit database` runs only those.
 */

type Suite = { name: string; run(): Count };

const ROOT = join(import.meta.dirname, '..');
const RESULTS = join(ROOT, 'test-results');

const SUITES: readonly Suite[] = [
	{ name: 'format', run: () => check('prettier', '--check', '--log-level', 'warn', '.') },
	{ name: 'lint', run: () => check('eslint', '.', '--quiet') },
	{ name: 'types', run: types },
	{ name: 'unit', run: unit },
	{ name: 'database', run: () => counted('supabase/tests/run.ts') },
	{ name: 'browser', run: browser },
	{ name: 'postgres', run: () => counted('tests/postgres.ts') }
];

const asked = process.argv.slice(2);
const byDefault = SUITES.filter(({ name }) => name !== 'postgres');
const chosen = asked.length > 0 ? SUITES.filter(({ name }) => asked.includes(name)) : byDefault;

mkdirSync(RESULTS, { recursive: true });
const counts = chosen.map(({ name, run }) => {
	console.log(`\n── ${name}`);
	const started = Date.now();
	const count = run();
	const seconds = Math.round((Date.now() - started) / 1000);
	console.log(`── ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
	return count;
});
const total = (key: keyof Count) => counts.reduce((sum, count) => sum + count[key], 0);
console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
process.exitCode = total('failed') === 0 && total('passed') > 0 ? 0 : 1;

function call(program: string, ...args: string[]): boolean {
	return spawnSync(program, args, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

function check(program: string, ...args: string[]): Count {
	return call(program, ...args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** SvelteKit's types and the compiled messages must be there before anything is checked against them. */
function types(): Count {
	const parts = [
		call('npm', 'run', '--silent', 'prepare:types'),
		call('svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings')
	];
	return { passed: parts.filter(Boolean).length, failed: parts.filter((part) => !part).length };
}

function unit(): Count {
	const file = join(RESULTS, 'unit.json');
	rmSync(file, { force: true });
	const ok = call(
		'vitest',
		'run',
		'--reporter=default',
		'--reporter=json',
		`--outputFile.json=${file}`
	);
	const { numPassedTests = 0, numFailedTests = 0 } = readJson(file);
	return honest({ passed: numPassedTests, failed: numFailedTests }, ok);
}

function browser(): Count {
	const file = join(RESULTS, 'browser.json');
	rmSync(file, { force: true });
	const ok = call('playwright', 'test', '--config', 'tests/playwright.config.ts');
	const { expected = 0, unexpected = 0 } = readJson(file).stats ?? {};
	return honest({ passed: expected, failed: unexpected }, ok);
}

type Report = {
	numPassedTests?: number;
	numFailedTests?: number;
	stats?: { expected: number; unexpected: number };
};

function readJson(file: string): Report {
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Report) : {};
}
