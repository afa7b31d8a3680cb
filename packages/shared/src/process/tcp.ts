/** The one TCP door: whether a port takes connections; private addresses only where they are allowed. */
import { lookup as resolve } from "node:dns";
import { connect, isIP } from "node:net";
import { describeError } from "../errors.ts";
import { isAllowedHost, isPrivateAddress } from "./http-address.ts";

interface TcpRequest {
	readonly host: string;
	readonly port: number;
	readonly timeoutMs: number;
	/** Private hosts that may be reached, as host or host:port. */
	readonly allowHosts: readonly string[];
	readonly signal?: AbortSignal;
}

type TcpResult =
	| { readonly ok: true; readonly latencyMs: number }
	| {
			readonly ok: false;
			readonly kind: "refused-address" | "timed-out" | "cancelled" | "network";
			readonly message: string;
			readonly latencyMs: number;
	  };

class RefusedAddress extends Error {}
class TimedOut extends Error {}

/** Connects and hangs up at once; never rejects. */
export async function connectTcp(request: TcpRequest): Promise<TcpResult> {
	const started = performance.now();
	const host = request.host.replace(/^\[|\]$/g, "");
	const name = isIP(host) === 6 ? `[${host}]` : host;
	const fail = (kind: Extract<TcpResult, { ok: false }>["kind"], message: string): TcpResult => ({
		ok: false,
		kind,
		message,
		latencyMs: performance.now() - started,
	});
	if (!URL.canParse(`http://${name}:${request.port}`)) return fail("refused-address", `${name} is no host`);
	const allowed = isAllowedHost(new URL(`http://${name}:${request.port}`), request.allowHosts);
	const refuse = (address: string) =>
		new RefusedAddress(
			`${name}:${request.port} is the private address ${address}; list it under allow-hosts if that is meant`,
		);
	try {
		if (isIP(host) !== 0 && !allowed && isPrivateAddress(host)) throw refuse(host);
		await new Promise<void>((done, reject) => {
			const socket = connect({
				host,
				port: request.port,
				lookup: (wanted, options, callback) => {
					resolve(wanted, { ...options, all: true }, (error, addresses) => {
						if (error) return callback(error, "");
						const bad = allowed ? undefined : addresses.find((entry) => isPrivateAddress(entry.address));
						if (bad !== undefined) return callback(refuse(bad.address), "");
						if (options.all) return callback(null, addresses);
						const first = addresses[0];
						if (first === undefined) return callback(new Error(`${wanted} has no address`), "");
						callback(null, first.address, first.family);
					});
				},
			});
			const cancel = () => socket.destroy(new Error("cancelled"));
			const timer = setTimeout(() => socket.destroy(new TimedOut()), request.timeoutMs);
			request.signal?.addEventListener("abort", cancel, { once: true });
			if (request.signal?.aborted) cancel();
			socket.once("connect", () => {
				socket.destroy();
				done();
			});
			socket.once("error", reject);
			socket.once("close", () => {
				clearTimeout(timer);
				request.signal?.removeEventListener("abort", cancel);
				reject(new Error("the connection was closed"));
			});
		});
		return { ok: true, latencyMs: performance.now() - started };
	} catch (thrown) {
		if (request.signal?.aborted) return fail("cancelled", "the run was cancelled");
		if (thrown instanceof RefusedAddress) return fail("refused-address", thrown.message);
		if (thrown instanceof TimedOut) return fail("timed-out", `no connection within ${request.timeoutMs} ms`);
		const code = thrown instanceof Error ? (thrown as NodeJS.ErrnoException).code : undefined;
		return fail("network", code === "ECONNREFUSED" ? "the connection was refused" : describeError(thrown));
	}
}
