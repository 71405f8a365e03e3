import { PostgrestError } from '@supabase/supabase-js';
import { Refusal } from './unwrap.ts';

/** Runs `work`; what the database refuses with a bare code is told in the words given for that code. */
export async function inWords<T>(
	words: Readonly<Record<string, string>>,
	work: () => Promise<T>
): Promise<T> {
	try {
		return await work();
	} catch (refusal) {
		if (!(refusal instanceof Refusal)) throw refusal;
		const code = codeOf(refusal.cause);
		const message = words[code];
		if (message === undefined) throw refusal;
		throw new Refusal(new PostgrestError({ message, details: '', hint: '', code }), refusal.status);
	}
}

function codeOf(cause: unknown): string {
	const has = typeof cause === 'object' && cause !== null && 'code' in cause;
	return has ? String(cause.code) : '';
}
