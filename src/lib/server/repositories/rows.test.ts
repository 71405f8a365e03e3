import { expect, it } from 'vitest';
import { toMoment, toMomentOrNull, toOne } from './rows.ts';

it.each(['2026-11-23 20:15:27.5+00', '2026-11-23 20:15:27.5+00:00', '2026-11-23T20:15:27.500Z'])(
	'reads the moment %s, whichever backend wrote it',
	(text) => expect(toMoment(text).toISOString()).toBe('2026-11-23T20:15:27.500Z')
);

it('reads no moment as none', () => {
	expect(toMomentOrNull(null)).toBeNull();
});

it('reads the only row of an embedded table, in a list or bare', () => {
	expect(toOne([{ region: 'North' }])).toEqual({ region: 'North' });
	expect(toOne({ region: 'North' })).toEqual({ region: 'North' });
	expect(toOne([])).toBeNull();
	expect(toOne(null)).toBeNull();
});
