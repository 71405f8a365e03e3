import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { lockFolder } from '../../supabase/embedded/lock.ts';
import { readSettings } from '../../supabase/embedded/settings.ts';
import { explainStart } from '../../supabase/embedded/trouble.ts';
import { temporaryFolder } from '../fixtures/folders.ts';

/** What a start that fails says, with the real failures of this machine. */
const said = async (environment: Record<string, string>, work: () => unknown) => {
	try {
		await work();
	} catch (error) {
		return explainStart(error, readSettings(environment));
	}
	throw new Error('It worked.');
};

const listen = (host: string, port = 0) => once(createServer().listen(port, host), 'listening');

describe('a start that cannot be', () => {
	it('says that the port is taken', async () => {
		const other = createServer().listen(0, '127.0.0.1');
		await once(other, 'listening');
		const { port } = other.address() as { port: number };
		expect(await said({ PORT: String(port) }, () => listen('127.0.0.1', port))).toBe(
			`PORT ${port} is taken by another program. Stop it, or set PORT to another number.`
		);
		other.close();
	});

	it('says that the host is none of this machine', async () => {
		expect(await said({ HOST: '192.0.2.1' }, () => listen('192.0.2.1'))).toBe(
			'HOST is "192.0.2.1", which is no address of this machine. Use one that is, such as 127.0.0.1.'
		);
		const HOST = 'nowhere.invalid';
		const unknown = Object.assign(new Error(), { code: 'ENOTFOUND', hostname: HOST });
		expect(explainStart(unknown, readSettings({ HOST }))).toContain('no address belongs to');
	});

	it('says that the database server does not answer, and never its address', async () => {
		const DATABASE_URL = 'postgres://ana:secret@127.0.0.1:1/plumbline';
		const sql = postgres(DATABASE_URL, { connect_timeout: 1 });
		const sentence = await said({ DATABASE_URL }, () => sql`select 1`);
		expect(sentence).toMatch(/^The PostgreSQL server of DATABASE_URL does not answer\./);
		expect(sentence).not.toContain('secret');
		for (const [code, about] of [
			['28P01', 'user or password'],
			['3D000', 'no database of the name']
		] as const) {
			const refused = Object.assign(new Error(), { code });
			expect(explainStart(refused, readSettings({ DATABASE_URL }))).toContain(about);
		}
	});

	it('says that the data folder is a file, or lies in one', async () => {
		const file = join(temporaryFolder(), 'file');
		writeFileSync(file, '');
		for (const PLUMBLINE_DATA of [file, join(file, 'data')]) {
			expect(await said({ PLUMBLINE_DATA }, () => lockFolder(PLUMBLINE_DATA))).toMatch(
				/^The data folder .*file.* cannot be used: .*\. Nothing was changed\. Set PLUMBLINE_DATA/
			);
		}
	});

	it('keeps what it does not know whole', async () => {
		expect(explainStart(new TypeError('x is not a function'), readSettings({}))).toBeNull();
		const other = join(temporaryFolder(), 'elsewhere');
		mkdirSync(other);
		expect(await said({}, () => mkdirSync(other))).toBeNull();
	});
});
