import { describe, expect, it } from 'vitest';
import { unansweredItem } from '../domain/answer.ts';
import type { Answer } from '../domain/assessment.ts';
import type { SaveOutcome } from '../outbox/send-answer.ts';
import { AnswerQueue } from './answer-queue.svelte.ts';
import { AnswerSheet } from './answer-sheet.ts';

const SAVED_AT = new Date('2026-11-01T12:00:00Z');
const saved = (revision: number): SaveOutcome => ({ kind: 'saved', revision, savedAt: SAVED_AT });
const unreachable: SaveOutcome = { kind: 'unreachable', signedOut: false };
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A server that answers when told to, and a clock that rings when told to. */
function bench() {
	const sent: Answer[] = [];
	const replies: ((outcome: SaveOutcome) => void)[] = [];
	const pauses: number[] = [];
	let ring = () => {};
	const send = (answer: Answer) => {
		sent.push(answer);
		return new Promise<SaveOutcome>((resolve) => replies.push(resolve));
	};
	const after = (pause: number, call: () => void) => {
		pauses.push(pause);
		ring = call;
		return () => (ring = () => {});
	};
	const reply = async (outcome: SaveOutcome) => {
		replies.shift()?.(outcome);
		await settled();
	};
	return { sent, pauses, send, after, reply, ring: () => ring() };
}

function queueOn({ send, after }: ReturnType<typeof bench>) {
	return new AnswerQueue(unansweredItem('a'), send, after);
}

const rated = (rating: number) => ({ state: 'rated', rating }) as const;

describe('saving an answer as it is given', () => {
	it('sends one save at a time and then only the newest', async () => {
		const server = bench();
		const queue = queueOn(server);
		queue.give(rated(1));
		queue.give(rated(2));
		queue.give(rated(3));
		expect(server.sent.map(({ rating }) => rating)).toEqual([1]);
		await server.reply(saved(1));
		expect(server.sent.map(({ rating, revision }) => [rating, revision])).toEqual([
			[1, 0],
			[3, 1]
		]);
		await server.reply(saved(2));
		expect(queue.isSaved).toBe(true);
		expect(queue.stored).toMatchObject({ rating: 3, revision: 2, savedAt: SAVED_AT });
	});

	it('sends nothing when the answer is what is stored already', async () => {
		const server = bench();
		const queue = queueOn(server);
		queue.give({ note: null });
		await settled();
		expect(server.sent).toEqual([]);
	});

	it('tries again with growing pauses, up to half a minute, until somebody answers', async () => {
		const server = bench();
		const queue = queueOn(server);
		queue.give(rated(2));
		for (let tries = 0; tries < 7; tries += 1) {
			await server.reply(unreachable);
			server.ring();
		}
		expect(server.pauses).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000]);
		expect(queue.trouble).toBe('unreachable');
		await server.reply(saved(1));
		expect(queue.trouble).toBe('none');
		expect(queue.isSaved).toBe(true);
	});

	it('does not wait for the pause when the connection is back', async () => {
		const server = bench();
		const queue = queueOn(server);
		queue.give(rated(2));
		await server.reply(unreachable);
		queue.retry();
		expect(server.sent).toHaveLength(2);
	});

	it('stops at a refusal, keeps what was given, and tries the next thing given', async () => {
		const server = bench();
		const queue = queueOn(server);
		queue.give({ evidenceUrl: 'no link' });
		await server.reply({ kind: 'refused', message: 'A link starts with http.' });
		expect(queue.refusal).toBe('A link starts with http.');
		expect(queue.answer.evidenceUrl).toBe('no link');
		expect(server.sent).toHaveLength(1);
		queue.give({ evidenceUrl: 'https://example.org' });
		expect(queue.refusal).toBeNull();
		expect(server.sent).toHaveLength(2);
	});
});

describe('an answer changed somewhere else', () => {
	const theirs: Answer = { ...unansweredItem('a'), ...rated(1), revision: 4, savedAt: SAVED_AT };

	it('is put before the rater, and nothing is overwritten meanwhile', async () => {
		const server = bench();
		const queue = queueOn(server);
		queue.give(rated(3));
		await server.reply({ kind: 'conflict', theirs });
		expect(queue.theirs?.rating).toBe(1);
		expect(queue.answer.rating).toBe(3);
		expect(server.sent).toHaveLength(1);
	});

	it('is replaced by the rater’s own when they choose so', async () => {
		const server = bench();
		const queue = queueOn(server);
		queue.give(rated(3));
		await server.reply({ kind: 'conflict', theirs });
		queue.settle('mine');
		expect(server.sent.at(-1)).toMatchObject({ rating: 3, revision: 4 });
		await server.reply(saved(5));
		expect(queue.isSaved).toBe(true);
	});

	it('stays when the rater prefers it', async () => {
		const server = bench();
		const queue = queueOn(server);
		queue.give(rated(3));
		await server.reply({ kind: 'conflict', theirs });
		queue.settle('theirs');
		expect(queue.answer.rating).toBe(1);
		expect(queue.isSaved).toBe(true);
		expect(server.sent).toHaveLength(1);
	});

	it('is no conflict when it says the same, as after a lost reply', async () => {
		const server = bench();
		const queue = queueOn(server);
		queue.give(rated(1));
		await server.reply({ kind: 'conflict', theirs });
		expect(queue.theirs).toBeNull();
		expect(queue.isSaved).toBe(true);
	});
});

describe('the sheet of all answers', () => {
	it('tells the most pressing thing and which items wait', async () => {
		const server = bench();
		const sheet = new AnswerSheet([{ id: 'a' }, { id: 'b' }], [], server.send, server.after);
		expect(sheet.state).toBe('saved');
		sheet.of('b').give(rated(1));
		expect([sheet.state, sheet.unsaved]).toEqual(['saving', ['b']]);
		await server.reply(unreachable);
		expect(sheet.state).toBe('unreachable');
		sheet.retry();
		await server.reply(saved(1));
		expect([sheet.state, sheet.unsaved, sheet.savedAt]).toEqual(['saved', [], SAVED_AT]);
	});
});

describe('text that is held back', () => {
	it('is kept while the rater is elsewhere, and counts as not saved', () => {
		const { send, after } = bench();
		const sheet = new AnswerSheet([{ id: 'a' }], [], send, after);
		sheet.of('a').hold('note', 'J.M. moved');
		expect(sheet.of('a').held('note')).toBe('J.M. moved');
		expect([sheet.state, sheet.unsaved, sheet.needsRater('a')]).toEqual(['held_back', ['a'], true]);
		sheet.of('a').hold('note', null);
		expect([sheet.state, sheet.unsaved, sheet.needsRater('a')]).toEqual(['saved', [], false]);
	});
});
