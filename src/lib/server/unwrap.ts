import type { PostgrestError, PostgrestSingleResponse } from '@supabase/supabase-js';

/** What the database refused, with a sentence for people and the HTTP status it asks for. */
export class Refusal extends Error {
	readonly status: number;
	/** Machine-readable particulars, such as the keys of open items; empty when there are none. */
	readonly detail: string;

	constructor(cause: PostgrestError, status: number) {
		super(cause.message, { cause });
		this.status = status;
		// Only our own refusals speak to people; the database's own details repeat rows.
		this.detail = cause.code.startsWith('PT') ? (cause.details ?? '') : '';
	}
}

/** The backend cannot be asked right now; trying again later may help. */
export class Unreachable extends Error {
	constructor(cause: unknown) {
		super('The backend did not answer.', { cause });
	}
}

const STATUS_OF: Readonly<Record<string, number>> = {
	'42501': 403,
	'23505': 409,
	'23503': 409,
	'22P02': 400,
	'22003': 422,
	'22007': 422,
	'22008': 422,
	'23514': 422,
	'23502': 422,
	PGRST116: 404
};

/** The data of a reply; throws a `Refusal` for what the caller did wrong, an `Error` for what broke. */
export function unwrap<T>(reply: PostgrestSingleResponse<T>): T {
	if (reply.error === null) return reply.data;
	const status = statusOf(reply.error.code);
	if (status !== null) throw new Refusal(reply.error, status);
	throw new Error(`The database failed: ${reply.error.message}`, { cause: reply.error });
}

function statusOf(code: string): number | null {
	const asked = /^PT(\d{3})$/.exec(code)?.[1];
	return asked ? Number(asked) : (STATUS_OF[code] ?? null);
}
