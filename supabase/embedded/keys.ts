import { generateApiKey } from '@supabase/lite';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { writeDurably } from './files.ts';

const Keys = v.object({
	publishableKey: v.pipe(v.string(), v.startsWith('sb_publishable_')),
	secretKey: v.pipe(v.string(), v.startsWith('sb_secret_')),
	jwtSecret: v.pipe(v.string(), v.minLength(32))
});

/** `publishableKey` may be seen by anybody; the other two open everything and never leave the server. */
export type Keys = v.InferOutput<typeof Keys>;

/** Reads the keys from `file`, or makes them on the first start. Only their owner may read the file. */
export async function loadKeys(file: string): Promise<Keys> {
	if (!existsSync(file)) writeDurably(file, JSON.stringify(await makeKeys(), null, '\t'), 0o600);
	chmodSync(file, 0o600);
	return v.parse(Keys, JSON.parse(readFileSync(file, 'utf8')));
}

async function makeKeys(): Promise<Keys> {
	const [publishable, secret] = await Promise.all([
		generateApiKey('publishable'),
		generateApiKey('secret')
	]);
	return {
		publishableKey: publishable.key,
		secretKey: secret.key,
		jwtSecret: randomBytes(48).toString('base64url')
	};
}
