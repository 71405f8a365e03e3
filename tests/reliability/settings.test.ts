import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from '../../supabase/embedded/settings.ts';
import { welcome } from '../../supabase/embedded/welcome.ts';
import { outcome } from '../fixtures/served.ts';

const start = resolve(import.meta.dirname, '../../supabase/embedded/start.ts');

describe('settings', () => {
	it('need none to be set', () => {
		expect(readSettings({})).toEqual({
			port: 3000,
			host: '127.0.0.1',
			dataFolder: resolve('.data'),
			seed: 'demo',
			mail: resolve('.data/mail'),
			origin: null,
			backing: { kind: 'folder' }
		});
	});

	it('count as not set when empty', () => {
		expect(readSettings({ PORT: '', SUPABASE_URL: ' ' })).toEqual(readSettings({}));
	});

	it('choose where the data lives', () => {
		const databaseUrl = 'postgres://u:p@db:5432/plumbline';
		expect(readSettings({ DATABASE_URL: databaseUrl }).backing).toEqual({
			kind: 'postgres',
			databaseUrl
		});
		const hosted = { SUPABASE_URL: 'https://x.supabase.co', SUPABASE_PUBLISHABLE_KEY: 'key' };
		expect(readSettings(hosted).backing).toEqual({
			kind: 'supabase',
			url: 'https://x.supabase.co',
			publishableKey: 'key'
		});
	});

	it.each([
		[{ PORT: 'x' }, 'PORT is "x". It must be a whole number from 1 to 65535.'],
		[{ PORT: '0' }, 'PORT is "0". It must be a whole number from 1 to 65535.'],
		[{ PORT: '65536' }, 'PORT is "65536". It must be a whole number from 1 to 65535.'],
		[
			{ HOST: 'a b' },
			'HOST is "a b". It must be a host name or an IP address, such as 127.0.0.1 or 0.0.0.0.'
		],
		[
			{ PLUMBLINE_SEED: 'yes' },
			'PLUMBLINE_SEED is "yes". It must be "demo" (a made-up network to look at) or "none".'
		],
		[
			{ ORIGIN: 'https://a.example/path' },
			'ORIGIN is "https://a.example/path". It must be an address such as https://plumbline.example.org, without a path.'
		],
		[
			{ SUPABASE_URL: 'ftp://x', SUPABASE_PUBLISHABLE_KEY: 'k' },
			'SUPABASE_URL is "ftp://x". It must be an address such as https://abc.supabase.co.'
		],
		[
			{ SUPABASE_URL: 'https://x.supabase.co' },
			'SUPABASE_URL is set and SUPABASE_PUBLISHABLE_KEY is not. Set both, or neither.'
		],
		[
			{ SUPABASE_PUBLISHABLE_KEY: 'k' },
			'SUPABASE_PUBLISHABLE_KEY is set and SUPABASE_URL is not. Set both, or neither.'
		]
	])('that are wrong are named, with the value and what is allowed: %o', (settings, sentence) => {
		expect(() => readSettings(settings)).toThrow(new SettingsError(sentence));
	});

	it('cannot name two places for the data', () => {
		const both = {
			DATABASE_URL: 'postgres://db/x',
			SUPABASE_URL: 'https://x.supabase.co',
			SUPABASE_PUBLISHABLE_KEY: 'k'
		};
		expect(() => readSettings(both)).toThrow('SUPABASE_URL and DATABASE_URL are both set.');
	});

	it.each([{ DATABASE_URL: 'mysql://u:hunter2@h/x' }, { PLUMBLINE_MAIL: 'smtp://u:hunter2@h' }])(
		'that are wrong are refused without repeating a password: %o',
		(settings) => {
			expect(() => readSettings(settings)).toThrow(SettingsError);
			expect(() => readSettings(settings)).not.toThrow('hunter2');
		}
	);
});

describe('the start', () => {
	it('names every wrong setting and ends with code 1', async () => {
		const env = { ...process.env, PORT: 'x', PLUMBLINE_SEED: 'y' };
		const { code, said } = await outcome(spawn(process.execPath, [start], { env }));
		expect(code).toBe(1);
		expect(said.trim().split('\n')).toEqual([
			'PORT is "x". It must be a whole number from 1 to 65535.',
			'PLUMBLINE_SEED is "y". It must be "demo" (a made-up network to look at) or "none".'
		]);
	});

	it('tells where the app is, and with what to sign in to the demonstration', () => {
		const said = welcome({ ...readSettings({}), demo: true }, 3000, null);
		expect(said).toContain('http://localhost:3000');
		expect(said).toContain(resolve('.data'));
		expect(said).toContain('evaluator@demo.plumbline.test');
	});

	it('promises no demonstration where the data is real', () => {
		const said = welcome({ ...readSettings({}), demo: false }, 3000, null);
		expect(said).not.toContain('demo.plumbline.test');
	});

	it('tells how to set up an empty database, and no demonstration', () => {
		const said = welcome(
			{ ...readSettings({ PLUMBLINE_SEED: 'none' }), demo: false },
			3000,
			'the-key'
		);
		expect(said).toContain('http://localhost:3000/setup?key=the-key');
		expect(said).not.toContain('demo.plumbline.test');
	});

	it('does not print the password of the database', () => {
		const settings = {
			...readSettings({ DATABASE_URL: 'postgres://u:hunter2@db:5432/x' }),
			demo: true
		};
		expect(welcome(settings, 3000, null)).toContain('the database on db:5432');
		expect(welcome(settings, 3000, null)).not.toContain('hunter2');
	});
});
