/** Who is looking: the director, one staff member, an evaluator, or the team together. */
export type Perspective = 'self' | 'staff' | 'external' | 'consensus';

export type AssessmentStatus = 'draft' | 'submitted' | 'finalized';

/** The four states of an item; exactly one holds. */
export type AnswerState = 'rated' | 'not_applicable' | 'dont_know' | 'unanswered';

/** One answer. `rating` is a number only when `state` is `rated`. */
export type Answer = {
	itemId: string;
	state: AnswerState;
	rating: number | null;
	notApplicableReason: string | null;
	note: string | null;
	evidenceUrl: string | null;
	tallyNumerator: number | null;
	tallyDenominator: number | null;
	/** Grows by one with each save; a save that names an older one is a conflict. */
	revision: number;
	savedAt: Date | null;
};

export type Assessment = {
	id: string;
	siteId: string;
	roundId: string;
	versionId: string;
	perspective: Perspective;
	status: AssessmentStatus;
	submittedAt: Date | null;
};
