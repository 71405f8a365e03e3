import { createTransport } from 'nodemailer';
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export type Mail = { to: string; subject: string; text: string; html?: string };

/** Sends one mail, or throws when it could not be handed over. */
export type SendMail = (mail: Mail) => Promise<void>;

/** A PLUMBLINE_MAIL that cannot be used. The message is meant for people. */
export class MailSettingError extends Error {
	override name = 'MailSettingError';
}

const defaultSender = 'Plumbline <plumbline@localhost>';

/**
 * Makes a sender from PLUMBLINE_MAIL: `console`, an smtp:// or smtps:// address with the sender in
 * `?from=`, or a folder that gets one .eml to look at and one .json to read per mail.
 */
export function createSendMail(setting: string): SendMail {
	if (setting === 'console') return printMail;
	if (/^smtps?:/.test(setting)) return sendBySmtp(setting);
	if (/^[a-z][a-z0-9+.-]+:\/\//i.test(setting)) throw notUsable(setting);
	return (mail) => writeMail(setting, mail);
}

function notUsable(setting: string): MailSettingError {
	const shown = setting.replace(/\/\/[^@/]*@/, '//…@');
	return new MailSettingError(
		`PLUMBLINE_MAIL is "${shown}". It may be a folder, the word "console", or a mail server such as smtp://user:password@mail.example.org:587?from=plumbline@example.org.`
	);
}

async function printMail({ to, subject, text }: Mail): Promise<void> {
	console.info(`Mail to ${to}\nSubject: ${subject}\n\n${text}\n`);
}

function sendBySmtp(setting: string): SendMail {
	const url = URL.canParse(setting) ? new URL(setting) : null;
	const from = url?.searchParams.get('from');
	if (!url?.hostname || !from) throw notUsable(setting);
	const secure = url.protocol === 'smtps:';
	const user = decodeURIComponent(url.username);
	const transport = createTransport({
		host: url.hostname,
		port: Number(url.port) || (secure ? 465 : 587),
		secure,
		// A password never travels unencrypted.
		requireTLS: !secure && user !== '',
		...(user && { auth: { user, pass: decodeURIComponent(url.password) } }),
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 20_000
	});
	return async (mail) => void (await transport.sendMail({ from, ...mail }));
}

const composer = createTransport({ streamTransport: true, buffer: true });

async function writeMail(folder: string, mail: Mail): Promise<void> {
	const sentAt = new Date().toISOString();
	const { message } = await composer.sendMail({ from: defaultSender, ...mail });
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const name = join(folder, `${sentAt.replaceAll(':', '-')}-${randomUUID().slice(0, 8)}`);
	await writeFile(`${name}.eml`, message, { mode: 0o600 });
	await writeFile(`${name}.json`, JSON.stringify({ ...mail, sentAt }, null, '\t'), { mode: 0o600 });
}
