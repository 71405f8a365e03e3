import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types.js';

export const POST: RequestHandler = async ({ locals }) => {
	await locals.client.auth.signOut({ scope: 'local' });
	redirect(303, '/sign-in');
};
