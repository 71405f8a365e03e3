import type { SiteRecord } from '$lib/domain/comparison/comparison.ts';
import { formatShortMonth } from '$lib/format/dates.ts';
import { formatChange } from '$lib/format/numbers.ts';
import type { GapMark } from '$lib/geometry/site-panels-gaps.ts';
import { m } from '$lib/messages.ts';

/** What stands at a panel's upper right: the change, or why there is none. `strong`: beyond noise. */
export function changeWords({ record }: SiteRecord): { text: string; strong: boolean } {
	if (!record.last) return { text: m.compare_score_none(), strong: false };
	if (!record.change) return { text: m.compare_change_none(), strong: false };
	const change = formatChange(record.change.shown);
	const { verdict } = record.change;
	if (verdict === 'noise') return { text: m.compare_change_noise({ change }), strong: false };
	if (verdict === 'untested') return { text: m.compare_change_untested({ change }), strong: false };
	return { text: m.compare_change_real({ change }), strong: true };
}

/** Why a stretch of a line is missing; `roundName` names the first round after it. */
export function gapWords({ kind, openedOn }: GapMark): string {
	if (kind === 'not_enough') return m.compare_label_not_enough();
	if (kind === 'opened' && openedOn)
		return m.compare_label_opened({ month: formatShortMonth(openedOn) });
	return m.compare_label_absent();
}
