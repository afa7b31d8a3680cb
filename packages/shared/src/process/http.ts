/** The one HTTP door for probes, metrics and webhooks: bounded in time and size, kept out of private networks unless allowed. */
import type { IncomingHttpHeaders } from "node:http";
import { describeError } from "../errors.ts";
import { type Clock, systemClock } from "./clock.ts";
import { keepHeaders, readTargetUrl } from "./http-address.ts";
import {
	type Exchanged,
	exchangeByOne,
	exchangeByTwo,
	HttpFailure,
	type HttpFailureKind,
	openConnection,
	type Question,
	speaksOnlyTwo,
} from "./http-exchange.ts";

export interface HttpRequest {
	readonly url: string;
	readonly method?: "GET" | "HEAD" | "POST" | "PUT";
	readonly headers?: Readonly<Record<string, string>>;
	readonly body?: string;
	/** For everything: name, connection, redirects and the whole body. */
	readonly timeoutMs: number;
	/** Default 1 MB. A longer body is a failure `too-large`. */
	readonly maxBytes?: number;
	/** Default 0: a redirect is itself the answer. */
	readonly maxRedirects?: number;
	/** Private or loopback hosts that may be reached, as host or host:port. */
	readonly allowHosts?: readonly string[];
	readonly signal?: AbortSignal;
}

interface HttpAnswer {
	readonly status: number;
	/** Names in lower case; repeated ones joined by a comma. */
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string;
	/** Where the answer came from, after redirects. */
	readonly url: string;
	readonly redirects: readonly string[];
	/** From sending to the last byte of the body, redirects included. */
	readonly latencyMs: number;
	readonly address: string;
	/** Of the server's certificate; null over plain http. */
	readonly tls: { readonly validTo: string; readonly daysLeft: number } | null;
}

export type { HttpFailureKind };

export type HttpResult =
	| { readonly ok: true; readonly answer: HttpAnswer }
	| {
			readonly ok: false;
			/** `uncertain`: the request may have reached the other side. */
			readonly failure: { readonly kind: HttpFailureKind; readonly message: string; readonly uncertain: boolean };
	  };

export interface Http {
	/** One exchange; never rejects, never retries. Messages hold no path or query of the URL, which may be secret. */
	readonly send: (request: HttpRequest) => Promise<HttpResult>;
}

const DAY_MS = 86_400_000;

/** HTTP on Node's own client, which shows certificates and lets every resolved address be judged. */
export function createHttp(clock: Clock = systemClock): Http {
	return {
		send: async (request) => {
			const timeout = AbortSignal.timeout(request.timeoutMs);
			const signal = request.signal === undefined ? timeout : AbortSignal.any([timeout, request.signal]);
			try {
				return { ok: true, answer: await follow(request, signal, clock) };
			} catch (thrown) {
				const uncertain = thrown instanceof HttpFailure ? thrown.uncertain : true;
				const fail = (kind: HttpFailureKind, message: string) =>
					({ ok: false, failure: { kind, message, uncertain } }) as const;
				if (request.signal?.aborted) return fail("cancelled", "the run was cancelled");
				if (timeout.aborted) return fail("timed-out", `no whole answer within ${request.timeoutMs} ms`);
				if (thrown instanceof HttpFailure) return fail(thrown.kind, thrown.message);
				return fail("network", describeError(thrown));
			}
		},
	};
}

async function follow(request: HttpRequest, signal: AbortSignal, clock: Clock): Promise<HttpAnswer> {
	const started = performance.now();
	const redirects: string[] = [];
	let method = request.method ?? "GET";
	let headers: Readonly<Record<string, string>> = request.headers ?? {};
	let body = request.body;
	let url = target(request.url);
	const cookies = new Map<string, Map<string, string>>();
	for (;;) {
		const answer = await exchange(url, { ...request, method, headers }, body, signal);
		const { status } = answer;
		const { location } = answer.headers;
		const isRedirect = [301, 302, 303, 307, 308].includes(status) && location !== undefined;
		if (!isRedirect || (request.maxRedirects ?? 0) === 0)
			return {
				status,
				headers: flatten(answer.headers),
				body: answer.text,
				url: url.href,
				redirects,
				latencyMs: performance.now() - started,
				address: answer.address,
				tls: readTls(answer.validTo, clock),
			};
		if (redirects.length >= request.maxRedirects!)
			throw new HttpFailure("too-many-redirects", `more than ${request.maxRedirects} redirects`, true);
		if (!URL.canParse(location, url.href)) throw new HttpFailure("invalid-url", "redirected to what is no URL", true);
		const next = target(new URL(location, url).href);
		if (url.protocol === "https:" && next.protocol === "http:")
			throw new HttpFailure("refused-address", "redirected from https to http", true);
		if (status === 307 || status === 308) {
			if (body !== undefined && next.origin !== url.origin)
				throw new HttpFailure("refused-address", `redirected with its body to another host (${next.host})`, true);
		} else if (method !== "HEAD") {
			method = "GET";
			body = undefined;
		}
		keepCookies(cookies, url, answer.headers["set-cookie"]);
		headers = addCookies(keepHeaders(headers, url, next), cookies.get(next.host));
		redirects.push(next.href);
		url = next;
	}
}

/** Cookies of one exchange, by host: load balancers and login pages redirect to themselves until their cookie comes back. */
function keepCookies(cookies: Map<string, Map<string, string>>, from: URL, lines: readonly string[] | undefined): void {
	const own = cookies.get(from.host) ?? new Map<string, string>();
	for (const line of lines ?? []) {
		const match = /^\s*([^=;\s]+)=([^;]*)/.exec(line);
		if (match !== null && own.size < 50) own.set(match[1]!, match[2]!.trim());
	}
	cookies.set(from.host, own);
}

function addCookies(
	headers: Readonly<Record<string, string>>,
	cookies: ReadonlyMap<string, string> | undefined,
): Readonly<Record<string, string>> {
	if (cookies === undefined || cookies.size === 0) return headers;
	const name = Object.keys(headers).find((header) => header.toLowerCase() === "cookie") ?? "cookie";
	const sent = (headers[name] ?? "").split(/;\s*/).filter((pair) => pair !== "" && !cookies.has(pair.split("=")[0]!));
	const pairs = [...sent, ...[...cookies].map(([cookie, value]) => `${cookie}=${value}`)];
	return { ...headers, [name]: pairs.join("; ") };
}

function target(text: string): URL {
	const parsed = readTargetUrl(text);
	if (!parsed.ok) throw new HttpFailure("invalid-url", `the address ${parsed.reason}`, false);
	return parsed.url;
}

/** By HTTP/1.1, or by HTTP/2 where the server speaks nothing else. */
async function exchange(
	url: URL,
	request: HttpRequest,
	body: string | undefined,
	signal: AbortSignal,
): Promise<Exchanged> {
	const connection = openConnection(url, request.allowHosts ?? []);
	const question: Question = {
		url,
		method: request.method ?? "GET",
		headers: {
			"user-agent": "octoacme-release-actions",
			...request.headers,
			...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
		},
		body,
		signal,
		limit: request.maxBytes ?? 1_000_000,
		lookup: connection.lookup,
	};
	try {
		return await exchangeByOne(question);
	} catch (thrown) {
		if (!speaksOnlyTwo(thrown)) throw thrown;
		return await exchangeByTwo(question);
	}
}

function readTls(validTo: string | undefined, clock: Clock): HttpAnswer["tls"] {
	if (validTo === undefined) return null;
	const end = Date.parse(validTo);
	return { validTo: new Date(end).toISOString(), daysLeft: Math.floor((end - clock.now()) / DAY_MS) };
}

function flatten(headers: IncomingHttpHeaders): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).flatMap(([name, value]) =>
			value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
		),
	);
}
