import { describe, expect, it } from 'vitest';
import { comparisonAt } from '../../../tests/fixtures/comparison.ts';
import { network } from '../../../tests/fixtures/network.ts';
import { layoutHeatmap, levelOf } from './site-heatmap.ts';

describe('layoutHeatmap', () => {
	it('keeps the order of sites and themes of the selection', () => {
		const { columns, groups } = layoutHeatmap(comparisonAt('sort=name'));
		expect(columns.map(({ theme }) => theme.key)).toEqual(['trauma', 'trust', 'persistence']);
		expect(groups).toHaveLength(1);
		expect(groups[0]?.rows[0]?.record.site.name).toBe('Birchwood');
	});

	it('gives the change only where it is more than noise', () => {
		expect(cellsOf('harbor-house').map(({ change }) => change)).toEqual([null, -19, null]);
	});

	it('says when a score is older than the last round', () => {
		expect(cellsOf('cedar-hill', 'to=autumn-2025')[1]).toMatchObject({
			score: 63.89,
			olderRound: 4
		});
		expect(cellsOf('cedar-hill')[1]?.olderRound).toBeNull();
	});

	it('marks a last round in which not enough was rated', () => {
		expect(cellsOf('north-pier', 'to=autumn-2024')[1]).toMatchObject({
			notEnough: true,
			olderRound: 2
		});
	});

	it('has an empty cell where there is no score at all', () => {
		expect(cellsOf('cedar-hill', 'from=autumn-2025&to=autumn-2025')[1]).toMatchObject({
			score: null,
			level: null
		});
	});
});

describe('levelOf', () => {
	it('changes step at both lines of the bands', () => {
		const at = (score: number) => levelOf(score, network.version);
		expect([0, 30, 40, 49.99, 50, 62.5, 74.99, 75, 87.5, 100].map(at)).toEqual([
			0, 1, 2, 2, 3, 4, 4, 5, 6, 6
		]);
	});

	it('takes equal sevenths where a version has other bands', () => {
		const bands = network.version.bands.slice(0, 1);
		expect([0, 14.2, 14.3, 50, 100].map((score) => levelOf(score, { bands }))).toEqual([
			0, 0, 1, 3, 6
		]);
	});
});

function cellsOf(id: string, address = '') {
	const rows = layoutHeatmap(comparisonAt(address)).groups.flatMap((group) => group.rows);
	return rows.find(({ record }) => record.site.id === id)?.cells ?? [];
}
