import * as v from 'valibot';
import { findIdentifying, findIdentifyingInLink, type Finding } from '$lib/domain/identifying.ts';
import { m } from '$lib/messages.ts';

const MOST = 1_000_000;

/** Text that the database can keep; empty is `null`. */
const text = (most: number, tooLong: () => string) =>
	v.pipe(
		v.nullish(
			v.string(() => m.input_text()),
			null
		),
		v.check(
			(given) => given === null || (given.isWellFormed() && !given.includes('\0')),
			() => m.input_text()
		),
		v.check((given) => given === null || [...given].length <= most, tooLong),
		v.transform((given) => given?.trim() || null)
	);

const count = v.nullish(
	v.pipe(
		v.number(() => m.input_tally()),
		v.integer(() => m.input_tally()),
		v.minValue(0, () => m.input_tally()),
		v.maxValue(MOST, () => m.input_tally())
	),
	null
);

const aRating = () => m.input_rating();
const aRevision = () => m.input_revision();

/** One answer as it comes over the wire. What an item allows of it, the database knows. */
export const AnswerInput = v.object(
	{
		itemId: v.pipe(
			v.string(() => m.input_item()),
			v.uuid(() => m.input_item())
		),
		revision: v.pipe(
			v.number(aRevision),
			v.integer(aRevision),
			v.minValue(0, aRevision),
			v.maxValue(MOST, aRevision)
		),
		state: v.picklist(['rated', 'not_applicable', 'dont_know', 'unanswered'], () =>
			m.input_state()
		),
		rating: v.nullish(
			v.pipe(
				v.number(aRating),
				v.integer(aRating),
				v.minValue(0, aRating),
				v.maxValue(10, aRating)
			),
			null
		),
		notApplicableReason: text(500, () => m.input_reason()),
		note: text(4000, () => m.input_note()),
		evidenceUrl: text(2000, () => m.input_link()),
		tallyNumerator: count,
		tallyDenominator: count,
		confirmed: v.optional(
			v.boolean(() => m.input_body()),
			false
		)
	},
	() => m.input_body()
);

export type AnswerGiven = v.InferOutput<typeof AnswerInput>;

/** What a form without script says; what is missing or no number is left for the schema to name. */
export function readAnswerForm(form: FormData): Record<string, unknown> {
	const choice = textOf(form, 'choice');
	const isRating = choice !== '' && choice !== 'not_applicable' && choice !== 'dont_know';
	return {
		itemId: textOf(form, 'itemId'),
		revision: numberOf(form, 'revision'),
		state: isRating ? 'rated' : choice || 'unanswered',
		rating: isRating ? numberOf(form, 'choice') : null,
		notApplicableReason: choice === 'not_applicable' ? textOf(form, 'notApplicableReason') : null,
		note: textOf(form, 'note'),
		evidenceUrl: textOf(form, 'evidenceUrl'),
		tallyNumerator: numberOf(form, 'tallyNumerator'),
		tallyDenominator: numberOf(form, 'tallyDenominator'),
		confirmed: textOf(form, 'identifying') === 'cleared'
	};
}

function textOf(form: FormData, name: string): string {
	const value = form.get(name);
	// A browser sends line breaks as two characters; one is meant.
	return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
}

function numberOf(form: FormData, name: string): number | string | null {
	const typed = textOf(form, name).trim();
	return /^\d{1,9}$/.test(typed) ? Number(typed) : typed || null;
}

export type FreeField = 'note' | 'notApplicableReason' | 'evidenceUrl';

/** What looks identifying in each field of an answer, whether the rater looked at it or not. */
export function findInAnswer(answer: AnswerGiven): Record<FreeField, Finding[]> {
	return {
		note: findIdentifying(answer.note ?? ''),
		notApplicableReason: findIdentifying(answer.notApplicableReason ?? ''),
		evidenceUrl: findIdentifyingInLink(answer.evidenceUrl ?? '')
	};
}

/** The fields that look identifying and were not looked at yet. */
export function listHeldBack(answer: AnswerGiven): FreeField[] {
	if (answer.confirmed) return [];
	const found = findInAnswer(answer);
	return (Object.keys(found) as FreeField[]).filter((field) => found[field].length > 0);
}
