import { answerTheme, type Answered, type DemoItem } from './answers.ts';
import { inOrganization, raterCode, roundId, SEED, siteId } from './ids.ts';
import { randomOf, uuidOf } from './random.ts';
import type { Rating } from './ratings.ts';
import { DRAFT, sites } from './stories.ts';

const assessmentId = ({ site, round, perspective, rater }: Rating) =>
	uuidOf(SEED, 'assessment', site, round.name, perspective, rater.email);

/** What assessments and responses both carry. */
function placeOf({ site, round, perspective }: Rating, versionId: string) {
	return {
		...inOrganization,
		site_id: siteId(site),
		round_id: roundId(round.name),
		instrument_version_id: versionId,
		perspective
	};
}

export function assessmentOf(rating: Rating, versionId: string) {
	const { perspective, rater, round, submittedAfter } = rating;
	const isStaff = perspective === 'staff';
	return {
		id: assessmentId(rating),
		...placeOf(rating, versionId),
		rater_id: isStaff ? null : rater.id,
		rater_code: isStaff ? raterCode(rater.id) : null,
		started_at: momentOf(round.opensOn, Math.max(1, submittedAfter - 1))
	};
}

export function staffRaterOf(rating: Rating) {
	return {
		assessment_id: assessmentId(rating),
		site_id: siteId(rating.site),
		round_id: roundId(rating.round.name),
		user_id: rating.rater.id
	};
}

export function submissionOf(rating: Rating) {
	const { round, status, submittedAfter } = rating;
	const submittedAt = momentOf(round.opensOn, submittedAfter);
	return {
		id: assessmentId(rating),
		round_id: roundId(round.name),
		submitted_at: submittedAt,
		finalized_at: status === 'finalized' ? momentOf(round.opensOn, submittedAfter + 1) : null
	};
}

/** An afternoon so many days after a day. */
function momentOf(day: string, days: number): string {
	return new Date(Date.parse(`${day}T18:30:00Z`) + days * 86_400_000).toISOString();
}

export function responsesOf(rating: Rating, items: readonly DemoItem[], versionId: string) {
	const assessment_id = assessmentId(rating);
	const saved_at = momentOf(rating.round.opensOn, Math.max(1, rating.submittedAfter - 1));
	const place = placeOf(rating, versionId);
	const answers = rating.points.flatMap((_, theme) => answersOf(rating, theme, items));
	return answers.slice(0, rating.status === 'draft' ? DRAFT.answered : undefined).map((answer) => ({
		assessment_id,
		item_id: answer.item.id,
		...place,
		state: answer.state,
		rating: answer.rating,
		not_applicable_reason: answer.reason,
		note: answer.note,
		evidence_url: answer.evidence,
		tally_numerator: answer.tally?.numerator ?? null,
		tally_denominator: answer.tally?.denominator ?? null,
		saved_at
	}));
}

function answersOf(rating: Rating, theme: number, items: readonly DemoItem[]): Answered[] {
	const { site, round, perspective, rater, points, inDoubt } = rating;
	return answerTheme(
		items.filter((item) => item.theme === theme),
		{
			seed: SEED,
			site,
			round: round.number,
			rater: `${perspective} ${rater.email}`,
			perspective,
			points: points[theme] ?? 0,
			lean: leanOf(site, theme, round.number),
			dontKnow: inDoubt[theme] ? 4 : null
		}
	);
}

/** What the story says last, else a little of the site's own. */
function leanOf(name: string, theme: number, round: number): number {
	const story = sites.find((site) => site.name === name);
	const told = story?.lean?.findLast((lean) => lean.theme === theme && lean.fromRound <= round);
	return told?.levels ?? (randomOf(SEED, 'lean', name, theme)() - 0.5) / 2;
}
