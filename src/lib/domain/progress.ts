import type { Answer } from './assessment.ts';
import type { Item } from './instrument.ts';

/** How far a set of items is answered. `answered` = rated + dontKnow + notApplicable; with `open` it is `items`. */
export type Progress = {
	items: number;
	answered: number;
	rated: number;
	dontKnow: number;
	notApplicable: number;
	open: number;
	/** Whole minutes the open items may take; 0 when none is open. */
	minutesLeft: number;
};

/** A guess, not a measurement: reading four anchors and choosing one takes about this long. */
const SECONDS_PER_ITEM = 45;

/** Whole minutes this many items may take. */
export function minutesFor(items: number): number {
	return Math.ceil((items * SECONDS_PER_ITEM) / 60);
}

type Answers = { get(itemId: string): Pick<Answer, 'state'> | undefined };

/** Counts the four states over `items`; an item without an answer is unanswered. */
export function countProgress(items: readonly Pick<Item, 'id'>[], answers: Answers): Progress {
	const states = items.map(({ id }) => answers.get(id)?.state ?? 'unanswered');
	const count = (state: Answer['state']) => states.filter((other) => other === state).length;
	const open = count('unanswered');
	return {
		items: items.length,
		answered: items.length - open,
		rated: count('rated'),
		dontKnow: count('dont_know'),
		notApplicable: count('not_applicable'),
		open,
		minutesLeft: minutesFor(open)
	};
}

/** The items nobody has answered yet, in order. */
export function listOpenItems<T extends Pick<Item, 'id'>>(
	items: readonly T[],
	answers: Answers
): T[] {
	return items.filter(({ id }) => (answers.get(id)?.state ?? 'unanswered') === 'unanswered');
}
