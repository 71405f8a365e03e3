/**
 * The quantile `p` (0…1) of values sorted ascending: linear between the order statistics at
 * (n − 1)·p. This is type 7 of Hyndman and Fan (1996), the default of R's `quantile`.
 * `null` when there are no values.
 */
export function quantile(ascending: ArrayLike<number>, p: number): number | null {
	const place = (ascending.length - 1) * p;
	const below = ascending[Math.floor(place)];
	const above = ascending[Math.ceil(place)];
	if (below === undefined || above === undefined) return null;
	return below + (above - below) * (place - Math.floor(place));
}

/** The median of values in any order; `null` when there are none. */
export function median(values: readonly number[]): number | null {
	return quantile(Float64Array.from(values).sort(), 0.5);
}
