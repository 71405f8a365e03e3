import type { Person } from '$lib/domain/person.ts';
import type { Client } from '$lib/server/supabase.ts';

declare global {
	namespace App {
		interface Error {
			message: string;
			reference?: string;
		}
		interface Locals {
			/** Acts for the person of this request and may do no more than they may. */
			client: Client;
			person: Person | null;
		}
	}
}

export {};
