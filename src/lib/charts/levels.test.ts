import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../geometry/site-heatmap.ts';

const tokens = readFileSync(new URL('../../tokens.css', import.meta.url), 'utf8');
const levels = readFileSync(new URL('./levels.css', import.meta.url), 'utf8');

type Rgb = readonly number[];
const cases = ['teal', 'indigo', 'ochre'].flatMap((hue) =>
	['light', 'dark'].map((appearance): [string, string] => [hue, appearance])
);

describe.each(cases)('the levels of %s in %s', (hue, appearance) => {
	const side = appearance === 'light' ? 0 : 1;

	it.each(LEVELS)('let the digit on step %i be read', (step) => {
		const rule = ruleOf(step);
		const ink = token(/--on-level: var\(--(on-\d)\)/.exec(rule)?.[1] ?? '', side);
		expect(contrast(ground(rule, hue, side), ink)).toBeGreaterThanOrEqual(4.5);
	});

	it('go one way from pale to strong', () => {
		const lights = LEVELS.map((step) => luminance(ground(ruleOf(step), hue, side)));
		const ordered = [...lights].sort((a, b) => (side === 0 ? b - a : a - b));
		expect(lights).toEqual(ordered);
		expect(new Set(lights).size).toBe(7);
	});
});

function ruleOf(step: number): string {
	return new RegExp(`\\.level-${step} {([^}]*)}`).exec(levels)?.[1] ?? '';
}

/** The colour of a step: a token, or the mix of two. */
function ground(rule: string, hue: string, side: number): Rgb {
	const [from, to] = [...rule.matchAll(/var\(--hue-(\d)\)/g)].map(([, n]) =>
		token(`${hue}-${n}`, side)
	);
	const share = Number(/(\d+)%/.exec(rule)?.[1] ?? 100) / 100;
	return (from ?? []).map((value, index) => value * share + (to?.[index] ?? 0) * (1 - share));
}

function token(name: string, side: number): Rgb {
	const found = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens);
	const hex = found?.[side + 1] ?? '';
	return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: Rgb): number {
	const [r = NaN, g = NaN, b = NaN] = color
		.map((value) => value / 255)
		.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
	const [low = NaN, high = NaN] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}
