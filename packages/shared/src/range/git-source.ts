/** Reads a release's range from a clone; where the clone does not hold what is asked for, GitHub is asked. */
import type { Git } from "../process/git.ts";
import { probeHistory, readChangedPaths, relateLocally, streamHistory } from "../process/git-history.ts";
import { type RangeCommit, sortCommits, toRangeCommit } from "../release/range-commit.ts";
import type { SinceFact } from "../requirements/facts.ts";
import { lookUp, mapSome, type RangeSource } from "./source.ts";

const FULL_SHA = /^[0-9a-f]{40}$/;

export function createGitSource(git: Git, api: RangeSource): RangeSource {
	const { directory } = git;
	const relate: RangeSource["relate"] = async (base, head) =>
		(await relateLocally(directory, base, head)) ?? api.relate(base, head);
	return {
		kind: "checkout",
		relate,
		isAncestor: async (ancestor, descendant) => {
			const { status } = await relate(ancestor, descendant);
			return status === "ahead" || status === "identical";
		},
		listCommits: async (from, to, makers = false) => {
			const [commits, proven] = await Promise.all([
				readCommits(git, from, to),
				// A name and an address in a commit are whatever its maker wrote: only GitHub says whose signature it is.
				makers ? api.listCommits(from, to, true) : undefined,
			]);
			if (proven === undefined) return { commits };
			const madeBy = new Map(proven.commits.map((commit) => [commit.sha, commit.madeBy]));
			return { commits: commits.map((commit) => ({ ...commit, madeBy: madeBy.get(commit.sha) ?? null })) };
		},
		listPaths: async (from, to) => {
			const paths =
				from === undefined
					? (await git.listTree(to)).map(({ path }) => path)
					: await listPathsSince(git, relate, from, to);
			return { paths: [...new Set(paths)].sort() };
		},
		listCommitPaths: (from, to) => readChangedPaths({ directory, from, to }),
		readSince: async (signed, releasing) => {
			const isHeld =
				FULL_SHA.test(signed) && (await probeHistory({ directory, from: signed, to: releasing })).kind === "complete";
			return isHeld ? readSince(git, signed, releasing) : api.readSince(signed, releasing);
		},
		readFiles: async (commit, paths) =>
			Object.fromEntries(
				await mapSome(paths, async (path) => [path, (await git.readFile(commit, path)) ?? null] as const),
			),
	};
}

async function readCommits(git: Git, from: string | undefined, to: string): Promise<readonly RangeCommit[]> {
	const commits: RangeCommit[] = [];
	await streamHistory({ directory: git.directory, from, to }, (commit) => {
		commits.push(toRangeCommit(commit));
	});
	// git gives the newest first; mostly the other way round is the order already.
	return sortCommits(commits.reverse());
}

/** From the last common commit, as GitHub compares: what a line that was not merged back changed is not this release's. */
async function listPathsSince(
	git: Git,
	relate: RangeSource["relate"],
	from: string,
	to: string,
): Promise<readonly string[]> {
	const relation = await relate(from, to);
	return git.listChangedPaths(relation.status === "diverged" ? relation.mergeBase : from, to);
}

async function readSince(git: Git, signed: string, releasing: string): Promise<SinceFact> {
	const [paths, isAncestor, log] = await Promise.all([
		git.listChangedPaths(signed, releasing),
		git.isAncestor(signed, releasing),
		readCommits(git, signed, releasing),
	]);
	const commits = sortCommits(log.filter(({ parents }) => parents.length <= 1));
	return {
		sameTree: paths.length === 0,
		isAncestor,
		commits: await lookUp(commits, async ({ sha, parents: [parent] }) =>
			parent === undefined ? (await git.listTree(sha)).map(({ path }) => path) : git.listChangedPaths(parent, sha),
		),
		paths: [...paths].sort(),
	};
}
