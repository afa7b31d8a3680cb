/** Keeps the incident and its review on GitHub and tells every role. Nothing here may stop the way back. */
import { describeError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { commentOnce, findOwnIssue, type Issue, readIssue, upsertIssue } from "@octoacme/shared/github/issues.ts";
import { openAdvisoryDraft } from "@octoacme/shared/github/security-advisories.ts";
import {
	addReceipts,
	addTimeline,
	type Incident,
	isTold,
	type MessageStage,
	type Receipt,
} from "@octoacme/shared/incident/incident.ts";
import {
	incidentTitle,
	readIncidentIssue,
	renderCustomerDraft,
	renderEvidence,
	renderIncidentIssue,
} from "@octoacme/shared/incident/issue.ts";
import { composeMessages, type RoleMessage } from "@octoacme/shared/incident/messages.ts";
import { isUntouched, renderReview, reviewTitle } from "@octoacme/shared/incident/review.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";
import { escapeMarkdown } from "@octoacme/shared/text/markdown.ts";

const DAY = 86_400_000;

type Link = Pick<Issue, "number" | "url">;

/** The incident as it stands, where it is kept, and what of the playbook could not be done; each is shown and none is hidden. */
export interface PlaybookState {
	readonly incident: Incident;
	readonly issue: Link | null;
	readonly review: Link | null;
	readonly problems: readonly string[];
}

/** How one message of the playbook leaves; the channels' own door is handed in. */
export type Deliver = (
	message: RoleMessage,
) => Promise<readonly Pick<Receipt, "channel" | "delivered" | "at" | "detail">[]>;

export interface Playbook {
	/** Adopts what an earlier run left or opens the incident and its review, and tells everybody who was not told yet. */
	readonly open: (incident: Incident) => Promise<PlaybookState>;
	/** Brings everything to the incident's end: issue, review, customer draft, and a second word to every role when `tell`. */
	readonly close: (state: PlaybookState, tell: boolean) => Promise<PlaybookState>;
}

/** createPlaybook: never rejects; what goes wrong becomes a sentence in `problems`. */
export function createPlaybook(
	github: GitHub,
	doors: ActionDoors,
	policy: Policy,
	deliver: Deliver,
	resumed: (known: Incident, now: Incident) => Incident = continueIncident,
): Playbook {
	const problems: string[] = [];
	const attempt = async <T>(what: string, run: () => Promise<T>): Promise<T | undefined> => {
		try {
			return await run();
		} catch (thrown) {
			const problem = `${what}: ${describeError(thrown)}`;
			if (!problems.includes(problem)) problems.push(problem);
			return undefined;
		}
	};
	const nameOwners = (role: string) => {
		const people = listPeople(policy, role);
		return people.length > 0 ? people.join(", ") : (policy.roles[role]?.title ?? role);
	};
	const reviewDates = (incident: Incident) => {
		const opened = Date.parse(incident.openedAt);
		return {
			reviewBy: toDate(opened + policy.incident.reviewWithinMs),
			actionsBy: toDate(opened + policy.incident.actionItemsWithinMs),
		};
	};

	const tellRoles = async (incident: Incident, issue: Link | null, about: MessageStage): Promise<Incident> => {
		const links = { issueUrl: issue?.url ?? "", runUrl: doors.context.runUrl };
		const messages = composeMessages(incident, links, about).filter(
			(message) => message.role in policy.incident.notify && !isTold(incident.receipts, message.role, about),
		);
		const told = (await Promise.all(messages.map((message) => tellRole(message, issue)))).flat();
		return addTimeline(
			{ ...incident, receipts: addReceipts(incident.receipts, told) },
			...told.map((receipt) => ({
				at: receipt.at,
				what: `${receipt.role} ${receipt.delivered ? "told" : "not reached"} (${receipt.about}) through ${receipt.channel}`,
			})),
		);
	};

	const tellRole = async (message: RoleMessage, issue: Link | null): Promise<Receipt[]> => {
		const required = policy.incident.notify[message.role]?.required ?? false;
		const { role, about } = message;
		const sent = (await attempt(`${role} could not be told`, () => deliver(message))) ?? [];
		const receipts: Receipt[] = sent.map((receipt) => ({ ...receipt, role, about, required }));
		if (receipts.some((receipt) => receipt.delivered)) return receipts;
		const people = listPeople(policy, role);
		const receipt = {
			role,
			about,
			required,
			channel: "comment on the incident",
			at: new Date(doors.clock.now()).toISOString(),
		};
		if (issue === null || people.length === 0) {
			if (receipts.length > 0) return receipts;
			const detail = people.length === 0 ? "the policy names no channel and nobody for the role" : "there is no issue";
			return [{ ...receipt, channel: "none", delivered: false, detail }];
		}
		const url = await attempt(`${role} could not be named on the incident`, () =>
			nameOnIncident(github, policy, message, people, issue.number),
		);
		if (url === undefined)
			return [...receipts, { ...receipt, delivered: false, detail: "the comment was not written" }];
		return [...receipts, { ...receipt, delivered: true, detail: `${people.length} named` }];
	};

	const writeIncident = async (incident: Incident, review: Link | null) =>
		attempt("the incident's issue could not be written", () =>
			upsertIssue(github, {
				kind: "incident",
				key: incident.key,
				title: incidentTitle(incident),
				body: renderIncidentIssue(incident, review?.number ?? null),
				labels: [...policy.incident.labels, incident.severity],
				update: true,
			}),
		);

	const writeReview = async (incident: Incident, issue: Link): Promise<Link | null> => {
		const where = { kind: "review", key: incident.key };
		const found = await attempt("the post-incident review could not be looked for", () => findOwnIssue(github, where));
		// People's words are never overwritten, and a review that they closed is theirs.
		if (found !== undefined && (found.state === "closed" || !isUntouched(found.body.replace(/^[^\n]*\n/, ""))))
			return found;
		const result = await attempt("the post-incident review could not be written", () =>
			upsertIssue(github, {
				...where,
				title: reviewTitle(incident),
				body: renderReview(incident, issue.number, reviewDates(incident), nameOwners),
				labels: ["post-incident-review"],
				update: true,
			}),
		);
		return result?.kind === "written" ? result.issue : (found ?? null);
	};

	return {
		open: async (started) => {
			let incident = started;
			// Of a security incident the champion hears before anything else is done.
			const early = started.security ? await attempt("the advisory", () => openAdvisory(started)) : undefined;
			if (early !== undefined) incident = early;
			const found = await attempt("the incident's issue could not be looked for", () =>
				findOwnIssue(github, { kind: "incident", key: incident.key }),
			);
			const known = found === undefined ? undefined : readIncidentIssue(found.body);
			if (known !== undefined) incident = resumed(known, incident);
			let issue: Link | null = found ?? null;
			if (issue === null) {
				const result = await writeIncident(incident, null);
				if (result?.kind === "disabled")
					problems.push("the repository has issues switched off; the incident is in this summary only");
				if (result?.kind === "written") issue = result.issue;
			}
			const [told, review] = await Promise.all([
				tellRoles(incident, issue, "opened"),
				issue === null ? null : writeReview(incident, issue),
			]);
			if (issue !== null) await writeIncident(told, review);
			return { incident: told, issue, review, problems: [...problems] };
		},
		close: async (state, tell) => {
			const own = state.issue === null ? state.incident : await joinOthers(state.incident, state.issue);
			const incident = tell ? await tellRoles(own, state.issue, "outcome") : own;
			let { review } = state;
			const { issue } = state;
			if (issue !== null) {
				review = await writeReview(incident, issue);
				await writeIncident(incident, review);
				if (!incident.security)
					await attempt("the customer draft could not be left on the incident", () =>
						commentOnce(github, {
							number: issue.number,
							kind: "customer-draft",
							key: incident.key,
							body: `Draft for the Customer Support Lead; finish it before you send it.\n\n${renderCustomerDraft(incident)}`,
						}),
					);
			}
			return { incident, issue, review, problems: [...problems] };
		},
	};

	/** joinOthers: what another run wrote into the incident meanwhile stays, and nobody is told again. */
	async function joinOthers(incident: Incident, issue: Link): Promise<Incident> {
		const now = await attempt("the incident's issue could not be read again", () => readIssue(github, issue.number));
		const known = now === undefined ? undefined : readIncidentIssue(now.body);
		if (known === undefined) return incident;
		return addTimeline(
			{
				...incident,
				receipts: addReceipts(known.receipts, incident.receipts),
				security: known.security || incident.security,
				timeline: known.timeline,
			},
			...incident.timeline,
		);
	}

	async function openAdvisory(incident: Incident): Promise<Incident> {
		const told = await tellRolesOf(incident, "security-champion");
		const advisory = await attempt("no private advisory draft was opened (the champion has the details)", () =>
			openAdvisoryDraft(github, {
				key: incident.key,
				summary: `Security incident in ${incident.environment}`,
				description: `${escapeMarkdown(incident.reason)}\n\n${incident.evidence.length > 0 ? renderEvidence(incident) : ""}`,
				severity: incident.severity,
			}),
		);
		return advisory === undefined ? told : { ...told, advisoryUrl: advisory.url };
	}

	/** tellRolesOf: one role ahead of the others, through channels alone; without a channel its turn comes with the rest. */
	async function tellRolesOf(incident: Incident, role: RoleMessage["role"]): Promise<Incident> {
		const found = await attempt("the incident's issue could not be looked for", () =>
			findOwnIssue(github, { kind: "incident", key: incident.key }),
		);
		const known = found === undefined ? undefined : readIncidentIssue(found.body);
		if (known !== undefined && isTold(known.receipts, role, "opened")) return incident;
		const links = { issueUrl: found?.url ?? "", runUrl: doors.context.runUrl };
		const message = composeMessages(incident, links, "opened").find((candidate) => candidate.role === role);
		if (message === undefined || !(role in policy.incident.notify)) return incident;
		const receipts = await tellRole(message, null);
		const reached = receipts.filter((receipt) => receipt.delivered);
		return addTimeline(
			{ ...incident, receipts: addReceipts(incident.receipts, reached) },
			...reached.map((receipt) => ({ at: receipt.at, what: `${role} told first through ${receipt.channel}` })),
		);
	}
}

/** continueIncident: the facts of an earlier run go on; what this run knows better replaces them. */
export function continueIncident(known: Incident, now: Incident): Incident {
	const merged: Incident = {
		...now,
		openedAt: known.openedAt,
		openedBy: known.openedBy,
		receipts: addReceipts(known.receipts, now.receipts),
		timeline: known.timeline,
		evidence: now.evidence.length > 0 ? now.evidence : known.evidence,
		skipped: now.skipped.length > 0 ? now.skipped : known.skipped,
		reason: known.reason === "" ? now.reason : known.reason,
		// What was once confidential stays so, whoever starts the next run.
		security: known.security || now.security,
		advisoryUrl: now.advisoryUrl === "" ? known.advisoryUrl : now.advisoryUrl,
	};
	return addTimeline(merged, ...now.timeline);
}

function listPeople(policy: Policy, role: string): string[] {
	const found = policy.roles[role];
	return [...(found?.users ?? []), ...(found?.teams ?? [])].map((name) => `@${name}`);
}

async function nameOnIncident(
	github: GitHub,
	policy: Policy,
	message: RoleMessage,
	people: readonly string[],
	number: number,
): Promise<string> {
	const lines = message.confidential
		? ["Details are confidential: see the run, or ask whoever started it."]
		: message.lines;
	const body = [
		`**${escapeMarkdown(policy.roles[message.role]?.title ?? message.role)}** ${people.join(" ")}: ${escapeMarkdown(message.title)}`,
		...lines.map((line) => escapeMarkdown(line)),
	].join("\n\n");
	const { url } = await commentOnce(github, {
		number,
		kind: "page",
		key: `${message.role}/${message.about}/${message.dedupKey}`,
		body,
	});
	return url;
}

function toDate(instant: number): string {
	return new Date(Math.ceil(instant / DAY) * DAY).toISOString().slice(0, 10);
}
