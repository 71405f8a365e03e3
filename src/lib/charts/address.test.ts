import { describe, expect, it } from 'vitest';
import { withSearch } from './address.ts';

describe('withSearch', () => {
	const url = new URL('http://plumbline.test/sites/1?axis=age&items=order');

	it('changes one thing and keeps the rest of the view', () => {
		expect(withSearch(url, { open: 'trust.persistence' })).toBe(
			'?axis=age&items=order&open=trust.persistence'
		);
	});

	it('takes out what is back to usual', () => {
		expect(withSearch(url, { axis: null })).toBe('?items=order');
	});
});
