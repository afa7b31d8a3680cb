/** Judges what a web channel answered: a message is delivered only when the channel's own answer says so. */
import type { Channel } from "../policy/schema.ts";
import type { HttpResult } from "../process/http.ts";
import type { DeliveryState } from "./message.ts";
import { cutDetail } from "./payload.ts";

export type WebChannel = Extract<
	Channel,
	{ type: "webhook" | "slack" | "teams" | "pagerduty" | "opsgenie" | "request" }
>;

export interface Judged {
	readonly state: DeliveryState;
	readonly detail: string;
	readonly retry: boolean;
	readonly waitMs?: number;
}

/** What a body says of its message: taken (with the receipt's id where there is one), refused, or nothing that the channel's documentation knows. */
type Claim =
	| { readonly kind: "taken"; readonly id?: string }
	| { readonly kind: "refused" }
	| { readonly kind: "unclear"; readonly expected: string };

/**
 * 2xx is delivered where the body agrees (`readClaim`); 429 and 503 were not taken and may be tried again; another 5xx or a lost
 * answer leaves it open; the rest is a refusal. A body that says neither is `unknown` and not repeated.
 */
export function judgeAnswer(result: HttpResult, type: WebChannel["type"]): Judged {
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
	if (status >= 200 && status < 300) return judgeSuccess(status, detail, readClaim(type, body));
	if (status === 429 || status === 503) {
		const waitMs = readRetryAfter(headers["retry-after"], headers["date"]);
		return { state: "failed", detail, retry: true, ...(waitMs === undefined ? {} : { waitMs }) };
	}
	if (status >= 500) return { state: "unknown", detail, retry: true };
	if (status >= 300 && status < 400)
		return {
			state: "failed",
			detail: `answered ${status}, a redirect${describeHost(headers["location"])}, which is not followed`,
			retry: false,
		};
	return { state: "failed", detail, retry: false };
}

function judgeSuccess(status: number, detail: string, claim: Claim): Judged {
	switch (claim.kind) {
		case "taken":
			return {
				state: "delivered",
				detail: cutDetail(`answered ${status}${claim.id === undefined ? "" : `, id ${claim.id}`}`),
				retry: false,
			};
		case "refused":
			return { state: "failed", detail, retry: false };
		case "unclear":
			return { state: "unknown", detail: cutDetail(`${detail}; expected ${claim.expected}`), retry: false };
	}
}

/** A page (of a login or a proxy) and an `error` or `ok: false` are no delivery, whatever the channel. */
function readClaim(type: WebChannel["type"], body: string): Claim {
	const text = body.trim();
	if (/^</.test(text)) return { kind: "refused" };
	const fields = readFields(text);
	if (fields !== undefined && (fields["ok"] === false || fields["success"] === false)) return { kind: "refused" };
	switch (type) {
		case "slack":
			if (/^ok$/i.test(text) || fields?.["ok"] === true || fields?.["success"] === true) return { kind: "taken" };
			return { kind: "unclear", expected: "`ok`" };
		case "teams":
			if (/delivery failed|returned HTTP error \d{3}/i.test(text) || fields?.["error"] !== undefined)
				return { kind: "refused" };
			// A workflow accepts with an empty body or the run's own JSON, an incoming webhook with `1`.
			if (text === "" || text === "1" || fields !== undefined) return { kind: "taken" };
			return { kind: "unclear", expected: "an empty body or `1`" };
		case "pagerduty":
			if (fields?.["status"] !== "success") return { kind: "unclear", expected: "`status: success`" };
			return { kind: "taken", ...readId(fields, ["dedup_key", "id"]) };
		case "opsgenie":
			if (typeof fields?.["requestId"] !== "string") return { kind: "unclear", expected: "a `requestId`" };
			return { kind: "taken", ...readId(fields, ["requestId"]) };
		case "webhook":
		case "request":
			if (fields?.["error"] !== undefined && fields["error"] !== null && fields["error"] !== false)
				return { kind: "refused" };
			return { kind: "taken", ...readId(fields, ["key", "number", "id", "sys_id"]) };
	}
}

/** A JSON object's own fields, or those of the one object under `result` or `data`, where APIs wrap what they made. */
function readFields(text: string): Readonly<Record<string, unknown>> | undefined {
	if (!text.startsWith("{")) return undefined;
	try {
		const document = JSON.parse(text) as Record<string, unknown>;
		const inner = document["result"] ?? document["data"];
		return typeof inner === "object" && inner !== null && !Array.isArray(inner)
			? { ...document, ...(inner as Record<string, unknown>) }
			: document;
	} catch {
		return undefined;
	}
}

function readId(
	fields: Readonly<Record<string, unknown>> | undefined,
	names: readonly string[],
): { readonly id?: string } {
	for (const name of names) {
		const value = fields?.[name];
		if ((typeof value === "string" && value !== "") || typeof value === "number") return { id: String(value) };
	}
	return {};
}

/** Seconds or an HTTP date; a date counts from the answer's own `date`, because clocks differ. */
function readRetryAfter(text: string | undefined, date: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const seconds = Number(text);
	if (Number.isFinite(seconds)) return seconds > 0 ? seconds * 1_000 : undefined;
	const waitMs = Date.parse(text) - Date.parse(date ?? "");
	return waitMs > 0 ? waitMs : undefined;
}

/** The host alone: the rest of an address may be secret. */
function describeHost(location: string | undefined): string {
	return location !== undefined && URL.canParse(location) ? ` to ${new URL(location).host}` : "";
}
