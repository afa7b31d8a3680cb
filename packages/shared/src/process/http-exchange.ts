/** One question and its answer over HTTP/1.1 or HTTP/2, to the address that was judged, bounded in size. */
import { type LookupAddress, lookup as resolve } from "node:dns";
import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { isIP, type LookupFunction } from "node:net";
import type { TLSSocket } from "node:tls";
import { brotliDecompressSync, unzipSync } from "node:zlib";
import { describeError } from "../errors.ts";
import { isAllowedHost, isPrivateAddress } from "./http-address.ts";

export type HttpFailureKind =
	| "invalid-url"
	| "refused-address"
	| "timed-out"
	| "cancelled"
	| "too-many-redirects"
	| "too-large"
	| "network";

export class HttpFailure extends Error {
	readonly kind: HttpFailureKind;
	readonly uncertain: boolean;
	constructor(kind: HttpFailureKind, message: string, uncertain: boolean) {
		super(message);
		this.kind = kind;
		this.uncertain = uncertain;
	}
}

export interface Question {
	readonly url: URL;
	readonly method: string;
	readonly headers: Readonly<Record<string, string>>;
	readonly body: string | undefined;
	readonly signal: AbortSignal;
	/** Of the body in bytes, before and after it is unpacked. */
	readonly limit: number;
	readonly lookup: LookupFunction;
}

export interface Exchanged {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly text: string;
	/** That was connected to. */
	readonly address: string;
	/** End of the server's certificate; undefined without TLS. */
	readonly validTo: string | undefined;
}

/** Refuses a private address that is not allowed, and gives the look-up that judges every address before it is connected to. */
export function openConnection(url: URL, allowHosts: readonly string[]): { readonly lookup: LookupFunction } {
	const allowed = isAllowedHost(url, allowHosts);
	const refuse = (address: string) =>
		new HttpFailure(
			"refused-address",
			`${url.host} is the private address ${address}; list it under allow-hosts if that is meant`,
			false,
		);
	const host = url.hostname.replace(/^\[|\]$/g, "");
	if (isIP(host) !== 0 && !allowed && isPrivateAddress(host)) throw refuse(host);
	return {
		// The address that was judged is the one connected to: a name cannot change its mind in between.
		lookup: (name, options, callback) => {
			resolve(name, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
				if (error) return callback(error, "");
				const bad = allowed ? undefined : addresses.find((entry) => isPrivateAddress(entry.address));
				if (bad !== undefined) return callback(refuse(bad.address), "");
				const first = addresses[0];
				if (first === undefined) return callback(new Error(`${name} has no address`), "");
				if ((options as { all?: boolean }).all) callback(null, addresses);
				else callback(null, first.address, first.family);
			});
		},
	};
}

/** Whether a failure of HTTP/1.1 shows a server that knows HTTP/2 alone: it answers in frames, or refuses the protocol in TLS. */
export function speaksOnlyTwo(thrown: unknown): boolean {
	const code = (thrown as { code?: unknown } | null)?.code;
	// Alert 120 of TLS (RFC 7301, 3.2). Node reports it under this code, or as EPROTO with OpenSSL's words.
	if (code === "ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL") return true;
	if (code === "EPROTO") return describeError(thrown).includes("alert no application protocol");
	const packet = (thrown as { rawPacket?: unknown } | null)?.rawPacket;
	// A SETTINGS frame of stream 0 is the first that a server of HTTP/2 sends (RFC 9113, 3.4).
	return code === "HPE_INVALID_CONSTANT" && packet instanceof Uint8Array && packet[3] === 4 && packet[8] === 0;
}

export async function exchangeByOne(question: Question): Promise<Exchanged> {
	const { url, method, headers, body, signal, lookup } = question;
	const { request: open } = url.protocol === "https:" ? await import("node:https") : await import("node:http");
	return new Promise((done, fail) => {
		// Offered by name, so that a server that knows HTTP/2 alone refuses the handshake instead of answering in plain words.
		const protocol = url.protocol === "https:" ? { ALPNProtocols: ["http/1.1"] } : {};
		const outgoing = open(url.href, { method, headers, agent: false, signal, lookup, ...protocol }, (message) => {
			const address = message.socket.remoteAddress ?? "";
			// Read now: at the end of the body the socket may be closed.
			const validTo = readCertificateEnd(message.socket);
			const collector = collect(question.limit, () => message.destroy(), fail);
			message.on("data", collector.add);
			message.on("error", fail);
			message.on("aborted", () => fail(new HttpFailure("network", "the answer was cut", true)));
			message.on("end", () => {
				try {
					const text = collector.text(message.headers["content-encoding"]);
					done({
						status: message.statusCode ?? 0,
						headers: (message as IncomingMessage).headers,
						text,
						address,
						validTo,
					});
				} catch (thrown) {
					fail(thrown);
				}
			});
		});
		outgoing.on("error", fail);
		outgoing.end(body);
	});
}

/** Without TLS by prior knowledge, as RFC 9113 calls it. */
export async function exchangeByTwo(question: Question): Promise<Exchanged> {
	const { url, method, headers, body, signal, lookup } = question;
	const { connect } = await import("node:http2");
	const session = connect(url.origin, { lookup } as Parameters<typeof connect>[1]);
	try {
		return await new Promise((done, fail) => {
			session.on("error", fail);
			const names = Object.fromEntries(
				Object.entries(headers).filter(([name]) => !["host", "connection"].includes(name.toLowerCase())),
			);
			const stream = session.request({ ...names, ":method": method, ":path": url.pathname + url.search }, { signal });
			const cut = () => fail(new HttpFailure("network", "the answer was cut", true));
			const collector = collect(question.limit, () => stream.destroy(), fail);
			let received: Omit<Exchanged, "text"> | undefined;
			stream.on("response", ({ ":status": status = 0, ...rest }) => {
				// Read now: a session that ends has no socket any more.
				const { socket } = session;
				const headers = rest as IncomingHttpHeaders;
				received = { status, headers, address: socket?.remoteAddress ?? "", validTo: readCertificateEnd(socket) };
			});
			stream.on("data", collector.add);
			stream.on("error", fail);
			stream.on("aborted", cut);
			// Whatever was settled before stays: a stream closes after each of the others.
			stream.on("close", cut);
			stream.on("end", () => {
				if (received === undefined)
					return fail(new HttpFailure("network", "the connection was closed without an answer", true));
				// The end of a session ends what is being read too; only the server's own mark is the end of an answer.
				const length = method === "HEAD" ? undefined : received.headers["content-length"];
				if (session.destroyed || stream.rstCode !== 0 || (length !== undefined && Number(length) !== collector.size()))
					return cut();
				try {
					done({ ...received, text: collector.text(received.headers["content-encoding"]) });
				} catch (thrown) {
					fail(thrown);
				}
			});
			stream.end(body);
		});
	} finally {
		session.destroy();
	}
}

function collect(limit: number, stop: () => void, fail: (thrown: unknown) => void) {
	const chunks: Buffer[] = [];
	let size = 0;
	return {
		add: (chunk: Buffer) => {
			size += chunk.length;
			if (size > limit) {
				// Before the end of the connection says "cut".
				fail(new HttpFailure("too-large", `a body of more than ${limit} bytes`, true));
				stop();
			} else chunks.push(chunk);
		},
		size: () => size,
		text: (encoding: string | undefined) => decodeBody(Buffer.concat(chunks), encoding, limit),
	};
}

/** Servers compress whatever was asked for; the limit holds for the text too. A byte order mark is not part of it. */
function decodeBody(bytes: Buffer, encoding: string | undefined, limit: number): string {
	const name = (encoding ?? "identity").trim().toLowerCase();
	if (bytes.length === 0 || name === "identity" || name === "") return bytes.toString("utf8").replace(/^\uFEFF/, "");
	const decode = { gzip: unzipSync, "x-gzip": unzipSync, deflate: unzipSync, br: brotliDecompressSync }[name];
	if (decode === undefined) throw new HttpFailure("network", `the body has the unknown encoding ${name}`, true);
	try {
		return decode(bytes, { maxOutputLength: limit })
			.toString("utf8")
			.replace(/^\uFEFF/, "");
	} catch (cause) {
		if ((cause as { code?: string }).code === "ERR_BUFFER_TOO_LARGE")
			throw new HttpFailure("too-large", `a body of more than ${limit} bytes`, true);
		throw new HttpFailure("network", `the body is not valid ${name}: ${describeError(cause)}`, true);
	}
}

function readCertificateEnd(socket: unknown): string | undefined {
	return (socket as Partial<TLSSocket> | undefined)?.getPeerCertificate?.().valid_to;
}
