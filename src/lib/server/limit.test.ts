import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createLimit } from './limit.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('asks to wait after as many failures as it allows, and says how many minutes', async () => {
	const limit = createLimit(2, 15);
	await limit.count('a');
	expect(await limit.wait('a')).toBeNull();
	await limit.count('a');
	expect(await limit.wait('a')).toBe(15);
	vi.advanceTimersByTime(14.5 * 60_000);
	expect(await limit.wait('a')).toBe(1);
});

it('lets people try again once the time is over', async () => {
	const limit = createLimit(1, 15);
	await limit.count('a');
	vi.advanceTimersByTime(15 * 60_000 + 1);
	expect(await limit.wait('a')).toBeNull();
});

it('does not make one person wait for another', async () => {
	const limit = createLimit(1, 15);
	await limit.count('a');
	expect(await limit.wait('b')).toBeNull();
});

it('forgets the failures of somebody who got in', async () => {
	const limit = createLimit(1, 15);
	await limit.count('a');
	await limit.forget('a');
	expect(await limit.wait('a')).toBeNull();
});
