/**
 * The machine that the sample shop runs on: one front door per environment that starts a release as a real process,
 * switches traffic to it once it answers, and stops the old one when its last request is done (blue-green).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

interface RunningRelease {
	readonly version: string;
	readonly sha: string;
	readonly port: number;
	readonly child: ChildProcess;
	active: number;
}

export interface ShopHost {
	readonly environment: string;
	/** Where customers (and probes) knock. */
	readonly url: string;
	/** Where `ops/deploy.mjs` says what to run: `PUT {folder, version, sha}`. */
	readonly controlUrl: string;
	/** What ran here, oldest first. */
	readonly history: readonly { readonly version: string; readonly sha: string; readonly at: string }[];
	close(): Promise<void>;
}

/** Opens the service and the control port of one environment on loopback. */
export async function startShopHost(environment: string, now: () => Date): Promise<ShopHost> {
	let current: RunningRelease | undefined;
	const history: { version: string; sha: string; at: string }[] = [];

	const front = createServer((incoming, outgoing) => {
		if (!current) {
			outgoing.writeHead(503, { "content-type": "application/json" }).end('{"error":"no release runs here"}\n');
			return;
		}
		forward(current, incoming, outgoing);
	});
	const control = createServer(async (incoming, outgoing) => {
		try {
			if (incoming.method !== "PUT") {
				outgoing.writeHead(405).end();
				return;
			}
			let text = "";
			for await (const chunk of incoming) text += chunk;
			const wanted = JSON.parse(text) as { folder: string; version: string; sha: string };
			const next = await startRelease(environment, wanted);
			const old = current;
			current = next;
			history.push({ version: wanted.version, sha: wanted.sha, at: now().toISOString() });
			if (old) void retire(old);
			outgoing.writeHead(200, { "content-type": "application/json" }).end(`${JSON.stringify({ port: next.port })}\n`);
		} catch (error) {
			outgoing.writeHead(500).end(`${error instanceof Error ? error.message : String(error)}\n`);
		}
	});
	const url = await listen(front);
	const controlUrl = await listen(control);
	return {
		environment,
		url,
		controlUrl,
		history,
		async close() {
			for (const server of [front, control]) {
				server.closeAllConnections();
				server.close();
			}
			if (current) await retire(current);
		},
	};
}

async function listen(server: Server): Promise<string> {
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Runs the release's own server and waits until it says that it listens. */
async function startRelease(
	environment: string,
	wanted: { folder: string; version: string; sha: string },
): Promise<RunningRelease> {
	const child = spawn(process.execPath, [join(wanted.folder, "src/server.mjs")], {
		cwd: wanted.folder,
		env: {
			PATH: process.env.PATH ?? "",
			SHOP_VERSION: wanted.version,
			SHOP_SHA: wanted.sha,
			SHOP_ENVIRONMENT: environment,
		},
		stdio: ["ignore", "pipe", "pipe"],
	});
	let complaint = "";
	child.stderr.on("data", (chunk: Buffer) => {
		complaint = `${complaint}${chunk}`.slice(-2_000);
	});
	const port = await new Promise<number>((resolve, reject) => {
		let seen = "";
		child.stdout.on("data", (chunk: Buffer) => {
			seen += chunk;
			const found = /listening on (\d+)/.exec(seen);
			if (found) resolve(Number(found[1]));
		});
		child.once("error", reject);
		child.once("exit", (code) => reject(new Error(`the release ended with ${code} before it listened: ${complaint}`)));
	});
	return { version: wanted.version, sha: wanted.sha, port, child, active: 0 };
}

function forward(release: RunningRelease, incoming: IncomingMessage, outgoing: ServerResponse): void {
	release.active += 1;
	outgoing.once("close", () => {
		release.active -= 1;
	});
	const onward = request(
		{ host: "127.0.0.1", port: release.port, method: incoming.method, path: incoming.url, headers: incoming.headers },
		(answer) => {
			outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(outgoing);
		},
	);
	onward.once("error", () => {
		if (!outgoing.headersSent) outgoing.writeHead(502);
		outgoing.end();
	});
	incoming.pipe(onward);
}

/** Ends a release after its last answer, at most two seconds later. */
async function retire(release: RunningRelease): Promise<void> {
	const deadline = performance.now() + 2_000;
	while (release.active > 0 && performance.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
	if (release.child.exitCode === null && release.child.signalCode === null) {
		release.child.kill("SIGTERM");
		await once(release.child, "exit");
	}
}
