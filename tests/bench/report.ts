import { cpus, loadavg, totalmem } from 'node:os';
import { quantile } from 'd3-array';
import type { Measured, Timing } from './measure.ts';

/** The results as Markdown: one column per case. */
export function report(results: readonly Measured[], on: Date): string {
	const row = (what: string, cell: (measured: Measured) => string) =>
		`| ${[what, ...results.map(cell)].join(' | ')} |`;
	return [
		'# How fast it is',
		'',
		'Measured by `npm run bench`: the real server on PGlite in one process, and one client on the same machine, one request after another. Times include the whole way: HTTP, session, row level security, database, page.',
		'',
		`${on.toISOString().slice(0, 10)}, ${machine()}.`,
		'',
		row('', ({ case: { name } }) => name),
		row('---', () => '--:'),
		row('warm start to healthy, median of 3', ({ starts }) => `${at(starts, 0.5).toFixed(1)} s`),
		row('saving an answer, p50 / p99 of 400', ({ saves }) => cell(saves, 0.5, 0.99)),
		row('site page (director), median / p95 of 40', ({ sitePage }) => cell(sitePage, 0.5, 0.95)),
		row('compare page (evaluator), median / p95 of 40', ({ comparePage }) =>
			cell(comparePage, 0.5, 0.95)
		),
		row('site page, HTML', ({ sitePage }) => size(sitePage)),
		row('compare page, HTML', ({ comparePage }) => size(comparePage)),
		'',
		...results.map(({ case: { name, loaded } }) => `- ${name} (sites × rounds): ${loaded}.`),
		''
	].join('\n');
}

function cell(timing: Timing, ...levels: number[]): string {
	if ('missing' in timing) return `not measured: ${timing.missing}`;
	return `${levels.map((level) => at(timing.times, level).toFixed(0)).join(' / ')} ms`;
}

function size(timing: Timing): string {
	return 'missing' in timing ? '' : `${Math.round(timing.bytes / 1024)} KB`;
}

const at = (times: readonly number[], level: number) => quantile(times, level) ?? NaN;

function machine(): string {
	const [first] = cpus();
	const [, , load = 0] = loadavg();
	const memory = Math.round(totalmem() / 1024 ** 3);
	return `${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ${memory} GB, Node ${process.versions.node}, ${process.platform} ${process.arch}; load average ${load.toFixed(1)} over the last 15 minutes`;
}
