import { describe, expect, it } from 'vitest';
import { network } from '../../../tests/fixtures/network.ts';
import { estimateMeasurementError, reliabilityOf } from './measurement-error.ts';
import { NO_ASSESSMENT, type Network } from './network.ts';

describe('estimateMeasurementError', () => {
	it('takes the SEM from the spread of the latest scores and the reliability', () => {
		const two = pair([40, NO_ASSESSMENT / 100], [60, 50]);
		const error = estimateMeasurementError(two, 0.75);
		expect(error.sem['trust']).toBeCloseTo(3.5355, 4); // SD(40, 50) = 7.0711; × √0.25
		expect(error.mdc['trust']).toBeCloseTo(9.7998, 3); // 1.96 × √2 × 3.5355
	});

	it('says that the reliability is assumed', () => {
		expect(estimateMeasurementError(network, 0.8).reliability['trust']).toEqual({
			value: 0.8,
			source: 'assumed',
			pairs: 0
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

describe('reliabilityOf', () => {
	/** n pairs (10, 10), (20, 20), …: two raters who always agree. */
	const agreeing = (n: number) => {
		const values = Array.from({ length: n }, (_, at) => 10 * (at + 1));
		const sum = values.reduce((total, value) => total + value, 0);
		const squares = values.reduce((total, value) => total + value ** 2, 0);
		return { n, x: sum, y: sum, xx: squares, yy: squares, xy: squares };
	};

	it('is measured from ten pairs on, and assumed below', () => {
		const ten = reliabilityOf(agreeing(10), 0.8);
		expect(ten).toMatchObject({ source: 'network', pairs: 10 });
		expect(ten.value).toBeCloseTo(1);
		expect(reliabilityOf(agreeing(9), 0.8)).toEqual({ value: 0.8, source: 'assumed', pairs: 0 });
	});

	it('never falls below zero, so that the error never exceeds the spread', () => {
		const opposed = { n: 10, x: 550, y: 550, xx: 38500, yy: 38500, xy: 22000 };
		expect(reliabilityOf(opposed, 0.8)).toMatchObject({ value: 0, source: 'network' });
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
