/** What a channel carries, and the receipt that says whether it arrived. */
import type { GitHub } from "../github/client.ts";
import type { Clock } from "../process/clock.ts";
import type { Http } from "../process/http.ts";
import type { Severity } from "../vocabulary.ts";

/** One message to people. Every text is plain and untrusted: each channel escapes it in its own way. */
export interface ChannelMessage {
	/** What it is about: names the label and marker of issues, and the `kind` of webhooks. */
	readonly kind: "announcement" | "incident";
	/** The same for every attempt to say the same thing: `<kind>/<service>/<version>/<audience>`, an incident's key. */
	readonly key: string;
	/** Which of several things that are said under one key: each is a mail of its own, in one thread. */
	readonly part?: string;
	readonly title: string;
	readonly lines: readonly string[];
	/** For channels that show GitHub's Markdown; already neutralised. Without it the lines are shown. */
	readonly markdown?: string;
	readonly links: readonly { readonly label: string; readonly url: string }[];
	/** What a machine reads of it; sent by webhooks as `data`. */
	readonly data?: Readonly<Record<string, unknown>>;
	/** Of an incident; PagerDuty and colours follow from it. */
	readonly severity?: Severity;
	/** Of an incident: whether it opens or says how the rollback ended. */
	readonly stage?: "opened" | "outcome";
	/** Of an incident: the service is back, so its alert is closed and none is opened. */
	readonly recovered?: boolean;
	/** Where it comes from: `owner/repository`. */
	readonly source: string;
	/** Rather twice than never: sent again when nobody knows whether it arrived. Announcements are rather late than twice. */
	readonly urgent: boolean;
}

/**
 * `delivered`: the other side took it. `unknown`: it may have arrived, nobody can tell. `failed`: it did not arrive.
 * `not-configured`: the variable that holds the address is empty.
 */
export type DeliveryState = "delivered" | "unknown" | "failed" | "not-configured";

export interface ChannelReceipt {
	readonly channel: string;
	readonly type: string;
	readonly state: DeliveryState;
	/** Whether an earlier message of the key was found and brought up to date, or left as it was. */
	readonly adopted: boolean;
	/** ISO 8601. */
	readonly at: string;
	/** What the channel answered, or why it was not reached; no address, no secret. */
	readonly detail: string;
	/** Where a person sees it, when the channel says. */
	readonly url: string | null;
	/** `sha256:` of the content that was delivered; a later one that differs is an update. */
	readonly digest: string;
}

/** Whether a repeat of a message is one message at the other side (by its key), so that an interrupted delivery may be sent again. */
export function canRepeat(type: string): boolean {
	return type === "opsgenie" || type === "webhook" || type === "email" || isFoundAgain(type);
}

/** Whether GitHub itself holds the message, under a marker: the sender looks for it first, so the attempt need not be recorded. */
export function isFoundAgain(type: string): boolean {
	return type === "issue" || type === "discussion";
}

/** Whether the channel shows a changed message in place of the old one. */
export function canUpdate(type: string): boolean {
	return type === "webhook" || isFoundAgain(type);
}

export interface ChannelRuntime {
	readonly github: GitHub;
	readonly http: Http;
	readonly clock: Clock;
	/** The value of an environment variable, masked from now on (`process/environment.ts`). */
	readonly readSecret: (variable: string) => string | undefined;
	/** Private or loopback hosts that may be reached, as host or host:port. */
	readonly allowHosts: readonly string[];
	readonly signal?: AbortSignal;
}

export interface Sent {
	readonly state: DeliveryState;
	readonly detail: string;
}
