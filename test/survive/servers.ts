/** What stands around GitHub while a release is made: the service that runs, and the channels of people. Every request can be stopped at. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Message {
	readonly path: string;
	/** By which the receiver knows a repeat; empty for a channel that would show it. */
	readonly key: string;
	readonly body: string;
}

export type Moment = "before" | "applied" | "answered";
/** Called at each moment of each request; `drop` ends the connection there. */
export type Watch = (nth: number, moment: Moment, name: string) => Promise<"go-on" | "drop">;

export interface Endpoint {
	readonly url: string;
	/** Requests since the last `reset`. */
	readonly count: () => number;
	readonly names: () => readonly string[];
	watch: Watch | null;
	readonly reset: () => void;
	readonly close: () => void;
}

export interface Answer {
	readonly status: number;
	readonly body: string;
}

/** An HTTP server on loopback whose answers are made in two steps, so that a fault can lie between effect and answer. */
export async function openEndpoint(
	serve: (request: {
		readonly path: string;
		readonly headers: IncomingMessage["headers"];
		readonly body: string;
	}) => Answer,
): Promise<Endpoint> {
	let names: string[] = [];
	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk as Buffer);
		const name = `${request.method} ${request.url?.split("/").slice(0, 2).join("/")}`;
		const nth = names.push(name);
		const passes = async (moment: Moment) => {
			if (endpoint.watch === null || (await endpoint.watch(nth, moment, name)) === "go-on") return true;
			response.destroy();
			return false;
		};
		if (!(await passes("before"))) return;
		const body = Buffer.concat(chunks).toString("utf8");
		const made = serve({ path: request.url ?? "/", headers: request.headers, body });
		if (!(await passes("applied"))) return;
		response.writeHead(made.status, { "content-type": "application/json" });
		response.end(made.body);
		await passes("answered");
	};
	const server: Server = createServer(
		(request, response) => void answer(request, response).catch(() => response.destroy()),
	);
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const endpoint: Endpoint = {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		count: () => names.length,
		names: () => names,
		watch: null,
		reset: () => {
			names = [];
			endpoint.watch = null;
		},
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
	return endpoint;
}

/** A message as the channels' servers tell them apart: by header, or by the field that PagerDuty has for it. */
export function readMessage(path: string, headers: IncomingMessage["headers"], body: string): Message {
	const header = headers["idempotency-key"];
	if (typeof header === "string" && header !== "") return { path, key: header, body };
	const fields =
		/"dedup_key":"([^"]+)".*?"event_action":"([^"]+)"|"event_action":"([^"]+)".*?"dedup_key":"([^"]+)"/s.exec(body);
	return { path, key: fields === null ? "" : `${fields[1] ?? fields[4]} ${fields[2] ?? fields[3]}`, body };
}
