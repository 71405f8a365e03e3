import { describe, expect, it } from 'vitest';
import { nearestPoint, placeTooltip, stepTo, type Point } from './points.ts';

const at = (x: number, y: number): Point => ({ id: `${x},${y}`, label: '', x, y });
const three = [at(0, 0), at(10, 0), at(10, 10)];

describe('nearestPoint', () => {
	it('snaps to the mark closest to the pointer', () => {
		expect(nearestPoint(three, 9, 7)).toBe(2);
	});

	it('finds none where there is none', () => {
		expect(nearestPoint([], 9, 7)).toBe(-1);
	});

	it('asks a chart with many marks instead of scanning them', () => {
		const grid = { length: 1e6, at: () => at(0, 0), nearest: () => 41 };
		expect(nearestPoint(grid, 1, 1)).toBe(41);
	});
});

describe('stepTo', () => {
	it('walks in data order and stays within the marks', () => {
		expect(stepTo(three, 0, 'ArrowRight')).toBe(1);
		expect(stepTo(three, 1, 'ArrowUp')).toBe(0);
		expect(stepTo(three, 0, 'ArrowLeft')).toBe(0);
		expect(stepTo(three, 2, 'ArrowDown')).toBe(2);
	});

	it('goes to the first and the last', () => {
		expect(stepTo(three, 1, 'Home')).toBe(0);
		expect(stepTo(three, 1, 'End')).toBe(2);
	});

	it('leaves every other key alone', () => {
		expect(stepTo(three, 1, 'Tab')).toBeNull();
	});

	it('lets a grid step by rows', () => {
		const grid = { length: 20, at: () => at(0, 0), step: (index: number) => index + 8 };
		expect(stepTo(grid, 3, 'ArrowDown')).toBe(11);
	});
});

describe('placeTooltip', () => {
	const tip = { width: 100, height: 40 };
	const screen = { width: 390, height: 800 };

	it('stands centred above its mark', () => {
		expect(placeTooltip({ x: 200, y: 300 }, tip, screen)).toEqual({ left: 150, top: 246 });
	});

	it('stays on the screen at either side', () => {
		expect(placeTooltip({ x: 5, y: 300 }, tip, screen).left).toBe(4);
		expect(placeTooltip({ x: 385, y: 300 }, tip, screen).left).toBe(286);
	});

	it('goes below the mark where there is no room above', () => {
		expect(placeTooltip({ x: 200, y: 30 }, tip, screen).top).toBe(44);
	});
});
