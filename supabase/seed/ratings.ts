import type { Perspective } from '../../src/lib/domain/assessment.ts';
import type { DemoPerson } from './people.ts';
import { between, normal, randomOf } from './random.ts';
import { type DemoRound, rounds } from './rounds.ts';
import { DRAFT, sites, type SiteStory } from './stories.ts';

/** One assessment to be made: who rates what, and where the points shall come out. */
export type Rating = {
	site: string;
	round: DemoRound;
	perspective: Perspective;
	rater: DemoPerson;
	/** Per theme, of 36. */
	points: readonly number[];
	/** Per theme: four "don't know", so not enough is rated. */
	inDoubt: readonly boolean[];
	status: 'draft' | 'submitted' | 'finalized';
	/** Days after the round opened. */
	submittedAfter: number;
};

/** Where "not enough rated" is told, ratings are around here. */
const POINTS_IN_DOUBT = 20;

/** All assessments of the demonstration, round by round and site by site. */
export function planRatings(seed: number, everybody: readonly DemoPerson[]): Rating[] {
	return rounds.flatMap((round) =>
		sites.flatMap((site) => {
			const told = toldPoints(site, round);
			const members = everybody.filter(({ sites: at }) => at.includes(site.name));
			if (told === null) return isDraft(site, round) ? draftOf(site, round, members) : [];
			return [
				...ownRatings(site, round, told, members),
				...visitsOf(site, round, told, everybody),
				...staffRatings(seed, site, round, told, members)
			];
		})
	);
}

/** Per theme the sign of the story for this round; `null`: the site did not take part. */
function toldPoints(site: SiteStory, { number }: DemoRound): string[] | null {
	const told = site.points.map((line) => line.split(' ')[number - 1] ?? '-');
	return told.includes('-') ? null : told;
}

const points = (told: readonly string[], above: number | readonly number[] = 0) =>
	told.map((sign, theme) => {
		const record = sign === 'x' ? POINTS_IN_DOUBT : Number(sign);
		return record + (typeof above === 'number' ? above : (above[theme] ?? 0));
	});

function ownRatings(
	site: SiteStory,
	round: DemoRound,
	told: readonly string[],
	members: readonly DemoPerson[]
): Rating[] {
	const rater = required(members.filter(({ role }) => role === 'director'));
	const agreed = site.consensus?.includes(round.number) === true;
	const common = { site: site.name, round, rater, inDoubt: told.map((sign) => sign === 'x') };
	const self: Rating = {
		...common,
		perspective: 'self',
		points: points(told, agreed ? site.directorAbove : 0),
		status: 'submitted',
		submittedAfter: round.status === 'open' ? 3 : 12
	};
	if (!agreed) return [self];
	const consensus: Rating = {
		...common,
		perspective: 'consensus',
		points: points(told),
		status: 'finalized',
		submittedAfter: 30
	};
	return [self, consensus];
}

function visitsOf(
	site: SiteStory,
	round: DemoRound,
	told: readonly string[],
	everybody: readonly DemoPerson[]
): Rating[] {
	const visit = site.visits?.find((planned) => planned.round === round.number);
	const evaluators = everybody.filter(({ role }) => role === 'evaluator');
	return evaluators.slice(0, visit?.evaluators ?? 0).map((rater, index) => ({
		site: site.name,
		round,
		perspective: 'external',
		rater,
		// Two evaluators of one visit differ by a point at most, in either direction.
		points: points(told, (visit?.above ?? 0) + (index === 0 ? 0 : (round.number % 3) - 1)),
		inDoubt: told.map(() => false),
		status: 'finalized',
		submittedAfter: 20 + index
	}));
}

function staffRatings(
	seed: number,
	site: SiteStory,
	round: DemoRound,
	told: readonly string[],
	members: readonly DemoPerson[]
): Rating[] {
	const { staff } = site;
	const raters = members.filter(({ role }) => role === 'staff');
	return raters.slice(0, staff?.rounds[round.number] ?? 0).map((rater) => {
		const leniency = 1.8 * normal(randomOf(seed, 'leniency', rater.email));
		return {
			site: site.name,
			round,
			perspective: 'staff',
			rater,
			points: points(told, (staff?.above ?? 0) + leniency),
			inDoubt: told.map(() => false),
			status: 'submitted',
			submittedAfter: between(randomOf(seed, 'day', rater.email, round.name), 2, 20)
		};
	});
}

function isDraft(site: SiteStory, round: DemoRound): boolean {
	return site.name === DRAFT.site && round.number === DRAFT.round;
}

function draftOf(site: SiteStory, round: DemoRound, members: readonly DemoPerson[]): Rating[] {
	return [
		{
			site: site.name,
			round,
			perspective: 'self',
			rater: required(members.filter(({ role }) => role === 'director')),
			points: DRAFT.points,
			inDoubt: DRAFT.points.map(() => false),
			status: 'draft',
			submittedAfter: 0
		}
	];
}

function required([first]: readonly DemoPerson[]): DemoPerson {
	if (!first) throw new Error('A demonstration site has no director.');
	return first;
}
