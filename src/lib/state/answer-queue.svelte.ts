import { isSameContent, type AnswerContent } from '../domain/answer.ts';
import type { Answer } from '../domain/assessment.ts';
import type { SaveOutcome, SendAnswer } from '../outbox/send-answer.ts';

/** Calls back after so many milliseconds; returns how to call it off. */
export type After = (milliseconds: number, call: () => void) => () => void;

/** Texts that are not sent before the rater has looked at them, per field. */
type HeldBack = { note?: string; notApplicableReason?: string; evidenceUrl?: string };

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/**
 * The answer to one item and its way to the server: one save at a time, always the newest content,
 * tried again with growing pauses while nobody answers. What the rater gave is never thrown away.
 */
export class AnswerQueue {
	/** What the rater sees. */
	answer: Answer;
	/** What the server last said it has. */
	stored: Answer;
	/** The same answer as somebody saved it elsewhere; `null` when there is no conflict. */
	theirs: Answer | null = $state.raw(null);
	/** Why the server does not take it; `null` when it does. */
	refusal: string | null = $state(null);
	trouble: 'none' | 'unreachable' | 'signed_out' = $state('none');
	#heldBack: HeldBack = $state.raw({});

	#isSending = false;
	#waits = 0;
	#callOff: (() => void) | null = null;
	#confirmed = false;
	#send: SendAnswer;
	#after: After;

	constructor(stored: Answer, send: SendAnswer, after: After) {
		this.answer = $state.raw(stored);
		this.stored = $state.raw(stored);
		this.#send = send;
		this.#after = after;
	}

	/** Everything the rater gave is stored. */
	get isSaved(): boolean {
		return isSameContent(this.answer, this.stored);
	}

	/** Some text is held back until the rater has looked at it. */
	get isHeldBack(): boolean {
		return Object.keys(this.#heldBack).length > 0;
	}

	/** Keeps the text of a field while it is held back; `null`: it no longer is. */
	hold(field: keyof HeldBack, text: string | null) {
		const { [field]: _, ...others } = this.#heldBack;
		this.#heldBack = text === null ? others : { ...others, [field]: text };
	}

	/** The text of a field that is held back; `null`: none is. */
	held(field: keyof HeldBack): string | null {
		return this.#heldBack[field] ?? null;
	}

	/** Takes what the rater gave and sends it. `confirmed` once stays so for this answer. */
	give(change: Partial<AnswerContent>, confirmed = false) {
		this.answer = { ...this.answer, ...change };
		this.#confirmed ||= confirmed;
		this.refusal = null;
		this.retry();
	}

	/** Tries now instead of after the pause; does nothing when there is nothing to save. */
	retry() {
		this.#callOff?.();
		this.#callOff = null;
		void this.#save();
	}

	/** The rater chose between theirs and their own. */
	settle(choice: 'mine' | 'theirs') {
		const { theirs } = this;
		if (theirs === null) return;
		this.theirs = null;
		this.stored = theirs;
		if (choice === 'theirs') this.answer = theirs;
		this.answer = { ...this.answer, revision: theirs.revision };
		this.retry();
	}

	async #save() {
		if (this.#isSending || this.isSaved || this.theirs !== null || this.refusal !== null) return;
		this.#isSending = true;
		const sent = { ...this.answer, revision: this.stored.revision };
		const outcome = await this.#send(sent, this.#confirmed);
		this.#isSending = false;
		this.#take(outcome, sent);
	}

	#take(outcome: SaveOutcome, sent: Answer) {
		if (outcome.kind === 'unreachable') return this.#waitAndRetry(outcome.signedOut);
		this.#waits = 0;
		this.trouble = 'none';
		if (outcome.kind === 'saved') {
			this.stored = { ...sent, revision: outcome.revision, savedAt: outcome.savedAt };
		}
		if (outcome.kind === 'conflict') this.#meet(outcome.theirs, sent);
		if (outcome.kind === 'refused' && isSameContent(this.answer, sent)) {
			this.refusal = outcome.message;
		}
		void this.#save();
	}

	/** A save that reached the server while its reply got lost comes back as a conflict with itself. */
	#meet(theirs: Answer, sent: Answer) {
		if (isSameContent(theirs, sent)) this.stored = theirs;
		else this.theirs = theirs;
	}

	#waitAndRetry(signedOut: boolean) {
		this.trouble = signedOut ? 'signed_out' : 'unreachable';
		const pause = Math.min(FIRST_WAIT * 2 ** this.#waits, LONGEST_WAIT);
		this.#waits += 1;
		this.#callOff = this.#after(pause, () => this.retry());
	}
}
