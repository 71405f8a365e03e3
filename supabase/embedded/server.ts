import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Api } from './api.ts';
import { HttpError, requestUrl, sendError, sendWebResponse, toWebRequest } from './http.ts';
import type { Site } from './site.ts';

/** What stands behind the port. `null`: not there (yet). */
export type Behind = { api: Api | null; site: Site | null; ready: boolean };

/** `close` may be called more than once. */
export type Listening = { port: number; close(): Promise<void> };

/** Opens the port; `port` 0 takes a free one. Everything answers 503 until `behind.ready`. */
export async function listen(behind: Behind, host: string, port: number): Promise<Listening> {
	const server = createServer((request, response) => {
		route(behind, request, response).catch((error: unknown) =>
			sendError(response, toHttpError(error, request))
		);
	});
	server.requestTimeout = 60_000;
	server.listen(port, host);
	await once(server, 'listening');
	let closed: Promise<void> | null = null;
	return {
		port: (server.address() as AddressInfo).port,
		close: () => (closed ??= close(server))
	};
}

async function route(behind: Behind, request: IncomingMessage, response: ServerResponse) {
	if (!behind.ready) throw new HttpError(503, 'Plumbline is starting. Try again in a moment.');
	const url = requestUrl(request);
	if (behind.api && /^\/(auth|rest)\/v1(\/|$)/.test(url.pathname)) {
		const answer = await withTimeout(behind.api(await toWebRequest(request, url)));
		return sendWebResponse(answer, response);
	}
	if (!behind.site) throw new HttpError(404, 'There is nothing at this address.');
	await behind.site(request, response);
}

/** Longer than any statement may take on PostgreSQL, so that its own message comes first. */
const patience = 40_000;

async function withTimeout<T>(work: Promise<T>): Promise<T> {
	const { promise, reject } = Promise.withResolvers<never>();
	const late = new HttpError(504, 'The database did not answer in time. Try again.');
	const timer = setTimeout(() => reject(late), patience);
	return Promise.race([work, promise]).finally(() => clearTimeout(timer));
}

function toHttpError(error: unknown, request: IncomingMessage): HttpError {
	if (error instanceof HttpError) return error;
	if (request.destroyed && !request.complete) return new HttpError(400, 'The request broke off.');
	console.error(error);
	return new HttpError(500, 'Something went wrong on our side.');
}

/** Lets requests under way finish, for ten seconds at most. */
async function close(server: Server): Promise<void> {
	const closed = once(server, 'close');
	server.close();
	// A browser keeps its connection open after the last answer; that one may go at once.
	const sweep = setInterval(() => server.closeIdleConnections(), 50);
	const limit = setTimeout(() => server.closeAllConnections(), 10_000);
	await closed;
	clearInterval(sweep);
	clearTimeout(limit);
}
