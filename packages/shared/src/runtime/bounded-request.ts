/**
 * The door for what is not GitHub: one HTTP request or TCP connection, bounded in time, bytes and redirects, that reaches
 * private addresses only where they are allowed. Node's own client and not `fetch`: the address is checked at the moment
 * of connecting (a name cannot be re-pointed in between), the certificate can be read, and a cold start costs less.
 */
import { lookup as resolveHost } from "node:dns";
import type { ClientRequest, IncomingMessage } from "node:http";
import { connect, isIP, type LookupFunction } from "node:net";
import type { TLSSocket } from "node:tls";
import { isAllowedHost, isPrivateAddress } from "./address-rules.ts";

export interface BoundedRequest {
	readonly url: string;
	readonly method: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body?: string;
	/** For everything: names, connection, redirects, body. */
	readonly timeoutMs: number;
	/** What is kept of the body; the rest is not read. */
	readonly maxBytes: number;
	/** How many redirects are followed; a further one is the answer. */
	readonly redirects: number;
	/** Private hosts that may be reached, as host or host:port. */
	readonly allowHosts: readonly string[];
	readonly readCertificate?: boolean;
	readonly signal?: AbortSignal;
}

export type BoundedAnswer =
	| {
			readonly kind: "http";
			readonly status: number;
			readonly headers: Readonly<Record<string, string>>;
			readonly body: string;
			readonly cut: boolean;
			readonly latencyMs: number;
			readonly certificateDaysLeft?: number;
	  }
	/** `refused`: our own rules forbid the request; trying again is of no use. */
	| { readonly kind: "error"; readonly message: string; readonly latencyMs: number; readonly refused: boolean };

class RefusedAddress extends Error {}

/** sendBounded: the answer, or why there is none. Rejects only with the reason of an aborted `signal`. */
export async function sendBounded(request: BoundedRequest): Promise<BoundedAnswer> {
	const started = performance.now();
	const deadline = started + request.timeoutMs;
	let url = request.url;
	let method = request.method;
	let body = request.body;
	let headers: Record<string, string> = { ...request.headers };
	try {
		for (let hop = 0; ; hop++) {
			const target = checkUrl(url, request.allowHosts);
			const answer = await sendOnce(
				{ ...request, method, headers, ...(body === undefined ? {} : { body }) },
				target,
				deadline - performance.now(),
			);
			const location = answer.headers["location"];
			if (hop >= request.redirects || answer.status < 300 || answer.status > 399 || location === undefined)
				return { kind: "http", ...answer, latencyMs: performance.now() - started };
			if (!URL.canParse(location, target.href))
				throw new Error(`redirected to ${JSON.stringify(location)}, which is no URL`);
			const next = new URL(location, target);
			if (target.protocol === "https:" && next.protocol === "http:")
				throw new RefusedAddress(`redirected from https to ${next.origin}; a redirect may not leave https`);
			if (next.origin !== target.origin) headers = {};
			if (answer.status === 303 || (method === "POST" && answer.status < 303)) {
				method = method === "HEAD" ? "HEAD" : "GET";
				body = undefined;
			}
			url = next.href;
		}
	} catch (thrown) {
		if (request.signal?.aborted) throw request.signal.reason;
		return {
			kind: "error",
			message: describe(thrown, request.timeoutMs),
			latencyMs: performance.now() - started,
			refused: thrown instanceof RefusedAddress,
		};
	}
}

export interface BoundedConnection {
	readonly host: string;
	readonly port: number;
	readonly timeoutMs: number;
	readonly allowHosts: readonly string[];
	readonly signal?: AbortSignal;
}

/** connectBounded: whether a TCP connection is taken; it is closed at once. */
export async function connectBounded(
	request: BoundedConnection,
): Promise<{ readonly kind: "connected"; readonly latencyMs: number } | Extract<BoundedAnswer, { kind: "error" }>> {
	const started = performance.now();
	try {
		checkLiteral(request.host, request.port, request.allowHosts);
		await new Promise<void>((resolve, reject) => {
			const socket = connect({
				host: request.host.replace(/^\[|\]$/g, ""),
				port: request.port,
				lookup: guardedLookup(request.port, request.allowHosts),
			});
			const stop = () => socket.destroy(new Error("aborted"));
			const timer = setTimeout(() => socket.destroy(new TimedOut()), request.timeoutMs);
			request.signal?.addEventListener("abort", stop, { once: true });
			socket.once("connect", () => {
				socket.destroy();
				resolve();
			});
			socket.once("error", reject);
			socket.once("close", () => {
				clearTimeout(timer);
				request.signal?.removeEventListener("abort", stop);
				reject(new Error("the connection was closed"));
			});
		});
		return { kind: "connected", latencyMs: performance.now() - started };
	} catch (thrown) {
		if (request.signal?.aborted) throw request.signal.reason;
		return {
			kind: "error",
			message: describe(thrown, request.timeoutMs),
			latencyMs: performance.now() - started,
			refused: thrown instanceof RefusedAddress,
		};
	}
}

class TimedOut extends Error {}

function checkUrl(url: string, allowHosts: readonly string[]): URL {
	if (!URL.canParse(url)) throw new RefusedAddress(`${JSON.stringify(url.slice(0, 100))} is no URL`);
	const target = new URL(url);
	if (target.protocol !== "http:" && target.protocol !== "https:")
		throw new RefusedAddress(`the scheme ${target.protocol} is not allowed; expected http or https`);
	checkLiteral(target.hostname, portOf(target), allowHosts);
	return target;
}

function portOf(url: URL): number {
	return url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
}

/** An address written as numbers is never looked up, so it is checked before. */
function checkLiteral(host: string, port: number, allowHosts: readonly string[]): void {
	const bare = host.replace(/^\[|\]$/g, "");
	if (isIP(bare) !== 0 && isPrivateAddress(bare) && !isAllowedHost(bare, port, allowHosts))
		throw refusePrivate(bare, bare, port);
}

function refusePrivate(host: string, address: string, port: number): RefusedAddress {
	const at = host === address ? address : `${host} is ${address}, which`;
	return new RefusedAddress(
		`${at} is in a private range; add ${host.includes(":") ? `"[${host}]:${port}"` : `${host}:${port}`} to allow-hosts if it is meant`,
	);
}

function guardedLookup(port: number, allowHosts: readonly string[]): LookupFunction {
	return (host, options, callback) => {
		resolveHost(host, { ...options, all: true }, (error, addresses) => {
			if (error) return callback(error, "");
			const forbidden = addresses.find(({ address }) => isPrivateAddress(address));
			if (forbidden && !isAllowedHost(host, port, allowHosts))
				return callback(refusePrivate(host, forbidden.address, port), "");
			if (options.all) return callback(null, addresses);
			const first = addresses[0];
			return first ? callback(null, first.address, first.family) : callback(new Error(`${host} has no address`), "");
		});
	};
}

async function sendOnce(
	request: BoundedRequest,
	target: URL,
	timeoutMs: number,
): Promise<Omit<Extract<BoundedAnswer, { kind: "http" }>, "kind" | "latencyMs">> {
	if (timeoutMs <= 0) throw new TimedOut();
	const client = target.protocol === "https:" ? await import("node:https") : await import("node:http");
	return await new Promise((resolve, reject) => {
		const outgoing: ClientRequest = client.request(target, {
			method: request.method,
			headers: {
				accept: "*/*",
				"accept-encoding": "identity",
				"user-agent": "octoacme-release-actions",
				...request.headers,
				...(request.body === undefined ? {} : { "content-length": String(Buffer.byteLength(request.body)) }),
			},
			// One connection a request: behind a load balancer a kept one would ask the same instance again and again.
			agent: false,
			lookup: guardedLookup(portOf(target), request.allowHosts),
		});
		let isLate = false;
		const timer = setTimeout(() => {
			isLate = true;
			outgoing.destroy(new TimedOut());
		}, timeoutMs);
		const stop = () => outgoing.destroy(new Error("aborted"));
		request.signal?.addEventListener("abort", stop, { once: true });
		const release = () => {
			clearTimeout(timer);
			request.signal?.removeEventListener("abort", stop);
		};
		outgoing.once("error", (error) => {
			release();
			reject(error);
		});
		outgoing.once("response", (incoming) => {
			const daysLeft = request.readCertificate ? readDaysLeft(incoming) : undefined;
			readBody(incoming, request.maxBytes).then(
				({ body, cut }) => {
					release();
					resolve({
						status: incoming.statusCode ?? 0,
						headers: joinHeaders(incoming),
						body,
						cut,
						...(daysLeft === undefined ? {} : { certificateDaysLeft: daysLeft }),
					});
					if (cut) outgoing.destroy();
				},
				(error: unknown) => {
					release();
					reject(isLate ? new TimedOut() : error);
				},
			);
		});
		outgoing.end(request.body);
	});
}

async function readBody(incoming: IncomingMessage, maxBytes: number): Promise<{ body: string; cut: boolean }> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of incoming as AsyncIterable<Buffer>) {
		const room = maxBytes - size;
		if (chunk.length > room) {
			chunks.push(chunk.subarray(0, room));
			return { body: Buffer.concat(chunks).toString("utf8"), cut: true };
		}
		chunks.push(chunk);
		size += chunk.length;
	}
	return { body: Buffer.concat(chunks).toString("utf8"), cut: false };
}

function joinHeaders(incoming: IncomingMessage): Record<string, string> {
	return Object.fromEntries(
		Object.entries(incoming.headers).flatMap(([name, value]) =>
			value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
		),
	);
}

function readDaysLeft(incoming: IncomingMessage): number | undefined {
	const socket = incoming.socket as Partial<TLSSocket>;
	const end = socket.getPeerCertificate?.().valid_to;
	const at = end === undefined ? Number.NaN : Date.parse(end);
	return Number.isNaN(at) ? undefined : (at - Date.now()) / 86_400_000;
}

function describe(thrown: unknown, timeoutMs: number): string {
	if (thrown instanceof TimedOut) return `no whole answer within ${Math.round(timeoutMs)} ms`;
	if (thrown instanceof AggregateError && thrown.errors.length > 0) return describe(thrown.errors[0], timeoutMs);
	if (thrown instanceof Error) {
		const code = (thrown as NodeJS.ErrnoException).code;
		if (code === "ECONNREFUSED") return "the connection was refused";
		if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "the host's name has no address";
		if (code === "ECONNRESET" || code === "ABORT_ERR") return "the connection was cut";
		return thrown.message;
	}
	return String(thrown);
}
