/** What each service is sent and how its own answer is read; shapes as the services document them. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeAnswer, type WebChannel } from "../../src/channels/answer.ts";
import { deliverToChannels } from "../../src/channels/deliver-message.ts";
import type { ChannelMessage, ChannelRuntime } from "../../src/channels/message.ts";
import { renderPagerDuty } from "../../src/channels/paging.ts";
import { cutEscaped, escapeSlack, renderSlack } from "../../src/channels/payload.ts";
import { fillTemplate } from "../../src/channels/template.ts";
import type { GitHub } from "../../src/github/client.ts";
import { type Channel, channelSchema } from "../../src/policy/schema.ts";
import { createManualClock } from "../../src/process/clock.ts";
import { createHttp, type HttpResult } from "../../src/process/http.ts";
import { cutText } from "../../src/text/markdown.ts";

const OPENED: ChannelMessage = {
	kind: "incident",
	key: "octoacme/-/production/8",
	part: "on-call/opened",
	stage: "opened",
	title: 'sev2: v1.2.0 failed in production: "R&D" <Shop>',
	lines: ["error rate is 7 % (expected < 1 %)", "You lead."],
	links: [{ label: "Incident", url: "https://github.test/octo/shop/issues/1" }],
	severity: "sev2",
	source: "octo/shop",
	urgent: true,
};
const RECOVERED: ChannelMessage = { ...OPENED, stage: "outcome", recovered: true, title: "Recovered: v1.0.0 again" };
const NEWS: ChannelMessage = { ...OPENED, kind: "announcement", stage: undefined as never, urgent: false };

interface Sent {
	readonly method: string;
	readonly path: string;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly body: Record<string, unknown>;
}

/** Sends the messages one after the other through one channel to a server that gives these answers in turn. */
async function play(
	fields: Record<string, unknown>,
	messages: readonly ChannelMessage[],
	answer: (sent: Sent) => { readonly status: number; readonly body: string },
	path = "/",
) {
	const seen: Sent[] = [];
	const server = createServer(async (request, response) => {
		let text = "";
		for await (const chunk of request) text += chunk;
		const sent = { method: request.method!, path: request.url!, headers: request.headers, body: JSON.parse(text) };
		seen.push(sent);
		const { status, body } = answer(sent);
		response.writeHead(status).end(body);
	});
	await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
	const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const secrets: Record<string, string> = { ADDRESS: `${base}${path}`, KEY: "key-canary", BASE: base };
	const runtime: ChannelRuntime = {
		github: {} as GitHub,
		http: createHttp(),
		clock: createManualClock(),
		readSecret: (name) => secrets[name],
		allowHosts: ["127.0.0.1"],
	};
	const written = JSON.parse(JSON.stringify(fields).replaceAll("BASE-ADDRESS", base)) as unknown;
	const channel: Channel = channelSchema.parse(written);
	try {
		const receipts = [];
		for (const message of messages)
			receipts.push((await deliverToChannels(runtime, { c: channel }, ["c"], message))[0]!);
		return { seen, receipts };
	} finally {
		server.closeAllConnections();
		server.close();
	}
}

describe("paging services", () => {
	/** The life of an alert as PagerDuty documents it: a trigger after a resolve is a new page. */
	it("page once for an incident and close its alert when the service is back, whatever the on-call did meanwhile", async () => {
		for (const onCallResolves of [false, true]) {
			let [state, pages] = ["none", 0];
			const { receipts } = await play(
				{ type: "pagerduty", "routing-key": "KEY", endpoint: "BASE-ADDRESS/v2/enqueue" },
				[OPENED, RECOVERED],
				({ body }) => {
					if (body["event_action"] === "trigger" && state !== "open") [state, pages] = ["open", pages + 1];
					else if (body["event_action"] === "resolve") state = "resolved";
					if (onCallResolves) state = "resolved";
					return { status: 202, body: JSON.stringify({ status: "success", dedup_key: body["dedup_key"] }) };
				},
			);
			expect({ state, pages }).toEqual({ state: "resolved", pages: 1 });
			expect(receipts[0]).toMatchObject({ state: "delivered", detail: "answered 202, id octoacme/-/production/8" });
		}
	});

	it("leave the alert open for a person where the policy says so, and page nobody for an announcement", async () => {
		expect(renderPagerDuty(RECOVERED, "r", "acknowledge")).toMatchObject({ event_action: "acknowledge" });
		const { seen } = await play(
			{ type: "pagerduty", "routing-key": "KEY", endpoint: "BASE-ADDRESS/v2/enqueue" },
			[NEWS],
			() => ({ status: 202, body: '{"status":"success","message":"Change event processed"}' }),
		);
		expect(seen[0]).toMatchObject({ path: "/v2/change/enqueue" });
		expect(seen[0]!.body).not.toHaveProperty("event_action");
	});

	it("open and close an Opsgenie alert by its alias", async () => {
		const { seen, receipts } = await play(
			{ type: "opsgenie", "api-key": "KEY", endpoint: "BASE-ADDRESS" },
			[OPENED, RECOVERED, NEWS],
			() => ({ status: 202, body: '{"result":"Request will be processed","took":0.3,"requestId":"43a29c5c"}' }),
		);
		const alias = encodeURIComponent(OPENED.key);
		expect(seen.map(({ path }) => path)).toEqual(["/v2/alerts", `/v2/alerts/${alias}/close?identifierType=alias`]);
		expect(seen[0]).toMatchObject({
			headers: { authorization: "GenieKey key-canary" },
			body: { alias: OPENED.key, priority: "P2" },
		});
		expect(receipts.map(({ state }) => state)).toEqual(["delivered", "delivered", "failed"]);
		expect(receipts[0]!.detail).toBe("answered 202, id 43a29c5c");
		expect(receipts[2]!.detail).toContain("announcements");
	});
});

describe("Slack", () => {
	it.each([
		["an incoming webhook", "/services/T/B/x", "blocks"],
		["a workflow's trigger", "/triggers/T/1/x", "url"],
		["an older workflow's trigger", "/workflows/T/A/1/x", "url"],
	])("is sent what %s takes", async (_name, path, key) => {
		const { seen, receipts } = await play(
			{ type: "slack", url: "ADDRESS" },
			[OPENED],
			() => ({ status: 200, body: path.startsWith("/services") ? "ok" : '{"ok":true}' }),
			path,
		);
		expect(seen[0]!.body).toHaveProperty(key);
		if (key === "url") expect(Object.values(seen[0]!.body).every((value) => typeof value === "string")).toBe(true);
		expect(receipts[0]).toMatchObject({ state: "delivered" });
	});

	it("is not posted to through its Web API", async () => {
		const { seen, receipts } = await play(
			{ type: "slack", url: "ADDRESS" },
			[OPENED],
			() => ({ status: 200, body: "ok" }),
			"/api/chat.postMessage",
		);
		expect(seen).toEqual([]);
		expect(receipts[0]).toMatchObject({ state: "failed", detail: expect.stringContaining("incoming webhook") });
	});
});

describe("an answer of status 2xx", () => {
	const answered = (status: number, body: string, headers: Record<string, string> = {}): HttpResult => ({
		ok: true,
		answer: { status, headers, body, url: "", redirects: [], latencyMs: 1, address: "", tls: null },
	});
	const teams429 =
		"Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429 with ContextId tcid=0";
	it.each<[WebChannel["type"], string, string]>([
		["slack", "ok", "delivered"],
		["slack", '{"ok":true}', "delivered"],
		["slack", '{"ok":false,"error":"invalid_auth"}', "failed"],
		["slack", "", "unknown"],
		["slack", "<!DOCTYPE html><title>Sign in</title>", "failed"],
		["teams", "", "delivered"],
		["teams", "1", "delivered"],
		["teams", teams429, "failed"],
		["teams", '{"error":{"code":"WorkflowTriggerIsNotEnabled"}}', "failed"],
		["teams", "accepted by the proxy", "unknown"],
		["pagerduty", '{"status":"success","message":"Event processed","dedup_key":"k"}', "delivered"],
		["pagerduty", '{"status":"invalid event"}', "unknown"],
		["pagerduty", "<html>Sign in</html>", "failed"],
		["opsgenie", '{"result":"Request will be processed","requestId":"1"}', "delivered"],
		["opsgenie", "", "unknown"],
		["webhook", "", "delivered"],
		["webhook", '{"ok":false}', "failed"],
		["webhook", '{"error":"no such queue"}', "failed"],
		["request", "<html>Sign in</html>", "failed"],
	])("of %s with the body %j is %s", (type, body, state) => {
		expect(judgeAnswer(answered(200, body), type)).toMatchObject({ state, retry: false });
	});
	it("names the redirect's host and reads an HTTP date to wait for", () => {
		const moved = judgeAnswer(answered(302, "", { location: "https://login.test/secret" }), "webhook");
		expect(moved.detail).toBe("answered 302, a redirect to login.test, which is not followed");
		const date = "Fri, 27 Nov 2026 03:00:00 GMT";
		const later = { date, "retry-after": "Fri, 27 Nov 2026 03:00:20 GMT" };
		expect(judgeAnswer(answered(429, "", later), "webhook")).toMatchObject({ retry: true, waitMs: 20_000 });
	});
});

describe("texts that are too long", () => {
	const pieces = fc.constantFrom("&", "<", ">", "a", " ", "👩‍👩‍👧‍👦", "🇩🇪", "é", "@here", "https://x.test/a?b&c", "*");
	it("are cut between entities and emoji, never within one", () => {
		const clusters = (text: string) => [...new Intl.Segmenter("en").segment(text)].map(({ segment }) => segment);
		fc.assert(
			fc.property(fc.array(pieces, { maxLength: 120 }), fc.integer({ min: 12, max: 150 }), (parts, limit) => {
				const text = parts.join("");
				const cut = cutEscaped(text, limit, escapeSlack);
				expect(cut.length).toBeLessThanOrEqual(limit);
				expect(cut.replace(/&(?:amp|lt|gt);/g, "")).not.toContain("&");
				const plain = cutText(text, limit).replace(/…$/, "");
				expect(clusters(text).slice(0, clusters(plain).length).join("")).toBe(plain);
			}),
		);
	});
	it("lose whole links, not the end of one", () => {
		const links = Array.from({ length: 60 }, (_, index) => ({
			label: `Run & log ${index}`,
			url: `https://github.test/${"x".repeat(80)}?a=1&b=${index}`,
		}));
		const blocks = renderSlack({ ...OPENED, links })["blocks"] as { text: { text: string } }[];
		const shown = blocks.at(-1)!.text.text;
		expect(shown.length).toBeLessThanOrEqual(2_900);
		for (const link of shown.split(" · ")) expect(link).toMatch(/^<https:\/\/[^<>|]+&amp;b=\d+\|[^<>|]+>$/);
	});
});

describe("records in other systems", () => {
	const jira = {
		type: "request",
		url: "ADDRESS",
		headers: { Authorization: "Basic ${KEY}" },
		body: {
			fields: {
				project: { key: "OPS" },
				issuetype: { name: "Incident" },
				summary: "{title}",
				description: {
					type: "doc",
					version: 1,
					content: [{ type: "paragraph", content: [{ type: "text", text: "{text}\n{url}" }] }],
				},
				labels: ["octoacme", "{severity}"],
			},
		},
	};
	const serviceNow = {
		type: "request",
		url: "ADDRESS",
		headers: { authorization: "Bearer ${KEY}" },
		updates: true,
		body: {
			short_description: "{title}",
			description: "{text}",
			correlation_id: "{key}",
			urgency: 1,
			u_state: "{state}",
		},
	};
	const statuspage = {
		type: "request",
		url: "ADDRESS",
		headers: { Authorization: "OAuth ${KEY}" },
		body: { incident: { name: "{title}", status: "investigating", body: "{text}", deliver_notifications: true } },
	};
	it.each([
		["Jira", jira, '{"id":"10000","key":"OPS-24","self":"https://jira.test/rest/api/3/issue/10000"}', "OPS-24", 1],
		["ServiceNow", serviceNow, '{"result":{"sys_id":"c537","number":"INC0010002"}}', "INC0010002", 2],
		["Statuspage", statuspage, '{"id":"p31zjtct2jer","status":"investigating"}', "p31zjtct2jer", 1],
	])("are made in %s once, with its id as the receipt", async (_name, channel, body, id, times) => {
		const { seen, receipts } = await play(channel, [OPENED, RECOVERED], () => ({ status: 201, body }), "/api");
		expect(seen).toHaveLength(times);
		expect(seen[0]).toMatchObject({ method: "POST", path: "/api" });
		expect(String(seen[0]!.headers["authorization"])).toContain("key-canary");
		expect(JSON.stringify(seen[0]!.body)).toContain(JSON.stringify(OPENED.title).slice(1, -1));
		expect(receipts[0]).toMatchObject({ state: "delivered", detail: `answered 201, id ${id}` });
	});
	it("say which variable of a header is missing, and send nothing", async () => {
		const { seen, receipts } = await play(
			{ ...jira, headers: { authorization: "Basic ${NOT_SET}" } },
			[OPENED],
			() => ({ status: 201, body: "{}" }),
		);
		expect(seen).toEqual([]);
		expect(receipts[0]).toMatchObject({ state: "not-configured", detail: expect.stringContaining("NOT_SET") });
	});
	it("take any text as text: a message cannot change the structure of a template", () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (title, line) => {
				const filled = fillTemplate(
					{ a: { "{title}": ["{title}", 1, null] }, b: "{other}" },
					{
						...OPENED,
						title,
						lines: [line, "{title}"],
					},
				) as { a: Record<string, unknown[]>; b: string };
				expect(Object.keys(filled.a)).toEqual(["{title}"]);
				expect(filled.a["{title}"]).toHaveLength(3);
				expect(filled.b).toBe("{other}");
			}),
		);
	});
});
