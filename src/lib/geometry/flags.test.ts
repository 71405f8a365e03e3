import { describe, expect, it } from 'vitest';
import { layoutFlags } from './flags.ts';

const room = { left: 0, right: 300, lanes: 3 };

describe('layoutFlags', () => {
	it('sets events with room in the lowest lane', () => {
		const flags = layoutFlags(
			[
				{ x: 10, title: 'Move' },
				{ x: 150, title: 'Training' }
			],
			room
		);
		expect(flags.map(({ lane, anchor }) => [lane, anchor])).toEqual([
			[0, 'start'],
			[0, 'start']
		]);
	});

	it('lifts the earlier of two that collide, so that no pole crosses a text', () => {
		const flags = layoutFlags(
			[
				{ x: 10, title: 'Safety plans' },
				{ x: 40, title: 'Training' }
			],
			room
		);
		expect(flags.map(({ lane }) => lane)).toEqual([1, 0]);
	});

	it('turns a text to the left at the right edge', () => {
		expect(layoutFlags([{ x: 280, title: 'Two workers left' }], room)).toEqual([
			{ x: 280, lane: 0, text: 'Two workers left', anchor: 'end' }
		]);
	});

	it('keeps the pole where there is no room for the text', () => {
		const flags = layoutFlags([{ x: 5, title: 'x'.repeat(80) }], room);
		expect(flags[0]).toMatchObject({ x: 5, text: null });
	});
});
