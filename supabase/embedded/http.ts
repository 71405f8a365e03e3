import type { IncomingMessage, ServerResponse } from 'node:http';

/** The largest body /auth/v1 and /rest/v1 take, in bytes. */
export const bodyLimit = 2 * 1024 * 1024;

/** An answer other than success, for whoever sent the request. */
export class HttpError extends Error {
	override name = 'HttpError';
	readonly status: number;

	constructor(status: number, message: string) {
		super(message);
		this.status = status;
	}
}

/** The address a request asks for. Throws {@link HttpError} 400 for one that is none. */
export function requestUrl(request: IncomingMessage): URL {
	const path = request.url ?? '';
	// "//name/path" would otherwise be read as an address on another host.
	const address = `http://127.0.0.1${path.startsWith('/') ? '' : '/'}${path}`;
	if (!URL.canParse(address)) throw new HttpError(400, 'This address cannot be read.');
	return new URL(address);
}

/** Turns Node's request into the web's, with its whole body, which must not pass the limit. */
export async function toWebRequest(request: IncomingMessage, url: URL): Promise<Request> {
	const method = request.method ?? 'GET';
	const body = await readBody(request);
	const hasBody = body.byteLength > 0 && method !== 'GET' && method !== 'HEAD';
	try {
		return new Request(url, {
			method,
			headers: toHeaders(request),
			...(hasBody && { body: new Uint8Array(body) })
		});
	} catch (cause) {
		throw Object.assign(new HttpError(400, 'This request cannot be read.'), { cause });
	}
}

/** What a request says, as an object; empty when it says nothing of the kind. The request can be read again. */
export async function readAsked(request: Request): Promise<Record<string, unknown>> {
	const body: unknown = await request
		.clone()
		.json()
		.catch(() => null);
	return typeof body === 'object' && body !== null ? { ...body } : {};
}

const hopByHop = new Set(['connection', 'expect', 'keep-alive', 'transfer-encoding', 'upgrade']);

function toHeaders(request: IncomingMessage): Headers {
	const headers = new Headers();
	for (const [name, value] of Object.entries(request.headers)) {
		if (value === undefined || hopByHop.has(name)) continue;
		headers.set(name, Array.isArray(value) ? value.join(', ') : value);
	}
	return headers;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
	if (Number(request.headers['content-length'] ?? 0) > bodyLimit) throw tooLarge();
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of request as AsyncIterable<Buffer>) {
		size += chunk.byteLength;
		if (size > bodyLimit) throw tooLarge();
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

const tooLarge = () => new HttpError(413, `A request may carry at most ${bodyLimit} bytes.`);

/** Sends an answer whose body is known as a whole. */
export async function sendWebResponse(answer: Response, response: ServerResponse): Promise<void> {
	const body = Buffer.from(await answer.arrayBuffer());
	response.writeHead(answer.status, [...answer.headers].flat());
	response.end(body);
}

/** Sends a refusal the way PostgREST words one. A request not read to its end loses its connection. */
export function sendError(response: ServerResponse, { status, message }: HttpError): void {
	if (response.headersSent) return void response.destroy();
	if (!response.req.complete) response.shouldKeepAlive = false;
	response.writeHead(status, { 'content-type': 'application/json' });
	response.end(JSON.stringify({ code: `PT${status}`, message, details: null, hint: null }));
}
