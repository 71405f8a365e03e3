import type { Connection } from '@supabase/lite';
import { inspect } from 'node:util';

type Failure = { code: string; message: string; detail?: string | null; hint?: string | null };

/** What lite reads of an error, and a log line that repeats no rows and no parameters. */
class ApiFailure extends Error {
	readonly code: string;
	readonly detail: string | null;
	readonly hint: string | null;
	readonly #line: string;

	constructor(failure: Failure, line: string) {
		super(failure.message);
		this.code = failure.code;
		this.detail = failure.detail ?? null;
		this.hint = failure.hint ?? null;
		this.#line = line;
	}

	[inspect.custom](): string {
		return this.#line;
	}
}

/**
 * Makes lite answer as PostgREST does where it would say 500 "SUP" (check violations, plain raise
 * exception …), say 503 while the database is away, and keep what people wrote out of the log.
 */
export function answerLikePostgrest(connection: Connection): void {
	connection.normalizeDbError = (error) => (isFailure(error) ? translate(error) : error);
}

function translate(error: Failure): ApiFailure {
	const line = `${error.code} ${error.message}`;
	if (isAway(error.code)) return new ApiFailure(away, line);
	if (error.code === '57014') return new ApiFailure(tooSlow, line);
	const status = passes.test(error.code) ? null : statusOf(error.code);
	return new ApiFailure(status ? inFull(error, status) : error, line);
}

const away: Failure = {
	code: 'PT503',
	message: 'The database cannot be reached right now. Try again in a moment.'
};
const tooSlow: Failure = { code: 'PT504', message: 'This took the database too long.' };

const connectionCodes =
	/^(08...|57P0[123]|ECONN\w+|EPIPE|ENOTFOUND|ETIMEDOUT|CONNECT_TIMEOUT|CONNECTION_\w+)$/;

/** Whether an error says that the database server is not there. */
export function isAway(code: string): boolean {
	return connectionCodes.test(code);
}

/** Codes lite answers as PostgREST does. */
const passes = /^(PT...|PGRST|42...|2[12]...|5[35]...|25006|23502|23503|23505)$/;

function statusOf(code: string): number {
	if (code.startsWith('28')) return 403;
	if (code.startsWith('40') || (code.startsWith('P0') && code !== 'P0001')) return 500;
	return 400;
}

/** The way PostgREST offers, and lite with it, to choose status and code freely. */
function inFull({ code, message, detail, hint }: Failure, status: number): Failure {
	return {
		code: 'PGRST',
		message: JSON.stringify({ code, message, details: detail ?? null, hint: hint ?? null }),
		detail: JSON.stringify({ status, headers: {} })
	};
}

function isFailure(error: unknown): error is Failure {
	if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string')
		return false;
	return /^([0-9A-Z]{5}|PGRST)$/.test(error.code) || isAway(error.code);
}
