/** The post-incident review: an issue with what is known, what to decide, and when it is due. */
import { escapeMarkdown, inlineCode, table } from "../runtime/markdown.ts";
import { describeOutcome, type Incident } from "./incident.ts";
import { renderEvidence } from "./issue.ts";

export interface ReviewDates {
	/** ISO 8601 dates: `2026-11-30`. */
	readonly reviewBy: string;
	readonly actionsBy: string;
}

/** reviewTitle: names the environment and the release. */
export function reviewTitle(incident: Incident): string {
	return `Post-incident review: ${incident.security ? "security incident" : (incident.bad?.tag ?? "failed release")} in ${incident.environment}`;
}

/** renderReview: the body after the marker line. People fill in the open parts; it is written once and not overwritten. */
export function renderReview(incident: Incident, incidentNumber: number | null, dates: ReviewDates): string {
	const start = incident.timeline[0]?.at ?? incident.openedAt;
	const impact =
		incident.outcome.kind === "rolled-back"
			? `From ${start.slice(11, 16)} UTC until the rollback was verified.`
			: "Still to be established.";
	const lines = [
		`Of ${incidentNumber === null ? "an incident without an issue" : `#${incidentNumber}`}. Review by **${dates.reviewBy}**, action items done by **${dates.actionsBy}**.`,
		"",
		"### What happened",
		"",
		escapeMarkdown(
			incident.security ? "A security incident; the facts are in the private advisory." : describeOutcome(incident),
		),
		"",
		"### Impact",
		"",
		impact,
		"",
		"### Decisions",
		"",
		incident.bad === null
			? "- Nothing was deployed."
			: `- ${inlineCode(incident.bad.sha)} is quarantined in ${escapeMarkdown(incident.environment)} until a new commit replaces it or the hold is released.`,
		"",
	];
	if (!incident.security && incident.evidence.length > 0)
		lines.push("### Failing evidence", "", renderEvidence(incident), "");
	if (!incident.security)
		lines.push(
			"### Timeline",
			"",
			table(
				["UTC", "what"],
				incident.timeline.map((entry) => [entry.at.slice(11, 19), escapeMarkdown(entry.what)]),
			),
			"",
		);
	lines.push(
		"### Action items",
		"",
		table(
			["action", "owner", "due"],
			[
				["Find the root cause", "on-call", dates.reviewBy],
				["A test that fails for this cause", "author of the change", dates.actionsBy],
				["Would the verification have seen it earlier?", "devops", dates.actionsBy],
			],
		),
		"",
		"### Root cause",
		"",
		"_To be written by the review._",
	);
	return lines.join("\n");
}
