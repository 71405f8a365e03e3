import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Answers every request that is not for the API; rejects when the app breaks beyond its own care. */
export type Site = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type SiteOptions = {
	buildFolder: string;
	backendUrl: string;
	publishableKey: string;
	/** `null`: people use whatever address of this machine they typed, over http. */
	origin: string | null;
	mail: string;
};

type Handler = (
	request: IncomingMessage,
	response: ServerResponse,
	next: (error?: unknown) => void
) => unknown;

const protocolHeader = 'x-plumbline-protocol';

/**
 * Loads the built app. It reads its settings from the environment while loading, so they are put
 * there first. Without an ORIGIN it takes the address from the Host header, so that localhost and
 * 127.0.0.1 both may post forms; the protocol comes in a header nobody else can set.
 */
export async function loadSite(options: SiteOptions): Promise<Site> {
	Object.assign(process.env, siteEnvironment(options));
	const file = pathToFileURL(join(options.buildFolder, 'handler.js')).href;
	const { handler } = (await import(file)) as { handler: Handler };
	return async (request, response) => {
		request.headers[protocolHeader] = 'http';
		await handler(request, response, () => response.writeHead(404).end());
	};
}

function siteEnvironment(options: SiteOptions): Record<string, string> {
	return {
		SUPABASE_URL: options.backendUrl,
		SUPABASE_PUBLISHABLE_KEY: options.publishableKey,
		PLUMBLINE_MAIL: options.mail,
		...(options.origin ? { ORIGIN: options.origin } : { PROTOCOL_HEADER: protocolHeader })
	};
}
