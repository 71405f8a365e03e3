import { env } from '$env/dynamic/private';
import { createServerClient } from '@supabase/ssr';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Cookies } from '@sveltejs/kit';
import type { Database } from './database.types.ts';

export type Client = SupabaseClient<Database>;

/**
 * A client that acts for whoever the request's cookies say; it can do no more than that person may.
 * `secure`: the session cookie travels over https only.
 */
export function createClient(cookies: Cookies, secure: boolean): Client {
	return createServerClient<Database>(
		setting('SUPABASE_URL'),
		setting('SUPABASE_PUBLISHABLE_KEY'),
		{
			cookies: {
				getAll: () => cookies.getAll(),
				setAll: (changed) => {
					for (const { name, value, options } of changed) {
						cookies.set(name, value, {
							...options,
							path: '/',
							httpOnly: true,
							sameSite: 'lax',
							secure
						});
					}
				}
			}
		}
	);
}

function setting(name: 'SUPABASE_URL' | 'SUPABASE_PUBLISHABLE_KEY'): string {
	const value = env[name];
	if (!value) throw new Error(`The setting ${name} is missing. Start Plumbline with npm start.`);
	return value;
}
