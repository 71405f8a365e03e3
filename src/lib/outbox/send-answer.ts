import * as v from 'valibot';
import type { Answer } from '../domain/assessment.ts';

/** What became of one try to save. `unreachable`: nobody answered; trying again may help. */
export type SaveOutcome =
	| { kind: 'saved'; revision: number; savedAt: Date }
	| { kind: 'conflict'; theirs: Answer }
	| { kind: 'refused'; message: string }
	| { kind: 'unreachable'; signedOut: boolean };

/** Sends one answer; never throws. `confirmed`: the rater looked at what looked identifying. */
export type SendAnswer = (answer: Answer, confirmed: boolean) => Promise<SaveOutcome>;

const moment = v.pipe(
	v.string(),
	v.isoTimestamp(),
	v.transform((text) => new Date(text))
);

const Saved = v.object({ revision: v.number(), savedAt: moment });

const Theirs = v.object({
	itemId: v.string(),
	state: v.picklist(['rated', 'not_applicable', 'dont_know', 'unanswered']),
	rating: v.nullable(v.number()),
	notApplicableReason: v.nullable(v.string()),
	note: v.nullable(v.string()),
	evidenceUrl: v.nullable(v.string()),
	tallyNumerator: v.nullable(v.number()),
	tallyDenominator: v.nullable(v.number()),
	revision: v.number(),
	savedAt: v.nullable(moment)
});

const Problem = v.object({ message: v.string(), theirs: v.optional(v.nullable(Theirs), null) });

/** Sends answers to `address`. A reply that is none of ours (a proxy's page, say) counts as none at all. */
export function createSendAnswer(address: string, fetch: typeof globalThis.fetch): SendAnswer {
	return async (answer, confirmed) => {
		try {
			const reply = await fetch(address, {
				method: 'POST',
				headers: { 'content-type': 'application/json', accept: 'application/json' },
				body: JSON.stringify({ ...answer, confirmed }),
				redirect: 'manual',
				// Answers are small; this lets the last one out while the page is being left.
				keepalive: true
			});
			return await readReply(reply);
		} catch {
			return { kind: 'unreachable', signedOut: false };
		}
	};
}

/** A session that ended answers with the way to the sign-in page. */
async function readReply(reply: Response): Promise<SaveOutcome> {
	const signedOut = reply.type === 'opaqueredirect' || reply.status === 401;
	if (signedOut || reply.status >= 500 || reply.status === 429) {
		return { kind: 'unreachable', signedOut };
	}
	const body: unknown = await reply.json();
	if (reply.ok) return { kind: 'saved', ...v.parse(Saved, body) };
	const { message, theirs } = v.parse(Problem, body);
	return theirs ? { kind: 'conflict', theirs } : { kind: 'refused', message };
}
