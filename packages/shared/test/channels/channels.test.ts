/** Channels: what each sends, what an answer means, and that nobody is pinged by text from outside. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createServer as createTcp } from "node:net";
import { describe, expect, it } from "vitest";
import { judgeAnswer } from "../../src/channels/answer.ts";
import { deliverToChannels } from "../../src/channels/deliver-message.ts";
import { sign } from "../../src/channels/deliver-webhook.ts";
import type { ChannelMessage, ChannelRuntime } from "../../src/channels/message.ts";
import { renderOpsgenie, renderPagerDuty } from "../../src/channels/paging.ts";
import {
	escapeSlack,
	renderMail,
	renderSlack,
	renderSlackTrigger,
	renderTeams,
	renderWebhook,
} from "../../src/channels/payload.ts";
import { fillTemplate } from "../../src/channels/template.ts";
import type { GitHub } from "../../src/github/client.ts";
import type { Channel } from "../../src/policy/schema.ts";
import { createManualClock } from "../../src/process/clock.ts";
import { createHttp, type HttpResult } from "../../src/process/http.ts";

const MESSAGE: ChannelMessage = {
	kind: "incident",
	key: "shop/production/v1",
	title: "v1 failed <!channel> @here\r\nBcc: x@example.test",
	lines: ["<https://evil.test|click> <@U1> *bold*"],
	links: [
		{ label: "Incident", url: "https://github.test/1" },
		{ label: "bad", url: "javascript:alert(1)" },
	],
	severity: "sev1",
	source: "octo/shop",
	urgent: false,
};

function createRuntime(secrets: Record<string, string>, allowHosts: readonly string[] = ["127.0.0.1"]): ChannelRuntime {
	return {
		// Only issue and discussion channels speak to GitHub; none is used here.
		github: {} as GitHub,
		http: createHttp(),
		clock: createManualClock(),
		readSecret: (name) => secrets[name],
		allowHosts,
	};
}

describe("payloads", () => {
	it("let text from outside ping nobody and link nowhere", () => {
		const slack = JSON.stringify(renderSlack(MESSAGE));
		expect(slack).not.toMatch(/<!channel>|<@U1>|<https:\/\/evil|@here/);
		expect(slack).toContain("<https://github.test/1|Incident>");
		expect(slack).not.toContain("javascript:");
		expect(JSON.stringify(renderTeams(MESSAGE))).not.toMatch(/javascript:|<@U1>/);
		expect(escapeSlack("a & <b>")).toBe("a &amp; &lt;b&gt;");
	});

	it("carry no character that hides text or turns its direction", () => {
		const hidden = "\u202e\u2066\u2069\u200b\u200e\u200f\u2060\ufeff\u00ad\u{e0041}";
		const dirty: ChannelMessage = {
			...MESSAGE,
			title: `a${hidden}b`,
			lines: [`c${hidden}d`],
			links: [{ label: `e${hidden}f`, url: "https://github.test/1" }],
			markdown: `g\u202e@\u200bada`,
		};
		const announced = { ...dirty, kind: "announcement" as const };
		const payloads = [
			renderWebhook(dirty),
			renderSlack(dirty),
			renderSlackTrigger(dirty),
			renderTeams(dirty),
			renderMail(dirty),
			renderPagerDuty(dirty, "routing"),
			renderPagerDuty(announced, "routing"),
			renderOpsgenie(dirty, "resolve").body,
			renderOpsgenie({ ...dirty, recovered: true }, "resolve").body,
			fillTemplate({ title: "{title}", text: "{text}" }, dirty),
		];
		for (const payload of payloads) {
			const text = JSON.stringify(payload).replaceAll("@\u200b", "@");
			expect(text.match(/\p{Cf}/gu)).toBeNull();
			expect(text).toContain("ab");
			expect(text).toContain("cd");
		}
		expect(renderWebhook(dirty)).toMatchObject({ text: "cd", links: [{ label: "ef" }], markdown: "g@\u200bada" });
	});

	it("keep mail headers on one line and give a repeat the same id", () => {
		const mail = renderMail(MESSAGE);
		expect(mail.subject).not.toMatch(/[\r\n]/);
		expect(renderMail({ ...MESSAGE, lines: ["other"] }).messageId).toBe(mail.messageId);
		expect(renderMail({ ...MESSAGE, key: "other" }).messageId).not.toBe(mail.messageId);
		const parts = ["on-call/opened", "on-call/outcome"].map((part) => renderMail({ ...MESSAGE, part }));
		expect(new Set([mail, ...parts].map(({ messageId }) => messageId)).size).toBe(3);
		expect(parts.map(({ references }) => references)).toEqual([mail.messageId, mail.messageId]);
	});

	it("page once for one key", () => {
		expect(renderPagerDuty(MESSAGE, "routing")).toMatchObject({
			routing_key: "routing",
			event_action: "trigger",
			dedup_key: "shop/production/v1",
			payload: { severity: "critical" },
		});
	});

	it("sign as HMAC-SHA-256", () => {
		expect(sign("what do ya want for nothing?", "Jefe")).toBe(
			"sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
		);
	});
});

describe("answers", () => {
	const answered = (status: number, headers: Record<string, string> = {}): HttpResult => ({
		ok: true,
		answer: {
			status,
			headers,
			body: "see https://hooks.test/secret",
			url: "",
			redirects: [],
			latencyMs: 1,
			address: "",
			tls: null,
		},
	});
	it.each<[number, string, boolean]>([
		[200, "delivered", false],
		[204, "delivered", false],
		[302, "failed", false],
		[404, "failed", false],
		[429, "failed", true],
		[500, "unknown", true],
		[503, "failed", true],
	])("of status %i mean %s (tried again: %s)", (status, state, retry) => {
		const judged = judgeAnswer(answered(status), "webhook");
		expect(judged).toMatchObject({ state, retry });
		expect(judged.detail).not.toContain("hooks.test");
	});
	it("that are lost leave it open", () => {
		const lost = (uncertain: boolean): HttpResult => ({
			ok: false,
			failure: { kind: "network", message: "reset", uncertain },
		});
		expect(judgeAnswer(lost(true), "slack").state).toBe("unknown");
		expect(judgeAnswer(lost(false), "slack").state).toBe("failed");
	});
});

describe("deliverToChannels", () => {
	async function withServer(
		statuses: readonly number[],
		run: (url: string, seen: string[]) => Promise<void>,
	): Promise<void> {
		const seen: string[] = [];
		const server = createServer((request, response) => {
			request.resume().on("end", () => {
				seen.push(String(request.headers["idempotency-key"] ?? ""));
				response.writeHead(statuses[Math.min(seen.length, statuses.length) - 1]!).end("ok");
			});
		});
		await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
		try {
			await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}/x`, seen);
		} finally {
			server.closeAllConnections();
			server.close();
		}
	}
	const hook: Channel = { type: "webhook", url: "URL" };
	const slack: Channel = { type: "slack", url: "URL" };

	it.each<[string, Channel, boolean, readonly number[], number, string]>([
		["a webhook again after a fault, with one key", hook, false, [500, 200], 2, "delivered"],
		["chat not again when it may have arrived", slack, false, [500, 200], 1, "unknown"],
		["chat again when it is urgent", slack, true, [500, 200], 2, "delivered"],
		["chat again when it was turned away", slack, false, [429, 200], 2, "delivered"],
		["at most three times", hook, false, [503], 3, "failed"],
		["a refused message not again", hook, false, [400], 1, "failed"],
	])("sends %s", async (_, channel, urgent, statuses, times, state) => {
		await withServer(statuses, async (url, seen) => {
			const [receipt] = await deliverToChannels(createRuntime({ URL: url }), { c: channel }, ["c", "c"], {
				...MESSAGE,
				urgent,
			});
			expect(receipt).toMatchObject({ channel: "c", state });
			expect(seen).toHaveLength(times);
			expect(new Set(seen).size).toBe(1);
			expect(receipt!.detail).not.toContain(url);
		});
	});

	it("gives a message of an incident one key, whatever it says, and a changed announcement another", async () => {
		const told = { ...MESSAGE, part: "on-call/opened" };
		const announced: ChannelMessage = { ...MESSAGE, kind: "announcement" };
		const messages: ChannelMessage[] = [
			told,
			{ ...told, title: "v1 failed, and more is known", lines: ["errors: 3 %"], severity: "sev2", links: [] },
			{ ...told, part: "on-call/outcome" },
			{ ...told, part: "devops/opened" },
			announced,
			{ ...announced, title: "v1, corrected" },
		];
		await withServer([200], async (url, seen) => {
			for (const message of messages) await deliverToChannels(createRuntime({ URL: url }), { c: hook }, ["c"], message);
			expect(seen[1]).toBe(seen[0]);
			expect(new Set(seen).size).toBe(messages.length - 1);
		});
	});

	it("signs a webhook over the exact body, and sends none whose secret is missing", async () => {
		const channel: Channel = { ...hook, secret: "KEY" };
		const sent: { headers: unknown; body: unknown }[] = [];
		const runtime: ChannelRuntime = {
			...createRuntime({ URL: "https://hook.test/x", KEY: "k" }),
			http: {
				send: async ({ headers, body }) => {
					sent.push({ headers, body });
					return { ok: false, failure: { kind: "network", message: "none", uncertain: false } };
				},
			},
		};
		await deliverToChannels(runtime, { c: channel }, ["c"], MESSAGE);
		expect(sent[0]?.headers).toMatchObject({ "x-octoacme-signature-256": sign(sent[0]?.body as string, "k") });
		const unsigned = { ...runtime, readSecret: (name: string) => (name === "URL" ? "https://hook.test/x" : undefined) };
		const before = sent.length;
		expect(await deliverToChannels(unsigned, { c: channel }, ["c"], MESSAGE)).toMatchObject([
			{ state: "not-configured" },
		]);
		expect(sent).toHaveLength(before);
	});

	it("gives a receipt for what is not configured, not known or not allowed", async () => {
		const receipts = await deliverToChannels(
			createRuntime({ URL: "http://127.0.0.1:9/x" }, []),
			{ a: slack, b: { type: "teams", url: "OTHER" } },
			["a", "b", "nobody"],
			MESSAGE,
		);
		expect(receipts.map(({ channel, state }) => `${channel}:${state}`)).toEqual([
			"a:failed",
			"b:not-configured",
			"nobody:failed",
		]);
	});

	it("mails through SMTP, and says what the server answered", async () => {
		const lines: string[] = [];
		const server = createTcp((socket) => {
			let data = false;
			socket.write("220 test ESMTP\r\n");
			socket.on("data", (chunk) => {
				for (const line of chunk.toString().split("\r\n").filter(Boolean)) {
					lines.push(line);
					if (data) {
						if (line === ".") {
							data = false;
							socket.write("250 queued as 42\r\n");
						}
					} else if (line === "DATA") {
						data = true;
						socket.write("354 go\r\n");
					} else socket.write(line.startsWith("QUIT") ? "221 bye\r\n" : "250 ok\r\n");
				}
			});
			socket.on("error", () => {});
		});
		await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
		try {
			const channel: Channel = { type: "email", smtp: "SMTP", from: "ship@example.test", to: ["support@example.test"] };
			const runtime = createRuntime({ SMTP: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` });
			const [receipt] = await deliverToChannels(runtime, { m: channel }, ["m"], MESSAGE);
			expect(receipt).toMatchObject({ state: "delivered", detail: expect.stringContaining("queued as 42") });
			expect(lines).toContain("RCPT TO:<support@example.test>");
			expect(lines.some((line) => /^Bcc:/i.test(line))).toBe(false);
		} finally {
			server.close();
		}
	});
});
