/** Whether the number must agree with the changes: what the policy asks, and who waived it, in the policy or on the release issue. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import { findIssue, listSeenRevokes, readIssueComments, readPeople } from "@octoacme/shared/github/release-issue.ts";
import { readRecord } from "@octoacme/shared/phase/read-record.ts";
import { judgeWaivers } from "@octoacme/shared/policy/waivers.ts";
import { listSigners } from "@octoacme/shared/requirements/people.ts";
import { releaseType } from "@octoacme/shared/requirements/release-type.ts";
import { collectSignatures } from "@octoacme/shared/requirements/signatures.ts";
import type { ReadFailure } from "@octoacme/shared/vocabulary.ts";
import type { Gathered } from "./gather.ts";

interface TypeDemand {
	/** Whether a number that says less than the changes is a failure. */
	readonly asks: boolean;
	/** Why it is not known who waived it; then it is asked. */
	readonly problem?: string;
}

/**
 * The same answer as preflight's row `release-type`. To be asked only for changes that contradict the number: it reads the comments
 * of the release issue and what those who commented may do. `now` in milliseconds.
 */
export async function readTypeDemand(
	github: GitHub,
	{ policy, overview, facts }: Pick<Gathered, "policy" | "overview" | "facts">,
	now: number,
): Promise<TypeDemand> {
	const { identity } = facts;
	const { version, sha } = identity;
	const rule = policy.requirements[releaseType.id];
	if (rule === undefined || !rule.enabled || !rule.types.includes(identity.type)) return { asks: false };
	const isWaived = (granted: ReturnType<typeof collectSignatures>["waivers"]) =>
		judgeWaivers(policy, releaseType.id, { version, sha, now, granted }).some(
			({ standing }) => standing.state === "active",
		);
	if (isWaived([])) return { asks: false };
	const issue = findIssue(overview, policy, version);
	if (overview.releaseIssues.ok && issue === null) return { asks: true };
	const [comments, record] = await Promise.all([
		readIssueComments(github, overview, issue),
		fact(() => readRecord(github, { sha, version, service: policy.service ?? null })),
	]);
	if (!comments.ok) return { asks: true, problem: describeProblem(comments.failure) };
	if (!record.ok) return { asks: true, problem: describeProblem(record.failure) };
	const unread = { ok: false, failure: { kind: "unavailable", message: "not read" } } as const;
	const people = await readPeople(github, policy, listSigners({ comments, pulls: unread, approvals: unread }, policy));
	const { waivers } = collectSignatures(
		{
			now: new Date(now).toISOString(),
			release: { ...identity, previous: identity.previous ?? null },
			comments,
			revokes: listSeenRevokes(record.value.entries, { issue, version, service: policy.service }, now),
			pulls: unread,
			range: unread,
			approvals: unread,
			people,
			since: {},
		},
		policy,
		[releaseType],
	);
	return { asks: !isWaived(waivers) };
}

function describeProblem({ message }: ReadFailure): string {
	return `Whether somebody waived release-type could not be read: ${message}`;
}
