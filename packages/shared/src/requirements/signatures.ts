/** Who signed what: environment approvals, reviews at the commit, commands on the release issue; refusals carry their reason. */
import type { Policy } from "../policy/policy.ts";
import { isRequirementId } from "../policy/requirement-ids.ts";
import type { Waiver } from "../policy/schema.ts";
import { judgeWaivers } from "../policy/waivers.ts";
import { listCoAuthors } from "../release/co-authors.ts";
import { type ReadCommand, readCommands } from "./commands.ts";
import type { CommentFact, PreflightFacts, RevokeFact } from "./facts.ts";
import type { Requirement } from "./requirement.ts";
import { latestReviews } from "./reviews.ts";
import { isInRole } from "./roles.ts";
import { judgeFreshness } from "./staleness.ts";

/** Strongest first. */
const SIGNATURE_SOURCES = ["approval", "review", "comment"] as const;

export interface Signature {
	readonly requirement: string;
	readonly by: string;
	readonly source: (typeof SIGNATURE_SOURCES)[number];
	readonly sha: string;
	readonly url: string;
	readonly state: "current" | "stale" | "unknown";
	readonly explanation: string;
}

/** What became of one command line in a comment. */
export interface CommandOutcome {
	readonly comment: Pick<CommentFact, "id" | "url" | "author" | "createdAt">;
	readonly line: string;
	/** `stale`: it was well given, and does not hold for the commit under release. */
	readonly outcome: "accepted" | "refused" | "undecided" | "revoked" | "stale";
	readonly why: string;
}

export interface Signatures {
	/** Every signature that counts or would if it were fresh or readable. */
	readonly signatures: readonly Signature[];
	readonly waivers: readonly Waiver[];
	readonly outcomes: readonly CommandOutcome[];
	/** The newest accepted revoke of each requirement, remembered ones among them. */
	readonly revokes: readonly RevokeFact[];
}

/** What signatures and waivers are read from. */
export type SignatureFacts = Pick<
	PreflightFacts,
	"now" | "release" | "comments" | "revokes" | "pulls" | "range" | "approvals" | "people" | "since"
>;

interface Given {
	/** ISO instant; null where GitHub does not say when. */
	readonly at: string | null;
	readonly requirement: string;
	readonly by: string;
	readonly source: Signature["source"];
	readonly sha: string;
	readonly url: string;
	readonly inRole: "yes" | "unknown";
	readonly why: string;
}

/** collectSignatures: pure over the facts; the order of comments and reviews in the facts does not matter. */
export function collectSignatures(
	facts: SignatureFacts,
	policy: Policy,
	requirements: readonly Requirement[],
): Signatures {
	const byId = new Map<string, Requirement>(requirements.map((requirement) => [requirement.id, requirement]));
	const given: Given[] = [];
	const waivers: Waiver[] = [];
	const outcomes: CommandOutcome[] = [];
	const judge = (requirement: string, login: string): { state: "yes" | "no" | "unknown"; why: string } => {
		const rule = policy.requirements[requirement];
		const known = byId.get(requirement);
		if (rule === undefined || known === undefined)
			return { state: "no", why: `there is no requirement called ${requirement}` };
		if (known.excludesAuthors) {
			if (!facts.pulls.ok) return { state: "unknown", why: "who wrote the change could not be read" };
			if (wroteChange(facts, login))
				return { state: "no", why: `@${login} wrote part of the change, and nobody signs for their own` };
		}
		const standing = isInRole(policy, rule.role, login, facts.people);
		return standing.state === "yes" ? { state: "yes", why: "" } : standing;
	};

	const comments = facts.comments.ok
		? [...facts.comments.value].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id - b.id)
		: [];
	const revokes = new Map((facts.revokes ?? []).map((revoke): [string, RevokeFact] => [revoke.requirement, revoke]));
	const remembered = [...revokes.values()].sort((a, b) => a.at.localeCompare(b.at) || a.comment - b.comment);
	const pending: { entry: CommandOutcome; requirement: string; given?: Given; waiver?: Waiver }[] = [];
	const revoke = ({ requirement, by }: Pick<RevokeFact, "requirement" | "by">) => {
		for (const [index, earlier] of pending.entries())
			if (earlier.requirement === requirement)
				pending[index] = { entry: { ...earlier.entry, outcome: "revoked", why: `revoked by @${by}` }, requirement: "" };
	};
	/** Those before a comment, or of it: they come first, for the comment itself may have signed again below. */
	const revokeUntil = (comment?: CommentFact) => {
		for (let next = remembered[0]; next !== undefined; next = remembered[0]) {
			if (comment !== undefined && (next.at.localeCompare(comment.createdAt) || next.comment - comment.id) > 0) return;
			revoke(next);
			remembered.shift();
		}
	};
	for (const comment of comments) {
		revokeUntil(comment);
		if (comment.author === "") continue;
		for (const read of readCommands(comment.body)) {
			const base = { comment: pick(comment), line: read.line };
			const refusal = refuseForm(read, comment);
			if (refusal !== undefined) {
				// Our own comments explain the commands; they are no attempts.
				if (!comment.authorIsBot)
					pending.push({ entry: { ...base, outcome: "refused", why: refusal }, requirement: "" });
				continue;
			}
			const command = read.command!;
			const person = judge(command.requirement, comment.author);
			if (person.state === "no") {
				pending.push({ entry: { ...base, outcome: "refused", why: person.why }, requirement: "" });
				continue;
			}
			if (command.kind === "revoke") {
				if (person.state === "yes") {
					const { author: by, createdAt: at, id } = comment;
					const accepted: RevokeFact = { requirement: command.requirement, by, at, comment: id };
					revoke(accepted);
					const known = revokes.get(command.requirement);
					if (known === undefined || known.at.localeCompare(at) <= 0) revokes.set(command.requirement, accepted);
				}
				pending.push({
					entry: {
						...base,
						outcome: person.state === "yes" ? "accepted" : "undecided",
						why:
							person.state === "yes" ? `signatures and waivers of ${command.requirement} so far are void` : person.why,
					},
					requirement: "",
				});
				continue;
			}
			const entry: CommandOutcome = {
				...base,
				outcome: person.state === "yes" ? "accepted" : "undecided",
				why:
					person.state === "yes"
						? `${command.kind === "waive" ? "waived" : "signed"} by @${comment.author}`
						: person.why,
			};
			if (command.kind === "waive") {
				const waiver: Waiver = {
					requirement: command.requirement,
					owner: `@${comment.author}`,
					reason: command.reason,
					expires: command.until,
					sha: command.sha,
				};
				pending.push({ entry, requirement: command.requirement, ...(person.state === "yes" ? { waiver } : {}) });
			} else
				pending.push({
					entry,
					requirement: command.requirement,
					given: {
						requirement: command.requirement,
						by: comment.author,
						source: "comment",
						sha: command.sha,
						at: comment.createdAt,
						url: comment.url,
						inRole: person.state,
						why: person.why,
					},
				});
		}
	}
	revokeUntil();
	for (const { entry, given: signature, waiver } of pending) {
		if (signature !== undefined) given.push(signature);
		if (waiver !== undefined) waivers.push(waiver);
		const doubt =
			entry.outcome !== "accepted"
				? undefined
				: signature !== undefined
					? doubtSignature(signature, facts, policy)
					: waiver !== undefined
						? doubtWaiver(waiver, facts, policy)
						: undefined;
		outcomes.push({ ...entry, ...doubt });
	}
	const elsewhere = [...listReviewSignatures(facts, judge), ...listApprovalSignatures(facts, policy, judge)];
	// GitHub does not say when an environment was approved: once revoked, such a signature is given again by a comment.
	given.push(
		...elsewhere.filter(({ requirement, at }) => {
			const revoked = revokes.get(requirement);
			return revoked === undefined || (at !== null && at.localeCompare(revoked.at) > 0);
		}),
	);
	return { signatures: settle(given, facts, policy), waivers, outcomes, revokes: [...revokes.values()] };
}

/** Whether a person opened a merged pull request of the release, made one of its commits or is named as a co-author of one. */
function wroteChange(facts: SignatureFacts, login: string): boolean {
	const name = login.toLowerCase();
	const opened = facts.pulls.ok && facts.pulls.value.some((pull) => pull.merged && pull.author.toLowerCase() === name);
	if (opened || !facts.range.ok) return opened;
	return facts.range.value.commits.some(
		({ madeBy, message }) => madeBy?.toLowerCase() === name || listCoAuthors(message).includes(name),
	);
}

type Doubt = Pick<CommandOutcome, "outcome" | "why">;

function doubtSignature({ sha, requirement }: Given, facts: SignatureFacts, policy: Policy): Doubt | undefined {
	const { stalePaths } = policy.requirements[requirement]!;
	const { state, explanation } = judgeFreshness(sha, facts.release.sha, stalePaths, facts.since[sha]);
	return state === "current" ? undefined : { outcome: state === "stale" ? "stale" : "undecided", why: explanation };
}

function doubtWaiver(waiver: Waiver, facts: SignatureFacts, policy: Policy): Doubt | undefined {
	const { version, sha } = facts.release;
	const when = { version, sha, now: Date.parse(facts.now), granted: [waiver] };
	const { standing } = judgeWaivers({ ...policy, waivers: [] }, waiver.requirement, when)[0]!;
	if (standing.state === "active") return undefined;
	const isOver = standing.state === "expired" || standing.state === "other-release";
	return { outcome: isOver ? "stale" : "refused", why: standing.message };
}

function refuseForm(read: ReadCommand, comment: CommentFact): string | undefined {
	if (comment.app !== null) return `it was posted through the app ${comment.app}, not by a person`;
	if (comment.authorIsBot) return `@${comment.author} is no person`;
	if (comment.edited) return "the comment was edited; write a new one";
	if (read.command === null) return read.problem ?? "it could not be read";
	if (!isRequirementId(read.command.requirement)) return `there is no requirement called ${read.command.requirement}`;
	return undefined;
}

type JudgePerson = (requirement: string, login: string) => { state: "yes" | "no" | "unknown"; why: string };

/** A review signs where its text holds the command, for the commit that was reviewed. */
function listReviewSignatures(facts: SignatureFacts, judge: JudgePerson): readonly Given[] {
	if (!facts.pulls.ok) return [];
	return facts.pulls.value.flatMap((pull) =>
		latestReviews(pull)
			.filter((review) => review.state === "APPROVED" && !review.edited && review.commit !== null)
			.flatMap((review) =>
				readCommands(review.body).flatMap(({ command }): Given[] => {
					if (command?.kind !== "signoff" || command.sha !== review.commit) return [];
					if (review.author.toLowerCase() === pull.author.toLowerCase()) return [];
					const person = judge(command.requirement, review.author);
					if (person.state === "no") return [];
					return [
						{
							requirement: command.requirement,
							by: review.author,
							source: "review",
							sha: command.sha,
							at: review.submittedAt,
							url: review.url,
							inRole: person.state,
							why: person.why,
						},
					];
				}),
			),
	);
}

/** The approval of an environment signs the requirement whose `settings.approval-environment` names it. */
function listApprovalSignatures(facts: SignatureFacts, policy: Policy, judge: JudgePerson): readonly Given[] {
	if (!facts.approvals.ok) return [];
	const approvals = facts.approvals.value.filter(({ state }) => state === "approved");
	return Object.entries(policy.requirements).flatMap(([requirement, rule]) => {
		const environment = rule.settings["approval-environment"];
		if (typeof environment !== "string") return [];
		return approvals
			.filter(({ environments }) => environments.includes(environment))
			.flatMap(({ user }): Given[] => {
				const person = judge(requirement, user);
				if (person.state === "no") return [];
				return [
					{
						requirement,
						by: user,
						source: "approval",
						sha: facts.release.sha,
						at: null,
						url: "",
						inRole: person.state,
						why: person.why,
					},
				];
			});
	});
}

function settle(given: readonly Given[], facts: SignatureFacts, policy: Policy): readonly Signature[] {
	const signatures = given.map((signature): Signature => {
		const rule = policy.requirements[signature.requirement]!;
		const freshness = judgeFreshness(signature.sha, facts.release.sha, rule.stalePaths, facts.since[signature.sha]);
		const { inRole, why, at: _at, ...rest } = signature;
		if (inRole === "unknown" && freshness.state !== "stale") return { ...rest, state: "unknown", explanation: why };
		return { ...rest, state: freshness.state, explanation: freshness.explanation };
	});
	const isApart = (signature: Signature) => {
		const others = policy.requirements[signature.requirement]!.settings["distinct-from"];
		const names = typeof others === "string" ? [others] : Array.isArray(others) ? (others as readonly string[]) : [];
		return !signatures.some(
			(other) =>
				names.includes(other.requirement) &&
				other.state !== "stale" &&
				other.by.toLowerCase() === signature.by.toLowerCase(),
		);
	};
	return signatures
		.filter(isApart)
		.sort(
			(a, b) =>
				STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
				SIGNATURE_SOURCES.indexOf(a.source) - SIGNATURE_SOURCES.indexOf(b.source) ||
				a.by.localeCompare(b.by) ||
				a.sha.localeCompare(b.sha) ||
				a.url.localeCompare(b.url),
		);
}

const STATES = ["current", "unknown", "stale"] as const;

function pick({ id, url, author, createdAt }: CommentFact): CommandOutcome["comment"] {
	return { id, url, author, createdAt };
}
