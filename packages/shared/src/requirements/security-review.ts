/** Security review: every high-risk pull request was approved, as it was merged, by somebody in the security role. */
import { matchesAny } from "../policy/changes.ts";
import type { Policy } from "../policy/policy.ts";
import type { PullRequest } from "../release/pull-request.ts";
import { count, listFirst } from "../text/plural.ts";
import { type EvidenceLink, type MachineVerdict, type Requirement, unreadable } from "./requirement.ts";
import { isOfMerged, listForeignApprovals } from "./reviews.ts";
import { isInRole } from "./roles.ts";

export const securityReview: Requirement = {
	id: "security-review",
	title: "Security review of high-risk changes",
	guide: { line: 14, text: "Security review completed for high-risk changes" },
	why: "Changes to authentication, money or the build can do harm that tests do not look for.",
	wants: ["pulls", "people", "range"],
	signatureOnly: false,
	excludesAuthors: true,
	judge: (facts, { policy, rule }) => {
		if (!facts.pulls.ok) return unreadable("The release's pull requests", facts.pulls.failure);
		const risky = facts.pulls.value.filter((pull) => isRisky(pull, policy));
		if (risky.length === 0)
			return {
				verdict: "pending",
				explanation:
					"The release holds a high-risk change, but no pull request that brought it was found to have been reviewed.",
				evidence: [],
				remedy: { who: rule.role, what: "Review the change and sign." },
			};
		const commits = facts.range.ok ? facts.range.value.commits : [];
		const isReviewer = (login: string) => isInRole(policy, rule.role, login, facts.people);
		const judged = risky.map((pull) => judgePull(pull, listForeignApprovals(pull, commits), isReviewer));
		return { ...concludeReviews(judged, rule.role), evidence: judged.map(({ evidence }) => evidence) };
	},
};

function isRisky(pull: PullRequest, policy: Policy): boolean {
	const { paths, labels } = policy.changes["high-risk"];
	return (
		pull.merged &&
		(pull.incomplete !== undefined ||
			pull.files.some(({ path }) => matchesAny(paths, path)) ||
			pull.labels.some((label) => labels.some((known) => known.toLowerCase() === label.toLowerCase())))
	);
}

interface JudgedPull {
	readonly state: "approved" | "unknown" | "stale" | "missing";
	/** `#12` */
	readonly name: string;
	/** The name, with what is to be said of the pull request. */
	readonly text: string;
	/** The commit that was approved is not the one that was merged, but has its files. */
	readonly isElsewhere: boolean;
	readonly evidence: EvidenceLink;
}

function judgePull(
	pull: PullRequest,
	approvals: ReturnType<typeof listForeignApprovals>,
	isReviewer: (login: string) => ReturnType<typeof isInRole>,
): JudgedPull {
	const name = `#${pull.number}`;
	const standings = approvals.map((review) => ({ review, inRole: isReviewer(review.author) }));
	const found = standings.filter(({ review, inRole }) => inRole.state === "yes" && isOfMerged(review, pull));
	const current = found.find(({ review }) => review.commit === pull.headSha) ?? found[0];
	if (current !== undefined) {
		const { review } = current;
		const isElsewhere = review.commit !== pull.headSha;
		return {
			state: "approved",
			name,
			text: isElsewhere ? `${name} on ${review.commit!.slice(0, 7)}, whose files are the same` : name,
			isElsewhere,
			evidence: { label: `${name} by ${review.author}`, url: review.url },
		};
	}
	const shared = { name, isElsewhere: false, evidence: { label: name, url: pull.url } };
	for (const { inRole, review } of standings)
		if (inRole.state === "unknown" && isOfMerged(review, pull))
			return { ...shared, state: "unknown", text: `${name} (${inRole.why})` };
	const wasApproved = standings.some(({ inRole }) => inRole.state === "yes");
	return { ...shared, state: wasApproved ? "stale" : "missing", text: name };
}

function concludeReviews(judged: readonly JudgedPull[], role: string): Omit<MachineVerdict, "evidence"> {
	const list = (state: JudgedPull["state"]) => judged.filter((pull) => pull.state === state).map(({ text }) => text);
	const unknown = list("unknown");
	if (unknown.length > 0)
		return {
			verdict: "unknown",
			explanation: `Whether the reviewer of ${listFirst(unknown)} is in the role ${role} could not be read.`,
			remedy: { who: "release-manager", what: `List the role's people under \`roles.${role}.users\` in the policy.` },
		};
	const missing = list("missing");
	if (missing.length > 0)
		return {
			verdict: "pending",
			explanation: `No approval by the role ${role} of what was merged in ${listFirst(missing)}.`,
			remedy: { who: role, what: `Review ${listFirst(missing)} as merged, then sign.` },
		};
	const stale = list("stale");
	if (stale.length > 0)
		return {
			verdict: "stale",
			explanation: `${listFirst(stale)} changed after the role ${role} had approved.`,
			remedy: { who: role, what: `Review what was pushed to ${listFirst(stale)} after the approval, then sign.` },
		};
	const elsewhere = judged.filter(({ isElsewhere }) => isElsewhere).map(({ text }) => text);
	const numbers = listFirst(judged.map(({ name }) => name));
	return {
		verdict: "pass",
		explanation: `${count(judged.length, "high-risk pull request")} (${numbers}) approved as merged${elsewhere.length === 0 ? "" : `, ${listFirst(elsewhere)}`}.`,
	};
}
