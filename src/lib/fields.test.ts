import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { day, email, line, newPassword, optionalDay, siteIds, timeZone } from './fields.ts';

const says = (schema: v.GenericSchema, value: unknown) =>
	v.safeParse(schema, value).issues?.[0]?.message ?? 'taken';

describe('a line', () => {
	const name = line(12, () => 'Write a name.');

	it('is trimmed and keeps every script', () => {
		expect(v.parse(name, '  Niñez 児童 🌱 ')).toBe('Niñez 児童 🌱');
	});

	it('keeps what looks like HTML, as text', () => {
		expect(v.parse(name, '<b>a</b>')).toBe('<b>a</b>');
	});

	it('counts characters, not halves of them', () => {
		expect(says(name, '🌱'.repeat(12))).toBe('taken');
		expect(says(name, '🌱'.repeat(13))).toBe('Keep this to 12 characters.');
	});

	it.each([['   '], [undefined], [['a']], [7]])('is missing when it is %o', (value) => {
		expect(says(name, value)).toBe('Write a name.');
	});

	it.each(['a\u0000b', 'a\nb'])('refuses characters the database cannot keep: %o', (value) => {
		expect(says(name, value)).toMatch(/^This holds characters/);
	});
});

it.each(['Ana@Agency.org', "o'brien@agency.co.uk"])('takes the e-mail address %s', (value) => {
	expect(v.parse(email, value)).toBe(value.toLowerCase());
});

it.each([
	'ana',
	'ana@agency',
	'@agency.org',
	'a na@agency.org',
	'ana@agency.org\u0000',
	'<b>@a.org>'
])('refuses the e-mail address %o', (value) =>
	expect(says(email, value)).toMatch(/does not look like/)
);

it('wants ten characters of a new password and no more than bcrypt reads', () => {
	expect(says(newPassword, 'ninechars')).toMatch(/at least 10/);
	expect(says(newPassword, 'x'.repeat(73))).toMatch(/72/);
	expect(says(newPassword, 'long enough')).toBe('taken');
});

it('wants days that exist, and takes no day where one is optional', () => {
	expect(says(day, '2026-02-30')).toBe('Choose a day that is on the calendar.');
	expect(says(day, '')).toBe('Choose a day.');
	expect(v.parse(optionalDay, '')).toBeNull();
	expect(says(optionalDay, 'soon')).toBe('Choose a day that is on the calendar.');
});

it('reads no ticked box as no site, and the same box twice as one', () => {
	const id = '5d3f9a52-7a9e-4c41-9d0e-0a6f3a1a6c11';
	expect(v.parse(siteIds, '')).toEqual([]);
	expect(v.parse(siteIds, [id, id])).toEqual([id]);
	expect(says(siteIds, ['1 or 1=1'])).toBe('Choose from the sites listed.');
});

it('knows time zones by name', () => {
	expect(says(timeZone, 'America/New_York')).toBe('taken');
	expect(says(timeZone, 'Mars/Olympus')).toBe('Choose a time zone from the list.');
});
