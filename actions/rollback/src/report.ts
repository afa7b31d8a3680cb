/** What a person sees of a rollback: the job summary, and the outputs that later jobs gate on. */
import { describeOutcome, type Incident, namePlace, unreachedRoles } from "@octoacme/shared/incident/incident.ts";
import { renderEvidence, renderReceipts, renderTimeline } from "@octoacme/shared/incident/issue.ts";
import type { SummarySection } from "@octoacme/shared/process/summary.ts";
import type { EnvironmentHistory } from "@octoacme/shared/release/history.ts";
import { renderLocalTime } from "@octoacme/shared/text/local-time.ts";
import {
	bullets,
	codeBlock,
	details,
	escapeMarkdown,
	factTable,
	inlineCode,
	link,
	renderSentence,
	table,
} from "@octoacme/shared/text/markdown.ts";
import { count } from "@octoacme/shared/text/plural.ts";
import { markDecision, renderVerdictLine } from "@octoacme/shared/text/verdict-line.ts";
import type { Decision } from "./outcome.ts";
import type { PlaybookState } from "./playbook.ts";
import { REASONS, type ReasonCode } from "./reasons.ts";

export interface RollbackReport {
	readonly decision: Decision;
	readonly reason: ReasonCode;
	/** What was seen, beyond the reason: the holder of the lock, the release that runs there. */
	readonly seen: string;
	readonly state: PlaybookState;
	readonly history: EnvironmentHistory;
	readonly tail: readonly string[];
}

const NEGATIVE: readonly Decision[] = ["refused", "failed", "nothing-to-roll-back", "drill-failed"];

/** Reasons by which nothing is rolled back because nothing went wrong there. */
const KEPT_RUNNING: readonly ReasonCode[] = ["nothing-changed", "still-verified"];

/** Reasons of refusals before anything was tried; the release that runs is named, whether it is bad or not. */
const REFUSED_FIRST: readonly ReasonCode[] = [
	"never-began",
	"target-not-verified",
	"target-is-current",
	"target-quarantined",
];

/** Whether the step ends red under `mode: enforce`. */
export function isNegative({ decision, reason }: Pick<RollbackReport, "decision" | "reason">): boolean {
	return NEGATIVE.includes(decision) && ![...KEPT_RUNNING, "dry-run"].includes(reason);
}

/** One sentence for the log and the annotation. */
export function describeReport(report: RollbackReport): string {
	const reason = REASONS.find((entry) => entry.code === report.reason)!;
	const seen = report.seen === "" ? "" : ` Seen: ${report.seen}.`;
	if (report.decision === "rolled-back" && report.reason === "rolled-back")
		return describeOutcome(report.state.incident);
	return `${reason.meaning}${seen}`;
}

/** Sections of the job summary, what matters first. */
export function renderReport(report: RollbackReport): SummarySection[] {
	const { incident, problems } = report.state;
	const reason = REASONS.find((entry) => entry.code === report.reason)!;
	const head = [
		renderVerdictLine(
			markDecision(isNegative(report), report.decision),
			report,
			renderSentence(describeReport(report)),
		),
		"",
		factTable(listFacts(report)),
	].join("\n");
	const sections: SummarySection[] = [
		{ heading: `Rollback of ${escapeMarkdown(namePlace(incident))}`, body: head },
		{ heading: "What to do next", body: bullets(listNextSteps(report.state, reason.remedy)) },
	];
	if (problems.length > 0)
		sections.push({
			heading: "What could not be done",
			body: bullets(problems.map((problem) => escapeMarkdown(problem))),
		});
	if (!incident.security && incident.evidence.length > 0)
		sections.push({ heading: "What failed", body: renderEvidence(incident) });
	if (incident.timeline.length > 0) sections.push({ heading: "Timeline", body: renderTimeline(incident) });
	sections.push({
		heading: null,
		body: details(`Who was notified: ${describeNotified(incident.receipts)}`, renderReceipts(incident)),
	});
	if (report.decision !== "rolled-back")
		sections.push({ heading: "Releases that ran here", body: renderHistory(report.history, incident.timeZone) });
	if (report.tail.length > 0)
		sections.push({ heading: null, body: details("Last lines of the command", codeBlock(report.tail.join("\n"))) });
	return sections;
}

function listFacts(report: RollbackReport): [string, string][] {
	const { reason, state, history } = report;
	const { incident, issue, review } = state;
	const { bad, outcome } = incident;
	const concerned = bad === null ? null : nameRelease(bad);
	// Nothing was tried, so what ran before still runs: the release of the plan is that one, and no failed one.
	const running: [string, string] = [
		"Runs now",
		describeUncertain(history) ?? concerned ?? "no release of ours, as before",
	];
	if (KEPT_RUNNING.includes(reason)) return [running];
	const why: [string, string][] = [
		["Why", escapeMarkdown(incident.security ? "withheld: security incident" : incident.reason)],
		["Incident", issue === null ? "no issue" : link(`#${issue.number}`, issue.url)],
		["Post-incident review", review === null ? "not opened" : link(`#${review.number}`, review.url)],
	];
	if (bad !== null && isRefusedFirst(report)) return [running, ...why];
	return [
		[nameConcerned(report), concerned ?? "none of ours is known"],
		["Runs now", outcome.kind === "rolled-back" ? nameRelease(outcome.to) : "look at the environment"],
		...why,
	];
}

/** Whether the request was refused, and the release of the plan is the one that runs: nothing says that it failed. */
function isRefusedFirst({ decision, reason, seen, state }: RollbackReport): boolean {
	if (decision !== "refused") return false;
	// What came while the environment was waited for is another release than the one that was to be rolled back.
	if (reason === "not-current") return seen === state.incident.bad?.tag;
	return REFUSED_FIRST.includes(reason);
}

function nameConcerned({ decision, reason }: RollbackReport): string {
	if (decision === "rolled-back") return "Rolled back";
	return reason === "playbook-only" ? "Release of the incident" : "Failed release";
}

/** What may run where a newer deployment began to change the environment and did not succeed; undefined: none did. */
function describeUncertain({ active, disturbedBy }: EnvironmentHistory): string | undefined {
	if (disturbedBy === undefined) return undefined;
	const { tag } = disturbedBy.payload!;
	const before = active === undefined ? "no release of ours" : nameRelease(active);
	return `not certain: ${nameRelease({ tag, sha: disturbedBy.sha })} may be deployed in part; ${before} ran before`;
}

function nameRelease({ tag, sha }: { readonly tag: string; readonly sha: string }): string {
	return `${inlineCode(tag)} ${inlineCode(sha.slice(0, 7))}`;
}

function listNextSteps({ incident, issue }: PlaybookState, remedy: string): readonly string[] {
	return [
		remedy,
		...unreachedRoles(incident.receipts).map((role) => `**${role} was not reached by any channel: call them.**`),
		...(issue === null
			? []
			: [`The on-call engineer leads from here: ${link(`incident #${issue.number}`, issue.url)}.`]),
		...(incident.outcome.kind === "rolled-back" && incident.bad !== null
			? [
					`${inlineCode(incident.bad.sha.slice(0, 7))} is quarantined in ${escapeMarkdown(incident.environment)}: fix forward with a new commit.`,
				]
			: []),
	];
}

function describeNotified(receipts: Incident["receipts"]): string {
	if (receipts.length === 0) return "no one";
	const delivered = receipts.filter((receipt) => receipt.delivered).length;
	const missed = unreachedRoles(receipts);
	return `${delivered} of ${count(receipts.length, "message")} delivered${missed.length === 0 ? "" : `; not reached: ${missed.join(", ")}`}`;
}

function renderHistory(history: EnvironmentHistory, timeZone: string | undefined): string {
	if (history.succeeded.length === 0) return "None of ours.";
	return table(
		["release", "commit", "deployed", "verified", "may be gone back to"],
		history.succeeded
			.slice(0, 15)
			.map((release) => [
				inlineCode(release.tag),
				inlineCode(release.sha.slice(0, 7)),
				escapeMarkdown(renderLocalTime(release.createdAt, timeZone)),
				release.verified ? "yes" : "no",
				history.quarantined.has(release.sha)
					? "no: it was rolled back"
					: release.verified
						? "yes"
						: "no: never verified",
			]),
	);
}
