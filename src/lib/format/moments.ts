import { getLocale } from '../messages.ts';

/** The day of a moment by the organization's clock: "7 December 2026" in the reader's order. */
export function formatDayIn(timeZone: string, moment: Date): string {
	const options = { timeZone, day: 'numeric', month: 'long', year: 'numeric' } as const;
	return new Intl.DateTimeFormat(getLocale(), options).format(moment);
}

/** Two calendar dates as one range: "1 – 30 September 2026" in the reader's order. */
export function formatDays(first: Date, last: Date): string {
	const options = { timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' } as const;
	return new Intl.DateTimeFormat(getLocale(), options).formatRange(first, last);
}
