import { whole } from '../comparison/record.ts';
import type { ThemeChange } from '../change/theme-change.ts';
import type { VersionRef } from '../instrument.ts';
import type { MeasurementError } from '../measurement-error.ts';
import type { Site } from '../site.ts';
import { count } from './network-phrases.ts';
import type { SitePhrase } from './site-phrases.ts';

/** The headline of a site: what really moved since the baseline, or where it stands. */
export function siteHeadline({ name }: Site, changes: readonly ThemeChange[]): SitePhrase[] {
	const scored = changes.filter(({ now }) => now);
	if (scored.length === 0) return [{ key: 'chart_site_none', args: { site: name } }];
	const tested = scored.filter(({ sinceBaseline }) => sinceBaseline);
	if (tested.length === 0) return [firstRound(scored)];
	const [rose, fell] = [moved(tested, 'rose'), moved(tested, 'fell')];
	const said: SitePhrase[] = [];
	if (rose.length) said.push({ key: 'chart_site_up', args: namedMoves(rose) });
	if (fell.length) said.push({ key: 'chart_site_down', args: namedMoves(fell) });
	if (said.length) return said;
	const untested = tested.some(({ sinceBaseline }) => sinceBaseline?.verdict === 'untested');
	return [{ key: untested ? 'chart_site_untested' : 'chart_site_steady', args: {} }];
}

function firstRound(scored: readonly ThemeChange[]): SitePhrase {
	const sorted = [...scored].sort((a, b) => (b.now?.score ?? 0) - (a.now?.score ?? 0));
	const [high, low] = [sorted[0], sorted.at(-1)];
	const [highest, lowest] = [high?.now?.score ?? 0, low?.now?.score ?? 0];
	const [top, bottom] = [high?.theme.name ?? '', low?.theme.name ?? ''];
	if (high === low) return { key: 'chart_site_single', args: { theme: top, score: highest } };
	return { key: 'chart_site_first', args: { high: top, highest, low: bottom, lowest } };
}

function moved(changes: readonly ThemeChange[], verdict: 'rose' | 'fell'): ThemeChange[] {
	return changes
		.filter(({ sinceBaseline }) => sinceBaseline?.verdict === verdict)
		.sort((a, b) => pointsOf(b) - pointsOf(a));
}

function pointsOf({ sinceBaseline }: ThemeChange): number {
	return Math.abs(sinceBaseline?.shown ?? 0);
}

function namedMoves(changes: readonly ThemeChange[]) {
	const points = changes[0] ? pointsOf(changes[0]) : 0;
	return { themes: changes.map(({ theme }) => theme.name), points };
}

/** What staff do or what the organization makes possible: where the largest real move sits. */
export function siteLede(changes: readonly ThemeChange[]): SitePhrase[] {
	const [largest] = [...moved(changes, 'fell'), ...moved(changes, 'rose')];
	const [from, to] = [largest?.baseline?.of, largest?.now?.of];
	if (!largest || !from || !to) return [];
	if (from.practice === null || to.practice === null) return [];
	if (from.organization === null || to.organization === null) return [];
	const practice = Math.abs(whole(to.practice) - whole(from.practice));
	const organization = Math.abs(whole(to.organization) - whole(from.organization));
	const args = {
		theme: largest.theme.name,
		practiceFrom: from.practice,
		practiceTo: to.practice,
		organizationFrom: from.organization,
		organizationTo: to.organization
	};
	if (organization > 3 * practice) return [{ key: 'chart_site_lede_organization', args }];
	if (practice > 3 * organization) return [{ key: 'chart_site_lede_practice', args }];
	return [{ key: 'chart_site_lede_both', args }];
}

/** Over the trends: how the themes stand to the criterion, and which one really falls. */
export function trendTitle(
	changes: readonly ThemeChange[],
	version: VersionRef | null,
	error: MeasurementError | null
): SitePhrase[] {
	const scored = changes.filter(({ now }) => now);
	if (!version || scored.length === 0) return [{ key: 'chart_trend_title_none', args: {} }];
	if (scored.every(({ sinceBaseline }) => !sinceBaseline)) {
		return [{ key: 'chart_trend_title_first', args: {} }];
	}
	const falling = moved(changes, 'fell').map(({ theme }) => theme.name);
	const standing = standingTitle(scored, version.criterion, error);
	if (!falling.length) return [standing];
	return [standing, { key: 'chart_trend_title_falling', args: { themes: falling } }];
}

/** Near: under the criterion by no more than one standard error of measurement. */
function standingTitle(
	scored: readonly ThemeChange[],
	criterion: number,
	error: MeasurementError | null
): SitePhrase {
	const score = ({ now }: ThemeChange) => now?.score ?? 0;
	const sem = ({ theme }: ThemeChange) => error?.sem[theme.key] ?? 0;
	const reached = scored.filter((change) => whole(score(change)) >= criterion).length;
	const near = scored.filter((change) => score(change) + sem(change) >= criterion).length;
	const total = count(scored.length);
	if (reached === scored.length) return { key: 'chart_trend_title_all', args: { total } };
	if (reached)
		return { key: 'chart_trend_title_reached', args: { reached: count(reached), total } };
	if (near) return { key: 'chart_trend_title_near', args: { near: count(near), total } };
	return { key: 'chart_trend_title_far', args: {} };
}
