import { describe, expect, it } from 'vitest';
import type { Item } from '../instrument.ts';
import { isUnlikeOthers, scoreAssessment, scoreTheme, type Rated } from './score.ts';
import { highestRating, suggestRating } from './suggest.ts';

const SCALE = { scaleMax: 3, minimumCoverage: 75 };

/** Ratings as they are written in a table: a digit, NA, ? for don't know, . for unanswered. */
function sheet(ratings: string, weights: readonly number[] = []) {
	const marks = ratings.split(' ');
	const items = marks.map((_, at) => ({
		id: `item-${at}`,
		weight: weights[at] ?? 1,
		level: (at % 2 === 0 ? 'practice' : 'organization') as Item['level']
	}));
	const answers = new Map(marks.map((mark, at): [string, Rated] => [`item-${at}`, read(mark)]));
	return { theme: { key: 'theme', items }, answers };
}

function read(mark: string): Rated {
	if (mark === 'NA') return { state: 'not_applicable', rating: null };
	if (mark === '?') return { state: 'dont_know', rating: null };
	if (mark === '.') return { state: 'unanswered', rating: null };
	return { state: 'rated', rating: Number(mark) };
}

function scoreOf(ratings: string, weights?: readonly number[]): number | null {
	const { theme, answers } = sheet(ratings, weights);
	return scoreTheme(SCALE, theme, answers).score;
}

describe('a theme score', () => {
	it('is 57.58 and 58.33 for the two published raters', () => {
		expect(scoreOf('3 2 2 1 0 3 2 NA 1 3 2 0')).toBe(57.58);
		expect(scoreOf('3 2 1 1 1 3 3 2 1 2 2 0')).toBe(58.33);
	});

	it('exists at exactly the minimum coverage and not one item below', () => {
		expect(scoreOf('3 3 3 3 3 3 3 3 3 ? ? ?')).toBe(100);
		expect(scoreOf('3 3 3 3 3 3 3 3 ? ? ? ?')).toBeNull();
	});

	it('takes what does not apply out of coverage, and what nobody knows not', () => {
		expect(scoreOf('2 2 2 NA')).toBe(66.67);
		expect(scoreOf('2 2 ? NA')).toBeNull();
	});

	it('is never a zero in place of nothing', () => {
		expect(scoreOf('NA NA NA')).toBeNull();
		expect(scoreOf('. . .')).toBeNull();
		expect(scoreOf('0 0 0')).toBe(0);
	});

	it('weighs items as the version says', () => {
		expect(scoreOf('3 0', [2, 1])).toBe(66.67);
		expect(scoreOf('3 0', [0.05, 99.99])).toBe(0.05);
	});

	it('keeps what staff do apart from what the organization makes possible', () => {
		const { theme, answers } = sheet('3 0 3 0');
		expect(scoreTheme(SCALE, theme, answers)).toMatchObject({ practice: 100, organization: 0 });
	});
});

describe('a fidelity score', () => {
	it('is the mean of the theme scores as stored', () => {
		const [a, b] = [sheet('1 1 1'), sheet('2 2 2')];
		const themes = [
			a.theme,
			{ key: 'other', items: b.theme.items.map((item) => ({ ...item, id: `b-${item.id}` })) }
		];
		const answers = new Map([
			...a.answers,
			...[...b.answers].map(([id, answer]) => [`b-${id}`, answer] as const)
		]);
		expect(scoreAssessment({ ...SCALE, themes }, answers).fidelity).toBe(50);
	});

	it('is null when one theme has none', () => {
		const { theme, answers } = sheet('1 1 1');
		const unanswered = {
			key: 'other',
			items: [{ id: 'x', weight: 1, level: 'practice' as const }]
		};
		expect(scoreAssessment({ ...SCALE, themes: [theme, unanswered] }, answers).fidelity).toBeNull();
	});
});

it('marks a theme in which more than a quarter does not apply', () => {
	expect(isUnlikeOthers({ items: 12, rated: 9, dontKnow: 0, notApplicable: 3 })).toBe(false);
	expect(isUnlikeOthers({ items: 12, rated: 8, dontKnow: 0, notApplicable: 4 })).toBe(true);
});

describe('a tally', () => {
	const rule = {
		numerator: 'held',
		denominator: 'planned',
		thresholds: [
			{ rating: 2, atLeast: 0.7 },
			{ rating: 3, atLeast: 0.9 }
		]
	};

	it('points to the highest level whose share it reaches', () => {
		expect(suggestRating(rule, 39, 48)).toBe(2);
		expect(suggestRating(rule, 9, 10)).toBe(3);
		expect(suggestRating(rule, 7, 10)).toBe(2);
		expect(suggestRating(rule, 6, 10)).toBe(1);
	});

	it('points nowhere when none was counted, and leaves room up to the level below the first', () => {
		expect(suggestRating(rule, 0, 10)).toBeNull();
		expect(highestRating(rule, 0, 10)).toBe(1);
	});

	it('points nowhere when there is too little', () => {
		expect(suggestRating(rule, 2, 2)).toBeNull();
		expect(highestRating(rule, 0, 2)).toBeNull();
		expect(suggestRating(rule, 0, 0)).toBeNull();
	});
});
