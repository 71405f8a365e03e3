import type { Sheet } from '../../domain/answer.ts';
import type { Answer, Perspective } from '../../domain/assessment.ts';
import type { Round } from '../../domain/round.ts';
import type { Client } from '../supabase.ts';
import type { Tables } from '../database.types.ts';
import { unwrap } from '../unwrap.ts';
import type { Coverage } from '../../domain/site.ts';
import { toDate, toMomentOrNull, toNumberOrNull } from './rows.ts';

const HEAD = 'id, site_id, round_id, perspective, status, submitted_at, rater_id, sites(id, name)';
const CONTENT =
	'item_id, state, rating, not_applicable_reason, note, evidence_url, tally_numerator, tally_denominator, revision, saved_at';

/** The id of the caller's assessment of a site in a round, started if need be; refused when it is not theirs to rate. */
export async function startAssessment(
	client: Client,
	siteId: string,
	roundId: string,
	perspective: Perspective
): Promise<string> {
	return unwrap(
		await client.rpc('start_assessment', {
			p_site: siteId,
			p_round: roundId,
			p_perspective: perspective
		})
	);
}

/** An assessment with its answers; `null` when there is none or the caller may not read it: the two look the same. */
export async function findAssessment(client: Client, id: string): Promise<Sheet | null> {
	const [row, answers] = await Promise.all([
		client
			.from('assessments')
			.select(
				`${HEAD}, rounds(id, name, held_on, opens_on, closes_on, status, instrument_version_id, instrument_versions(number))`
			)
			.eq('id', id)
			.maybeSingle()
			.then(unwrap),
		client.from('responses').select(CONTENT).eq('assessment_id', id).then(unwrap)
	]);
	if (row === null) return null;
	return {
		id: row.id,
		perspective: row.perspective,
		status: row.status,
		submittedAt: toMomentOrNull(row.submitted_at),
		raterId: row.rater_id,
		site: row.sites,
		round: toRound(row.rounds),
		answers: answers.map(toAnswer)
	};
}

type RoundRow = Pick<
	Tables<'rounds'>,
	'id' | 'name' | 'held_on' | 'opens_on' | 'closes_on' | 'status' | 'instrument_version_id'
> & { instrument_versions: { number: number } };

function toRound(row: RoundRow): Round {
	return {
		id: row.id,
		name: row.name,
		heldOn: toDate(row.held_on),
		opensOn: toDate(row.opens_on),
		closesOn: toDate(row.closes_on),
		status: row.status,
		versionId: row.instrument_version_id,
		versionNumber: row.instrument_versions.number
	};
}

/** One answer as it is stored; `null` when the item was not touched yet or cannot be read. */
export async function findAnswer(
	client: Client,
	assessmentId: string,
	itemId: string
): Promise<Answer | null> {
	const row = unwrap(
		await client
			.from('responses')
			.select(CONTENT)
			.eq('assessment_id', assessmentId)
			.eq('item_id', itemId)
			.maybeSingle()
	);
	return row && toAnswer(row);
}

type AnswerRow = Pick<
	Tables<'responses'>,
	| 'item_id'
	| 'state'
	| 'rating'
	| 'not_applicable_reason'
	| 'note'
	| 'evidence_url'
	| 'tally_numerator'
	| 'tally_denominator'
	| 'revision'
	| 'saved_at'
>;

function toAnswer(row: AnswerRow): Answer {
	return {
		itemId: row.item_id,
		state: row.state,
		rating: row.rating,
		notApplicableReason: row.not_applicable_reason,
		note: row.note,
		evidenceUrl: row.evidence_url,
		tallyNumerator: row.tally_numerator,
		tallyDenominator: row.tally_denominator,
		revision: row.revision,
		savedAt: toMomentOrNull(row.saved_at)
	};
}

/** Saves one answer and returns its new revision; refused when `revision` is not the one stored. */
export async function saveResponse(
	client: Client,
	assessmentId: string,
	answer: Omit<Answer, 'savedAt'>
): Promise<number> {
	return unwrap(
		await client.rpc('save_response', {
			p_assessment: assessmentId,
			p_item: answer.itemId,
			p_revision: answer.revision,
			p_state: answer.state,
			p_rating: answer.rating ?? undefined,
			p_not_applicable_reason: answer.notApplicableReason ?? undefined,
			p_note: answer.note ?? undefined,
			p_evidence_url: answer.evidenceUrl ?? undefined,
			p_tally_numerator: answer.tallyNumerator ?? undefined,
			p_tally_denominator: answer.tallyDenominator ?? undefined
		})
	);
}

/** Submits and scores an assessment; refused while items are open, with their keys in `detail`. */
export async function submitAssessment(client: Client, assessmentId: string): Promise<void> {
	unwrap(await client.rpc('submit_assessment', { p_assessment: assessmentId }));
}

/** Shows a submitted visit to its site, or makes a consensus the score of record; once and for all. */
export async function finalizeAssessment(client: Client, assessmentId: string): Promise<void> {
	unwrap(await client.rpc('finalize_assessment', { p_assessment: assessmentId }));
}

/** The scores of one submitted assessment; no themes while it is a draft. */
export type SheetScores = {
	themes: ReadonlyMap<string, { score: number | null; coverage: Coverage }>;
	fidelity: number | null;
};

/** Theme scores by theme key and the fidelity score, as stored at submission. */
export async function listScoresOf(client: Client, assessmentId: string): Promise<SheetScores> {
	const [themes, fidelity] = await Promise.all([
		client
			.from('theme_scores')
			.select('score, items, rated, dont_know, not_applicable, themes(key)')
			.eq('assessment_id', assessmentId)
			.then(unwrap),
		client
			.from('fidelity_scores')
			.select('score')
			.eq('assessment_id', assessmentId)
			.maybeSingle()
			.then(unwrap)
	]);
	return {
		themes: new Map(
			themes.map(({ themes: theme, score, items, rated, dont_know, not_applicable }) => [
				theme.key,
				{
					score: toNumberOrNull(score),
					coverage: { items, rated, dontKnow: dont_know, notApplicable: not_applicable }
				}
			])
		),
		fidelity: toNumberOrNull(fidelity?.score ?? null)
	};
}
