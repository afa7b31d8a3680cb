/** One HTTP exchange with GitHub: bounded in time and size, with the token kept on GitHub's own hosts. */
import { describeError } from "../errors.ts";

export type Fetch = (url: string, init: Record<string, unknown>) => Promise<Response>;

/** The exchange gave no answer: nobody knows whether GitHub carried it out. */
export class TransportError extends Error {
	override readonly name = "TransportError";
	/**
	 * `untrusted`: the server's certificate was not accepted, nothing was sent, and nothing changes by asking again. `refused`: an
	 * answer that is not believed, such as one from another host; a proxy may give it once. `none`: none came.
	 */
	readonly kind: "none" | "refused" | "untrusted";
	constructor(message: string, kind: TransportError["kind"], cause?: unknown) {
		super(message, { cause });
		this.kind = kind;
	}
}

interface TransportOptions {
	readonly fetch: Fetch;
	readonly apiUrl: string;
	readonly graphqlUrl: string;
	/** For headers and the whole body of one exchange, redirects included. */
	readonly requestTimeoutMs: number;
	readonly maxBytes: number;
	readonly signal?: AbortSignal;
	readonly onRequest: () => void;
}

const MAX_REDIRECTS = 3;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Where the token may go: the API, GraphQL, and the uploads host that belongs to the API's. */
function listTrustedOrigins(apiUrl: string, graphqlUrl: string): ReadonlySet<string> {
	const api = new URL(apiUrl);
	const origins = new Set([api.origin, new URL(graphqlUrl).origin]);
	if (api.hostname.startsWith("api.")) origins.add(`${api.protocol}//uploads.${api.host.slice("api.".length)}`);
	return origins;
}

/** A fetch for octokit whose answer is whole when it resolves; it throws TransportError when there was none. */
export function createTransport(options: TransportOptions): Fetch {
	const trusted = listTrustedOrigins(options.apiUrl, options.graphqlUrl);
	return async (address, init) => {
		const timeout = AbortSignal.timeout(options.requestTimeoutMs);
		const signal = options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]);
		const method = String(init["method"] ?? "GET");
		let url = address;
		try {
			for (let hop = 0; ; hop++) {
				const headers = { ...(init["headers"] as Record<string, string>) };
				if (!trusted.has(new URL(url).origin)) {
					if (method !== "GET" && method !== "HEAD")
						throw new TransportError(`GitHub sent a ${method} to another host (${new URL(url).host})`, "refused");
					if (expectsJson(init["headers"]))
						throw new TransportError(`GitHub's answer was to come from another host (${new URL(url).host})`, "refused");
					for (const name of Object.keys(headers)) if (/^(?:authorization|cookie)$/i.test(name)) delete headers[name];
				}
				options.onRequest();
				const answer = await options.fetch(url, { ...init, headers, signal, redirect: "manual" });
				const location = answer.headers.get("location");
				if (!REDIRECTS.has(answer.status) || location === null) return await readWhole(answer, url, options.maxBytes);
				await answer.body?.cancel();
				if (hop >= MAX_REDIRECTS) throw new TransportError(`more than ${MAX_REDIRECTS} redirects`, "refused");
				const next = new URL(location, url);
				const keepsMethod = method === "GET" || method === "HEAD" || answer.status === 307 || answer.status === 308;
				if (!keepsMethod) throw new TransportError(`${method} was redirected (${answer.status})`, "refused");
				if (next.protocol === "http:" && new URL(url).protocol === "https:")
					throw new TransportError("redirected from https to http", "refused");
				url = next.href;
			}
		} catch (thrown) {
			if (options.signal?.aborted) throw new TransportError("cancelled", "none", options.signal.reason);
			if (thrown instanceof TransportError) throw thrown;
			if (timeout.aborted)
				throw new TransportError(`no whole answer within ${options.requestTimeoutMs} ms`, "none", thrown);
			throw new TransportError(describeNetwork(thrown), isUntrusted(thrown) ? "untrusted" : "none", thrown);
		}
	};
}

/** Files are stored on other hosts; what decides anything is JSON, which GitHub answers itself. */
function expectsJson(headers: unknown): boolean {
	const accept = Object.entries((headers ?? {}) as Record<string, string>).find(
		([name]) => name.toLowerCase() === "accept",
	)?.[1];
	return accept === undefined || /json/i.test(accept);
}

async function readWhole(answer: Response, url: string, maxBytes: number): Promise<Response> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	if (answer.body !== null)
		for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
			size += chunk.byteLength;
			if (size > maxBytes) throw new TransportError(`an answer of more than ${maxBytes} bytes`, "refused");
			chunks.push(chunk);
		}
	const empty = answer.status === 204 || answer.status === 205 || answer.status === 304;
	const whole = new Response(empty ? null : Buffer.concat(chunks), {
		status: answer.status,
		headers: [...answer.headers].filter(
			([name]) => !/^(?:content-encoding|content-length|transfer-encoding)$/i.test(name),
		),
	});
	Object.defineProperty(whole, "url", { value: url });
	return whole;
}

/** OpenSSL's words for a certificate that is not accepted, as Node gives them (https://nodejs.org/api/tls.html). */
const UNTRUSTED = /^(?:CERT_|ERR_TLS_CERT_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$|UNABLE_TO_)/;

function isUntrusted(thrown: unknown): boolean {
	return UNTRUSTED.test(readCode(thrown));
}

/** fetch wraps what went wrong in an error of its own. */
function causeOf(thrown: unknown): unknown {
	return thrown instanceof Error && thrown.cause instanceof Error ? thrown.cause : thrown;
}

function readCode(thrown: unknown): string {
	const cause = causeOf(thrown);
	return cause instanceof Error && "code" in cause ? String(cause.code) : "";
}

function describeNetwork(thrown: unknown): string {
	const code = readCode(thrown);
	return `${describeError(causeOf(thrown))}${code === "" ? "" : ` (${code})`}`;
}
