/** Sums over n pairs (x, y): all that a two-rater ICC needs, so raw ratings need not travel. */
export type PairSums = {
	n: number;
	x: number;
	y: number;
	xx: number;
	yy: number;
	xy: number;
};

/** Mean squares of n targets rated by k raters. (Shrout & Fleiss 1979) */
export type MeanSquares = { n: number; k: number; rows: number; columns: number; residual: number };

/**
 * ICC(2,1): absolute agreement of single ratings, raters taken as a sample of raters.
 * (BMS − EMS) / (BMS + (k − 1)·EMS + k·(JMS − EMS)/n), Shrout & Fleiss (1979). At most 1, may be
 * negative; `null` with fewer than two targets or when nothing varies at all.
 */
export function icc21({ n, k, rows, columns, residual }: MeanSquares): number | null {
	const below = rows + (k - 1) * residual + (k * (columns - residual)) / n;
	return n < 2 || below <= 0 ? null : (rows - residual) / below;
}

/** The mean squares of pairs, two raters, from their sums alone. */
export function meanSquaresOfPairs({ n, x, y, xx, yy, xy }: PairSums): MeanSquares {
	const correction = (x + y) ** 2 / (2 * n);
	const total = xx + yy - correction;
	const rows = (xx + yy + 2 * xy) / 2 - correction;
	const columns = (x ** 2 + y ** 2) / n - correction;
	const residual = total - rows - columns;
	return { n, k: 2, rows: rows / (n - 1), columns, residual: residual / (n - 1) };
}

/** The mean squares of a complete table, one row per target, one column per rater. */
export function meanSquares(table: readonly (readonly number[])[]): MeanSquares {
	const n = table.length;
	const k = table[0]?.length ?? 0;
	const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
	const all = table.flat();
	const correction = sum(all) ** 2 / (n * k);
	const total = sum(all.map((value) => value ** 2)) - correction;
	const rows = sum(table.map((row) => sum(row) ** 2)) / k - correction;
	const raters = [...Array(k).keys()].map((rater) => sum(table.map((row) => row[rater] ?? 0)));
	const columns = sum(raters.map((value) => value ** 2)) / n - correction;
	const residual = total - rows - columns;
	return {
		n,
		k,
		rows: rows / (n - 1),
		columns: columns / (k - 1),
		residual: residual / ((n - 1) * (k - 1))
	};
}
