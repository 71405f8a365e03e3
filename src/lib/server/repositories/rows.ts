/** What the wire makes of PostgreSQL's types, read in one place. */

/** `numeric` travels as a number or as a text, depending on the backend. */
export function toNumber(value: number | string): number {
	return typeof value === 'number' ? value : Number(value);
}

export function toNumberOrNull(value: number | string | null): number | null {
	return value === null ? null : toNumber(value);
}

/** A calendar date ("2026-09-01") as UTC midnight. */
export function toDate(value: string): Date {
	return new Date(`${value.slice(0, 10)}T00:00:00Z`);
}

export function toDateOrNull(value: string | null): Date | null {
	return value === null ? null : toDate(value);
}

/** A moment; the embedded backend writes "2026-09-01 10:00:00+00" where hosted ones write ISO 8601. */
export function toMoment(value: string): Date {
	return new Date(value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'));
}

export function toMomentOrNull(value: string | null): Date | null {
	return value === null ? null : toMoment(value);
}

/**
 * A row embedded through a composite key that is unique: hosted Supabase sends the row itself, the
 * embedded backend a list of one.
 */
export function toOne<T>(embedded: T | readonly T[] | null): T | null {
	return Array.isArray(embedded) ? (embedded[0] ?? null) : (embedded as T | null);
}
