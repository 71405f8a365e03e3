import { describe, expect, it } from 'vitest';
import { flowEntries, textWidth, wrapText } from './text.ts';

describe('textWidth', () => {
	it('adds up the widths of the letters', () => {
		expect(textWidth('Trust', 100)).toBeCloseTo(56 + 35 + 54 + 47 + 33, 6);
		expect(textWidth('Trust', 10, true)).toBeCloseTo(22.5 * 1.09, 6);
	});

	it('gives letters it does not know a middling width', () => {
		expect(textWidth('é', 10)).toBe(6);
	});
});

describe('wrapText', () => {
	it('breaks where a line would grow too wide', () => {
		expect(wrapText('Safety plans redesigned', 90, 14)).toEqual(['Safety plans', 'redesigned']);
	});

	it('gives a word that is too long a line of its own', () => {
		expect(wrapText('a redesigned b', 20, 14)).toEqual(['a', 'redesigned', 'b']);
	});

	it('keeps a no-break space together', () => {
		expect(wrapText('Down\u00A017 is real', 60, 14)).toEqual(['Down\u00A017', 'is real']);
	});
});

describe('flowEntries', () => {
	it('starts a new line where an entry would not fit', () => {
		const { places, height } = flowEntries(['Self', 'Staff', 'External'], 140);
		expect(places.map(({ y }) => y)).toEqual([0, 0, 26]);
		expect(height).toBe(52);
	});

	it('takes no room for no entries', () => {
		expect(flowEntries([], 100)).toEqual({ places: [], height: 0 });
	});
});
