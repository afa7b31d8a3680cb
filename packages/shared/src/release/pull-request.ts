/** A pull request as GitHub tells of it, and which merged one brought each commit of a range. */
import { parseCommitMessage } from "./commits.ts";
import { type MergeGraph, traceOuterMerges } from "./merges.ts";

export interface Review {
	readonly author: string;
	readonly authorIsBot: boolean;
	readonly state: "APPROVED" | "CHANGES_REQUESTED" | "COMMENTED" | "DISMISSED" | "PENDING";
	/** The commit that was reviewed. */
	readonly commit: string | null;
	readonly commitTree: string | null;
	/** ISO instant; empty for one that is pending. */
	readonly submittedAt: string;
	readonly body: string;
	readonly edited: boolean;
	/** Whether the reviewer may push to the repository; absent in records of earlier versions. */
	readonly canPush?: boolean;
	readonly url: string;
}

interface LinkedIssue {
	readonly number: number;
	readonly title: string;
	readonly url: string;
	readonly state: "OPEN" | "CLOSED";
	readonly stateReason: string | null;
	readonly body: string;
}

export interface PullRequest {
	readonly number: number;
	readonly title: string;
	/** The description; absent in records of earlier versions. */
	readonly body?: string;
	readonly url: string;
	readonly author: string;
	/** Absent in records of earlier versions. */
	readonly authorIsBot?: boolean;
	/** GraphQL id of an author without a role in the repository; known only where reviews are not read. */
	readonly outsider?: string;
	/** The branch that it was merged into; absent in records of earlier versions. */
	readonly base?: string;
	readonly merged: boolean;
	/** ISO instant; absent in records of earlier versions. */
	readonly mergedAt?: string | null;
	readonly mergeSha: string | null;
	/** What the merge made of the branch's files; a squash of an up-to-date branch leaves them as they are. */
	readonly mergeTree: string | null;
	/** The last commit that was pushed to it. */
	readonly headSha: string;
	readonly headTree: string | null;
	readonly labels: readonly string[];
	readonly reviews: readonly Review[];
	readonly closes: readonly LinkedIssue[];
	readonly files: readonly { readonly path: string; readonly lines: number }[];
	/** Commits of the range that GitHub says it brought. */
	readonly commits: readonly string[];
	/** Why reviews, files or issues are not all known. */
	readonly incomplete?: string;
}

/**
 * The pull request that GitHub names for each commit. Where it names several, the one that the commit's own message names
 * wins, else the one that was merged first. A message alone proves nothing: only merged pull requests of GitHub's answer count.
 */
export function assignByAssociation(
	commits: readonly { readonly sha: string; readonly named: number | undefined }[],
	pulls: readonly Pick<PullRequest, "number" | "merged" | "mergedAt" | "mergeSha" | "commits">[],
): ReadonlyMap<string, number> {
	const named = new Map(commits.map(({ sha, named: number }) => [sha, number]));
	const assigned = new Map<string, number>();
	const merged = pulls
		.filter((pull) => pull.merged)
		.sort((a, b) => (a.mergedAt ?? "").localeCompare(b.mergedAt ?? "") || a.number - b.number);
	for (const { number, mergeSha, commits: brought } of merged)
		for (const sha of [...brought, ...(mergeSha === null ? [] : [mergeSha])])
			if (named.has(sha) && (!assigned.has(sha) || named.get(sha) === number)) assigned.set(sha, number);
	return assigned;
}

interface Assignment<C> {
	/** Merged pull requests that brought at least one commit. */
	readonly pulls: readonly PullRequest[];
	/** Commits that no merged pull request brought. */
	readonly direct: readonly C[];
}

/** Every commit under the merged pull request that brought it, by GitHub's word or by the merge that holds it; linear. */
export function assignPullRequests<C extends MergeGraph>(
	commits: readonly C[],
	pulls: readonly PullRequest[],
): Assignment<C> {
	const known = new Set(commits.map(({ sha }) => sha));
	const explained = new Set<string>();
	const bringing = new Set<PullRequest>();
	for (const pull of pulls) {
		if (!pull.merged) continue;
		const brought = [...pull.commits, ...(pull.mergeSha === null ? [] : [pull.mergeSha])].filter((sha) =>
			known.has(sha),
		);
		if (brought.length > 0) bringing.add(pull);
		for (const sha of brought) explained.add(sha);
	}
	const merges = new Set(pulls.flatMap(({ merged, mergeSha }) => (merged && mergeSha !== null ? [mergeSha] : [])));
	const within = traceOuterMerges(commits);
	const isWithin = new Map<string, boolean>();
	const isBrought = (sha: string): boolean => {
		const chain: string[] = [];
		let at: string | undefined = sha;
		while (at !== undefined && !isWithin.has(at) && (at === sha || !merges.has(at))) {
			chain.push(at);
			at = within.get(at);
		}
		const found = at !== undefined && ((at !== sha && merges.has(at)) || isWithin.get(at) === true);
		for (const inner of chain) isWithin.set(inner, found);
		return found;
	};
	return {
		pulls: pulls.filter((pull) => bringing.has(pull)),
		direct: commits.filter(({ sha }) => !explained.has(sha) && !isBrought(sha)),
	};
}

/** The pull request that the message of each commit names. */
export function listNamed(
	commits: readonly { readonly sha: string; readonly message: string }[],
): readonly { readonly sha: string; readonly named: number | undefined }[] {
	return commits.map(({ sha, message }) => ({ sha, named: parseCommitMessage(message).pullRequest }));
}
