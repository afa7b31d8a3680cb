/** Whose role and which commits a judgement will ask about: what there is to read after comments and reviews are known. */
import { matchesAny } from "../policy/changes.ts";
import type { Policy } from "../policy/policy.ts";
import { readCommands } from "./commands.ts";
import type { PreflightFacts } from "./facts.ts";
import { latestReviews } from "./reviews.ts";
import { isInRole, mayBeInRole } from "./roles.ts";

/**
 * Lower-case logins of everybody who signed, approved a high-risk change, or approved an environment that signs, and whom GitHub's
 * answer could put in the role that it takes: nothing is asked about a person outside of roles that hold names alone.
 */
export function listSigners(
	facts: Pick<PreflightFacts, "comments" | "pulls" | "approvals">,
	policy: Policy,
): readonly string[] {
	const logins = new Set<string>();
	const add = (login: string, requirements: readonly string[]) => {
		const roles = requirements.flatMap((id) => policy.requirements[id]?.role ?? []);
		if (roles.some((role) => mayBeInRole(policy, role, login))) logins.add(login.toLowerCase());
	};
	const listCommanded = (body: string) =>
		readCommands(body).flatMap(({ command }) => (command === null ? [] : [command.requirement]));
	for (const comment of facts.comments.ok ? facts.comments.value : [])
		if (!comment.authorIsBot && comment.author !== "") add(comment.author, listCommanded(comment.body));
	const { paths, labels } = policy.changes["high-risk"];
	const known = labels.map((label) => label.toLowerCase());
	for (const pull of facts.pulls.ok ? facts.pulls.value : []) {
		const isRisky =
			pull.incomplete !== undefined ||
			pull.files.some(({ path }) => matchesAny(paths, path)) ||
			pull.labels.some((label) => known.includes(label.toLowerCase()));
		for (const review of latestReviews(pull))
			if (review.state === "APPROVED")
				add(review.author, [...(isRisky ? ["security-review"] : []), ...listCommanded(review.body)]);
	}
	const byEnvironment = (environments: readonly string[]) =>
		Object.entries(policy.requirements).flatMap(([id, { settings }]) =>
			environments.some((name) => name === settings["approval-environment"]) ? [id] : [],
		);
	for (const { user, environments } of facts.approvals.ok ? facts.approvals.value : [])
		add(user, byEnvironment(environments));
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
