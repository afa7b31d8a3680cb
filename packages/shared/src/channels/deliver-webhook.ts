/** Delivers through web addresses: Slack, Teams, paging services, webhooks. Bounded, and never twice where a repeat would show. */
import { createHmac } from "node:crypto";
import { judgeAnswer, type WebChannel } from "./answer.ts";
import type { ChannelMessage, ChannelRuntime } from "./message.ts";
import { canRepeat, type Sent } from "./message.ts";
import { pagerDutyAddress, renderOpsgenie, renderPagerDuty } from "./paging.ts";
import { identifyMessage, renderSlack, renderSlackTrigger, renderTeams, renderWebhook } from "./payload.ts";
import { fillTemplate } from "./template.ts";

const TIMEOUT_MS = 10_000;
const ATTEMPTS = 3;
const MAX_WAIT_MS = 30_000;

/** At most three tries; what may have arrived is sent again only when the other side knows a repeat, or the message is urgent. */
export async function sendWeb(runtime: ChannelRuntime, channel: WebChannel, message: ChannelMessage): Promise<Sent> {
	const request = buildRequest(runtime, channel, message);
	if (request.kind !== "request") return { state: request.kind, detail: request.detail };
	const repeats = message.urgent || canRepeat(channel.type);
	let last: Sent = { state: "failed", detail: "nothing was sent" };
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		if (runtime.signal?.aborted) return { ...last, detail: `${last.detail}; the run was cancelled` };
		const result = await runtime.http.send({
			url: request.url,
			headers: request.headers,
			body: request.body,
			method: request.method ?? "POST",
			timeoutMs: TIMEOUT_MS,
			maxBytes: 64_000,
			allowHosts: runtime.allowHosts,
			...(runtime.signal === undefined ? {} : { signal: runtime.signal }),
		});
		const judged = judgeAnswer(result, channel.type);
		last = { state: judged.state, detail: judged.detail };
		if (judged.state === "delivered" || !judged.retry) return last;
		if (judged.state === "unknown" && !repeats) return last;
		if (attempt + 1 < ATTEMPTS)
			await runtime.clock.sleep(Math.min(judged.waitMs ?? 500 * 4 ** attempt, MAX_WAIT_MS), runtime.signal);
	}
	return last;
}

type Built =
	| {
			readonly kind: "request";
			readonly method?: "POST" | "PUT";
			readonly url: string;
			readonly headers: Readonly<Record<string, string>>;
			readonly body: string;
	  }
	/** `failed`: this channel does not carry such a message. */
	| { readonly kind: "not-configured" | "failed"; readonly detail: string };

const JSON_HEADERS = { "content-type": "application/json" };

function buildRequest(runtime: ChannelRuntime, channel: WebChannel, message: ChannelMessage): Built {
	const variable =
		channel.type === "pagerduty"
			? channel["routing-key"]
			: channel.type === "opsgenie"
				? channel["api-key"]
				: channel.url;
	const value = runtime.readSecret(variable);
	if (value === undefined)
		return {
			kind: "not-configured",
			detail: `the variable ${variable} is empty; pass the secret to the step by \`env:\``,
		};
	const send = (url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Built => ({
		kind: "request",
		url,
		headers: { ...JSON_HEADERS, ...headers },
		body: JSON.stringify(body),
	});
	switch (channel.type) {
		case "slack":
			return buildSlack(value, message, send);
		case "teams":
			return send(value, renderTeams(message));
		case "pagerduty":
			return send(
				pagerDutyAddress(fillNames(runtime, channel.endpoint), message),
				renderPagerDuty(message, value, channel["on-recovery"]),
			);
		case "opsgenie": {
			if (message.kind === "announcement")
				return { kind: "failed", detail: "Opsgenie takes alerts only; name another channel for announcements" };
			const { path, body } = renderOpsgenie(message, channel["on-recovery"]);
			return send(`${channel.endpoint.replace(/(?<!\/)\/+$/, "")}${path}`, body, {
				authorization: `GenieKey ${value}`,
			});
		}
		case "webhook":
			return buildWebhook(runtime, channel, value, message);
		case "request":
			return buildTemplate(runtime, channel, value, message);
	}
}

/** Which of Slack's ways of posting an address is: an incoming webhook takes blocks, a workflow's trigger flat texts, and the Web API needs a token that we never hold. */
function buildSlack(
	address: string,
	message: ChannelMessage,
	send: (url: string, body: Record<string, unknown>) => Built,
): Built {
	const path = URL.canParse(address) ? new URL(address).pathname : "";
	if (/^\/api\//.test(path))
		return {
			kind: "failed",
			detail:
				"the address is Slack's Web API; use an incoming webhook (/services/…) or a workflow's trigger (/triggers/…)",
		};
	return /^\/(?:triggers|workflows)\//.test(path)
		? send(address, renderSlackTrigger(message))
		: send(address, renderSlack(message));
}

function buildWebhook(
	runtime: ChannelRuntime,
	channel: Extract<WebChannel, { type: "webhook" }>,
	url: string,
	message: ChannelMessage,
): Built {
	const body = JSON.stringify(renderWebhook(message));
	const headers: Record<string, string> = {
		...JSON_HEADERS,
		"idempotency-key": identifyMessage(message),
		"x-octoacme-event": message.kind,
	};
	if (channel.secret === undefined) return { kind: "request", url, headers, body };
	const secret = runtime.readSecret(channel.secret);
	if (secret === undefined)
		return { kind: "not-configured", detail: `the variable ${channel.secret}, which signs the webhook, is empty` };
	return { kind: "request", url, headers: { ...headers, "x-octoacme-signature-256": sign(body, secret) }, body };
}

/** A record that a foreign system makes for a message: it is made once, when the incident opens or the release is announced. */
function buildTemplate(
	runtime: ChannelRuntime,
	channel: Extract<WebChannel, { type: "request" }>,
	url: string,
	message: ChannelMessage,
): Built {
	if (message.stage === "outcome" && !channel.updates)
		return { kind: "failed", detail: "this channel makes a record once, for the opened incident (`updates: false`)" };
	const headers: Record<string, string> = { ...JSON_HEADERS, "idempotency-key": identifyMessage(message) };
	for (const [name, text] of Object.entries(channel.headers)) {
		const missing = [...text.matchAll(NAMES)].find(([, variable]) => runtime.readSecret(variable!) === undefined);
		if (missing !== undefined)
			return {
				kind: "not-configured",
				detail: `the variable ${missing[1]} of the header ${name} is empty; pass the secret to the step by \`env:\``,
			};
		headers[name.toLowerCase()] = fillNames(runtime, text);
	}
	const body = JSON.stringify(fillTemplate(channel.body, message));
	return { kind: "request", method: channel.method, url, headers, body };
}

const NAMES = /\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g;

function fillNames(runtime: ChannelRuntime, text: string): string {
	return text.replace(NAMES, (_, name: string) => runtime.readSecret(name) ?? "");
}

/** The HMAC-SHA-256 of the exact body, as `sha256=<hex>`. */
export function sign(body: string, secret: string): string {
	return `sha256=${createHmac("sha256", secret).update(body, "utf8").digest("hex")}`;
}
