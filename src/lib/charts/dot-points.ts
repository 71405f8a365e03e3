import type { Comparison } from '$lib/domain/comparison/comparison.ts';
import { formatScore } from '$lib/format/numbers.ts';
import type { DotPlot, DotRow } from '$lib/geometry/dot-plot.ts';
import type { Point } from '$lib/geometry/points.ts';
import { m } from '$lib/messages.ts';
import { highlightLink } from './highlight.ts';
import { standingText } from './network-table.ts';
import { openLink } from './open-link.ts';

/** Every score of the dot plot from top to bottom; opening one highlights its site, or lets it go. */
export function dotPoints(comparison: Comparison, { rows }: DotPlot): Point[] {
	return rows.flatMap((row) => pointOf(comparison, row) ?? []);
}

function pointOf(comparison: Comparison, { record, x, y }: DotRow): Point | null {
	const { site, interval, standing } = record;
	const { last } = record.record;
	if (x === null || !last) return null;
	const round = comparison.network.rounds[last.round]?.name ?? '';
	const lines = [`${round}: ${formatScore(last.score)}`];
	if (interval) {
		const range = { low: formatScore(interval.low), high: formatScore(interval.high) };
		lines.push(m.compare_likely(range));
	}
	if (standing) lines.push(m.compare_standing({ standing: standingText(standing) }));
	return {
		id: site.id,
		x,
		y,
		label: `${site.name}. ${lines.join(', ')}`,
		tip: { title: site.name, lines },
		onopen: () => openLink(highlightLink(comparison, site.id))
	};
}
