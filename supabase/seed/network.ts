import { answerTheme, type Answered, type DemoItem } from './answers.ts';
import { people, type DemoPerson } from './people.ts';
import { randomOf, uuidOf } from './random.ts';
import { planRatings, type Rating } from './ratings.ts';
import { rounds } from './rounds.ts';
import { DRAFT, goals, milestones, sites, type SiteStory } from './stories.ts';

/** The checklist the demonstration is rated on, its items in order. */
export type DemoInstrument = {
	versionId: string;
	themeKeys: readonly string[];
	items: readonly DemoItem[];
};

export const SEED = 146;

const organizationId = uuidOf(SEED, 'organization');
const siteId = (name: string) => uuidOf(SEED, 'site', name);
const roundId = (name: string) => uuidOf(SEED, 'round', name);
const programId = (name: string) => uuidOf(SEED, 'program', name);
const inOrganization = { organization_id: organizationId };

/** Addresses of demonstration sites stay the same from one load to the next. */
export const demoSiteId = siteId;

/**
 * The rows of the demonstration network, table by table in the order they can be inserted. Pure: the
 * same seed and checklist give the same rows. Assessments are drafts; `submissions` says what follows.
 */
export function generateNetwork({ versionId, themeKeys, items }: DemoInstrument) {
	const everybody = people(SEED);
	const ratings = planRatings(SEED, everybody);
	return {
		organizations: [
			{ id: organizationId, name: 'Northlight Network (synthetic)', synthetic: true }
		],
		programs: [...new Set(sites.map(({ program }) => program))].map((name) => ({
			id: programId(name),
			...inOrganization,
			name
		})),
		sites: sites.map(({ name, program }) => ({
			id: siteId(name),
			...inOrganization,
			program_id: programId(program),
			name
		})),
		siteAttributes: sites.map(attributesOf),
		people: everybody,
		memberships: everybody.map(membershipOf),
		siteAssignments: everybody.flatMap((person) =>
			person.sites.map((site) => ({
				...inOrganization,
				membership_id: membershipId(person),
				site_id: siteId(site)
			}))
		),
		raterCodes: everybody.filter(({ role }) => role === 'staff').map(raterCodeOf),
		rounds: rounds.map(({ name, heldOn, opensOn, closesOn, status }) => ({
			id: roundId(name),
			...inOrganization,
			instrument_version_id: versionId,
			name,
			held_on: heldOn,
			opens_on: opensOn,
			closes_on: closesOn,
			status
		})),
		assessments: ratings.map((rating) => assessmentOf(rating, versionId)),
		staffRaters: ratings.filter(({ perspective }) => perspective === 'staff').map(staffRaterOf),
		responses: ratings.flatMap((rating) => responsesOf(rating, items, versionId)),
		submissions: ratings.filter(({ status }) => status !== 'draft').map(submissionOf),
		goals: goals.flatMap(({ site, targets, dueOn }) =>
			targets.map((target, theme) => ({
				id: uuidOf(SEED, 'goal', site, theme),
				...inOrganization,
				site_id: siteId(site),
				theme_key: themeKeys[theme] ?? '',
				target,
				due_on: dueOn
			}))
		),
		milestones: milestones.map(({ site, heldOn, title }) => ({
			id: uuidOf(SEED, 'milestone', site ?? '', title),
			...inOrganization,
			site_id: site === null ? null : siteId(site),
			held_on: heldOn,
			title
		}))
	};
}

export type DemoNetwork = ReturnType<typeof generateNetwork>;

function attributesOf({ name, region, setting, openedOn }: SiteStory) {
	return { site_id: siteId(name), ...inOrganization, region, setting, opened_on: openedOn };
}

const membershipId = ({ email }: DemoPerson) => uuidOf(SEED, 'membership', email);

function membershipOf(person: DemoPerson) {
	const { id, role, displayName, email } = person;
	const who = { user_id: id, role, display_name: displayName, email };
	return { id: membershipId(person), ...inOrganization, ...who };
}

function raterCodeOf({ id }: DemoPerson) {
	const code = `R-${uuidOf(SEED, 'code', id).slice(0, 8).toUpperCase()}`;
	return { ...inOrganization, user_id: id, code };
}

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

function assessmentOf(rating: Rating, versionId: string) {
	const { perspective, rater, round, submittedAfter } = rating;
	const isStaff = perspective === 'staff';
	return {
		id: assessmentId(rating),
		...placeOf(rating, versionId),
		rater_id: isStaff ? null : rater.id,
		rater_code: isStaff ? raterCodeOf(rater).code : null,
		started_at: momentOf(round.opensOn, Math.max(1, submittedAfter - 1))
	};
}

function staffRaterOf(rating: Rating) {
	return {
		assessment_id: assessmentId(rating),
		site_id: siteId(rating.site),
		round_id: roundId(rating.round.name),
		user_id: rating.rater.id
	};
}

function submissionOf(rating: Rating) {
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

function responsesOf(rating: Rating, items: readonly DemoItem[], versionId: string) {
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
