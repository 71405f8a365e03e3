import { getLocale } from '../messages.ts';

/** Rounds, goals and milestones are calendar dates, kept at UTC midnight and read back in UTC. */
const calendar = (options: Intl.DateTimeFormatOptions) => (date: Date) =>
	new Intl.DateTimeFormat(getLocale(), { timeZone: 'UTC', ...options }).format(date);

/** "September 2026" */
export const formatMonth = calendar({ month: 'long', year: 'numeric' });
/** "Sep 2026" */
export const formatShortMonth = calendar({ month: 'short', year: 'numeric' });
/** "12 Feb 2027" in the reader's order */
export const formatDay = calendar({ day: 'numeric', month: 'long', year: 'numeric' });
/** "2026" */
export const formatYear = calendar({ year: 'numeric' });

/** A list as a sentence would say it: "a, b and c". */
export function formatList(parts: readonly string[]): string {
	return new Intl.ListFormat(getLocale(), { type: 'conjunction' }).format(parts);
}
