import type { AnswerState, Perspective } from '../../src/lib/domain/assessment.ts';
import type { Level } from '../../src/lib/domain/instrument.ts';
import { notes } from './notes.ts';
import { between, normal, pick, type Random, randomOf } from './random.ts';

/** What answering needs to know of an item; `theme` counts from 0. */
export type DemoItem = {
	id: string;
	key: string;
	theme: number;
	level: Level;
	notApplicableAllowed: boolean;
	notApplicableReason: string | null;
	/** Shares from which ratings 2 and 3 are suggested; `null`: nothing to count. */
	thresholds: readonly { rating: number; atLeast: number }[] | null;
};

/** One rater's view of one theme of a site in a round. */
export type View = {
	seed: number;
	site: string;
	/** Counts from 1. */
	round: number;
	rater: string;
	perspective: Perspective;
	/** Points of 36 the ratings shall add up to, in proportion where items are left out. */
	points: number;
	/** Levels by which organization items lie above practice items. */
	lean: number;
	/** Exactly so many "don't know"; `null`: as it comes. */
	dontKnow: number | null;
};

export type Answered = {
	item: DemoItem;
	state: AnswerState;
	rating: number | null;
	reason: string | null;
	note: string | null;
	evidence: string | null;
	tally: { numerator: number; denominator: number } | null;
};

const TOP = 3;
const DONT_KNOW_RATE: Record<Perspective, number> = {
	self: 0.015,
	consensus: 0.005,
	external: 0.03,
	staff: 0.05
};

/** Answers for the items of one theme whose rated items add up to `view.points`, rounded. */
export function answerTheme(items: readonly DemoItem[], view: View): Answered[] {
	const states = chooseStates(items, view);
	const rated = items.filter((item) => states.get(item) === 'rated');
	const ratings = rate(rated, view);
	return items.map((item) =>
		describe(item, states.get(item) ?? 'rated', ratings.get(item) ?? null, view)
	);
}

/** Two of each kind at most, so that nothing but a story keeps a theme from having a score. */
function chooseStates(items: readonly DemoItem[], view: View): Map<DemoItem, AnswerState> {
	const { seed, site, round, rater } = view;
	const chance = (name: string, ...key: (string | number)[]) => randomOf(seed, name, ...key)();
	const asComes = view.dontKnow === null;
	const notApplicable = items
		.filter(
			(item) => asComes && item.notApplicableAllowed && chance('na', site, round, item.key) < 0.07
		)
		.slice(0, 2);
	const inDoubt = items
		.filter((item) => !notApplicable.includes(item))
		.map((item) => ({ item, chance: chance('dk', rater, site, round, item.key) }))
		.sort((a, b) => a.chance - b.chance)
		.filter((doubt, rank) =>
			asComes
				? rank < 2 && doubt.chance < DONT_KNOW_RATE[view.perspective]
				: rank < (view.dontKnow ?? 0)
		);
	const states = new Map<DemoItem, AnswerState>(items.map((item) => [item, 'rated']));
	for (const item of notApplicable) states.set(item, 'not_applicable');
	for (const { item } of inDoubt) states.set(item, 'dont_know');
	return states;
}

/**
 * Each step of each item (0 to 1, 1 to 2, 2 to 3) is harder than the last; the easiest steps are taken
 * until the points are reached. So a theme moves as told, and easy items stand above hard ones.
 */
function rate(items: readonly DemoItem[], view: View): Map<DemoItem, number> {
	const steps = items
		.flatMap((item) => {
			const ease = easeOf(item, view);
			return [1, 2, TOP].map((level) => ({ item, threshold: level - ease }));
		})
		.sort((a, b) => a.threshold - b.threshold);
	const share = Math.min(1, Math.max(0, view.points / 36));
	const ratings = new Map<DemoItem, number>(items.map((item) => [item, 0]));
	for (const { item } of steps.slice(0, Math.round(share * steps.length))) {
		ratings.set(item, (ratings.get(item) ?? 0) + 1);
	}
	return ratings;
}

/** In levels: how easy the item is everywhere, at this site, at this time, and in this rater's eyes. */
function easeOf(item: DemoItem, { seed, site, round, rater, lean }: View): number {
	const steps = randomOf(seed, 'drift', site, item.key);
	const drift = Array.from({ length: round }, () => normal(steps)).reduce(
		(sum, step) => sum + step
	);
	return (
		0.5 * normal(randomOf(seed, 'item', item.key)) +
		0.45 * normal(randomOf(seed, 'site', site, item.key)) +
		0.12 * drift +
		0.3 * normal(randomOf(seed, 'eye', rater, site, round, item.key)) +
		(item.level === 'organization' ? lean : 0)
	);
}

function describe(item: DemoItem, state: AnswerState, rating: number | null, view: View): Answered {
	const { seed, site, round, rater, perspective } = view;
	const random = randomOf(seed, 'words', rater, site, round, item.key);
	const noteRate = perspective === 'consensus' ? 0.12 : 0.06;
	return {
		item,
		state,
		rating,
		reason: state === 'not_applicable' ? item.notApplicableReason : null,
		note: random() < noteRate ? pick(random, notes[perspective]) : null,
		evidence: hasEvidence(random, rating, perspective)
			? `https://example.org/northlight/${item.key.replaceAll('_', '-')}`
			: null,
		tally: perspective === 'staff' || random() < 0.5 ? null : countFor(random, item, rating)
	};
}

function hasEvidence(random: Random, rating: number | null, perspective: Perspective): boolean {
	return perspective !== 'staff' && random() < (rating === TOP ? 0.25 : rating === 2 ? 0.05 : 0);
}

/** A count that points to the rating, or now and then to one level less: the rating stays the rater's. */
function countFor(random: Random, item: DemoItem, rating: number | null): Answered['tally'] {
	if (item.thresholds === null || rating === null) return null;
	const suggested = rating > 0 && random() < 0.06 ? rating - 1 : rating;
	const from = [0, 0.3, ...item.thresholds.map(({ atLeast }) => atLeast)];
	const denominator = between(random, 10, 40);
	const atLeast = (share: number) => Math.ceil(share * denominator - 1e-9);
	const low = atLeast(from[suggested] ?? 0);
	const high = suggested === TOP ? denominator : atLeast(from[suggested + 1] ?? 1) - 1;
	return { numerator: between(random, low, Math.max(low, high)), denominator };
}
