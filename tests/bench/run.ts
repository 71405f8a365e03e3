import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { format } from 'prettier';
import { prepareDemo, prepareNetwork } from './cases.ts';
import { measure } from './measure.ts';
import { report } from './report.ts';

/*
 * npm run bench: loads the demonstration and a network of 500 sites × 12 rounds, serves each with the
 * real server, prints what it measured and keeps it in docs/bench.md. Takes two to three minutes.
 */

const folder = mkdtempSync(join(tmpdir(), 'plumbline-bench-'));
try {
	const cases = [await prepareDemo(folder), await prepareNetwork(folder, 500, 12)];
	const results = [];
	for (const prepared of cases) results.push(await measure(prepared));
	const text = await format(report(results, new Date()), { parser: 'markdown' });
	console.log(text);
	writeFileSync(join(import.meta.dirname, '../../docs/bench.md'), text);
} finally {
	rmSync(folder, { recursive: true, force: true });
}
