import { AuthRetryableFetchError, AuthSessionMissingError } from '@supabase/supabase-js';
import { describe, expect, it } from 'vitest';
import type { Client } from '../supabase.ts';
import { Unreachable } from '../unwrap.ts';
import { findPerson } from './people.ts';

const answering = (error: Error) =>
	({ auth: { getUser: async () => ({ data: { user: null }, error }) } }) as unknown as Client;

describe('findPerson', () => {
	it('finds nobody without a session', async () => {
		expect(await findPerson(answering(new AuthSessionMissingError()), null)).toBeNull();
	});

	it('never takes a backend that is away for a person who is signed out', async () => {
		const away = answering(new AuthRetryableFetchError('fetch failed', 0));
		await expect(findPerson(away, null)).rejects.toThrow(Unreachable);
	});
});
