import type { Comparison, SiteRecord } from '../comparison/comparison.ts';
import type { Verdict } from '../comparison/record.ts';
import { count, type Phrase } from './network-phrases.ts';

/** What hangs from the plumb line: the highlighted site's change, its other themes, its milestones. */
export function highlightStory(comparison: Comparison): Phrase[] {
	const { highlighted } = comparison;
	if (!highlighted) return [];
	return [
		changeTold(comparison, highlighted),
		...othersTold(comparison, highlighted),
		...milestonesTold(comparison, highlighted)
	];
}

const keys: Record<
	Verdict,
	'compare_bob_up' | 'compare_bob_down' | 'compare_bob_noise' | 'compare_bob_untested'
> = {
	rose: 'compare_bob_up',
	fell: 'compare_bob_down',
	noise: 'compare_bob_noise',
	untested: 'compare_bob_untested'
};

function changeTold({ network, theme }: Comparison, { record }: SiteRecord): Phrase {
	const { first, last, change } = record;
	const name = (round: number) => network.rounds[round]?.name ?? '';
	if (!first || !last) return { key: 'compare_bob_none', args: { theme: theme.name } };
	const now = { to: last.score, last: name(last.round) };
	if (!change) return { key: 'compare_bob_single', args: now };
	const then = { from: first.score, first: name(first.round), points: Math.abs(change.shown) };
	return { key: keys[change.verdict], args: { ...now, ...then } };
}

function othersTold({ network, themeIndex }: Comparison, { themes }: SiteRecord): Phrase[] {
	const others = themes.filter(({ theme, change }) => theme !== themeIndex && change !== null);
	if (others.length === 0) return [];
	const moved = others
		.filter(({ change }) => change?.verdict === 'rose' || change?.verdict === 'fell')
		.map(({ theme }) => network.version.themes[theme]?.name ?? '');
	if (moved.length) return [{ key: 'compare_bob_themes', args: { themes: moved } }];
	return [{ key: 'compare_bob_no_themes', args: { others: count(others.length) } }];
}

function milestonesTold({ network, rounds }: Comparison, { site }: SiteRecord): Phrase[] {
	const [from, to] = [rounds[0], rounds.at(-1)].map((round) => network.rounds[round ?? -1]?.heldOn);
	return network.milestones
		.filter(
			({ siteId, heldOn }) => siteId === site.id && from && to && heldOn >= from && heldOn <= to
		)
		.map(({ title, heldOn }) => ({ key: 'compare_bob_milestone', args: { title, month: heldOn } }));
}
