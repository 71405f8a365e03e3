import type { Item } from '../instrument.ts';
import type { Round } from '../round.ts';
import type { ItemCell, ItemHistory, SiteHistory } from '../site.ts';
import { currentRounds } from './theme-change.ts';

/** A rating and the round it was given in. */
export type RatedRound = { round: Round; rating: number; note: string | null };

/**
 * One item within the newest version's series; `null` where it was not rated. `moved` is the
 * difference in levels between baseline and now, `null` with fewer than two ratings or where the
 * newest assessment has none.
 */
export type ItemChange = {
	item: Item;
	baseline: RatedRound | null;
	last: RatedRound | null;
	now: RatedRound | null;
	moved: number | null;
};

/** Two levels on one item are more than a matter of judgment; one is not. */
export const CLEAR_MOVE = 2;

/** Each item's move since the baseline, in the checklist's order. */
export function itemChanges(history: SiteHistory): ItemChange[] {
	const current = new Set(currentRounds(history).map(({ id }) => id));
	return history.items.map((item) => itemChange(item, history.rounds, current));
}

/** Items that moved two levels or more, the largest falls first. */
export function clearMoves(changes: readonly ItemChange[]): ItemChange[] {
	return changes
		.filter(({ moved }) => Math.abs(moved ?? 0) >= CLEAR_MOVE)
		.sort((a, b) => (a.moved ?? 0) - (b.moved ?? 0));
}

function itemChange(
	{ item, cells }: ItemHistory,
	rounds: readonly Round[],
	current: ReadonlySet<string>
): ItemChange {
	const assessed = rounds.flatMap((round, index) => {
		const cell = cells[index];
		return cell && current.has(round.id) && wasAssessed(cell) ? [{ round, cell }] : [];
	});
	const rated = assessed.flatMap(({ round, cell }) =>
		cell.state === 'rated' ? [{ round, rating: cell.rating, note: cell.note }] : []
	);
	const newest = assessed.at(-1)?.round;
	const now = rated.find(({ round }) => round === newest) ?? null;
	const before = rated.filter((one) => one !== now);
	const [baseline = null] = before;
	const last = before.length > 1 ? (before.at(-1) ?? null) : null;
	return { item, baseline, last, now, moved: now && baseline && now.rating - baseline.rating };
}

function wasAssessed({ state }: ItemCell): boolean {
	return state !== 'no_assessment' && state !== 'not_asked';
}
