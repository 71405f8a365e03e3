import type { Network } from '../network.ts';
import type { Selection } from './selection.ts';

/** Indexes into the network: sites by name, rounds oldest first. */
export type Selected = { theme: number; sites: readonly number[]; rounds: readonly number[] };

/** The sites and rounds a selection looks at. */
export function selectSites(network: Network, selection: Selection): Selected {
	const theme = network.version.themes.findIndex(({ key }) => key === selection.theme);
	return {
		theme: Math.max(0, theme),
		sites: pickSites(network, selection),
		rounds: pickRounds(network, selection)
	};
}

function pickSites({ sites }: Network, { programs, regions }: Selection): number[] {
	const allowed = (list: readonly string[], value: string | null) =>
		list.length === 0 || (value !== null && list.includes(value));
	return [...sites.keys()].filter((index) => {
		const site = sites[index];
		return site && allowed(programs, site.program.id) && allowed(regions, site.region);
	});
}

function pickRounds({ rounds }: Network, { from, to }: Selection): number[] {
	const first = Math.max(
		0,
		rounds.findIndex((round) => round.id === from)
	);
	const last = rounds.findIndex((round) => round.id === to);
	return [...rounds.keys()].slice(first, last < 0 ? undefined : last + 1);
}
