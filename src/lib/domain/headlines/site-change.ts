import { shownMdc, type Change } from '../comparison/record.ts';
import type { ItemChange } from '../change/item-change.ts';
import type { Profile } from '../change/profile.ts';
import type { ThemeChange } from '../change/theme-change.ts';
import type { Level } from '../instrument.ts';
import type { Round } from '../round.ts';
import { count } from './network-phrases.ts';
import type { SitePhrase } from './site-phrases.ts';

/** Over the dumbbells: how many changes are more than noise. */
export function changeTitle(changes: readonly ThemeChange[]): SitePhrase {
	const told = changes.flatMap(({ sinceBaseline }) => sinceBaseline ?? []);
	if (told.length === 0) return { key: 'chart_change_title_none', args: {} };
	if (told.every(({ verdict }) => verdict === 'untested')) {
		return { key: 'chart_change_title_untested', args: {} };
	}
	const real = told.filter(isReal).length;
	const total = count(told.length);
	if (real === 0) return { key: 'chart_change_title_noise', args: { total } };
	if (real === told.length) return { key: 'chart_change_title_all', args: { total } };
	return { key: 'chart_change_title_some', args: { real: count(real), total } };
}

/** A change larger than measurement alone makes 19 times of 20. */
export function isReal({ verdict }: Pick<Change, 'verdict'>): boolean {
	return verdict === 'rose' || verdict === 'fell';
}

/** What one theme's row says: the change since the baseline, then since the last round. */
export function changeRow({ sinceBaseline, sinceLast, ...of }: ThemeChange): SitePhrase[] {
	const said: SitePhrase[] = [];
	if (sinceBaseline) said.push(...sinceStart(sinceBaseline, of.mdc));
	else said.push({ key: of.now ? 'chart_row_one_round' : 'chart_row_none', args: {} });
	if (sinceLast && of.last) said.push(sinceRound(sinceLast, of.last.round));
	if (of.latest?.score === null) {
		const { rated, items, notApplicable } = of.latest.coverage;
		said.push({ key: 'chart_row_not_enough', args: { rated, items: items - notApplicable } });
	}
	return said;
}

function sinceStart(change: Change, mdc: number | null): SitePhrase[] {
	if (mdc === null) return [{ key: 'chart_row_untested', args: { change: change.shown } }];
	if (change.shown === 0 && !isReal(change)) return [{ key: 'chart_row_same', args: {} }];
	const args = { points: Math.abs(change.shown), mdc: shownMdc(mdc) };
	const up = change.exact > 0;
	const key = isReal(change)
		? (`chart_row_${up ? 'up' : 'down'}` as const)
		: (`chart_row_noise_${up ? 'up' : 'down'}` as const);
	if (!change.straddles) return [{ key, args }];
	const exact = Math.abs(change.exact);
	return [
		{ key, args },
		{ key: 'chart_row_straddle', args: { exact, mdc } }
	];
}

function sinceRound(change: Change, { heldOn: since }: Round): SitePhrase {
	const points = Math.abs(change.shown);
	if (isReal(change)) return { key: 'chart_row_last_real', args: { points, since } };
	if (points === 0) return { key: 'chart_row_last_same', args: { since } };
	return { key: 'chart_row_last_noise', args: { points, since } };
}

/**
 * Over the heatmap: in how many items the largest real fall sits. One level is named alone where
 * the items of the other, taken together, did not fall.
 */
export function heatmapTitle(
	changes: readonly ThemeChange[],
	items: readonly ItemChange[]
): SitePhrase {
	const fallen = fallenTheme(changes);
	const ofTheme = items.filter(({ item }) => item.themeKey === fallen?.theme.key);
	const losing = LEVELS.filter((level) => netMove(atLevel(ofTheme, level)) < 0);
	const fell = losing.flatMap((level) => atLevel(ofTheme, level)).filter(hasFallen);
	if (!fallen || fell.length === 0) return lowTitle(items);
	const level = losing.length === 1 && losing[0] ? (`_${losing[0]}` as const) : '';
	const args = { theme: fallen.theme.name, items: count(fell.length) };
	return { key: `chart_heatmap_title_fall${level}`, args };
}

const LEVELS: readonly Level[] = ['practice', 'organization'];

function atLevel(items: readonly ItemChange[], level: Level): ItemChange[] {
	return items.filter(({ item }) => item.level === level);
}

function netMove(items: readonly ItemChange[]): number {
	return items.reduce((sum, { moved }) => sum + (moved ?? 0), 0);
}

function hasFallen({ moved }: ItemChange): boolean {
	return (moved ?? 0) < 0;
}

function fallenTheme(changes: readonly ThemeChange[]): ThemeChange | undefined {
	return changes
		.filter(({ sinceBaseline }) => sinceBaseline?.verdict === 'fell')
		.sort((a, b) => (a.sinceBaseline?.exact ?? 0) - (b.sinceBaseline?.exact ?? 0))[0];
}

function lowTitle(items: readonly ItemChange[]): SitePhrase {
	const rated = items.filter(({ now }) => now);
	if (rated.length === 0) return { key: 'chart_heatmap_title_none', args: {} };
	const low = rated.filter(({ now }) => now && now.rating <= 1).length;
	return { key: 'chart_heatmap_title_low', args: { low: count(low), items: count(rated.length) } };
}

/** Over the slopes: which themes lean on people, or stand on paper. */
export function profileTitle(profiles: readonly Profile[]): SitePhrase[] {
	const clear = profiles.filter(({ lean }) => lean === 'clear');
	const names = (sign: number) =>
		clear.filter(({ gap }) => Math.sign(gap ?? 0) === sign).map(({ theme }) => theme.name);
	const [people, paper] = [names(-1), names(1)];
	if (profiles.every(({ now }) => !now)) return [{ key: 'chart_profile_title_none', args: {} }];
	const said: SitePhrase[] = [];
	if (people.length) said.push({ key: 'chart_profile_title_people', args: { themes: people } });
	if (paper.length) said.push({ key: 'chart_profile_title_paper', args: { themes: paper } });
	return said.length ? said : [{ key: 'chart_profile_title_level', args: {} }];
}

/** One theme's lean in a sentence; `null` without a score. */
export function profileRow({ theme, now, gap, lean }: Profile): SitePhrase | null {
	if (!now || gap === null || lean === null) return null;
	const { practice, organization } = now;
	const args = { theme: theme.name, practice, organization, points: Math.abs(gap) };
	if (lean === 'level') return { key: 'chart_profile_level', args };
	const side = gap < 0 ? 'people' : 'paper';
	const key =
		lean === 'clear'
			? (`chart_profile_${side}` as const)
			: (`chart_profile_slight_${side}` as const);
	return { key, args };
}
