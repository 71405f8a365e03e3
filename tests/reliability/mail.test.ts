import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createSendMail, MailSettingError } from '../../src/lib/server/mail.ts';
import { sendInBackground } from '../../supabase/embedded/mailer.ts';
import { temporaryFolder } from '../fixtures/folders.ts';

const mail = { to: 'ada@example.org', subject: 'Come in', text: 'Open this: https://x.test/a' };

/** A mail server that takes one mail and resolves with what it was told. */
async function startSmtp(): Promise<{ url: string; received: Promise<string[]> }> {
	const { promise, resolve } = Promise.withResolvers<string[]>();
	const server = createServer((socket) => {
		const lines: string[] = [];
		let inData = false;
		const say = (line: string) => socket.write(`${line}\r\n`);
		socket.on('error', () => undefined); // Some clients leave without a word.
		say('220 ready');
		createInterface(socket).on('line', (line) => {
			lines.push(line);
			if (inData && line !== '.') return;
			if (inData) resolve(lines);
			inData = line === 'DATA';
			say(inData ? '354 go on' : line === 'QUIT' ? '221 bye' : '250 fine');
		});
	}).listen(0, '127.0.0.1');
	onTestFinished(() => void server.close());
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return { url: `smtp://127.0.0.1:${port}?from=plumbline@example.org`, received: promise };
}

describe('mail', () => {
	it('goes into a folder, to look at and to read by program', async () => {
		const folder = join(temporaryFolder(), 'mail');
		await createSendMail(folder)(mail);
		const [eml = '', json = ''] = readdirSync(folder).sort();
		expect(JSON.parse(readFileSync(join(folder, json), 'utf8'))).toMatchObject(mail);
		expect(readFileSync(join(folder, eml), 'utf8')).toContain('Subject: Come in');
		expect(statSync(join(folder, eml)).mode & 0o077).toBe(0);
	});

	it('goes to the console', async () => {
		const info = vi.spyOn(console, 'info').mockReturnValue();
		await createSendMail('console')(mail);
		expect(info.mock.calls.join()).toContain('Open this: https://x.test/a');
		info.mockRestore();
	});

	it('goes to a mail server, from the sender in the setting', async () => {
		const { url, received } = await startSmtp();
		await createSendMail(url)(mail);
		const lines = await received;
		expect(lines).toContain('MAIL FROM:<plumbline@example.org>');
		expect(lines).toContain('RCPT TO:<ada@example.org>');
		expect(lines).toContain('Subject: Come in');
	});

	it.each(['smtp://mail.example.org', 'smtp://?from=plumbline', 'https://mail.example.org'])(
		'cannot go to %s, and says what would do',
		(setting) => {
			expect(() => createSendMail(setting)).toThrow(MailSettingError);
			expect(() => createSendMail(setting)).toThrow(`PLUMBLINE_MAIL is "${setting}"`);
		}
	);

	it('keeps nobody waiting for a mail server that says nothing', async () => {
		const silent = createServer(() => undefined).listen(0, '127.0.0.1');
		onTestFinished(() => void silent.close());
		await once(silent, 'listening');
		const { port } = silent.address() as AddressInfo;
		const { send } = sendInBackground(
			createSendMail(`smtp://127.0.0.1:${port}?from=a@example.org`)
		);
		const before = performance.now();
		await send(mail);
		expect(performance.now() - before).toBeLessThan(1000);
	});

	it('tells the log when one could not be sent, and not to whom', async () => {
		const error = vi.spyOn(console, 'error').mockReturnValue();
		const outgoing = sendInBackground(() => Promise.reject(new Error(`550 ${mail.to}`)));
		await outgoing.send(mail);
		await outgoing.settled();
		const logged = error.mock.calls.flat().join();
		error.mockRestore();
		expect(logged).toContain('could not be sent');
		expect(logged).not.toContain(mail.to);
	});

	it('never sends a password unencrypted', async () => {
		const { url } = await startSmtp();
		const withPassword = url.replace('smtp://', 'smtp://user:secret@');
		await expect(createSendMail(withPassword)(mail)).rejects.toThrow();
	});
});
