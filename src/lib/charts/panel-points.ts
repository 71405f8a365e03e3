import type { Comparison } from '$lib/domain/comparison/comparison.ts';
import { formatScore } from '$lib/format/numbers.ts';
import type { Point } from '$lib/geometry/points.ts';
import type { Dot, Panel, SmallMultiples } from '$lib/geometry/small-multiples.ts';
import { m } from '$lib/messages.ts';
import { highlightLink } from './highlight.ts';
import { openLink } from './open-link.ts';
import { changeWords } from './panel-words.ts';

/** Every score of every panel, site by site; opening one highlights its site, or lets it go. */
export function panelPoints(comparison: Comparison, { panels }: SmallMultiples): Point[] {
	return panels.flatMap((panel) => panel.dots.map((dot) => pointOf(comparison, panel, dot)));
}

function pointOf(comparison: Comparison, panel: Panel, { x, y, mark }: Dot): Point {
	const { record } = panel;
	const round = comparison.network.rounds[mark.round]?.name ?? '';
	const score = formatScore(mark.score);
	const middle = comparison.middle.find((one) => one?.round === mark.round);
	const median = middle ? [m.compare_label_median({ score: formatScore(middle.median) })] : [];
	const lines = [`${round}: ${score}`, ...median, changeWords(record).text];
	return {
		id: `${record.site.id}-${mark.round}`,
		x: panel.x + x,
		y: panel.y + y,
		label: `${record.site.name}. ${lines.join(', ')}`,
		tip: { title: record.site.name, lines },
		onopen: () => openLink(highlightLink(comparison, record.site.id))
	};
}
