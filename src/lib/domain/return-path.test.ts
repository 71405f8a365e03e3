import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toReturnPath } from './return-path.ts';

it('goes back to the page that was asked for, with its filters', () => {
	expect(toReturnPath('/compare?program=a&view=heatmap')).toBe('/compare?program=a&view=heatmap');
});

it.each([
	null,
	'',
	'compare',
	'//elsewhere.example',
	'/\\elsewhere.example',
	'/\t/elsewhere.example',
	'/.//elsewhere.example',
	'/a/..//elsewhere.example',
	'https://elsewhere.example/',
	'javascript:alert(1)'
])('goes to the start page instead of %o', (next) => {
	expect(toReturnPath(next)).toBe('/');
});

it('never leads to another site, whatever is asked', () => {
	const site = 'https://plumbline.example';
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom('/', '\\', '.', '\t', ':', '@', 'a', '?', '#') }),
			(next) => {
				expect(new URL(toReturnPath(`/${next}`), site).origin).toBe(site);
			}
		)
	);
});
