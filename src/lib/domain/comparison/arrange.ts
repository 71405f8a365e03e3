import type { Program } from '../site.ts';
import type { SiteRecord } from './comparison.ts';
import { compareText, type Selection, type Sort } from './selection.ts';

/** Sites drawn together; `program` is `null` where the sort is not by program. */
export type Group = { program: Program | null; records: readonly SiteRecord[] };

/** Sorted for people: ties by name, sites without the number asked for at the end. No ranks. */
export function sortRecords(records: readonly SiteRecord[], sort: Sort): SiteRecord[] {
	const byName = (a: SiteRecord, b: SiteRecord) => compareText(a.site.name, b.site.name);
	return [...records].sort((a, b) => order[sort](a, b) || byName(a, b));
}

/** The sites to draw: those whose name holds what is looked for, evenly over programs up to the limit. */
export function drawnOf(
	records: readonly SiteRecord[],
	{ find, limit, sort }: Selection
): SiteRecord[] {
	const wanted = find.toLowerCase();
	const found = records.filter(({ site }) => site.name.toLowerCase().includes(wanted));
	if (found.length <= limit) return found;
	const chosen = new Set(evenly(groupByProgram(found, sort), limit));
	return found.filter((record) => chosen.has(record) || record.highlighted);
}

/** One group per program when sorted by program, else one group of all; nothing gives no group. */
export function groupByProgram(records: readonly SiteRecord[], sort: Sort): Group[] {
	if (sort !== 'program') return records.length ? [{ program: null, records }] : [];
	const groups = new Map<string, SiteRecord[]>();
	for (const record of records) {
		const { id } = record.site.program;
		groups.set(id, [...(groups.get(id) ?? []), record]);
	}
	return [...groups.values()].map((some) => ({
		program: some[0]?.site.program ?? null,
		records: some
	}));
}

const order: Record<Sort, (a: SiteRecord, b: SiteRecord) => number> = {
	program: (a, b) => compareText(a.site.program.name, b.site.program.name),
	name: () => 0,
	change: (a, b) => high(b.record.change?.exact) - high(a.record.change?.exact),
	score: (a, b) => high(b.record.last?.score) - high(a.record.last?.score)
};

/** Missing numbers sort last, and equal to each other. */
function high(value: number | undefined): number {
	return value ?? -1000;
}

/** Takes the first of each group, then the second of each, until there are enough. */
function evenly(groups: readonly Group[], limit: number): SiteRecord[] {
	const taken: SiteRecord[] = [];
	for (let depth = 0; taken.length < limit; depth += 1) {
		const layer = groups.flatMap(({ records }) => records[depth] ?? []);
		if (layer.length === 0) return taken;
		taken.push(...layer.slice(0, limit - taken.length));
	}
	return taken;
}
