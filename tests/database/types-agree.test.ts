import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('src/lib/server/database.types.ts is what the migrations say', () => {
	const { status, stderr } = spawnSync(process.execPath, ['supabase/types.ts', '--check'], {
		cwd: join(import.meta.dirname, '../..'),
		encoding: 'utf8'
	});
	expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});
