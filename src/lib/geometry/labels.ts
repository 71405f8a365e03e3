/**
 * Labels wanted at `wanted` (pixels), moved as little as possible so that neighbours keep `gap` and
 * all stay between `low` and `high`. The answer is in the order of the question.
 */
export function pushApart(
	wanted: readonly number[],
	gap: number,
	low = -Infinity,
	high = Infinity
): number[] {
	const order = [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
	const room = high - gap * Math.max(0, wanted.length - 1);
	const spread = pool(order.map((index, rank) => (wanted[index] ?? 0) - rank * gap));
	const placed: number[] = [];
	for (const [rank, index] of order.entries()) {
		placed[index] = Math.max(low, Math.min(room, spread[rank] ?? 0)) + rank * gap;
	}
	return placed;
}

/** The nearest series that never falls (pool adjacent violators). */
function pool(values: readonly number[]): number[] {
	const blocks: { mean: number; size: number }[] = [];
	for (const value of values) {
		let block = { mean: value, size: 1 };
		for (let last = blocks.at(-1); last && last.mean > block.mean; last = blocks.at(-1)) {
			const size = last.size + block.size;
			block = { mean: (last.mean * last.size + block.mean * block.size) / size, size };
			blocks.pop();
		}
		blocks.push(block);
	}
	return blocks.flatMap(({ mean, size }) => Array<number>(size).fill(mean));
}
