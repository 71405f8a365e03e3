import { describe, expect, it } from 'vitest';
import { isCalendarDate, toIsoDay } from './calendar.ts';

describe('a calendar date', () => {
	it('is a day that exists', () => {
		expect(isCalendarDate('2026-09-01')).toBe(true);
		expect(isCalendarDate('2028-02-29')).toBe(true);
	});

	it.each(['2026-02-31', '2026-13-01', '0026-09-01', '2026-9-1', '9999-01-01', '', '١٢-٠١-٢٠٢٦'])(
		'is not %o',
		(text) => expect(isCalendarDate(text)).toBe(false)
	);

	it('is written as it was read', () => {
		expect(toIsoDay(new Date('2026-03-29T00:00:00Z'))).toBe('2026-03-29');
	});
});
