import type { DemoItem } from './answers.ts';
import { assessmentOf, responsesOf, staffRaterOf, submissionOf } from './assessments.ts';
import {
	inOrganization,
	organizationId,
	programId,
	raterCode,
	roundId,
	SEED,
	siteId
} from './ids.ts';
import { type DemoPerson, people } from './people.ts';
import { goals, milestones } from './plans.ts';
import { uuidOf } from './random.ts';
import { planRatings, type Rating } from './ratings.ts';
import { rounds } from './rounds.ts';
import { sites, type SiteStory } from './stories.ts';

/** The checklist the demonstration is rated on, its items in order. */
export type DemoInstrument = {
	versionId: string;
	themeKeys: readonly string[];
	items: readonly DemoItem[];
};

/**
 * The rows of the demonstration network, table by table. Pure: the same seed and checklist give the
 * same rows. Assessments are drafts; `submissions` says what becomes of them.
 */
export function generateNetwork({ versionId, themeKeys, items }: DemoInstrument) {
	const everybody = people(SEED);
	return {
		...rowsOfPlaces(versionId),
		...rowsOfPeople(everybody),
		...rowsOfRatings(planRatings(SEED, everybody), items, versionId),
		...rowsOfPlans(themeKeys)
	};
}

export type DemoNetwork = ReturnType<typeof generateNetwork>;

function rowsOfPlaces(versionId: string) {
	const programs = [...new Set(sites.map(({ program }) => program))];
	return {
		organizations: [
			{ id: organizationId, name: 'Northlight Network (synthetic)', synthetic: true }
		],
		programs: programs.map((name) => ({ id: programId(name), ...inOrganization, name })),
		sites: sites.map(({ name, program }) => ({
			id: siteId(name),
			...inOrganization,
			program_id: programId(program),
			name
		})),
		siteAttributes: sites.map(attributesOf),
		rounds: rounds.map(({ name, heldOn, opensOn, closesOn, status }) => ({
			id: roundId(name),
			...inOrganization,
			instrument_version_id: versionId,
			name,
			held_on: heldOn,
			opens_on: opensOn,
			closes_on: closesOn,
			status
		}))
	};
}

function rowsOfPeople(everybody: readonly DemoPerson[]) {
	return {
		people: everybody,
		memberships: everybody.map(membershipOf),
		siteAssignments: everybody.flatMap((person) =>
			person.sites.map((site) => ({
				...inOrganization,
				membership_id: membershipId(person),
				site_id: siteId(site)
			}))
		),
		raterCodes: everybody.filter(({ role }) => role === 'staff').map(raterCodeOf)
	};
}

function rowsOfRatings(ratings: readonly Rating[], items: readonly DemoItem[], versionId: string) {
	return {
		assessments: ratings.map((rating) => assessmentOf(rating, versionId)),
		staffRaters: ratings.filter(({ perspective }) => perspective === 'staff').map(staffRaterOf),
		responses: ratings.flatMap((rating) => responsesOf(rating, items, versionId)),
		submissions: ratings.filter(({ status }) => status !== 'draft').map(submissionOf)
	};
}

function rowsOfPlans(themeKeys: readonly string[]) {
	return {
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
	return { ...inOrganization, user_id: id, code: raterCode(id) };
}
