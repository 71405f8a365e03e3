import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fixedId, instrumentToSql } from '../../supabase/instruments/to-sql.ts';

const at = (path: string) => fileURLToPath(new URL(`../../supabase/${path}`, import.meta.url));
const sql = instrumentToSql(at('instruments/flexibility-and-consistency/v1'));

test('the committed migration is what the files say today', () => {
	const migration = '20261101000900_flexibility_and_consistency.sql';
	expect(readFileSync(at(`migrations/${migration}`), 'utf8')).toBe(sql);
});

test('an id is the md5 of its path, so it is the same on every machine', () => {
	// printf '%s' plumbline | md5sum
	expect(fixedId('plumbline')).toBe('a8c83719-b224-3c36-6811-c3115f2e1606');
	expect(sql).toContain(fixedId('plumbline/flexibility_and_consistency/v1/items/safety_plan'));
});

test('the version is published last, when all its rows are there', () => {
	expect(sql.lastIndexOf('insert into')).toBeLessThan(sql.indexOf(`set status = 'published'`));
});

test('every word is quoted: no apostrophe ends a value early', () => {
	const outside = sql.replace(/'(?:[^']|'')*'/g, '');
	expect(outside).not.toMatch(/young|worker/);
});
