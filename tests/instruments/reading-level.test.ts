import { expect, test } from 'vitest';
import { readingGrade, sentences, syllables, words } from './reading-level.ts';

const known: [string, number][] = [
	['the', 1],
	['young', 1],
	['people', 2],
	['plan', 1],
	['safe', 1],
	['safety', 2],
	['worker', 2],
	['worker’s', 2],
	['asked', 1],
	['needed', 2],
	['noted', 2],
	['times', 1],
	['places', 2],
	['changes', 2],
	['supervisor', 4],
	['organization', 5],
	['review', 2],
	['period', 3],
	['referrals', 3],
	['exploitation', 4],
	['survivor', 3],
	['quarter', 2],
	['advisers', 3],
	['sexuality', 5],
	['statement', 2],
	['agreed', 2],
	['every', 3],
	['social', 2],
	['being', 2],
	['previous', 3],
	['young', 1],
	['table', 2],
	['70', 2]
];

test.each(known)('“%s” has %i syllables', (word, expected) => {
	expect(syllables(word)).toBe(expected);
});

test('a percent sign is read as a word of its own', () => {
	expect(words('At least 90% are kept.')).toEqual(['At', 'least', '90', 'percent', 'are', 'kept']);
});

test('a point inside quotation marks ends a sentence, a point inside a number does not', () => {
	expect(sentences('Say “we can stop.” Then wait 2.5 minutes.')).toBe(2);
});

test('the grade of a plain sentence is the grade worked out by hand', () => {
	// 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59
	expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 5);
});

test('long words in long sentences are graded as hard', () => {
	const hard =
		'Organizational considerations necessitate comprehensive documentation of individualized interventions.';
	expect(readingGrade(hard)).toBeGreaterThan(16);
});
