import { describe, expect, it } from 'vitest';
import { network } from '../../../tests/fixtures/network.ts';
import { estimateMeasurementError } from './measurement-error.ts';
import { NO_ASSESSMENT, type Network } from './network.ts';

describe('estimateMeasurementError', () => {
	it('takes the SEM from the spread of the latest scores and the reliability', () => {
		const two = pair([40, NO_ASSESSMENT / 100], [60, 50]);
		const error = estimateMeasurementError(two, 0.75);
		expect(error.sem['trust']).toBeCloseTo(3.5355, 4); // SD(40, 50) = 7.0711; × √0.25
		expect(error.mdc['trust']).toBeCloseTo(9.7998, 3); // 1.96 × √2 × 3.5355
	});

	it('says that the reliability is assumed and how many pairs there are', () => {
		expect(estimateMeasurementError(network, 0.8, 4)).toMatchObject({
			reliability: 0.8,
			source: 'assumed',
			pairs: 4
		});
	});

	it('gives the twelve sites of the fixture an MDC of 11.4 points', () => {
		const { sem, mdc } = estimateMeasurementError(network, 0.8);
		expect(sem['trust']).toBeCloseTo(4.1186, 3);
		expect(mdc['trust']).toBeCloseTo(11.4162, 3);
	});

	it('knows no error with fewer than two site scores', () => {
		const one = pair([40, 50], [NO_ASSESSMENT / 100, NO_ASSESSMENT / 100]);
		expect(estimateMeasurementError(one, 0.8).sem['trust']).toBeNull();
		expect(estimateMeasurementError(one, 0.8).mdc['trust']).toBeNull();
	});

	it('is zero where a rating is perfectly reliable', () => {
		expect(estimateMeasurementError(network, 1).mdc['trust']).toBe(0);
	});
});

/** Two sites, two rounds, the one theme `trust`. */
function pair(first: readonly number[], second: readonly number[]): Network {
	const scores = Int16Array.from([...first, ...second].map((score) => score * 100));
	const themes = network.version.themes.slice(1, 2);
	return {
		...network,
		version: { ...network.version, themes },
		sites: network.sites.slice(0, 2),
		rounds: network.rounds.slice(0, 2),
		scores
	};
}
