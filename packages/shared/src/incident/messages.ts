/** What each role is told in an incident: the same facts, its own message. */
import type { Severity } from "../vocabulary.ts";
import { describeOutcome, type Incident, type MessageStage } from "./incident.ts";

/** Plain text; a channel renders it in its own way. Nothing of a security incident's cause is in it except for the champion. */
export interface RoleMessage {
	readonly role: "on-call" | "devops" | "security-champion" | "support-lead" | "release-manager";
	readonly about: MessageStage;
	/** At most 120 characters. */
	readonly title: string;
	readonly lines: readonly string[];
	readonly links: readonly { readonly label: string; readonly url: string }[];
	readonly severity: Severity;
	/** One page for one incident: the channel's dedup key. */
	readonly dedupKey: string;
	/** The service is back: a paging service closes its alert instead of opening one. */
	readonly recovered: boolean;
	/** Must not be shown where everybody reads. */
	readonly confidential: boolean;
}

/** composeMessages: who is told what. The champion only in a security incident, first of all. */
export function composeMessages(
	incident: Incident,
	links: { readonly issueUrl: string; readonly runUrl: string },
	about: MessageStage,
): RoleMessage[] {
	const bad = incident.bad?.tag ?? "the release";
	const where = incident.environment;
	const recovered = about === "recovered";
	const update = about === "opened" ? "" : "Update: ";
	const base = {
		about,
		severity: incident.severity,
		dedupKey: `octoacme/${incident.key}`,
		confidential: false,
		recovered,
		links: [
			...(links.issueUrl === "" ? [] : [{ label: "Incident", url: links.issueUrl }]),
			{ label: "Run", url: links.runUrl },
		],
	};
	const evidence = incident.evidence
		.slice(0, 5)
		.map((item) => `${item.what}: ${item.value}${item.expected === "" ? "" : ` (expected ${item.expected})`}`);
	const shown = incident.security ? [] : evidence;
	const reason = incident.security
		? "Security incident; details are with the Security Champion."
		: `Reason: ${incident.reason}`;
	const outcome = describeOutcome(incident);
	const hasFailed = incident.outcome.kind === "rollback-failed" || incident.outcome.kind === "no-target";
	const messages: RoleMessage[] = [
		{
			...base,
			role: "on-call",
			title: clip(
				incident.outcome.kind === "rolled-back" && recovered
					? `Recovered: ${where} runs ${incident.outcome.to.tag} again, ${bad} failed`
					: `${update}${incident.severity}: ${bad} failed in ${where}${hasFailed ? ", NOT rolled back" : ""}`,
			),
			lines: [
				outcome,
				reason,
				...shown,
				hasFailed
					? "Look at the environment now: nothing else will be tried by itself."
					: "You lead: confirm that the service is healthy, then triage the cause.",
			],
		},
		{
			...base,
			role: "devops",
			title: clip(`${update}${hasFailed ? "Hands needed" : "Rollback"} in ${where}: ${bad}`),
			lines: [
				outcome,
				...shown,
				...incident.skipped.map((entry) => `Passed over ${entry.version}: ${entry.why}`),
				"You are needed for infrastructure and deployment.",
			],
		},
		{
			...base,
			role: "support-lead",
			title: clip(`${update}Customers may be affected in ${where}`),
			lines: [
				outcome,
				incident.security
					? "Please prepare the customer communication together with the Security Champion; say nothing of the cause."
					: "Please prepare the customer communication; a draft is in the incident issue.",
			],
		},
		{
			...base,
			role: "release-manager",
			title: clip(`${update}Incident with ${bad} in ${where}`),
			lines: [outcome, reason, "The post-incident review is yours to schedule."],
		},
	];
	if (incident.security)
		messages.unshift({
			...base,
			role: "security-champion",
			confidential: true,
			title: clip(`${update}Security incident in ${where}`),
			lines: [
				...(incident.reason === "" ? [] : [`Reason: ${incident.reason}`]),
				outcome,
				...evidence,
				"Keep details out of public issues; use a private advisory.",
			],
			links: [
				...base.links,
				...(incident.advisoryUrl === "" ? [] : [{ label: "Private advisory", url: incident.advisoryUrl }]),
			],
		});
	return messages;
}

function clip(text: string): string {
	return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}
