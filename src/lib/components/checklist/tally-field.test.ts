import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import TallyField from './TallyField.svelte';

const rule = {
	numerator: 'Plan followed',
	denominator: 'Young people out of contact',
	thresholds: [
		{ rating: 2, atLeast: 0.7 },
		{ rating: 3, atLeast: 0.9 }
	]
};

/** What the field says below a count. */
function said(numerator: number, denominator: number, rating: number | null): string {
	const props = { rule, numerator, denominator, rating, oncount: () => {} };
	const { body } = render(TallyField, { props });
	const text = /aria-live="polite">(.*?)<\/p>/s.exec(body.replaceAll(/<!--.*?-->/gs, ''))?.[1];
	return (text ?? '').replaceAll(/\s+/g, ' ').trim();
}

describe('a count', () => {
	it('names the level it points to, and how the rating stands to it', () => {
		expect(said(8, 10, null)).toBe('8 of 10 is 80%, which points to a 2.');
		expect(said(8, 10, 2)).toContain('So does your rating.');
		expect(said(8, 10, 3)).toContain('You chose 3, which is above the count.');
	});

	it('leaves a count of none to the words, and still says what is above it', () => {
		const none = 'None of 10. That can be a 0 or a 1; the words decide.';
		expect(said(0, 10, null)).toBe(none);
		expect(said(0, 10, 0)).toBe(none);
		expect(said(0, 10, 1)).toBe(none);
		expect(said(0, 10, 2)).toContain('You chose 2, which is above the count.');
	});

	it('points nowhere with too few to count', () => {
		expect(said(0, 2, null)).toBe(
			'With fewer than 3 to count, a share says little, so no level is suggested.'
		);
	});
});
