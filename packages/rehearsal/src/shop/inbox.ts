/** The message services of the rehearsal: real HTTP servers on loopback that keep what they got. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Message {
	readonly at: Date;
	/** Name of the room: the first part of the path. */
	readonly room: string;
	readonly body: unknown;
}

export interface Inbox {
	readonly url: string;
	readonly messages: readonly Message[];
	close(): Promise<void>;
}

/** Answers as Slack, Teams, PagerDuty and plain webhooks do. */
export async function openInbox(now: () => Date): Promise<Inbox> {
	const messages: Message[] = [];
	const server = createServer(async (request, response) => {
		let text = "";
		for await (const chunk of request) text += chunk;
		const room = (request.url ?? "/").split("/")[1] ?? "";
		let body: unknown = text;
		try {
			body = JSON.parse(text);
		} catch {
			// Kept as text: an inbox judges nothing.
		}
		messages.push({ at: now(), room, body });
		if (room === "pager")
			response
				.writeHead(202, { "content-type": "application/json" })
				.end('{"status":"success","message":"Event processed","dedup_key":"kept"}');
		else if (room === "support-room") response.writeHead(202).end();
		else response.writeHead(200, { "content-type": "text/plain" }).end("ok");
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		messages,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, "close");
		},
	};
}
