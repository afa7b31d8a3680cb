/** Renders the one issue of an incident and reads back the facts that an earlier run left in it. */

import { decodeHidden, encodeHidden } from "../text/hidden-json.ts";
import { nameTimeZone, renderLocalClock, renderLocalTime } from "../text/local-time.ts";
import { codeBlock, escapeMarkdown, factTable, inlineCode, link, table } from "../text/markdown.ts";
import { describeOutcome, type Incident, namePlace, type Receipt, unreachedRoles } from "./incident.ts";
import { isIncident } from "./incident-shape.ts";

const BEGIN = "<!-- octoacme:incident-facts ";
const END = " -->";

/** The guide's playbook, line by line; each is ticked from what happened. */
interface PlaybookLine {
	readonly text: string;
	/** `not-needed` is not ticked: a tick says that somebody did it. */
	readonly state: "done" | "open" | "not-needed";
	readonly owner: string;
}

/** Names the environment and the release, nothing from outside. */
export function incidentTitle(incident: Incident): string {
	if (incident.security) return `Incident: security incident in ${namePlace(incident)}`;
	return `Incident: ${incident.bad === null ? "failed release" : incident.bad.tag} in ${namePlace(incident)}`;
}

/** The lines of the guide's playbook with what is done. */
export function listPlaybook(incident: Incident): PlaybookLine[] {
	const told = (role: string) => incident.receipts.some((receipt) => receipt.role === role && receipt.delivered);
	const line = (text: string, done: boolean, owner: string): PlaybookLine => ({
		text,
		state: done ? "done" : "open",
		owner,
	});
	const security = line(
		"Notify Security Champion immediately for security incidents",
		told("security-champion"),
		"security-champion",
	);
	return [
		line("Trigger incident response and notify on-call", told("on-call"), "on-call"),
		line("Engage DevOps Engineer for infrastructure/deployment issues", told("devops"), "devops"),
		incident.security || security.state === "done" ? security : { ...security, state: "not-needed" },
		line("Alert Customer Support Lead to prepare customer communications", told("support-lead"), "support-lead"),
		line("Rollback to last known-good release if necessary", incident.outcome.kind === "rolled-back", "devops"),
		line("Triage root cause and capture action items", false, "on-call"),
		line("Conduct post-incident review with cross-functional team", false, "release-manager"),
	];
}

/** The body after the marker line. A security incident's reason and evidence stay out of it. */
export function renderIncidentIssue(incident: Incident, reviewNumber: number | null): string {
	const lines = [
		describeAlert(incident),
		"",
		factTable([
			["Environment", escapeMarkdown(namePlace(incident))],
			["Severity", incident.severity],
			["Release", incident.bad === null ? "none" : `${inlineCode(incident.bad.tag)} (${inlineCode(incident.bad.sha)})`],
			["Reason", incident.security ? "withheld: security incident" : escapeMarkdown(incident.reason)],
			["Opened", escapeMarkdown(`${renderLocalTime(incident.openedAt, incident.timeZone)} by ${incident.openedBy}`)],
			["Run", link("this run's log", incident.runUrl)],
			["Post-incident review", reviewNumber === null ? "to be opened" : `#${reviewNumber}`],
		]),
		"",
		"### Playbook",
		"",
		...listPlaybook(incident).map(({ text, state, owner }) =>
			state === "not-needed"
				? `- ${text}: not a security incident`
				: `- [${state === "done" ? "x" : " "}] ${text}${state === "done" ? "" : ` — **${owner}**`}`,
		),
		"",
	];
	if (!incident.security && incident.evidence.length > 0)
		lines.push("### What failed", "", renderEvidence(incident), "");
	if (incident.advisoryUrl !== "")
		lines.push(`Details: ${link("private security advisory", incident.advisoryUrl)}`, "");
	if (incident.skipped.length > 0)
		lines.push(
			"### Releases passed over",
			"",
			...incident.skipped.map((entry) => `- ${inlineCode(entry.version)}: ${escapeMarkdown(entry.why)}`),
			"",
		);
	lines.push("### Timeline", "", renderTimeline(incident), "");
	lines.push("### Who was told", "", renderReceipts(incident), "");
	lines.push(
		"Close this issue when the cause is known and the actions are captured; nothing closes it by itself.",
		"",
		`${BEGIN}${encodeFacts(incident)}${END}`,
	);
	return lines.join("\n");
}

/** What happened when, as a table. */
export function renderTimeline({ timeline, timeZone }: Pick<Incident, "timeline" | "timeZone">): string {
	return table(
		[nameWhen(timeZone), "what"],
		timeline.map(({ at, what }) => [renderLocalClock(at, timeZone), escapeMarkdown(what)]),
	);
}

function nameWhen(timeZone: string | undefined): string {
	return `when (${nameTimeZone(timeZone)})`;
}

/** What failed, value and condition, as a table. */
export function renderEvidence(incident: Pick<Incident, "evidence">): string {
	return table(
		["what", "value", "expected", "query"],
		incident.evidence.map((item) => [
			item.link === "" ? escapeMarkdown(item.what) : link(item.what, item.link),
			escapeMarkdown(item.value),
			escapeMarkdown(item.expected),
			item.query === "" ? "" : inlineCode(item.query),
		]),
	);
}

/** Role, channel and what came back. */
export function renderReceipts(incident: Pick<Incident, "receipts" | "timeZone">): string {
	if (incident.receipts.length === 0) return "Nobody yet.";
	return table(
		["role", "about", "channel", "reached", nameWhen(incident.timeZone), "answer"],
		incident.receipts.map((receipt) => [
			receipt.role,
			receipt.about,
			escapeMarkdown(receipt.channel),
			describeReached(receipt),
			renderLocalClock(receipt.at, incident.timeZone),
			escapeMarkdown(receipt.detail),
		]),
	);
}

function describeReached({ delivered, sending, required }: Receipt): string {
	if (delivered) return "yes";
	if (sending === true) return "sending";
	return required ? "**no**" : "no";
}

function describeAlert(incident: Incident): string {
	const unreached = unreachedRoles(incident.receipts);
	const good = incident.outcome.kind === "rolled-back";
	const call = unreached.length > 0 ? ` Not reached, call them: ${unreached.join(", ")}.` : "";
	return `> [!${good ? "NOTE" : "CAUTION"}]\n> ${escapeMarkdown(incident.security ? securitySentence(incident) : describeOutcome(incident))}${call}`;
}

function securitySentence(incident: Incident): string {
	return incident.outcome.kind === "rolled-back"
		? `${namePlace(incident)} runs ${incident.outcome.to.tag} again.`
		: `${namePlace(incident)}: see the private advisory.`;
}

/** The machine part; a security incident's words stay out of a public issue. */
function encodeFacts(incident: Incident): string {
	const facts: Incident = incident.security ? { ...incident, reason: "", evidence: [] } : incident;
	return encodeHidden(facts);
}

/** The facts of an earlier run, or undefined when the body holds none that are whole. */
export function readIncidentIssue(body: string): Incident | undefined {
	const from = body.lastIndexOf(BEGIN);
	if (from < 0) return undefined;
	const to = body.indexOf(END, from);
	if (to < 0) return undefined;
	try {
		const facts = decodeHidden(body.slice(from + BEGIN.length, to));
		return isIncident(facts) ? facts : undefined;
	} catch {
		return undefined;
	}
}

/** What support may say, to be finished by a person. */
export function renderCustomerDraft(incident: Incident): string {
	const when = renderLocalTime(incident.openedAt, incident.timeZone);
	const back = incident.outcome.kind === "rolled-back";
	return codeBlock(
		[
			`Subject: ${back ? "Resolved" : "We are looking into a problem"}: ${namePlace(incident)}`,
			"",
			`Since ${when} some of you may have met errors after our latest update.`,
			back
				? "We went back to the previous version, and the service answers as before."
				: "We are working on it and will write again within the hour.",
			"You need to do nothing. If something still looks wrong, answer to this message.",
		].join("\n"),
		"text",
	);
}
