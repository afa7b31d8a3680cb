/** Whose role and which commits a judgement will ask about: what there is to read after comments and reviews are known. */
import { matchesAny } from "../policy/changes.ts";
import type { Policy } from "../policy/policy.ts";
import { readCommands } from "./commands.ts";
import type { PreflightFacts } from "./facts.ts";
import { latestReviews } from "./reviews.ts";
import { isInRole } from "./roles.ts";

/** listSigners: lower-case logins of everybody who signed, approved a high-risk change, or approved an environment that signs. */
export function listSigners(
	facts: Pick<PreflightFacts, "comments" | "pulls" | "approvals">,
	policy: Policy,
): readonly string[] {
	const logins = new Set<string>();
	for (const comment of facts.comments.ok ? facts.comments.value : [])
		if (
			!comment.authorIsBot &&
			comment.author !== "" &&
			readCommands(comment.body).some(({ command }) => command !== null)
		)
			logins.add(comment.author.toLowerCase());
	const { paths, labels } = policy.changes["high-risk"];
	const known = labels.map((label) => label.toLowerCase());
	for (const pull of facts.pulls.ok ? facts.pulls.value : []) {
		const isRisky =
			pull.incomplete !== undefined ||
			pull.files.some(({ path }) => matchesAny(paths, path)) ||
			pull.labels.some((label) => known.includes(label.toLowerCase()));
		for (const review of latestReviews(pull))
			if (review.state === "APPROVED" && (isRisky || readCommands(review.body).length > 0))
				logins.add(review.author.toLowerCase());
	}
	const environments = Object.values(policy.requirements).map(({ settings }) => settings["approval-environment"]);
	for (const approval of facts.approvals.ok ? facts.approvals.value : [])
		if (approval.environments.some((name) => environments.includes(name))) logins.add(approval.user.toLowerCase());
	logins.delete("ghost");
	return [...logins].sort();
}

/** How many signed commits are compared with the release; newest signatures first. */
const SIGNED_COMMITS = 20;

/** Commits other than the release's that somebody signed who may: a stranger's comment asks for no comparison. */
export function listSignedCommits(
	facts: Pick<PreflightFacts, "comments" | "pulls" | "release" | "people">,
	policy: Policy,
): readonly string[] {
	const comments = facts.comments.ok
		? facts.comments.value.map(({ author, body, createdAt }) => ({ author, body, at: createdAt }))
		: [];
	const reviews = facts.pulls.ok
		? facts.pulls.value.flatMap(({ reviews: all }) =>
				all.map(({ author, body, submittedAt }) => ({ author, body, at: submittedAt })),
			)
		: [];
	const shas = [...comments, ...reviews]
		.sort((a, b) => b.at.localeCompare(a.at))
		.flatMap(({ author, body }) =>
			readCommands(body).flatMap(({ command }) => {
				if (command?.kind !== "signoff" || command.sha === facts.release.sha) return [];
				const role = policy.requirements[command.requirement]?.role;
				const isNoSigner = role === undefined || isInRole(policy, role, author, facts.people).state === "no";
				return isNoSigner ? [] : [command.sha];
			}),
		);
	return [...new Set(shas)].slice(0, SIGNED_COMMITS).sort();
}
