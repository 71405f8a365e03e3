import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/tokens.css', import.meta.url), 'utf8');
const TOKEN = /--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g;
const tokens = new Map(
	[...css.matchAll(TOKEN)].map(([, name, light, dark]) => [name, { light, dark }])
);

const HUES = ['teal', 'indigo', 'ochre'];
const GROUNDS = ['paper', 'raise', 'band-0', 'band-1'];
const TEXTS = ['ink', 'ink-2', 'ink-3', 'danger', ...HUES];

/** WCAG 2.2 asks 4.5 of text and 3 of marks and the edges of controls. */
const pairs: [string, string, number][] = [
	...TEXTS.flatMap((text) =>
		GROUNDS.map((ground): [string, string, number] => [text, ground, 4.5])
	),
	...HUES.flatMap((hue) =>
		[0, 1, 2, 3].map((level): [string, string, number] => [`on-${level}`, `${hue}-${level}`, 4.5])
	),
	...HUES.map((hue): [string, string, number] => ['ink', `${hue}-wash`, 4.5]),
	...HUES.map((hue): [string, string, number] => [hue, `${hue}-wash`, 4.5]),
	['edge', 'paper', 3],
	['net', 'paper', 3],
	['net', 'band-0', 3],
	['paper', 'ink', 4.5]
];

describe.each(['light', 'dark'] as const)('in the %s', (appearance) => {
	it.each(pairs)('%s on %s reaches %d to 1', (front, back, least) => {
		expect(contrast(colour(front, appearance), colour(back, appearance))).toBeGreaterThanOrEqual(
			least
		);
	});
});

function colour(name: string, appearance: 'light' | 'dark'): string {
	const value = tokens.get(name)?.[appearance];
	if (!value) throw new Error(`tokens.css has no --${name}`);
	return value;
}

function contrast(a: string, b: string): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of sRGB, as WCAG defines it. */
function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5]
		.map((start) => parseInt(hex.slice(start, start + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
