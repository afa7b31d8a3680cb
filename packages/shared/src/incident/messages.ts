/** What each role is told in an incident: the same facts, its own message. */
import type { Severity } from "../vocabulary.ts";
import { describeOutcome, type Incident } from "./incident.ts";

/** Plain text; a channel renders it in its own way. Nothing of a security incident's cause is in it except for the champion. */
export interface RoleMessage {
	readonly role: "on-call" | "devops" | "security-champion" | "support-lead" | "release-manager";
	/** At most 120 characters. */
	readonly title: string;
	readonly lines: readonly string[];
	readonly severity: Severity;
	/** One page for one incident: the channel's dedup key. */
	readonly dedupKey: string;
}

/** composeMessages: who is told what. The champion only in a security incident, first of all. */
export function composeMessages(
	incident: Incident,
	links: { readonly issueUrl: string; readonly runUrl: string },
): RoleMessage[] {
	const bad = incident.bad?.tag ?? "the release";
	const base = { severity: incident.severity, dedupKey: `octoacme/${incident.key}` };
	const where = [links.issueUrl === "" ? "" : `Incident: ${links.issueUrl}`, `Run: ${links.runUrl}`].filter(
		(line) => line !== "",
	);
	const evidence = incident.security
		? []
		: incident.evidence
				.slice(0, 5)
				.map((item) => `${item.what}: ${item.value}${item.expected === "" ? "" : ` (expected ${item.expected})`}`);
	const reason = incident.security
		? "Security incident; details are with the Security Champion."
		: `Reason: ${incident.reason}`;
	const messages: RoleMessage[] = [
		{
			...base,
			role: "on-call",
			title: clip(`${incident.severity}: ${bad} failed in ${incident.environment}`),
			lines: [
				describeOutcome(incident),
				reason,
				...evidence,
				"You lead: confirm that the service is healthy, then triage the cause.",
				...where,
			],
		},
		{
			...base,
			role: "devops",
			title: clip(`Rollback in ${incident.environment}: ${bad}`),
			lines: [
				describeOutcome(incident),
				...incident.skipped.map((entry) => `Passed over ${entry.version}: ${entry.why}`),
				"You are needed for infrastructure and deployment; the bad commit is quarantined.",
				...where,
			],
		},
		{
			...base,
			role: "support-lead",
			title: clip(`Customers may be affected in ${incident.environment}`),
			lines: [
				describeOutcome(incident),
				"Please prepare the customer communication; a draft is in the incident issue.",
				...where,
			],
		},
		{
			...base,
			role: "release-manager",
			title: clip(`${bad} was taken back in ${incident.environment}`),
			lines: [describeOutcome(incident), reason, "The post-incident review is yours to schedule.", ...where],
		},
	];
	if (incident.security) {
		messages.unshift({
			...base,
			role: "security-champion",
			title: clip(`Security incident in ${incident.environment}`),
			lines: [
				`Reason: ${incident.reason}`,
				describeOutcome(incident),
				...incident.evidence.map((item) => `${item.what}: ${item.value}`),
				"Keep details out of public issues; use a private advisory.",
				...where,
			],
		});
	}
	return messages;
}

function clip(text: string): string {
	return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}
