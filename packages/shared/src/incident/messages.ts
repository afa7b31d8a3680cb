/** What each role is told in an incident: the same facts, its own message. */
import type { Severity } from "../vocabulary.ts";
import { describeOutcome, type Incident, type MessageStage, namePlace } from "./incident.ts";

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

/** What the messages of one round have in common. */
interface Round {
	readonly incident: Incident;
	readonly base: Omit<RoleMessage, "role" | "title" | "lines">;
	/** The failed release. */
	readonly bad: string;
	/** Before a title that is not the first. */
	readonly update: string;
	/** One sentence. */
	readonly outcome: string;
	readonly reason: string;
	/** What failed, a line each. */
	readonly evidence: readonly string[];
	/** People have to act: nothing is brought back by itself any more. */
	readonly hasFailed: boolean;
}

/** Who is told what. The champion only in a security incident, first of all. */
export function composeMessages(
	incident: Incident,
	links: { readonly issueUrl: string; readonly runUrl: string },
	about: MessageStage,
): RoleMessage[] {
	const { issueUrl, runUrl } = links;
	const round: Round = {
		incident,
		base: {
			about,
			severity: incident.severity,
			dedupKey: `octoacme/${incident.key}`,
			confidential: false,
			recovered: about === "recovered",
			links: [...(issueUrl === "" ? [] : [{ label: "Incident", url: issueUrl }]), { label: "Run", url: runUrl }],
		},
		bad: incident.bad?.tag ?? "the release",
		update: about === "opened" ? "" : "Update: ",
		outcome: describeOutcome(incident),
		reason: incident.security
			? "Security incident; details are with the Security Champion."
			: `Reason: ${incident.reason}`,
		evidence: incident.evidence
			.slice(0, 5)
			.map(({ what, value, expected }) => `${what}: ${value}${expected === "" ? "" : ` (expected ${expected})`}`),
		hasFailed: incident.outcome.kind === "rollback-failed" || incident.outcome.kind === "no-target",
	};
	return [
		...(incident.security ? [composeChampion(round)] : []),
		composeOnCall(round),
		composeDevops(round),
		composeSupport(round),
		composeManager(round),
	];
}

function composeChampion({ incident, base, update, outcome, evidence }: Round): RoleMessage {
	const { advisoryUrl, reason } = incident;
	return {
		...base,
		role: "security-champion",
		confidential: true,
		title: clip(`${update}Security incident in ${namePlace(incident)}`),
		lines: [
			...(reason === "" ? [] : [`Reason: ${reason}`]),
			outcome,
			...evidence,
			"Keep details out of public issues; use a private advisory.",
		],
		links: [...base.links, ...(advisoryUrl === "" ? [] : [{ label: "Private advisory", url: advisoryUrl }])],
	};
}

function composeOnCall({ incident, base, bad, update, outcome, reason, evidence, hasFailed }: Round): RoleMessage {
	const { severity, outcome: end } = incident;
	const place = namePlace(incident);
	return {
		...base,
		role: "on-call",
		title: clip(
			end.kind === "rolled-back" && base.recovered
				? `Recovered: ${place} runs ${end.to.tag} again, ${bad} failed`
				: `${update}${severity}: ${bad} failed in ${place}${hasFailed ? ", NOT rolled back" : ""}`,
		),
		lines: [
			outcome,
			reason,
			...(incident.security ? [] : evidence),
			hasFailed
				? "Look at the environment now: nothing else will be tried by itself."
				: "You lead: confirm that the service is healthy, then triage the cause.",
		],
	};
}

function composeDevops({ incident, base, bad, update, outcome, evidence, hasFailed }: Round): RoleMessage {
	return {
		...base,
		role: "devops",
		title: clip(`${update}${hasFailed ? "Hands needed" : "Rollback"} in ${namePlace(incident)}: ${bad}`),
		lines: [
			outcome,
			...(incident.security ? [] : evidence),
			...incident.skipped.map((entry) => `Passed over ${entry.version}: ${entry.why}`),
			"You are needed for infrastructure and deployment.",
		],
	};
}

function composeSupport({ incident, base, update, outcome }: Round): RoleMessage {
	return {
		...base,
		role: "support-lead",
		title: clip(`${update}Customers may be affected in ${namePlace(incident)}`),
		lines: [
			outcome,
			incident.security
				? "Please prepare the customer communication together with the Security Champion; say nothing of the cause."
				: "Please prepare the customer communication; a draft is in the incident issue.",
		],
	};
}

function composeManager({ incident, base, bad, update, outcome, reason }: Round): RoleMessage {
	return {
		...base,
		role: "release-manager",
		title: clip(`${update}Incident with ${bad} in ${namePlace(incident)}`),
		lines: [outcome, reason, "The post-incident review is yours to schedule."],
	};
}

function clip(text: string): string {
	return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}
