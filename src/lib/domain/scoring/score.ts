import type { Answer } from '../assessment.ts';
import type { InstrumentVersion, Item, Theme } from '../instrument.ts';
import type { Coverage } from '../site.ts';
import { meanOf, percentOf } from './exact.ts';

/** What scoring needs of a version. */
export type Scale = Pick<InstrumentVersion, 'scaleMax' | 'minimumCoverage'>;

/** What scoring needs of an answer. */
export type Rated = Pick<Answer, 'state' | 'rating'>;

/** Answers by item id; an item without one is unanswered. */
export type Answers = { get(itemId: string): Rated | undefined };

type Scored = Pick<Item, 'id' | 'weight' | 'level'>;

/** Scores are 0…100 with two decimals; `null` where too few of the applicable items are rated. */
export type ScoredTheme = {
	score: number | null;
	practice: number | null;
	organization: number | null;
	coverage: Coverage;
};

/** `fidelity` is the mean of the theme scores, `null` when one of them is. */
export type ScoredAssessment = {
	themes: ReadonlyMap<string, ScoredTheme>;
	fidelity: number | null;
	practice: number | null;
	organization: number | null;
};

/** From this share of not applicable items on, a theme is not like for like with others. */
const TOO_MUCH_NOT_APPLICABLE = 0.25;

/**
 * 100 × Σ weight·rating / Σ weight·max over the rated items; *not applicable* and *don't know* leave
 * both sums. Equals what the database stores at submission (tests/database holds the two together).
 */
export function scoreTheme(
	scale: Scale,
	theme: { items: readonly Scored[] },
	answers: Answers
): ScoredTheme {
	return { ...scoreItems(scale, theme.items, answers), coverage: coverageOf(theme.items, answers) };
}

/** Scores all themes of a version; themes are keyed as in the version. */
export function scoreAssessment(
	version: Scale & { themes: readonly (Pick<Theme, 'key'> & { items: readonly Scored[] })[] },
	answers: Answers
): ScoredAssessment {
	const themes = new Map(
		version.themes.map((theme) => [theme.key, scoreTheme(version, theme, answers)])
	);
	const items = version.themes.flatMap((theme) => theme.items);
	const { practice, organization } = scoreItems(version, items, answers);
	const fidelity = meanOf([...themes.values()].map((theme) => theme.score));
	return { themes, fidelity, practice, organization };
}

/** How many items stand behind a score. */
export function coverageOf(items: readonly Pick<Item, 'id'>[], answers: Answers): Coverage {
	const count = (state: Answer['state']) =>
		items.filter(({ id }) => answers.get(id)?.state === state).length;
	return {
		rated: count('rated'),
		dontKnow: count('dont_know'),
		notApplicable: count('not_applicable'),
		items: items.length
	};
}

/** True when more than a quarter of a theme's items do not apply: such a site is not like for like. */
export function isUnlikeOthers({ notApplicable, items }: Coverage): boolean {
	return notApplicable > TOO_MUCH_NOT_APPLICABLE * items;
}

function scoreItems(scale: Scale, items: readonly Scored[], answers: Answers) {
	const at = (level: Item['level']) => items.filter((item) => item.level === level);
	return {
		score: percentScore(scale, items, answers),
		practice: percentScore(scale, at('practice'), answers),
		organization: percentScore(scale, at('organization'), answers)
	};
}

function percentScore(
	{ scaleMax, minimumCoverage }: Scale,
	items: readonly Scored[],
	answers: Answers
): number | null {
	const { rated, notApplicable } = coverageOf(items, answers);
	if (rated === 0 || rated * 100 < minimumCoverage * (items.length - notApplicable)) return null;
	const given = items.flatMap(({ id, weight }) => {
		const answer = answers.get(id);
		return answer?.state === 'rated' ? { weight, rating: answer.rating ?? 0 } : [];
	});
	return percentOf(given, scaleMax);
}
