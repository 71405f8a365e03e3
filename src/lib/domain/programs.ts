import type { Program, Site } from './site.ts';

/** Sites under their programs, in the order the sites come in. */
export function groupByProgram(sites: readonly Site[]): { program: Program; sites: Site[] }[] {
	const groups = new Map<string, { program: Program; sites: Site[] }>();
	for (const site of sites) {
		const group = groups.get(site.program.id) ?? { program: site.program, sites: [] };
		group.sites.push(site);
		groups.set(site.program.id, group);
	}
	return [...groups.values()].sort((a, b) => a.program.name.localeCompare(b.program.name, 'en'));
}
