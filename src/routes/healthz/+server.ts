import { json } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

const PATIENCE = 2_000;

/** Answers ok only when the database answers within two seconds. */
export const GET: RequestHandler = async ({ locals }) => {
	const { data, error } = await locals.client
		.rpc('health')
		.abortSignal(AbortSignal.timeout(PATIENCE));
	if (data === 'ok' && !error) return json({ status: 'ok', database: 'answering' });
	return json({ status: 'unavailable', database: 'not answering' }, { status: 503 });
};
