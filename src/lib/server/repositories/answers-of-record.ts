import type { InstrumentVersion } from '../../domain/instrument.ts';
import type { Round } from '../../domain/round.ts';
import type { ItemCell, ItemHistory } from '../../domain/site.ts';
import type { Client } from '../supabase.ts';
import { unwrap } from '../unwrap.ts';
import type { AssessedFidelity } from './scores.ts';

type AnswerRow = {
	assessment_id: string;
	state: 'rated' | 'not_applicable' | 'dont_know' | 'unanswered';
	rating: number | null;
	note: string | null;
	not_applicable_reason: string | null;
	items: { key: string };
};

/** What each item of `version` was answered in each round, by the assessment that speaks for the site. */
export async function listItemHistories(
	client: Client,
	version: InstrumentVersion,
	rounds: readonly Round[],
	fidelity: readonly AssessedFidelity[]
): Promise<ItemHistory[]> {
	const ofRecord = new Map(
		fidelity.filter((score) => score.ofRecord).map((score) => [score.roundId, score.assessmentId])
	);
	const answers = await readAnswers(client, [...ofRecord.values()]);
	return version.themes
		.flatMap((theme) => theme.items)
		.map((item) => ({
			item,
			cells: rounds.map((round) => cellOf(answers, ofRecord.get(round.id), item.key))
		}));
}

type Answers = Map<string, Map<string, AnswerRow>>;

/** One request per assessment: each is under any page limit, and together they run at once. */
async function readAnswers(client: Client, assessmentIds: readonly string[]): Promise<Answers> {
	const sheets = await Promise.all(
		assessmentIds.map(async (id) => {
			const rows: AnswerRow[] = unwrap(
				await client
					.from('responses')
					.select('assessment_id, state, rating, note, not_applicable_reason, items(key)')
					.eq('assessment_id', id)
			);
			return [id, new Map(rows.map((row) => [row.items.key, row]))] as const;
		})
	);
	return new Map(sheets);
}

function cellOf(answers: Answers, assessmentId: string | undefined, itemKey: string): ItemCell {
	if (assessmentId === undefined) return { state: 'no_assessment' };
	const answer = answers.get(assessmentId)?.get(itemKey);
	if (!answer) return { state: 'not_asked' };
	if (answer.state === 'rated' && answer.rating !== null) {
		return { state: 'rated', rating: answer.rating, note: answer.note };
	}
	const state = answer.state === 'rated' ? 'unanswered' : answer.state;
	return { state, reason: answer.not_applicable_reason };
}
