import { expect, it } from 'vitest';
import { startBackend } from '../../supabase/embedded/backend.ts';
import { SeedRefused } from '../../supabase/embedded/seed.ts';
import { temporaryFolder } from '../fixtures/folders.ts';

it('never serves the demonstration, whose passwords everybody knows, as real data', async () => {
	const dataFolder = temporaryFolder();
	await (await startBackend({ dataFolder, port: 0, seed: 'demo' })).close();
	await expect(startBackend({ dataFolder, port: 0, seed: 'none' })).rejects.toThrow(SeedRefused);
	await (await startBackend({ dataFolder, port: 0, seed: 'demo' })).close();
});
