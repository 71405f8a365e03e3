import { json } from '@sveltejs/kit';
import { isAnswering } from '$lib/server/repositories/health.ts';
import type { RequestHandler } from './$types.js';

const PATIENCE = 2_000;

/** Answers ok only when the database answers within two seconds. */
export const GET: RequestHandler = async ({ locals }) => {
	if (await isAnswering(locals.client, PATIENCE))
		return json({ status: 'ok', database: 'answering' });
	return json({ status: 'unavailable', database: 'not answering' }, { status: 503 });
};
