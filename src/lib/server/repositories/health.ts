import type { Client } from '../supabase.ts';

/** True when the database answers within `patience` milliseconds. */
export async function isAnswering(client: Client, patience: number): Promise<boolean> {
	const { data, error } = await client.rpc('health').abortSignal(AbortSignal.timeout(patience));
	return data === 'ok' && !error;
}
