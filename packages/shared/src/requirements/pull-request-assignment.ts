/** Which merged pull request brought each commit of a release: by merge commit, by merged branch, by squash or rebase title. */
import { parseCommitMessage } from "../release/commits.ts";
import type { CommitFact, PullRequestFact } from "./facts.ts";

export interface Assignment {
	/** Merged pull requests that brought at least one commit. */
	readonly pulls: readonly PullRequestFact[];
	/** Commits that no merged pull request brought. */
	readonly direct: readonly CommitFact[];
}

/**
 * listMergeCandidates: commits whose message names a pull request, and all others: a release pull request hides what rebased
 * pull requests brought behind it, so GitHub is asked about each. A message alone proves nothing: `assignPullRequests` takes only what GitHub says was merged.
 */
export function listMergeCandidates(commits: readonly CommitFact[]): {
	readonly naming: readonly string[];
	readonly unexplained: readonly string[];
} {
	const naming: string[] = [];
	const explained = new Set<string>();
	for (const commit of commits) {
		const { pullRequest } = parseCommitMessage(commit.message);
		if (pullRequest === undefined) continue;
		naming.push(commit.sha);
		explained.add(commit.sha);
	}
	return {
		naming,
		unexplained: commits.filter(({ sha }) => !explained.has(sha)).map(({ sha }) => sha),
	};
}

/** assignPullRequests: every commit under the merged pull request that brought it. */
export function assignPullRequests(commits: readonly CommitFact[], pulls: readonly PullRequestFact[]): Assignment {
	const byId = new Map(commits.map((commit) => [commit.sha, commit]));
	const merged = pulls.filter((pull) => pull.merged);
	const explained = new Set<string>();
	const bringing = new Set<PullRequestFact>();
	for (const pull of merged) {
		const brought = pull.commits.filter((sha) => byId.has(sha));
		const merge = pull.mergeSha === null ? undefined : byId.get(pull.mergeSha);
		if (merge !== undefined) {
			brought.push(merge.sha);
			if (merge.parents.length > 1) brought.push(...listMerged(merge, byId));
		}
		if (brought.length === 0) continue;
		bringing.add(pull);
		for (const sha of brought) explained.add(sha);
	}
	return {
		pulls: pulls.filter((pull) => bringing.has(pull)),
		direct: commits.filter(({ sha }) => !explained.has(sha)),
	};
}

/** listMerged: what a merge brought: commits reachable from its other parents and not from its first. */
function listMerged(merge: CommitFact, byId: ReadonlyMap<string, CommitFact>): readonly string[] {
	const before = listReachable(merge.parents.slice(0, 1), byId);
	return [...listReachable(merge.parents.slice(1), byId)].filter((sha) => !before.has(sha));
}

function listReachable(from: readonly string[], byId: ReadonlyMap<string, CommitFact>): ReadonlySet<string> {
	const seen = new Set<string>();
	const queue = [...from];
	for (let sha = queue.pop(); sha !== undefined; sha = queue.pop()) {
		const commit = byId.get(sha);
		if (commit === undefined || seen.has(sha)) continue;
		seen.add(sha);
		queue.push(...commit.parents);
	}
	return seen;
}
