import * as v from 'valibot';
import type { Case } from './cases.ts';
import { serve } from './served.ts';
import { Visitor } from './visitor.ts';

/** Milliseconds, or the reason there are none. */
export type Timing = { times: number[]; bytes: number } | { missing: string };

export type Measured = {
	case: Case;
	/** Seconds from the start of the process to a healthy answer, each start. */
	starts: number[];
	saves: Timing;
	sitePage: Timing;
	comparePage: Timing;
};

const STARTS = 3;
const SAVES = 400;
const VISITS = 40;

/** Starts the real server on a case's folder several times, then uses it as people do. */
export async function measure(given: Case): Promise<Measured> {
	// The first start builds the app if need be; it is not counted.
	await (await serve(given.dataFolder)).close();
	const starts: number[] = [];
	while (starts.length < STARTS - 1) {
		const served = await serve(given.dataFolder);
		starts.push(served.secondsToHealthy);
		await served.close();
	}
	const served = await serve(given.dataFolder);
	starts.push(served.secondsToHealthy);
	try {
		const director = new Visitor(served.url);
		const evaluator = new Visitor(served.url);
		await director.signIn(given.director);
		await evaluator.signIn(given.evaluator);
		return {
			case: given,
			starts,
			saves: await attempt(() => timeSaves(director, given)),
			sitePage: await attempt(() => timePage(director, `/sites/${given.siteId}`)),
			comparePage: await attempt(() => timePage(evaluator, '/compare'))
		};
	} finally {
		await served.close();
	}
}

async function attempt(work: () => Promise<Timing>): Promise<Timing> {
	try {
		return await work();
	} catch (error) {
		return { missing: error instanceof Error ? error.message : String(error) };
	}
}

const Saved = v.object({ revision: v.number() });

/** One answer after another through the app's own endpoint; the first ten warm up. */
async function timeSaves(director: Visitor, { assessmentId, itemIds }: Case): Promise<Timing> {
	const times: number[] = [];
	const revisions = new Map<string, number>();
	for (let save = 0; save < SAVES + 10; save++) {
		const itemId = itemIds[save % itemIds.length] ?? '';
		const answer = {
			itemId,
			state: 'rated',
			rating: save % 4,
			revision: revisions.get(itemId) ?? 0
		};
		const { ms, text } = await director.time(`/assessments/${assessmentId}/answers`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', accept: 'application/json' },
			body: JSON.stringify({ ...answer, confirmed: false })
		});
		revisions.set(itemId, v.parse(Saved, JSON.parse(text)).revision);
		times.push(ms);
	}
	return { times: times.slice(10), bytes: 0 };
}

/** A signed-in page as HTML; the first three visits warm up. */
async function timePage(visitor: Visitor, path: string): Promise<Timing> {
	const times: number[] = [];
	let bytes = 0;
	for (let visit = 0; visit < VISITS + 3; visit++) {
		const { ms, text } = await visitor.time(path);
		times.push(ms);
		bytes = Buffer.byteLength(text);
	}
	return { times: times.slice(3), bytes };
}
