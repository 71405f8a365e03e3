import { describe, expect, it } from 'vitest';
import type { Theme } from '$lib/domain/instrument.ts';
import { findPlace } from './place.ts';

const theme = (key: string, ...items: string[]) =>
	({ key, items: items.map((item) => ({ key: item, themeKey: key })) }) as unknown as Theme;
const themes = [theme('a', 'a1', 'a2'), theme('b', 'b1')];

describe('the way through the checklist', () => {
	it('leads from the last item of a theme to the first of the next', () => {
		const { item, previous, next } = findPlace(themes, 'a', 'a2');
		expect([item?.key, previous, next]).toEqual([
			'a2',
			{ theme: 'a', item: 'a1' },
			{ theme: 'b', item: 'b1' }
		]);
	});

	it('ends before the first and after the last', () => {
		expect(findPlace(themes, 'a', 'a1').previous).toBeNull();
		expect(findPlace(themes, 'b', 'b1').next).toBeNull();
	});

	it('opens the first item of a theme when asked for none, or for one of another theme', () => {
		expect(findPlace(themes, 'a', null).item?.key).toBe('a1');
		expect(findPlace(themes, 'a', 'b1').item?.key).toBe('a1');
	});
});
