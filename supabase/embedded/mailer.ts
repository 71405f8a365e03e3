import type { App } from '@supabase/lite';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SendMail } from '../../src/lib/server/mail.ts';

/** What lite's auth service calls when somebody needs a mail. */
export type Mailer = NonNullable<App['_mailer']>;

type Values = Record<'TokenHash' | 'Token' | 'SiteURL' | 'Email', string>;

export type Outgoing = {
	/** Hands a mail on and returns at once. */
	send: SendMail;
	/** Resolves when nothing is on its way any more; never throws. */
	settled(): Promise<void>;
};

/**
 * Sends while the caller goes on. The auth service holds the database while it waits for its mail, so a
 * slow mail server would keep everybody waiting, and its answer would tell which address has an account.
 */
export function sendInBackground(sendMail: SendMail): Outgoing {
	const underway = new Set<Promise<void>>();
	return {
		send: async (mail) => {
			const sending = sendMail(mail)
				// The cause alone: an address in a log tells who has an account.
				.catch((cause: unknown) => console.error('A mail could not be sent:', codeOf(cause)))
				.finally(() => underway.delete(sending));
			underway.add(sending);
		},
		settled: async () => void (await Promise.all(underway))
	};
}

function codeOf(cause: unknown): string {
	return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown cause';
}

/**
 * Mail for lite's auth service. Its own puts a session into the address of the page a link opens;
 * ours carries a token hash that the app exchanges on its server. Everything else gets a code.
 */
export function createMailer(sendMail: SendMail, site: string, templates: string): Mailer {
	const send = (template: string, subject: string, to: string, token: string, code: string) => {
		const values = { TokenHash: token, Token: code, SiteURL: site, Email: to };
		return sendMail({
			to,
			subject,
			text: fill(readTemplate(templates, `${template}.txt`), values, String),
			html: fill(readTemplate(templates, `${template}.html`), values, escapeHtml)
		});
	};
	const sendCode = (to: string, token: string, code: string) =>
		send('code', 'Your Plumbline code', to, token, code);
	return {
		sendRecovery: (to, token, code) =>
			send('recovery', 'Choose a new Plumbline password', to, token, code),
		sendConfirmation: sendCode,
		sendMagicLink: sendCode,
		sendEmailChange: sendCode,
		sendReauthentication: (to, code) => sendCode(to, '', code)
	};
}

function readTemplate(folder: string, name: string): string {
	return readFileSync(join(folder, name), 'utf8');
}

/** Replaces `{{ .Name }}`, the notation of Supabase's mail templates. */
function fill(template: string, values: Values, escape: (text: string) => string): string {
	return template.replace(/\{\{\s*\.(\w+)\s*\}\}/g, (whole, name: string) =>
		name in values ? escape(values[name as keyof Values]) : whole
	);
}

function escapeHtml(text: string): string {
	const entities: Record<string, string> = {
		'&': '&amp;',
		'<': '&lt;',
		'>': '&gt;',
		'"': '&quot;'
	};
	return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
