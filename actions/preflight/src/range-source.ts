/** What a release changes, read from the checkout when that holds the commits, else from GitHub; both say the same. */

import type { GitHub } from "@octoacme/shared/github/client.ts";
import { listCommitPaths, listHistory, listTreePaths } from "@octoacme/shared/github/commit-history.ts";
import { type Comparison, compareCommits, readCommit } from "@octoacme/shared/github/commits.ts";
import type { CommitFact, RangeFact, SinceFact } from "@octoacme/shared/requirements/facts.ts";
import type { Git, GitCommit } from "@octoacme/shared/runtime/git.ts";

export interface RangeSource {
	readonly kind: "checkout" | "api";
	readonly isAncestor: (ancestor: string, descendant: string) => Promise<boolean>;
	/** Commits of `from..to` with the paths that differ; all of the history without `from`. */
	readonly readRange: (from: string | undefined, to: string) => Promise<RangeFact>;
	readonly readSince: (signed: string, releasing: string) => Promise<SinceFact>;
	/** Texts at a commit by path; null: not there. Only a checkout has it: without one they come with the commit's statuses. */
	readonly readFiles?: (commit: string, paths: readonly string[]) => Promise<Readonly<Record<string, string | null>>>;
}

/** Commits since a signature whose paths are looked up one by one; beyond that the whole difference counts. */
const LOOKED_UP = 20;
const PARALLEL = 8;

/** createGitSource: through git in the workspace; for a commit that the checkout does not hold, GitHub is asked. */
export function createGitSource(git: Git, api: RangeSource): RangeSource {
	const holds = async (...commits: readonly string[]) => {
		for (const sha of commits) if ((await git.resolveCommit(sha)) !== sha) return false;
		return true;
	};
	const readLog = async (from: string | undefined, to: string) => {
		const commits: GitCommit[] = [];
		await git.readLog(from === undefined ? { to } : { from, to }, (commit) => commits.push(commit));
		return commits.reverse();
	};
	return {
		kind: "checkout",
		isAncestor: async (ancestor, descendant) =>
			((await holds(ancestor, descendant)) ? git : api).isAncestor(ancestor, descendant),
		readRange: async (from, to) => {
			const [commits, paths] = await Promise.all([
				readLog(from, to),
				from === undefined
					? git.listTree(to).then((entries) => entries.map(({ path }) => path))
					: git.listChangedPaths(from, to),
			]);
			return { commits: commits.map(fromGit), paths: [...new Set(paths)].sort() };
		},
		readSince: async (signed, releasing) => {
			if (!(await holds(signed, releasing))) return api.readSince(signed, releasing);
			const [paths, isAncestor, log] = await Promise.all([
				git.listChangedPaths(signed, releasing),
				git.isAncestor(signed, releasing),
				readLog(signed, releasing),
			]);
			const commits = log.filter(({ parents }) => parents.length <= 1);
			return {
				sameTree: paths.length === 0,
				isAncestor,
				commits: await mapSome(commits, PARALLEL, async ({ sha, parents }, index) => ({
					sha,
					paths:
						index >= 200 || parents[0] === undefined ? null : [...(await git.listChangedPaths(parents[0], sha))].sort(),
				})),
				paths: [...paths].sort(),
			};
		},
		readFiles: async (commit, paths) =>
			Object.fromEntries(
				await mapSome(paths, PARALLEL, async (path) => [path, (await git.readFile(commit, path)) ?? null] as const),
			),
	};
}

/** createApiSource: through GitHub; comparisons are asked for once. */
export function createApiSource(github: GitHub): RangeSource {
	const comparisons = new Map<string, Promise<Comparison | undefined>>();
	const compare = (from: string, to: string) => {
		const key = `${from}...${to}`;
		const known = comparisons.get(key) ?? compareCommits(github, from, to);
		comparisons.set(key, known);
		return known;
	};
	return {
		kind: "api",
		isAncestor: async (ancestor, descendant) => {
			const comparison = await compare(ancestor, descendant);
			return comparison?.status === "ahead" || comparison?.status === "identical";
		},
		readRange: async (from, to) => {
			if (from === undefined) {
				const [history, tree] = await Promise.all([listHistory(github, to), listTreePaths(github, to)]);
				return {
					commits: [...history].reverse().map(fromApi),
					paths: [...tree.paths].sort(),
					...(tree.complete ? {} : { incomplete: "GitHub did not list all files of the commit" }),
				};
			}
			const comparison = await compare(from, to);
			if (comparison === undefined) return { commits: [], paths: [], incomplete: `${from} is not known to GitHub` };
			return {
				commits: comparison.commits.map(fromApi),
				paths: listPaths(comparison),
				...(comparison.filesComplete ? {} : { incomplete: "GitHub lists at most 300 changed files" }),
			};
		},
		readSince: async (signed, releasing) => {
			const [comparison, own, other] = await Promise.all([
				compare(signed, releasing),
				readCommit(github, releasing),
				readCommit(github, signed),
			]);
			if (comparison === undefined || own === undefined || other === undefined)
				return { sameTree: false, isAncestor: false, commits: [], paths: [] };
			const commits = comparison.commits.filter(({ parents }) => parents.length <= 1);
			return {
				sameTree: own.treeSha === other.treeSha,
				isAncestor: comparison.status === "ahead" || comparison.status === "identical",
				commits: await mapSome(commits, PARALLEL, async ({ sha }, index) => {
					const paths = index >= LOOKED_UP ? null : await listCommitPaths(github, sha);
					return { sha, paths: paths === null ? null : [...paths].sort() };
				}),
				paths: listPaths(comparison),
			};
		},
	};
}

/** selectSource: the checkout, when it is whole and holds every one of the commits. */
export async function selectSource(
	git: Git | undefined,
	api: RangeSource,
	commits: readonly string[],
): Promise<RangeSource> {
	if (git === undefined) return api;
	try {
		if (await git.isShallow()) return api;
		for (const sha of commits) if ((await git.resolveCommit(sha)) !== sha) return api;
		return createGitSource(git, api);
	} catch {
		// No repository here, or no git: GitHub knows the same.
		return api;
	}
}

function listPaths(comparison: Comparison): readonly string[] {
	const paths = comparison.files.flatMap(({ path, previousPath }) =>
		previousPath === null ? [path] : [path, previousPath],
	);
	return [...new Set(paths)].sort();
}

/** Who wrote a commit: the login in GitHub's own mail address, else the name; GitHub itself says the login. */
function fromGit(commit: GitCommit): CommitFact {
	const login = /^(?:\d+\+)?([A-Za-z0-9][A-Za-z0-9-]*(?:\[bot\])?)@users\.noreply\.github\.com$/.exec(
		commit.email,
	)?.[1];
	return {
		sha: commit.sha,
		parents: commit.parents,
		message: commit.message.trimEnd(),
		author: login ?? commit.author,
	};
}

function fromApi(commit: Comparison["commits"][number]): CommitFact {
	return {
		sha: commit.sha,
		parents: commit.parents,
		message: commit.message.trimEnd(),
		author: commit.authorLogin ?? commit.authorName,
	};
}

async function mapSome<T, U>(
	items: readonly T[],
	width: number,
	map: (item: T, index: number) => Promise<U>,
): Promise<U[]> {
	const results: U[] = new Array(items.length);
	let next = 0;
	const work = async () => {
		for (let index = next++; index < items.length; index = next++) results[index] = await map(items[index]!, index);
	};
	await Promise.all(Array.from({ length: Math.min(width, items.length) }, work));
	return results;
}
