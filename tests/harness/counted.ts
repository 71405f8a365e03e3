import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export type Count = { passed: number; failed: number };

const ROOT = join(import.meta.dirname, '../..');

/** Runs a script of ours whose last line says "N passed, N failed", shows what it prints, and counts. */
export function counted(
	script: string,
	args: readonly string[] = [],
	environment: Record<string, string> = {}
): Count {
	const { status, stdout } = spawnSync('node', [script, ...args], {
		cwd: ROOT,
		env: { ...process.env, ...environment },
		stdio: ['inherit', 'pipe', 'inherit'],
		encoding: 'utf8',
		maxBuffer: 256 * 1024 * 1024
	});
	process.stdout.write(stdout);
	const last = /(\d+) passed, (\d+) failed\s*$/.exec(stdout);
	return honest({ passed: Number(last?.[1] ?? 0), failed: Number(last?.[2] ?? 0) }, status === 0);
}

/** A suite that ended badly without naming a failed test failed all the same. */
export function honest({ passed, failed }: Count, ok: boolean): Count {
	return { passed, failed: ok ? failed : Math.max(failed, 1) };
}
