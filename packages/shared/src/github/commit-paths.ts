/** The paths that no clone and no pull request gives, for whoever asks which service a commit belongs to. */
import { listSpeakingPulls } from "../notes/changes.ts";
import { isMergeCommit, toNotedPull } from "../notes/facts.ts";
import type { PullRequest } from "../release/pull-request.ts";
import type { GitHub } from "./client.ts";
import { listCommitPaths } from "./commit-history.ts";

/** How many commits are asked for one by one. */
const ASKED = 100;
const PARALLEL = 8;

interface WithPaths {
	readonly sha: string;
	readonly parents: readonly string[];
	readonly paths?: readonly string[] | undefined;
}

interface KnownPulls {
	readonly pulls: readonly PullRequest[];
	readonly pullOfCommit: ReadonlyMap<string, number>;
	readonly servicePaths: readonly string[];
	readonly matches: (globs: readonly string[], path: string) => boolean;
}

/**
 * One request for each commit that reached the branch on its own, or within a pull request that does not speak for its commits.
 * `incomplete` says why not all are known.
 */
export async function readMissingPaths<C extends WithPaths>(
	github: GitHub,
	commits: readonly C[],
	known: KnownPulls,
): Promise<{ readonly commits: readonly C[]; readonly incomplete?: string }> {
	const pulls = known.pulls.map((pull) => toNotedPull(pull));
	const speaking = listSpeakingPulls({ ...known, commits, pulls }, known.matches);
	const missing = commits.filter(
		(commit) =>
			!isMergeCommit(commit) && commit.paths === undefined && !speaking.has(known.pullOfCommit.get(commit.sha) ?? 0),
	);
	if (missing.length === 0) return { commits };
	if (missing.length > ASKED)
		return {
			commits,
			incomplete: `Changed paths are needed and ${missing.length} commits that no pull request speaks for are too many to ask GitHub for each: check out with \`fetch-depth: 0\`.`,
		};
	const found = new Map<string, readonly string[] | null>();
	const rest = missing.map(({ sha }) => sha);
	const work = async () => {
		for (let sha = rest.shift(); sha !== undefined; sha = rest.shift())
			found.set(sha, await listCommitPaths(github, sha));
	};
	await Promise.all(Array.from({ length: PARALLEL }, work));
	const cut = missing.find(({ sha }) => found.get(sha) == null);
	return {
		commits: commits.map((commit) => {
			const paths = found.get(commit.sha);
			return paths == null ? commit : { ...commit, paths };
		}),
		...(cut === undefined
			? {}
			: {
					incomplete: `${cut.sha.slice(0, 7)} changes more paths than GitHub lists: check out with \`fetch-depth: 0\`.`,
				}),
	};
}
