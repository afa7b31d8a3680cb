/** What the playbook keeps on GitHub: the incident's issue, its review, the customer draft and a private advisory. */
import { commentOnce, findOwnIssue, type Issue, updateOwnIssue, upsertIssue } from "@octoacme/shared/github/issues.ts";
import { openAdvisoryDraft } from "@octoacme/shared/github/security-advisories.ts";
import { type Incident, namePlace } from "@octoacme/shared/incident/incident.ts";
import {
	incidentTitle,
	renderCustomerDraft,
	renderEvidence,
	renderIncidentIssue,
} from "@octoacme/shared/incident/issue.ts";
import { isUntouched, renderReview, reviewTitle } from "@octoacme/shared/incident/review.ts";
import { escapeMarkdown } from "@octoacme/shared/text/markdown.ts";
import { attempt, type Link, listPeople, type PlaybookRun } from "./playbook-run.ts";

const DAY = 86_400_000;

/** `known`: the issue as it was read last, null for none; undefined: it is looked for. */
export async function writeIncident(
	run: PlaybookRun,
	incident: Incident,
	{ known, review }: { readonly known: Issue | null | undefined; readonly review: Link | null },
) {
	return attempt(run, "the incident's issue could not be written", () =>
		upsertIssue(run.github, {
			kind: "incident",
			key: incident.key,
			title: incidentTitle(incident),
			body: renderIncidentIssue(incident, review?.number ?? null),
			labels: [...run.policy.incident.labels, incident.severity],
			update: true,
			...(known === undefined ? {} : { known }),
		}),
	);
}

/** Brings the issue that is known to the incident's present state; undefined when that failed. */
export async function updateIncident(run: PlaybookRun, incident: Incident, issue: Link, review: Link | null) {
	return attempt(run, "the incident's issue could not be written", () =>
		updateOwnIssue(run.github, issue.number, {
			kind: "incident",
			key: incident.key,
			title: incidentTitle(incident),
			body: renderIncidentIssue(incident, review?.number ?? null),
		}),
	);
}

/** People's words are never overwritten, and a review that they closed is theirs. */
export async function writeReview(run: PlaybookRun, incident: Incident, issue: Link): Promise<Link | null> {
	const { github, policy } = run;
	const where = { kind: "review", key: incident.key };
	const known = await attempt(
		run,
		"the post-incident review could not be looked for",
		async () => (await findOwnIssue(github, where)) ?? null,
	);
	if (known != null && (known.state === "closed" || !isUntouched(known.body.replace(/^[^\n]*\n/, "")))) return known;
	const nameOwners = (role: string) => {
		const people = listPeople(policy, role);
		return people.length > 0 ? people.join(", ") : (policy.roles[role]?.title ?? role);
	};
	const opened = Date.parse(incident.openedAt);
	const dates = {
		reviewBy: toDate(opened + policy.incident.reviewWithinMs),
		actionsBy: toDate(opened + policy.incident.actionItemsWithinMs),
	};
	const result = await attempt(run, "the post-incident review could not be written", () =>
		upsertIssue(github, {
			...where,
			title: reviewTitle(incident),
			body: renderReview(incident, issue.number, dates, nameOwners),
			labels: ["post-incident-review"],
			// A list that could not be read may hold a review with people's words in it: one that is found now stays as it is.
			...(known === undefined ? {} : { update: true, known }),
		}),
	);
	return result?.kind === "written" ? result.issue : (known ?? null);
}

export async function leaveCustomerDraft(run: PlaybookRun, incident: Incident, issue: Link): Promise<void> {
	await attempt(run, "the customer draft could not be left on the incident", () =>
		commentOnce(run.github, {
			number: issue.number,
			kind: "customer-draft",
			key: incident.key,
			body: `Draft for the Customer Support Lead; finish it before you send it.\n\n${renderCustomerDraft(incident)}`,
		}),
	);
}

/** The incident with its advisory's address, where one could be opened. */
export async function openAdvisory(run: PlaybookRun, incident: Incident): Promise<Incident> {
	const advisory = await attempt(run, "no private advisory draft was opened (the champion has the details)", () =>
		openAdvisoryDraft(run.github, {
			key: incident.key,
			summary: `Security incident in ${namePlace(incident)}`,
			description: `${escapeMarkdown(incident.reason)}\n\n${incident.evidence.length > 0 ? renderEvidence(incident) : ""}`,
			severity: incident.severity,
		}),
	);
	return advisory === undefined ? incident : { ...incident, advisoryUrl: advisory.url };
}

function toDate(instant: number): string {
	return new Date(Math.ceil(instant / DAY) * DAY).toISOString().slice(0, 10);
}
