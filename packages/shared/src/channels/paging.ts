/** What paging services are sent: one alert for one incident, opened once and closed when the service is back. */
import { cutText, safeUrl } from "../text/markdown.ts";
import type { Severity } from "../vocabulary.ts";
import type { ChannelMessage } from "./message.ts";
import { plain, plainLines } from "./payload.ts";

/** What happens at the other side once the rollback brought the service back. */
type OnRecovery = "resolve" | "acknowledge";

const PAGERDUTY_SEVERITY: Readonly<Record<Severity, string>> = {
	sev1: "critical",
	sev2: "error",
	sev3: "warning",
	sev4: "info",
};
const OPSGENIE_PRIORITY: Readonly<Record<Severity, string>> = { sev1: "P1", sev2: "P2", sev3: "P3", sev4: "P5" };

function decideAction(message: ChannelMessage, onRecovery: OnRecovery): "trigger" | OnRecovery {
	return message.recovered === true ? onRecovery : "trigger";
}

/**
 * An Events v2 body whose `dedup_key` is our key. An incident triggers; its recovery resolves or acknowledges the same alert.
 * An announcement is a change event, which pages nobody.
 */
export function renderPagerDuty(
	message: ChannelMessage,
	routingKey: string,
	onRecovery: OnRecovery = "resolve",
): Record<string, unknown> {
	const links = message.links.flatMap(({ label, url }) => {
		const href = safeUrl(url);
		return href === undefined ? [] : [{ href, text: plain(label) }];
	});
	const shared = {
		summary: cutText(plain(message.title), 1_024),
		source: message.source,
		custom_details: { text: cutText(message.lines.map(plainLines).join("\n"), 10_000) },
	};
	const linked = links.length === 0 ? {} : { links };
	if (message.kind === "announcement") return { routing_key: routingKey, payload: shared, ...linked };
	return {
		routing_key: routingKey,
		event_action: decideAction(message, onRecovery),
		dedup_key: cutText(message.key, 255),
		client: "OctoAcme Release Actions",
		payload: {
			...shared,
			severity: PAGERDUTY_SEVERITY[message.severity ?? "sev4"],
			component: message.source,
			class: message.kind,
		},
		...linked,
	};
}

/** Where change events go when alerts go to `endpoint`. */
export function pagerDutyAddress(endpoint: string, message: ChannelMessage): string {
	return message.kind === "announcement" ? endpoint.replace(/\/v2\/enqueue\/?$/, "/v2/change/enqueue") : endpoint;
}

/** Path and body of an alert of Opsgenie's Alert API, whose alias is our key. */
export function renderOpsgenie(
	message: ChannelMessage,
	onRecovery: OnRecovery,
): { readonly path: string; readonly body: Record<string, unknown> } {
	const action = decideAction(message, onRecovery);
	const alias = cutText(message.key, 512);
	const text = [
		...message.lines.map(plainLines),
		...message.links.map(({ label, url }) => `${plain(label)}: ${safeUrl(url) ?? ""}`),
	];
	const source = cutText(message.source, 100);
	if (action !== "trigger")
		return {
			path: `/v2/alerts/${encodeURIComponent(alias)}/${action === "resolve" ? "close" : "acknowledge"}?identifierType=alias`,
			body: { source, note: cutText([plain(message.title), ...text].join("\n"), 25_000) },
		};
	return {
		path: "/v2/alerts",
		body: {
			message: cutText(plain(message.title), 130),
			alias,
			description: cutText(text.join("\n"), 15_000),
			priority: OPSGENIE_PRIORITY[message.severity ?? "sev4"],
			source,
			entity: cutText(message.source, 512),
			tags: [message.kind, ...(message.severity === undefined ? [] : [message.severity])],
		},
	};
}
