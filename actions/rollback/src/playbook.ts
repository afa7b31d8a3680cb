/** Keeps the incident and its review on GitHub, tells every role, and writes back what became of the release. Nothing here may stop the way back. */

import { describeError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { commentOnce, findOwnIssue, type Issue, upsertIssue } from "@octoacme/shared/github/issues.ts";
import { listReleases, updateRelease } from "@octoacme/shared/github/releases.ts";
import { addTimeline, type Incident, type Receipt } from "@octoacme/shared/incident/incident.ts";
import {
	incidentTitle,
	readIncidentIssue,
	renderCustomerDraft,
	renderIncidentIssue,
} from "@octoacme/shared/incident/issue.ts";
import { composeMessages, type RoleMessage } from "@octoacme/shared/incident/messages.ts";
import { renderReview, reviewTitle } from "@octoacme/shared/incident/review.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { compareVersions } from "@octoacme/shared/release/version.ts";
import type { ActionDoors } from "@octoacme/shared/runtime/action.ts";
import { escapeMarkdown, inlineCode } from "@octoacme/shared/runtime/markdown.ts";

const DAY = 86_400_000;

/** What the playbook could not do; each is shown and none is hidden. */
export interface PlaybookState {
	readonly incident: Incident;
	readonly issue: Pick<Issue, "number" | "url"> | null;
	readonly review: Pick<Issue, "number" | "url"> | null;
	readonly problems: readonly string[];
}

/** attempt: one step of the playbook; a failure becomes a sentence. */
async function attempt<T>(problems: string[], what: string, run: () => Promise<T>): Promise<T | undefined> {
	try {
		return await run();
	} catch (thrown) {
		problems.push(`${what}: ${describeError(thrown)}`);
		return undefined;
	}
}

/** openIncident: adopts the incident's issue if an earlier run opened it (its timeline and receipts go on), else opens it together with the review. */
export async function openIncident(
	github: GitHub,
	doors: ActionDoors,
	policy: Policy,
	incident: Incident,
): Promise<PlaybookState> {
	const problems: string[] = [];
	const found = await attempt(problems, "the incident's issue could not be looked for", () =>
		findOwnIssue(github, { kind: "incident", key: incident.key }),
	);
	const before = found === undefined ? undefined : readIncidentIssue(found.body);
	const known: Incident =
		before === undefined
			? incident
			: addTimeline(
					{
						...incident,
						openedAt: before.openedAt,
						openedBy: before.openedBy,
						receipts: before.receipts,
						timeline: before.timeline,
						evidence: incident.evidence.length > 0 ? incident.evidence : before.evidence,
						reason: incident.reason || before.reason,
					},
					...incident.timeline,
				);
	let issue: Pick<Issue, "number" | "url"> | null = found ?? null;
	if (issue === null && problems.length === 0) {
		const result = await attempt(problems, "the incident's issue could not be opened", () =>
			upsertIssue(github, {
				kind: "incident",
				key: known.key,
				title: incidentTitle(known),
				body: renderIncidentIssue(known, null),
				labels: [...policy.incident.labels, known.severity],
			}),
		);
		if (result?.kind === "disabled")
			problems.push("the repository has issues switched off; the incident is in this summary only");
		if (result?.kind === "written") issue = result.issue;
	}
	const review = issue === null ? null : await openReview(github, doors, policy, known, issue.number, problems);
	return { incident: known, issue, review, problems };
}

async function openReview(
	github: GitHub,
	doors: ActionDoors,
	policy: Policy,
	incident: Incident,
	number: number,
	problems: string[],
): Promise<Pick<Issue, "number" | "url"> | null> {
	const opened = Date.parse(incident.openedAt);
	const dates = {
		reviewBy: toDate(opened + policy.incident.reviewWithinMs),
		actionsBy: toDate(opened + policy.incident.actionItemsWithinMs),
	};
	const result = await attempt(problems, "the post-incident review could not be opened", () =>
		upsertIssue(github, {
			kind: "review",
			key: incident.key,
			title: reviewTitle(incident),
			body: renderReview(incident, number, dates),
			labels: ["post-incident-review"],
		}),
	);
	doors.log.debug(`review: ${result?.kind ?? "none"}`);
	return result?.kind === "written" ? result.issue : null;
}

function toDate(instant: number): string {
	return new Date(Math.ceil(instant / DAY) * DAY).toISOString().slice(0, 10);
}

/** How one message of the playbook leaves; the channels' own door is handed in. */
export type Deliver = (message: RoleMessage) => Promise<readonly Omit<Receipt, "role" | "required">[]>;

/**
 * tellRoles: everyone who was not reached yet, all at once. Where no channel reaches a role, a comment on the incident
 * names its people; a role that could not be reached at all is a problem that is shown.
 */
export async function tellRoles(
	github: GitHub,
	doors: ActionDoors,
	policy: Policy,
	state: PlaybookState,
	deliver: Deliver,
): Promise<PlaybookState> {
	const problems = [...state.problems];
	const reached = new Set(
		state.incident.receipts.filter((receipt) => receipt.delivered).map((receipt) => receipt.role),
	);
	const messages = composeMessages(state.incident, {
		issueUrl: state.issue?.url ?? "",
		runUrl: doors.context.runUrl,
	}).filter((message) => message.role in policy.incident.notify && !reached.has(message.role));
	const receipts = await Promise.all(
		messages.map(async (message): Promise<Receipt[]> => {
			const required = policy.incident.notify[message.role]?.required ?? false;
			const sent = (await attempt(problems, `${message.role} could not be told`, () => deliver(message))) ?? [];
			const own = sent.map((receipt) => ({ ...receipt, role: message.role, required }));
			if (own.some((receipt) => receipt.delivered) || state.issue === null) return own;
			const comment = await attempt(problems, `${message.role} could not be named on the incident`, () =>
				nameOnIncident(github, policy, message, state.issue!.number),
			);
			if (comment === undefined) return own;
			return [
				...own,
				{
					role: message.role,
					required,
					channel: "comment on the incident",
					delivered: true,
					at: new Date(doors.clock.now()).toISOString(),
					detail: comment,
				},
			];
		}),
	);
	const all = [...state.incident.receipts, ...receipts.flat()];
	const entries = receipts
		.flat()
		.map((receipt) => ({
			at: receipt.at,
			what: `${receipt.role} ${receipt.delivered ? "told" : "not reached"} through ${receipt.channel}`,
		}));
	return { ...state, incident: addTimeline({ ...state.incident, receipts: all }, ...entries), problems };
}

async function nameOnIncident(github: GitHub, policy: Policy, message: RoleMessage, number: number): Promise<string> {
	const role = policy.roles[message.role];
	const people = [...(role?.users ?? []).map((user) => `@${user}`), ...(role?.teams ?? []).map((team) => `@${team}`)];
	const body = [
		`**${role?.title ?? message.role}**${people.length > 0 ? ` ${people.join(" ")}` : ""}: ${escapeMarkdown(message.title)}`,
		"",
		...message.lines.map((line) => escapeMarkdown(line)),
	].join("\n");
	const { url } = await commentOnce(github, { number, kind: "page", key: `${message.role}/${message.dedupKey}`, body });
	return people.length > 0 ? `${people.length} named: ${url}` : `nobody holds the role by name: ${url}`;
}

/** closeBooks: the last state of the incident's issue, the customer draft, and what the bad GitHub Release now says. */
export async function closeBooks(github: GitHub, state: PlaybookState): Promise<PlaybookState> {
	const problems = [...state.problems];
	const { incident, issue } = state;
	if (issue !== null) {
		await attempt(problems, "the incident's issue could not be brought up to date", () =>
			upsertIssue(github, {
				kind: "incident",
				key: incident.key,
				title: incidentTitle(incident),
				body: renderIncidentIssue(incident, state.review?.number ?? null),
				update: true,
			}),
		);
		if (!incident.security)
			await attempt(problems, "the customer draft could not be left on the incident", () =>
				commentOnce(github, {
					number: issue.number,
					kind: "customer-draft",
					key: incident.key,
					body: `Draft for the Customer Support Lead; finish it before you send it.\n\n${renderCustomerDraft(incident)}`,
				}),
			);
	}
	if (incident.outcome.kind === "rolled-back")
		await attempt(problems, "the GitHub Release could not be marked", () => markReleases(github, incident));
	return { ...state, problems };
}

const NOTE_BEGIN = "<!-- octoacme:fate:begin -->";
const NOTE_END = "<!-- octoacme:fate:end -->";

/** markReleases: the bad release says what became of it, and `latest` is the highest good version again. */
async function markReleases(github: GitHub, incident: Incident): Promise<void> {
	if (incident.bad === null || incident.outcome.kind !== "rolled-back") return;
	const releases = await listReleases(github);
	const bad = releases.find((release) => release.tag === incident.bad!.tag && !release.immutable);
	const note = `${NOTE_BEGIN}\n> [!WARNING]\n> Rolled back in ${escapeMarkdown(incident.environment)} on ${incident.openedAt.slice(0, 10)}. Use ${inlineCode(incident.outcome.to.tag)}.\n${NOTE_END}`;
	if (bad !== undefined && !bad.body.includes(NOTE_BEGIN))
		await updateRelease(github, bad.id, { body: `${note}\n\n${bad.body}`.slice(0, 125_000) });
	const good = releases.find(
		(release) =>
			release.tag === (incident.outcome.kind === "rolled-back" ? incident.outcome.to.tag : "") &&
			!release.draft &&
			!release.prerelease,
	);
	const higher = releases.some(
		(release) =>
			!release.draft &&
			!release.prerelease &&
			good !== undefined &&
			release.tag !== bad?.tag &&
			isHigher(release.tag, good.tag),
	);
	if (bad !== undefined && !bad.draft && good !== undefined && !higher)
		await updateRelease(github, good.id, { make_latest: "true" });
}

function isHigher(tag: string, than: string): boolean {
	const version = /\d+\.\d+\.\d+.*$/;
	const [a, b] = [version.exec(tag)?.[0], version.exec(than)?.[0]];
	return a !== undefined && b !== undefined && compareVersions(a, b) > 0;
}
