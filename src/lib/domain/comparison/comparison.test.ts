import { describe, expect, it } from 'vitest';
import { largeNetwork, network } from '../../../../tests/fixtures/network.ts';
import { estimateMeasurementError } from '../measurement-error.ts';
import { compareSites } from './comparison.ts';
import { readSelection } from './selection.ts';

const compare = (address: string, of = network) =>
	compareSites(
		of,
		readSelection(new URLSearchParams(address), of),
		estimateMeasurementError(of, 0.8)
	);
const names = (address: string) => compare(address)?.records.map(({ site }) => site.name);

describe('compareSites', () => {
	it('groups by program, then by name', () => {
		const groups = compare('')?.groups.map(({ program, records }) => [
			program?.name,
			records.map(({ site }) => site.name)
		]);
		expect(groups).toEqual([
			['Drop-in', ['Birchwood', 'Harbor House', 'Lantern']],
			['Mentoring', ['Fern Lane', 'Oak Terrace', 'Riverbend']],
			['Outreach', ['Elm Street', 'Juniper', 'North Pier']],
			['Residential', ['Cedar Hill', 'Millbrook', 'Saltmarsh']]
		]);
	});

	it('sorts by change and by score, high first, ties by name', () => {
		expect(names('theme=trust&sort=change')?.slice(0, 3)).toEqual([
			'Millbrook',
			'Birchwood',
			'Juniper'
		]);
		expect(names('theme=trust&sort=score')?.slice(0, 4)).toEqual([
			'Juniper',
			'Saltmarsh',
			'Fern Lane',
			'Lantern'
		]);
	});

	it('puts sites without a score last', () => {
		expect(names('theme=trust&sort=score&from=autumn-2025&to=autumn-2025')?.at(-1)).toBe(
			'Cedar Hill'
		);
	});

	it('narrows by program and region together', () => {
		expect(names('program=drop-in&program=outreach&region=East')).toEqual([
			'Harbor House',
			'North Pier'
		]);
	});

	it('gives median and quartiles of the whole network per round, as R does', () => {
		expect(compare('theme=trust&program=drop-in')?.middle[7]).toEqual({
			round: 7,
			n: 12,
			median: 68.055,
			q1: expect.closeTo(60.415, 6),
			q3: 75
		});
		expect(compare('theme=trust')?.middle[3]?.n).toBe(11);
	});

	it('classifies each site against the criterion', () => {
		const standings = compare('theme=trust')?.records.map(({ site, standing }) => [
			site.name,
			standing
		]);
		expect(standings?.filter(([, standing]) => standing !== 'open')).toEqual([
			['Harbor House', 'below'],
			['Oak Terrace', 'below'],
			['Riverbend', 'below'],
			['Elm Street', 'below'],
			['Juniper', 'above'],
			['North Pier', 'below'],
			['Millbrook', 'below']
		]);
	});

	it('finds by part of a name without changing what is counted', () => {
		const comparison = compare('find=oak');
		expect(comparison?.groups.flatMap(({ records }) => records)).toHaveLength(1);
		expect(comparison?.records).toHaveLength(12);
	});

	it('draws the first of every program when there are too many, and always the highlighted one', () => {
		const large = largeNetwork(500);
		const comparison = compare('site=saltmarsh-41', large);
		const drawn = comparison?.groups.flatMap(({ records }) => records) ?? [];
		expect(comparison?.groups).toHaveLength(4);
		expect(drawn).toHaveLength(49);
		expect(drawn.some(({ site }) => site.id === 'saltmarsh-41')).toBe(true);
	});
});
