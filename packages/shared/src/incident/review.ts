/** The post-incident review: an issue with what is known, what to decide, who owns what, when it is due, and what of it is overdue. */
import { digestOf } from "../text/canonical.ts";
import { renderLocalTime } from "../text/local-time.ts";
import { escapeMarkdown, inlineCode } from "../text/markdown.ts";
import { describeOutcome, formatSpan, HEALTHY_AGAIN, type Incident, namePlace } from "./incident.ts";
import { renderEvidence, renderTimeline } from "./issue.ts";

interface ReviewDates {
	/** ISO 8601 dates: `2026-11-30`. */
	readonly reviewBy: string;
	readonly actionsBy: string;
}

/** People of a role as a review names them: `@ada, @octo/on-call`; the role's title when nobody is named. */
type NameOwners = (role: string) => string;

const WRITTEN = /\n<!-- octoacme:review-written ([^ ]+) -->\s*$/;

/** Names the environment and the release. */
export function reviewTitle(incident: Incident): string {
	return `Post-incident review: ${incident.security ? "security incident" : (incident.bad?.tag ?? "failed release")} in ${namePlace(incident)}`;
}

/** The body after the marker line. People fill in the open parts; see isUntouched. */
export function renderReview(
	incident: Incident,
	incidentNumber: number | null,
	dates: ReviewDates,
	nameOwners: NameOwners,
): string {
	const start = incident.timeline[0]?.at ?? incident.openedAt;
	const healthy = incident.timeline.findLast(({ what }) => what.endsWith(HEALTHY_AGAIN));
	const end = healthy?.at ?? incident.timeline.at(-1)?.at ?? start;
	const time = (at: string) => escapeMarkdown(renderLocalTime(at, incident.timeZone));
	const span = formatSpan(Date.parse(end) - Date.parse(start));
	const impact =
		incident.outcome.kind === "rolled-back"
			? `Customers may have met it for ${span}: from ${time(start)}, when the release was deployed, until ${time(end)}, when the old release was verified.`
			: `It began on ${time(start)} at the earliest; its end is still to be established.`;
	const roles = ["on-call", "devops", "support-lead", "release-manager"];
	if (incident.security) roles.push("security-champion");
	// A person in two roles is asked once.
	const people = [...new Set(roles.flatMap((role) => nameOwners(role).split(", ")))].join(", ");
	const lines = [
		`Of ${incidentNumber === null ? "an incident without an issue" : `#${incidentNumber}`}. Review due ${dates.reviewBy}. Take part: ${people}.`,
		"",
		"### What happened",
		"",
		incident.security
			? "A security incident; the facts are in the private advisory."
			: `${escapeMarkdown(describeOutcome(incident))} Reason: ${escapeMarkdown(incident.reason)}`,
		"",
		"### Impact",
		"",
		impact,
		"",
		"### Decisions",
		"",
		...listDecisions(incident).map((decision) => `- ${decision}`),
		"",
	];
	if (!incident.security && incident.evidence.length > 0)
		lines.push("### Failing evidence", "", renderEvidence(incident), "");
	lines.push(
		"### Timeline",
		"",
		renderTimeline(incident),
		"",
		"### Action items",
		"",
		`- [ ] Find the root cause: ${nameOwners("on-call")}, due ${dates.reviewBy}`,
		`- [ ] Hold the review with everybody named above: ${nameOwners("release-manager")}, due ${dates.reviewBy}`,
		`- [ ] A test that fails for this cause: ${nameOwners("devops")}, due ${dates.actionsBy}`,
		`- [ ] Would the verification have seen it earlier?: ${nameOwners("devops")}, due ${dates.actionsBy}`,
		"",
		"### Root cause",
		"",
		"_To be written by the review._",
	);
	const text = lines.join("\n");
	return `${text}\n<!-- octoacme:review-written ${digestOf(text)} -->`;
}

/** Whether no one changed a review since renderReview wrote it (`body` without its marker line): then it may be brought up to date. */
export function isUntouched(body: string): boolean {
	const text = body.replace(/\r\n/g, "\n");
	const written = WRITTEN.exec(text);
	return written !== null && written[1] === digestOf(text.slice(0, written.index));
}

export interface OverdueReview {
	readonly number: number;
	readonly url: string;
	readonly title: string;
	/** Days since the oldest date of it that passed, at least 1. */
	readonly daysOver: number;
	/** `the review`, and every open action item that is late. */
	readonly what: readonly string[];
}

/**
 * Of the issues labelled `octoacme:review` those that are open with a date in the past: the review's own, or
 * that of an action item which is not ticked. `now` in milliseconds; a date is over when its day is, in UTC.
 */
export function listOverdueReviews(
	issues: readonly {
		readonly number: number;
		readonly url: string;
		readonly title: string;
		readonly body: string;
		readonly state: string;
	}[],
	now: number,
): readonly OverdueReview[] {
	return issues.flatMap((issue) => {
		if (issue.state.toLowerCase() !== "open") return [];
		const late: { readonly what: string; readonly days: number }[] = [];
		const review = /\bReview due (\d{4}-\d\d-\d\d)\b/.exec(issue.body)?.[1];
		const held = /^[ \t]{0,20}[-*] \[[xX]\] Hold the review\b/m.test(issue.body);
		const days = (date: string) => Math.ceil((now - (Date.parse(date) + 86_400_000)) / 86_400_000);
		if (review !== undefined && !held && days(review) > 0) late.push({ what: "the review", days: days(review) });
		for (const [, item, date] of issue.body.matchAll(/^[ \t]{0,20}[-*] \[ \] (.{1,500}?),? due (\d{4}-\d\d-\d\d)\b/gm))
			if (days(date!) > 0) late.push({ what: item!.split(": ")[0]!, days: days(date!) });
		if (late.length === 0) return [];
		return [
			{
				number: issue.number,
				url: issue.url,
				title: issue.title,
				daysOver: Math.max(...late.map((entry) => entry.days)),
				what: late.map((entry) => entry.what),
			},
		];
	});
}

function listDecisions(incident: Incident): string[] {
	const { outcome, bad } = incident;
	const decisions = [
		outcome.kind === "rolled-back"
			? `Went back to ${inlineCode(outcome.to.tag)}.`
			: outcome.kind === "in-progress"
				? "Going back is under way."
				: escapeMarkdown(describeOutcome(incident)),
		...incident.skipped.map((entry) => `Passed over ${inlineCode(entry.version)}: ${escapeMarkdown(entry.why)}.`),
	];
	if (bad !== null && outcome.kind === "rolled-back")
		decisions.push(
			`${inlineCode(bad.sha)} is quarantined in ${escapeMarkdown(incident.environment)}: a new commit replaces it, or a person in the role release-manager lets it return.`,
		);
	return decisions;
}
