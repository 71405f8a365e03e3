import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerState } from './assessment.ts';
import { countProgress, listOpenItems } from './progress.ts';

const items = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const answersOf = (states: Record<string, AnswerState>) =>
	new Map(Object.entries(states).map(([id, state]) => [id, { state }]));

describe('progress', () => {
	it('counts each of the four states, and an item nobody touched as open', () => {
		const answers = answersOf({ a: 'rated', b: 'dont_know', c: 'not_applicable', d: 'unanswered' });
		expect(countProgress(items, answers)).toEqual({
			items: 5,
			answered: 3,
			rated: 1,
			dontKnow: 1,
			notApplicable: 1,
			open: 2,
			minutesLeft: 2
		});
	});

	it('says no minutes are left when nothing is open', () => {
		expect(countProgress([{ id: 'a' }], answersOf({ a: 'rated' })).minutesLeft).toBe(0);
	});

	it('lists what is open in the order of the checklist', () => {
		const open = listOpenItems(items, answersOf({ b: 'rated', d: 'dont_know' }));
		expect(open.map(({ id }) => id)).toEqual(['a', 'c', 'e']);
	});

	it('never loses an item, whatever the answers', () => {
		const state = fc.constantFrom(
			'rated',
			'dont_know',
			'not_applicable',
			'unanswered'
		) as fc.Arbitrary<AnswerState>;
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), state), (states) => {
				const progress = countProgress(items, answersOf(states));
				expect(progress.rated + progress.dontKnow + progress.notApplicable).toBe(progress.answered);
				expect(progress.answered + progress.open).toBe(5);
			})
		);
	});
});
