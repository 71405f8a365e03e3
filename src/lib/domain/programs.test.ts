import { expect, it } from 'vitest';
import { groupByProgram } from './programs.ts';
import type { Site } from './site.ts';

const site = (name: string, program: string): Site => ({
	id: name,
	name,
	program: { id: program, name: program },
	region: null,
	openedOn: null
});

it('puts sites under their program, programs by name', () => {
	const groups = groupByProgram([
		site('b', 'Outreach'),
		site('a', 'Drop-in'),
		site('c', 'Outreach')
	]);
	expect(groups.map(({ program, sites }) => [program.name, sites.map(({ name }) => name)])).toEqual(
		[
			['Drop-in', ['a']],
			['Outreach', ['b', 'c']]
		]
	);
});
