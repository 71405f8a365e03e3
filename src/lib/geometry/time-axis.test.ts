import { describe, expect, it } from 'vitest';
import { layoutTimeAxis } from './time-axis.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const held = (text: string, versionNumber = 1) => ({ heldOn: day(text), versionNumber });
const four = [held('2023-01-01'), held('2024-01-01'), held('2025-01-01', 2), held('2026-01-01', 2)];

describe('layoutTimeAxis', () => {
	it('sets rounds at their dates, not side by side', () => {
		const { x } = layoutTimeAxis([held('2024-01-01'), held('2024-02-01'), held('2025-01-01')], {
			from: 0,
			to: 366,
			pad: 0
		});
		expect(x(day('2024-02-01'))).toBeCloseTo(31, 6);
	});

	it('cuts the axis by eight pixels where a version begins', () => {
		const { x, segments } = layoutTimeAxis(four, { from: 0, to: 308, pad: 0 });
		expect(x(day('2024-01-01'))).toBeCloseTo((365 / 1096) * 300, 6);
		expect(x(day('2025-01-01'))).toBeCloseTo((731 / 1096) * 300 + 8, 6);
		expect(x(day('2026-01-01'))).toBe(308);
		expect(segments.map(({ version }) => version)).toEqual([1, 2]);
		expect((segments[1]?.from ?? 0) - (segments[0]?.to ?? 0)).toBeCloseTo(8, 6);
	});

	it('prints each year once', () => {
		const rounds = ['2024-02-01', '2024-08-01', '2025-02-01', '2025-08-01'].map((d) => held(d));
		const { labels } = layoutTimeAxis(rounds, { from: 0, to: 300, pad: 10 });
		expect(labels.map(({ value }) => value)).toEqual([2024, 2025]);
	});

	it('leaves out years that have no room', () => {
		const { labels } = layoutTimeAxis(four, { from: 0, to: 60, pad: 5 });
		expect(labels.length).toBeLessThan(2);
	});

	it('counts months since the site started', () => {
		const { labels } = layoutTimeAxis(four, { from: 0, to: 308, pad: 0 }, day('2022-01-01'));
		expect(labels.map(({ value }) => value)).toEqual([12, 24, 36, 48]);
	});

	it('puts a single round in the middle', () => {
		const { x, ticks } = layoutTimeAxis([held('2024-01-01')], { from: 0, to: 100, pad: 10 });
		expect(x(day('2024-01-01'))).toBeCloseTo(50, 6);
		expect(ticks).toHaveLength(1);
	});

	it('makes room for a goal after the last round', () => {
		const { x } = layoutTimeAxis([held('2024-01-01'), held('2025-01-01')], {
			from: 0,
			to: 100,
			pad: 0,
			until: day('2026-01-01')
		});
		expect(x(day('2025-01-01'))).toBeCloseTo(50, 0);
		expect(x(day('2026-01-01'))).toBe(100);
	});
});
