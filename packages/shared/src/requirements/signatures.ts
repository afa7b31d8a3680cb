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
type SignatureFacts = Pick<
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

/** Pure over the facts; the order of comments and reviews in the facts does not matter. */
export function collectSignatures(
	facts: SignatureFacts,
	policy: Policy,
	requirements: readonly Requirement[],
): Signatures {
	const judge = createJudge(facts, policy, requirements);
	const { pending, revokes } = readComments(facts, judge);
	const elsewhere = [...listReviewSignatures(facts, judge), ...listApprovalSignatures(facts, policy, judge)];
	const given = [
		...pending.flatMap(({ given: signature }) => signature ?? []),
		// GitHub does not say when an environment was approved: once revoked, such a signature is given again by a comment.
		...elsewhere.filter(({ requirement, at }) => {
			const revoked = revokes.get(requirement);
			return revoked === undefined || (at !== null && at.localeCompare(revoked.at) > 0);
		}),
	];
	return {
		signatures: settle(given, facts, policy),
		waivers: pending.flatMap(({ waiver }) => waiver ?? []),
		outcomes: pending.map((one) => ({ ...one.entry, ...doubtCommand(one, facts, policy) })),
		revokes: [...revokes.values()],
	};
}

function createJudge(facts: SignatureFacts, policy: Policy, requirements: readonly Requirement[]): JudgePerson {
	const byId = new Map<string, Requirement>(requirements.map((requirement) => [requirement.id, requirement]));
	return (requirement, login) => {
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
}

/** A command line, and what it gives until it is revoked. */
interface PendingCommand {
	readonly entry: CommandOutcome;
	/** Empty: it gives nothing that could be revoked. */
	readonly requirement: string;
	readonly given?: Given;
	readonly waiver?: Waiver;
	readonly revokes?: RevokeFact;
}

/** The commands in the order in which they were given, and the newest revoke of each requirement. */
function readComments(facts: SignatureFacts, judge: JudgePerson) {
	const comments = facts.comments.ok
		? [...facts.comments.value].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id - b.id)
		: [];
	const revokes = new Map((facts.revokes ?? []).map((revoke): [string, RevokeFact] => [revoke.requirement, revoke]));
	const remembered = [...revokes.values()].sort((a, b) => a.at.localeCompare(b.at) || a.comment - b.comment);
	const pending: PendingCommand[] = [];
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
			const command = takeCommand(read, comment, judge);
			if (command === undefined) continue;
			if (command.revokes !== undefined) {
				revoke(command.revokes);
				const known = revokes.get(command.revokes.requirement);
				if (known === undefined || known.at.localeCompare(command.revokes.at) <= 0)
					revokes.set(command.revokes.requirement, command.revokes);
			}
			pending.push(command);
		}
	}
	revokeUntil();
	return { pending, revokes };
}

/** Undefined: not meant as a command. */
function takeCommand(read: ReadCommand, comment: CommentFact, judge: JudgePerson): PendingCommand | undefined {
	const base = { comment: pick(comment), line: read.line };
	const refuse = (why: string): PendingCommand => ({ entry: { ...base, outcome: "refused", why }, requirement: "" });
	const refusal = refuseForm(read, comment);
	// Our own comments explain the commands; they are no attempts.
	if (refusal !== undefined) return comment.authorIsBot ? undefined : refuse(refusal);
	const command = read.command!;
	const { requirement } = command;
	const { author, createdAt, url } = comment;
	const person = judge(requirement, author);
	if (person.state === "no") return refuse(person.why);
	const isAccepted = person.state === "yes";
	const answer = (why: string): CommandOutcome => ({
		...base,
		outcome: isAccepted ? "accepted" : "undecided",
		why: isAccepted ? why : person.why,
	});
	switch (command.kind) {
		case "revoke":
			return {
				entry: answer(`signatures and waivers of ${requirement} so far are void`),
				requirement: "",
				...(isAccepted ? { revokes: { requirement, by: author, at: createdAt, comment: comment.id } } : {}),
			};
		case "waive": {
			const { reason, until: expires, sha } = command;
			const waiver: Waiver = { requirement, owner: `@${author}`, reason, expires, sha };
			return { entry: answer(`waived by @${author}`), requirement, ...(isAccepted ? { waiver } : {}) };
		}
		case "signoff":
			return {
				entry: answer(`signed by @${author}`),
				requirement,
				given: {
					requirement,
					by: author,
					source: "comment",
					sha: command.sha,
					at: createdAt,
					url,
					inRole: person.state,
					why: person.why,
				},
			};
	}
}

/** What an accepted command is worth for the commit under release. */
function doubtCommand(
	{ entry, given, waiver }: PendingCommand,
	facts: SignatureFacts,
	policy: Policy,
): Doubt | undefined {
	if (entry.outcome !== "accepted") return undefined;
	if (given !== undefined) return doubtSignature(given, facts, policy);
	return waiver === undefined ? undefined : doubtWaiver(waiver, facts, policy);
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
