import { createContext } from 'svelte';
import { unansweredItem } from '../domain/answer.ts';
import type { Answer } from '../domain/assessment.ts';
import type { Item } from '../domain/instrument.ts';
import type { SendAnswer } from '../outbox/send-answer.ts';
import { AnswerQueue, type After } from './answer-queue.svelte.ts';

/** How saving stands, the most pressing first; what the rater is told. */
export type SavingState =
	'refused' | 'conflict' | 'signed_out' | 'unreachable' | 'held_back' | 'saving' | 'saved';

/** All answers of one assessment as they are given, each with its own queue to the server. */
export class AnswerSheet {
	#queues: ReadonlyMap<string, AnswerQueue>;

	constructor(
		items: readonly Pick<Item, 'id'>[],
		answers: readonly Answer[],
		send: SendAnswer,
		after: After = afterPause
	) {
		const stored = new Map(answers.map((answer) => [answer.itemId, answer]));
		this.#queues = new Map(
			items.map(({ id }) => [
				id,
				new AnswerQueue(stored.get(id) ?? unansweredItem(id), send, after)
			])
		);
	}

	/** The queue of an item of this checklist; throws for any other, which is a mistake of ours. */
	of(itemId: string): AnswerQueue {
		const queue = this.#queues.get(itemId);
		if (!queue) throw new Error(`The item ${itemId} is not part of this checklist.`);
		return queue;
	}

	/** The answer to an item as the rater sees it. */
	get(itemId: string): Answer | undefined {
		return this.#queues.get(itemId)?.answer;
	}

	get state(): SavingState {
		const queues = [...this.#queues.values()];
		if (queues.some(({ refusal }) => refusal !== null)) return 'refused';
		if (queues.some(({ theirs }) => theirs !== null)) return 'conflict';
		if (queues.some(({ trouble }) => trouble === 'signed_out')) return 'signed_out';
		if (queues.some(({ trouble }) => trouble === 'unreachable')) return 'unreachable';
		if (queues.some(({ isSaved }) => !isSaved)) return 'saving';
		return queues.some(({ isHeldBack }) => isHeldBack) ? 'held_back' : 'saved';
	}

	/** When something was last saved; `null`: nothing yet. */
	get savedAt(): Date | null {
		return [...this.#queues.values()].reduce<Date | null>((latest, { stored: { savedAt } }) => {
			return savedAt !== null && (latest === null || savedAt > latest) ? savedAt : latest;
		}, null);
	}

	/** Items whose answer is not stored yet, in order. */
	get unsaved(): string[] {
		return [...this.#queues].flatMap(([id, queue]) =>
			queue.isSaved && !queue.isHeldBack ? [] : [id]
		);
	}

	/** True when nothing goes on with this item before the rater has looked at it. */
	needsRater(itemId: string): boolean {
		const queue = this.of(itemId);
		return queue.refusal !== null || queue.theirs !== null || queue.isHeldBack;
	}

	/** Tries everything that waits, at once; for when the connection is back. */
	retry() {
		for (const queue of this.#queues.values()) queue.retry();
	}
}

function afterPause(milliseconds: number, call: () => void): () => void {
	const timer = setTimeout(call, milliseconds);
	return () => clearTimeout(timer);
}

export const [getAnswerSheet, setAnswerSheet] = createContext<AnswerSheet>();
