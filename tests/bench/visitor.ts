import type { Credentials } from './api.ts';

/** Somebody with a browser's cookies and without a browser: measures the server alone. */
export class Visitor {
	readonly #url: string;
	readonly #cookies = new Map<string, string>();

	constructor(url: string) {
		this.#url = url;
	}

	/** Signs in through the form. Throws when that leads nowhere. */
	async signIn({ email, password }: Credentials): Promise<void> {
		const body = new URLSearchParams({ email, password });
		const reply = await this.send('/sign-in', { method: 'POST', body });
		if (reply.status !== 303 || this.#cookies.size === 0) {
			throw new Error(`Signing in as ${email} answered ${reply.status}.`);
		}
	}

	/** Milliseconds from the request to the last byte. Throws unless the answer is 200. */
	async time(path: string, init: RequestInit = {}): Promise<{ ms: number; text: string }> {
		const started = performance.now();
		const reply = await this.send(path, init);
		const text = await reply.text();
		const ms = performance.now() - started;
		if (reply.status !== 200) throw new Error(`${path} answered ${reply.status}.`);
		return { ms, text };
	}

	async send(path: string, init: RequestInit = {}): Promise<Response> {
		const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const headers = { accept: 'text/html', origin: this.#url, cookie, ...init.headers };
		const reply = await fetch(this.#url + path, { redirect: 'manual', ...init, headers });
		for (const line of reply.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			this.#cookies.set(name, value);
		}
		return reply;
	}
}
