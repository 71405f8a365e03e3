import { whole } from '../comparison/record.ts';
import type { ThemeRef } from '../instrument.ts';
import type { MeasurementError } from '../measurement-error.ts';
import type { Round } from '../round.ts';
import type { SiteHistory } from '../site.ts';
import { themeChanges, type Reading } from './theme-change.ts';

/** The two profiles of one score of record, 0…100. */
export type Sides = { round: Round; practice: number; organization: number };

/**
 * How what staff do stands to what the organization makes possible. `gap` is organization less
 * practice between the shown whole numbers: below zero the theme is carried by people, above it
 * stands more on paper. `clear`: the gap is at least the theme's MDC95 (or `USUAL_GAP` where none
 * is known); `slight`: at least `SLIGHT_GAP`; else `level`.
 */
export type Profile = {
	theme: ThemeRef;
	now: Sides | null;
	/** The series' first, when it is another round. */
	baseline: Sides | null;
	gap: number | null;
	lean: 'clear' | 'slight' | 'level' | null;
};

const USUAL_GAP = 20;
const SLIGHT_GAP = 10;

/** Practice beside organization for each theme, in the themes' order. */
export function profiles(history: SiteHistory, error: MeasurementError | null): Profile[] {
	return themeChanges(history, error).map(({ theme, now, baseline, mdc }) => {
		const sides = sidesOf(now);
		const first = baseline === now ? null : sidesOf(baseline);
		if (!sides) return { theme, now: null, baseline: first, gap: null, lean: null };
		const gap = whole(sides.organization) - whole(sides.practice);
		const exact = Math.abs(sides.organization - sides.practice);
		const lean =
			exact >= (mdc ?? USUAL_GAP) ? 'clear' : Math.abs(gap) >= SLIGHT_GAP ? 'slight' : 'level';
		return { theme, now: sides, baseline: first, gap, lean };
	});
}

function sidesOf(reading: Reading | null): Sides | null {
	if (!reading) return null;
	const { practice, organization } = reading.of;
	if (practice === null || organization === null) return null;
	return { round: reading.round, practice, organization };
}
