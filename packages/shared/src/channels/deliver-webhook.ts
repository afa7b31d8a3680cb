/** Delivers through web addresses: Slack, Teams, a signed webhook, PagerDuty. Bounded, and never twice where a repeat would show. */

import { createHmac } from "node:crypto";
import type { Channel } from "../policy/schema.ts";
import type { HttpResult } from "../process/http.ts";
import type { ChannelDoors, ChannelMessage } from "./message.ts";
import { canRepeat, type Sent } from "./message.ts";
import { cutDetail, digestMessage, renderPagerDuty, renderSlack, renderTeams, renderWebhook } from "./payload.ts";

export type WebChannel = Extract<Channel, { type: "webhook" | "slack" | "teams" | "pagerduty" }>;

const TIMEOUT_MS = 10_000;
const ATTEMPTS = 3;
const MAX_WAIT_MS = 30_000;

/** sendWeb: at most three tries; what may have arrived is sent again only when the other side knows a repeat, or the message is urgent. */
export async function sendWeb(doors: ChannelDoors, channel: WebChannel, message: ChannelMessage): Promise<Sent> {
	const request = buildRequest(doors, channel, message);
	if (request.kind === "not-configured") return { state: "not-configured", detail: request.detail };
	const repeats = message.urgent || canRepeat(channel.type);
	let last: Sent = { state: "failed", detail: "nothing was sent" };
	for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
		if (doors.signal?.aborted) return { ...last, detail: `${last.detail}; the run was cancelled` };
		const result = await doors.http.send({
			...request,
			method: "POST",
			timeoutMs: TIMEOUT_MS,
			maxBytes: 64_000,
			allowHosts: doors.allowHosts,
			...(doors.signal === undefined ? {} : { signal: doors.signal }),
		});
		const judged = judgeAnswer(result);
		last = { state: judged.state, detail: judged.detail };
		if (judged.state === "delivered" || !judged.retry) return last;
		if (judged.state === "unknown" && !repeats) return last;
		if (attempt + 1 < ATTEMPTS)
			await doors.clock.sleep(Math.min(judged.waitMs ?? 500 * 4 ** attempt, MAX_WAIT_MS), doors.signal);
	}
	return last;
}

type Built =
	| { readonly kind: "request"; readonly url: string; readonly headers: Record<string, string>; readonly body: string }
	| { readonly kind: "not-configured"; readonly detail: string };

function buildRequest(doors: ChannelDoors, channel: WebChannel, message: ChannelMessage): Built {
	const variable = channel.type === "pagerduty" ? channel["routing-key"] : channel.url;
	const value = doors.readSecret(variable);
	if (value === undefined)
		return {
			kind: "not-configured",
			detail: `the variable ${variable} is empty; pass the secret to the step by \`env:\``,
		};
	const json = { "content-type": "application/json" };
	switch (channel.type) {
		case "slack":
			return { kind: "request", url: value, headers: json, body: JSON.stringify(renderSlack(message)) };
		case "teams":
			return { kind: "request", url: value, headers: json, body: JSON.stringify(renderTeams(message)) };
		case "pagerduty":
			return {
				kind: "request",
				url: channel.endpoint.replace(
					/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g,
					(_, name: string) => doors.readSecret(name) ?? "",
				),
				headers: json,
				body: JSON.stringify(renderPagerDuty(message, value)),
			};
		case "webhook": {
			const body = JSON.stringify(renderWebhook(message));
			const headers: Record<string, string> = {
				...json,
				"idempotency-key": digestMessage(message),
				"x-octoacme-event": message.kind,
			};
			if (channel.secret === undefined) return { kind: "request", url: value, headers, body };
			const secret = doors.readSecret(channel.secret);
			if (secret === undefined)
				return { kind: "not-configured", detail: `the variable ${channel.secret}, which signs the webhook, is empty` };
			return {
				kind: "request",
				url: value,
				headers: { ...headers, "x-octoacme-signature-256": sign(body, secret) },
				body,
			};
		}
	}
}

/** sign: the HMAC-SHA-256 of the exact body, as `sha256=<hex>`. */
export function sign(body: string, secret: string): string {
	return `sha256=${createHmac("sha256", secret).update(body, "utf8").digest("hex")}`;
}

/** A page (of a login), Slack's `ok: false` and a Teams connector's error text arrive with status 200. */
function isRefusal(body: string): boolean {
	return (
		/^\s*</.test(body) ||
		/^\s*\{[^{]*"ok"\s*:\s*false/.test(body) ||
		/delivery failed|returned HTTP error \d{3}/i.test(body)
	);
}

interface Judged extends Sent {
	readonly retry: boolean;
	readonly waitMs?: number;
}

/** judgeAnswer: 2xx arrived unless the body says otherwise; 429 and 503 did not, and may be tried again; another 5xx or a lost answer leaves it open; the rest is a refusal. */
export function judgeAnswer(result: HttpResult): Judged {
	if (!result.ok) {
		const { kind, message, uncertain } = result.failure;
		const hopeless = kind === "invalid-url" || kind === "refused-address" || kind === "cancelled";
		return {
			state: uncertain && !hopeless ? "unknown" : "failed",
			detail: cutDetail(`${kind}: ${message}`),
			retry: !hopeless,
		};
	}
	const { status, body, headers } = result.answer;
	const detail = cutDetail(`answered ${status}${body.trim() === "" ? "" : `: ${body}`}`);
	if (status >= 200 && status < 300 && isRefusal(body)) return { state: "failed", detail, retry: false };
	if (status >= 200 && status < 300) return { state: "delivered", detail: `answered ${status}`, retry: false };
	if (status === 429 || status === 503) {
		const seconds = Number(headers["retry-after"]);
		return {
			state: "failed",
			detail,
			retry: true,
			...(Number.isFinite(seconds) && seconds > 0 ? { waitMs: seconds * 1_000 } : {}),
		};
	}
	if (status >= 500) return { state: "unknown", detail, retry: true };
	if (status >= 300 && status < 400)
		return { state: "failed", detail: `answered ${status}, a redirect, which is not followed`, retry: false };
	return { state: "failed", detail, retry: false };
}
