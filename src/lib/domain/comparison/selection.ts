import type { Network } from '../network.ts';

export const SORTS = ['program', 'name', 'change', 'score'] as const;
export const AXES = ['calendar', 'age'] as const;
export type Sort = (typeof SORTS)[number];
export type Axis = (typeof AXES)[number];

/** How many sites are drawn before somebody asks for more. */
export const DRAWN_AT_FIRST = 48;

/** What the compare page looks at: one selection drives every chart, and the address holds it. */
export type Selection = {
	/** Ids; empty means all. */
	programs: readonly string[];
	/** Names; empty means all. */
	regions: readonly string[];
	/** Round ids; `null` means the first round, and the last. */
	from: string | null;
	to: string | null;
	theme: string;
	sort: Sort;
	perspective: 'record';
	axis: Axis;
	/** The site drawn with the plumb bob in every chart. */
	highlight: string | null;
	/** Part of a site's name: narrows what is drawn, never what is counted. */
	find: string;
	/** At most so many sites are drawn. */
	limit: number;
};

/** Everything, by program, for the first theme. */
export function defaultSelection(network: Network): Selection {
	return {
		programs: [],
		regions: [],
		from: null,
		to: null,
		theme: network.version.themes[0]?.key ?? '',
		sort: 'program',
		perspective: 'record',
		axis: 'calendar',
		highlight: null,
		find: '',
		limit: DRAWN_AT_FIRST
	};
}

/** The selection an address asks for. What the network does not know is dropped, never an error. */
export function readSelection(address: URLSearchParams, network: Network): Selection {
	const base = defaultSelection(network);
	const themes = network.version.themes.map((theme) => theme.key);
	const sites = network.sites.map((site) => site.id);
	return {
		...base,
		...readRange(
			address,
			network.rounds.map((round) => round.id)
		),
		programs: readSome(address.getAll('program'), programIds(network)),
		regions: readSome(address.getAll('region'), regionNames(network)),
		theme: readOne(address.get('theme'), themes) ?? base.theme,
		sort: readOne(address.get('sort'), SORTS) ?? base.sort,
		axis: readOne(address.get('axis'), AXES) ?? base.axis,
		highlight: readOne(address.get('site'), sites),
		find: (address.get('find') ?? '').trim().slice(0, 80),
		limit: readLimit(address.get('show'))
	};
}

/** The address of a selection, in one fixed order; whatever is the default is left out. */
export function writeSelection(selection: Selection, network: Network): URLSearchParams {
	const base = defaultSelection(network);
	const address = new URLSearchParams();
	const write = (name: string, value: string | number | null, usual: string | number | null) => {
		if (value !== null && value !== usual) address.append(name, String(value));
	};
	for (const program of selection.programs) write('program', program, null);
	for (const region of selection.regions) write('region', region, null);
	write('from', selection.from, null);
	write('to', selection.to, null);
	write('theme', selection.theme, base.theme);
	write('sort', selection.sort, base.sort);
	write('axis', selection.axis, base.axis);
	write('site', selection.highlight, null);
	write('find', selection.find, base.find);
	write('show', selection.limit, base.limit);
	return address;
}

/** The link to the same view with something changed; relative, so that it stays on its page. */
export function linkTo(
	{ network, selection }: { network: Network; selection: Selection },
	change: Partial<Selection>
): string {
	return `?${writeSelection({ ...selection, ...change }, network).toString()}`;
}

/** Ids of the programs that have sites, in the order of their names. */
export function programIds(network: Network): string[] {
	const names = new Map(network.sites.map(({ program }) => [program.id, program.name]));
	return [...names].sort(([, a], [, b]) => compareText(a, b)).map(([id]) => id);
}

/** The regions sites tell, by name. */
export function regionNames(network: Network): string[] {
	const names = network.sites.flatMap((site) => (site.region === null ? [] : [site.region]));
	return [...new Set(names)].sort(compareText);
}

/** Compares as people sort, but alike on every machine: without the reader's locale. */
export function compareText(a: string, b: string): number {
	return a.localeCompare(b, 'en', { numeric: true }) || (a < b ? -1 : a > b ? 1 : 0);
}

function readOne<T extends string>(value: string | null, known: readonly T[]): T | null {
	return known.find((candidate) => candidate === value) ?? null;
}

/** The known ones, in their usual order; all of them are the same as none. */
function readSome(values: readonly string[], known: readonly string[]): string[] {
	const some = known.filter((candidate) => values.includes(candidate));
	return some.length === known.length ? [] : some;
}

function readRange(address: URLSearchParams, ids: readonly string[]) {
	const ends = [ids.indexOf(address.get('from') ?? ''), ids.indexOf(address.get('to') ?? '')];
	const [from = -1, to = -1] = ends.includes(-1) ? ends : ends.sort((a, b) => a - b);
	return {
		from: from > 0 ? (ids[from] ?? null) : null,
		to: to >= 0 && to < ids.length - 1 ? (ids[to] ?? null) : null
	};
}

function readLimit(value: string | null): number {
	const limit = Number(value ?? NaN);
	return Number.isInteger(limit) && limit > DRAWN_AT_FIRST
		? Math.min(limit, 10_000)
		: DRAWN_AT_FIRST;
}
