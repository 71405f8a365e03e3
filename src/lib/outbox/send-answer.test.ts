import { describe, expect, it } from 'vitest';
import { unansweredItem } from '../domain/answer.ts';
import { createSendAnswer } from './send-answer.ts';

const answer = { ...unansweredItem('a'), state: 'rated', rating: 2, savedAt: null } as const;
const replying = (reply: () => Response | Promise<Response>) =>
	createSendAnswer('/answers', async () => reply());
const json = (body: unknown, status = 200) => Response.json(body, { status });

describe('sending an answer', () => {
	it('reports the revision and the time of a save', async () => {
		const send = replying(() => json({ revision: 3, savedAt: '2026-11-01T12:00:00.000Z' }));
		expect(await send(answer, false)).toEqual({
			kind: 'saved',
			revision: 3,
			savedAt: new Date('2026-11-01T12:00:00Z')
		});
	});

	it('brings back what somebody else saved', async () => {
		const theirs = { ...answer, rating: 1, revision: 4, savedAt: '2026-11-01T12:00:00.000Z' };
		const send = replying(() => json({ message: 'Changed.', theirs }, 409));
		expect(await send(answer, false)).toMatchObject({
			kind: 'conflict',
			theirs: { rating: 1, revision: 4, savedAt: new Date('2026-11-01T12:00:00Z') }
		});
	});

	it('passes on the sentence of a refusal', async () => {
		const send = replying(() => json({ message: 'A rating runs from 0 to 3.' }, 422));
		expect(await send(answer, false)).toEqual({
			kind: 'refused',
			message: 'A rating runs from 0 to 3.'
		});
	});

	it.each([
		['the network is gone', () => Promise.reject(new TypeError('Failed to fetch')), false],
		['the server fails', () => json({ message: 'x' }, 503), false],
		['a proxy answers with a page of its own', () => new Response('<h1>Hotel</h1>'), false],
		['the session ended', () => json({ message: 'x' }, 401), true]
	])('waits and tries again when %s', async (_, reply, signedOut) => {
		expect(await replying(reply)(answer, false)).toEqual({ kind: 'unreachable', signedOut });
	});
});
