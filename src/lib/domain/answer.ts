import type { Answer, AssessmentStatus, Perspective } from './assessment.ts';
import type { Role } from './person.ts';
import type { Round } from './round.ts';

/** What a rater gives; the rest of an `Answer` is about saving it. */
export type AnswerContent = Omit<Answer, 'itemId' | 'revision' | 'savedAt'>;

export const NO_CONTENT: AnswerContent = {
	state: 'unanswered',
	rating: null,
	notApplicableReason: null,
	note: null,
	evidenceUrl: null,
	tallyNumerator: null,
	tallyDenominator: null
};

/** The answer of an item nobody touched yet; revision 0 says that none is stored. */
export function unansweredItem(itemId: string): Answer {
	return { itemId, ...NO_CONTENT, revision: 0, savedAt: null };
}

/** True when two answers say the same, whoever saved them and when. */
export function isSameContent(a: AnswerContent, b: AnswerContent): boolean {
	return (Object.keys(NO_CONTENT) as (keyof AnswerContent)[]).every((key) => a[key] === b[key]);
}

/** A place and a time somebody is asked to rate: start it, go on with it, or look at what was said. */
export type Todo = {
	round: Round;
	site: { id: string; name: string };
	perspective: Perspective;
	/** `null`: not started. */
	assessment: { id: string; status: AssessmentStatus; submittedAt: Date | null } | null;
	answered: number;
	items: number;
};

/** An assessment with what stands around it. `answers` holds only items somebody touched. */
export type Sheet = {
	id: string;
	perspective: Perspective;
	status: AssessmentStatus;
	submittedAt: Date | null;
	raterId: string | null;
	site: { id: string; name: string };
	round: Round;
	answers: readonly Answer[];
};

const PERSPECTIVE_OF: Partial<Record<Role, Perspective>> = {
	director: 'self',
	staff: 'staff',
	evaluator: 'external'
};

/** The perspective a role rates from in a round; `null` for those who only read. */
export function perspectiveOf(role: Role): Perspective | null {
	return PERSPECTIVE_OF[role] ?? null;
}
