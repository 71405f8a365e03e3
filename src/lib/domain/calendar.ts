/** True for a day that exists, written 2026-09-01, in a year people rate in (1900 to 2199). */
export function isCalendarDate(text: string): boolean {
	if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && toIsoDay(date) === text;
}

/** A calendar date kept at UTC midnight as 2026-09-01, the way date fields and the database write it. */
export function toIsoDay(date: Date): string {
	return date.toISOString().slice(0, 10);
}
