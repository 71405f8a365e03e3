import { range } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Comparison } from '../domain/comparison/comparison.ts';
import type { Site } from '../domain/site.ts';

/** Days in a mean month of the Gregorian calendar. */
const MONTH = 30.436875 * 86_400_000;

/** Where rounds stand between two x positions; `null` where a site's start is not known. */
export type TimeScale = {
	x: (site: Site, round: number) => number | null;
	ticks: readonly { x: number; value: number }[];
};

/** Rounds on the calendar; a tick for the first round of each year, its value the year. */
export function calendarScale(
	{ network, rounds }: Comparison,
	from: number,
	to: number
): TimeScale {
	const held = rounds.map((round) => network.rounds[round]?.heldOn.getTime() ?? 0);
	const scale = scaleLinear(ends(held), [from, to]);
	const at = (round: number) => scale(network.rounds[round]?.heldOn.getTime() ?? 0);
	const yearOf = (round: number | undefined) =>
		network.rounds[round ?? -1]?.heldOn.getUTCFullYear();
	const ticks = rounds.flatMap((round, index) => {
		const year = yearOf(round);
		return year === undefined || year === yearOf(rounds[index - 1])
			? []
			: [{ x: at(round), value: year }];
	});
	return { x: (_, round) => at(round), ticks };
}

/** Rounds by months since each site opened; a tick for each full year, its value in months. */
export function ageScale(comparison: Comparison, from: number, to: number): TimeScale {
	const { network, rounds, groups } = comparison;
	const months = (site: Site, round: number) =>
		monthsSinceOpening(site, network.rounds[round]?.heldOn);
	const sites = groups.flatMap(({ records }) => records.map(({ site }) => site));
	const outer = [rounds[0], rounds.at(-1)].flatMap((round) => round ?? []);
	const all = sites.flatMap((site) => outer.flatMap((round) => months(site, round) ?? []));
	const [low, high] = ends(all.map((month) => Math.max(0, month)));
	const scale = scaleLinear([low, high], [from, to]);
	const ticks = range(Math.ceil(low / 12) * 12, high + 1, 12);
	const at = (month: number | null) => (month === null || month < 0 ? null : scale(month));
	return {
		x: (site, round) => at(months(site, round)),
		ticks: ticks.map((value) => ({ x: scale(value), value }))
	};
}

/** Months from a site's opening to a date; negative before, `null` when it is not told. */
export function monthsSinceOpening({ openedOn }: Site, date: Date | undefined): number | null {
	return openedOn && date ? (date.getTime() - openedOn.getTime()) / MONTH : null;
}

/** The least and the largest; a single value gets room on both sides, so that it stands in the middle. */
function ends(values: readonly number[]): [number, number] {
	const [low, high] = [Math.min(...values), Math.max(...values)];
	if (values.length === 0) return [0, 1];
	return low === high ? [low - 1, high + 1] : [low, high];
}
