import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { network } from '../../../../tests/fixtures/network.ts';
import {
	AXES,
	defaultSelection,
	linkTo,
	readSelection,
	SORTS,
	writeSelection
} from './selection.ts';

const read = (address: string) => readSelection(new URLSearchParams(address), network);
const write = (address: string) => writeSelection(read(address), network).toString();

describe('readSelection', () => {
	it('is everything, by program, for the first theme, when the address says nothing', () => {
		expect(read('')).toEqual(defaultSelection(network));
		expect(read('').theme).toBe('trauma');
	});

	it('reads every part of an address', () => {
		expect(
			read(
				'program=outreach&program=drop-in&region=North&from=autumn-2023&to=spring-2026&theme=trust&sort=change&axis=age&site=juniper&find=+Oak+&show=96'
			)
		).toEqual({
			programs: ['drop-in', 'outreach'],
			regions: ['North'],
			from: 'autumn-2023',
			to: 'spring-2026',
			theme: 'trust',
			sort: 'change',
			perspective: 'record',
			axis: 'age',
			highlight: 'juniper',
			find: 'Oak',
			limit: 96
		});
	});

	it('drops what the network does not know', () => {
		const unknown =
			'program=x&region=y&from=z&to=z&theme=q&sort=rank&axis=moon&site=nobody&show=-3';
		expect(read(unknown)).toEqual(defaultSelection(network));
	});

	it('turns a range round that ends before it begins', () => {
		expect(read('from=spring-2025&to=autumn-2023')).toMatchObject({
			from: 'autumn-2023',
			to: 'spring-2025'
		});
	});
});

describe('writeSelection', () => {
	it('leaves the defaults out', () => {
		expect(writeSelection(defaultSelection(network), network).toString()).toBe('');
		expect(write('theme=trauma&from=spring-2023&to=autumn-2026&sort=program&axis=calendar')).toBe(
			''
		);
	});

	it('calls every program chosen the same as none', () => {
		expect(write('program=drop-in&program=mentoring&program=outreach&program=residential')).toBe(
			''
		);
	});

	it('reads back what it wrote, whatever was selected', () => {
		const ids = network.rounds.map((round) => round.id);
		const one = (values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: '' });
		const part = fc.record({
			program: one(['drop-in', 'outreach', 'unknown']),
			region: one(['North', 'East']),
			from: one(ids),
			to: one(ids),
			theme: one(['trauma', 'trust', 'persistence']),
			sort: one(SORTS),
			axis: one(AXES),
			site: one(network.sites.map((site) => site.id)),
			find: fc.string(),
			show: fc.nat().map(String)
		});
		fc.assert(
			fc.property(part, (parts) => {
				const selection = readSelection(new URLSearchParams(parts), network);
				expect(readSelection(writeSelection(selection, network), network)).toEqual(selection);
			})
		);
	});
});

describe('linkTo', () => {
	it('keeps the view and changes one thing', () => {
		const here = { network, selection: read('theme=trust&site=juniper') };
		expect(linkTo(here, { sort: 'change' })).toBe('?theme=trust&sort=change&site=juniper');
		expect(linkTo(here, { highlight: null })).toBe('?theme=trust');
	});
});
