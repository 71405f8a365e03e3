import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { network } from '../../../../tests/fixtures/network.ts';
import { changeBetween, recordOf, shownMdc } from './record.ts';

const TRUST = 1;
const every = [0, 1, 2, 3, 4, 5, 6, 7];
const siteAt = (id: string) => network.sites.findIndex((site) => site.id === id);
const trustOf = (id: string, rounds = every) => recordOf(network, TRUST, siteAt(id), rounds, 11.33);

describe('recordOf', () => {
	it('says from where to where a site went', () => {
		const { first, last, change } = trustOf('harbor-house');
		expect(first).toEqual({ round: 0, state: 'scored', score: 72.22 });
		expect(last).toEqual({ round: 7, state: 'scored', score: 52.78 });
		expect(change).toMatchObject({ shown: -19, verdict: 'fell', straddles: false });
	});

	it('tells apart why a score is missing', () => {
		expect(trustOf('riverbend').marks[0]).toEqual({ round: 0, state: 'not_open_yet' });
		expect(trustOf('north-pier').marks[3]).toEqual({ round: 3, state: 'not_enough_rated' });
		expect(trustOf('cedar-hill').marks[5]).toEqual({ round: 5, state: 'did_not_take_part' });
	});

	it('takes the first score in the range as the baseline', () => {
		expect(trustOf('riverbend').first).toMatchObject({ round: 2, score: 55.56 });
		expect(trustOf('harbor-house', [2, 3]).change).toMatchObject({ shown: -3, verdict: 'noise' });
	});

	it('knows no change from a single score', () => {
		expect(trustOf('harbor-house', [4])).toMatchObject({ change: null, last: { score: 66.67 } });
		expect(trustOf('cedar-hill', [5])).toMatchObject({ first: null, last: null, change: null });
	});
});

describe('changeBetween', () => {
	it('shows the difference of the two whole numbers shown', () => {
		expect(changeBetween(47.22, 69.44, 11.33).shown).toBe(22);
		expect(changeBetween(52.5, 60.49, 11.33).shown).toBe(7);
	});

	it('calls a change smaller than the MDC noise, and one as large a change', () => {
		expect(changeBetween(50, 61, 11.33).verdict).toBe('noise');
		expect(changeBetween(50, 61.33, 11.33).verdict).toBe('rose');
		expect(changeBetween(61.33, 50, 11.33).verdict).toBe('fell');
	});

	it('owns up where the whole numbers would have decided otherwise', () => {
		expect(changeBetween(50.4, 61.6, 11.5)).toMatchObject({
			shown: 12,
			verdict: 'noise',
			straddles: true
		});
		expect(changeBetween(50.5, 62.1, 11.5)).toMatchObject({
			shown: 11,
			verdict: 'rose',
			straddles: true
		});
	});

	it('never calls standing still a change, however exact the measure', () => {
		expect(changeBetween(60, 60, 0).verdict).toBe('noise');
	});

	it('tests nothing without an MDC', () => {
		expect(changeBetween(20, 90, null)).toMatchObject({ shown: 70, verdict: 'untested' });
	});

	it('judges a fall as it judges a rise of the same size', () => {
		const score = fc.integer({ min: 0, max: 10_000 }).map((stored) => stored / 100);
		fc.assert(
			fc.property(score, score, fc.double({ min: 0, max: 40, noNaN: true }), (from, to, mdc) => {
				const mirrored = { rose: 'fell', fell: 'rose', noise: 'noise', untested: 'untested' };
				expect(changeBetween(to, from, mdc).verdict).toBe(
					mirrored[changeBetween(from, to, mdc).verdict]
				);
			})
		);
	});
});

describe('shownMdc', () => {
	it('is the first whole number of points that is a change', () => {
		expect([shownMdc(10.2), shownMdc(11), shownMdc(0)]).toEqual([11, 11, 1]);
	});
});
