/*
 * The database scores in decimal arithmetic and rounds halves away from zero. Whole numbers of
 * hundredths do the same here; binary fractions would differ in a case out of thousands.
 */

/** Weights have two decimals in the database. */
const HUNDREDTHS = 100;

/** 100 × Σ weight·rating / Σ weight·max, to two decimals, halves up. `given` must not be empty. */
export function percentOf(
	given: readonly { weight: number; rating: number }[],
	scaleMax: number
): number {
	const weights = given.map(({ weight }) => Math.round(weight * HUNDREDTHS));
	const points = given.reduce((sum, { rating }, at) => sum + (weights[at] ?? 0) * rating, 0);
	const possible = weights.reduce((sum, weight) => sum + weight * scaleMax, 0);
	return divideHalfUp(points * 100 * HUNDREDTHS, possible) / HUNDREDTHS;
}

/** The mean of scores with two decimals, to two decimals, halves up; `null` if one is, or none. */
export function meanOf(scores: readonly (number | null)[]): number | null {
	const known = scores.filter((score) => score !== null);
	if (known.length === 0 || known.length < scores.length) return null;
	const sum = known.reduce((total, score) => total + Math.round(score * HUNDREDTHS), 0);
	return divideHalfUp(sum, known.length) / HUNDREDTHS;
}

/** a / b to the nearest whole number, halves up; a ≥ 0, b > 0, both whole. */
function divideHalfUp(a: number, b: number): number {
	return Math.floor((2 * a + b) / (2 * b));
}
