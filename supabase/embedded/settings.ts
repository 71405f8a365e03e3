import { resolve } from 'node:path';
import * as v from 'valibot';
import { createSendMail, MailSettingError } from '../../src/lib/server/mail.ts';

/** Settings that cannot be used. The message has one sentence a line, meant for people. */
export class SettingsError extends Error {
	override name = 'SettingsError';
}

const setting = (allowed: string) => (issue: { input: unknown }) =>
	`is "${String(issue.input)}". It must be ${allowed}.`;

const isUrl = (protocols: readonly string[]) => (text: string) =>
	URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).hostname !== '';

const aPort = setting('a whole number from 1 to 65535');
const anOrigin = setting('an address such as https://plumbline.example.org, without a path');
/** A database address holds a password, so an error does not repeat it. */
const aDatabase = () =>
	'cannot be used (it is not repeated here, as it may hold a password). It must be an address such as postgres://user:password@host:5432/database.';

const Environment = v.object({
	PORT: v.optional(
		v.pipe(
			v.string(),
			v.regex(/^\d{1,5}$/, aPort),
			v.transform(Number),
			v.minValue(1, aPort),
			v.maxValue(65535, aPort)
		),
		'3000'
	),
	HOST: v.optional(
		v.pipe(
			v.string(),
			v.regex(
				/^[a-z0-9.:_-]+$/i,
				setting('a host name or an IP address, such as 127.0.0.1 or 0.0.0.0')
			)
		),
		'127.0.0.1'
	),
	PLUMBLINE_DATA: v.optional(v.string(), '.data'),
	PLUMBLINE_SEED: v.optional(
		v.picklist(['demo', 'none'], setting('"demo" (a made-up network to look at) or "none"')),
		'demo'
	),
	PLUMBLINE_MAIL: v.optional(v.string()),
	DATABASE_URL: v.optional(
		v.pipe(v.string(), v.check(isUrl(['postgres:', 'postgresql:']), aDatabase))
	),
	SUPABASE_URL: v.optional(
		v.pipe(
			v.string(),
			v.check(isUrl(['http:', 'https:']), setting('an address such as https://abc.supabase.co'))
		)
	),
	SUPABASE_PUBLISHABLE_KEY: v.optional(v.string()),
	ORIGIN: v.optional(
		v.pipe(
			v.string(),
			v.check((text) => isUrl(['http:', 'https:'])(text) && new URL(text).origin === text, anOrigin)
		)
	)
});

/** Where the data lives: in a folder, on a PostgreSQL server, or with Supabase. */
export type Backing =
	| { kind: 'folder' }
	| { kind: 'postgres'; databaseUrl: string }
	| { kind: 'supabase'; url: string; publishableKey: string };

export type Settings = {
	port: number;
	host: string;
	/** Absolute. Holds keys, mail and, where the backing is a folder, the database. */
	dataFolder: string;
	seed: 'demo' | 'none';
	mail: string;
	/** The address people type; `null`: this machine's, over http. */
	origin: string | null;
	backing: Backing;
};

/** Reads the settings of an environment; an empty one counts as not set. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
	const given = Object.entries(environment).filter(([, value]) => value?.trim());
	const parsed = v.safeParse(Environment, Object.fromEntries(given));
	if (!parsed.success) throw new SettingsError(describe(parsed.issues));
	const values = parsed.output;
	const dataFolder = resolve(values.PLUMBLINE_DATA);
	return {
		port: values.PORT,
		host: values.HOST,
		dataFolder,
		seed: values.PLUMBLINE_SEED,
		mail: readMail(values.PLUMBLINE_MAIL, dataFolder),
		origin: values.ORIGIN ?? null,
		backing: readBacking(values)
	};
}

function describe(issues: readonly v.BaseIssue<unknown>[]): string {
	return issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}`).join('\n');
}

function readMail(setting: string | undefined, dataFolder: string): string {
	if (!setting) return resolve(dataFolder, 'mail');
	try {
		createSendMail(setting);
	} catch (cause) {
		if (cause instanceof MailSettingError) throw new SettingsError(cause.message, { cause });
		throw cause;
	}
	return setting === 'console' || /^smtps?:/.test(setting) ? setting : resolve(setting);
}

function readBacking(values: v.InferOutput<typeof Environment>): Backing {
	const { DATABASE_URL, SUPABASE_URL: url, SUPABASE_PUBLISHABLE_KEY: publishableKey } = values;
	if (!url !== !publishableKey) {
		const [set, missing] = url
			? ['SUPABASE_URL', 'SUPABASE_PUBLISHABLE_KEY']
			: ['SUPABASE_PUBLISHABLE_KEY', 'SUPABASE_URL'];
		throw new SettingsError(`${set} is set and ${missing} is not. Set both, or neither.`);
	}
	if (url && DATABASE_URL) {
		throw new SettingsError(
			'SUPABASE_URL and DATABASE_URL are both set. Set SUPABASE_URL to use Supabase, or DATABASE_URL to use a PostgreSQL server of your own.'
		);
	}
	if (url && publishableKey) return { kind: 'supabase', url, publishableKey };
	if (DATABASE_URL) return { kind: 'postgres', databaseUrl: DATABASE_URL };
	return { kind: 'folder' };
}
