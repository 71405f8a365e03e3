import { expect, it } from 'vitest';
import { formatAgo } from './ago.ts';

it.each([
	[0, '0 seconds ago'],
	[2.7, '2 seconds ago'],
	[60, '1 minute ago'],
	[3599, '59 minutes ago'],
	[7200, '2 hours ago'],
	[86_400 * 3.5, '3 days ago']
])('says %d seconds as “%s”', (seconds, said) => {
	expect(formatAgo(seconds)).toBe(said);
});
