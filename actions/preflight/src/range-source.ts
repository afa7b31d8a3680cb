/** What a release changes, read from the checkout when that holds the commits, else from GitHub; both say the same. */

import type { GitHub } from "@octoacme/shared/github/client.ts";
import { listCommitPaths, listHistory, listTreePaths } from "@octoacme/shared/github/commit-history.ts";
import {
	type Commit,
	type Comparison,
	compareCommits,
	readCommit,
	toRelation,
} from "@octoacme/shared/github/commits.ts";
import type { Git, GitCommit } from "@octoacme/shared/process/git.ts";
import { readChangedPaths, relateLocally } from "@octoacme/shared/process/git-history.ts";
import type { Relate } from "@octoacme/shared/release/find-previous.ts";
import type { CommitFact, RangeFact, SinceFact } from "@octoacme/shared/requirements/facts.ts";

export interface RangeSource {
	readonly kind: "checkout" | "api";
	readonly isAncestor: (ancestor: string, descendant: string) => Promise<boolean>;
	readonly relate: Relate;
	/** Commits of `from..to` with the paths that differ; all of the history without `from`. Who made each is known when `makers` asks for it. */
	readonly readRange: (from: string | undefined, to: string, makers: boolean) => Promise<RangeFact>;
	/** The paths that each commit touches, by SHA. Only a checkout has them all. */
	readonly readCommitPaths?: (from: string | undefined, to: string) => Promise<ReadonlyMap<string, readonly string[]>>;
	readonly readSince: (signed: string, releasing: string) => Promise<SinceFact>;
	/** Texts at a commit by path; null: not there. Only a checkout has it: without one they come with the commit's statuses. */
	readonly readFiles?: (commit: string, paths: readonly string[]) => Promise<Readonly<Record<string, string | null>>>;
}

/** With more commits since a signature, from either source, none is looked up: the whole difference decides, they only explain. */
const LOOKED_UP = 20;
const PARALLEL = 8;
const CUT = "GitHub lists at most 300 changed files; check the repository out before preflight, with `fetch-depth: 0`";

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
		relate: async (base, head) => (await relateLocally(git.directory, base, head)) ?? api.relate(base, head),
		readRange: async (from, to, makers) => {
			const [commits, proven, paths] = await Promise.all([
				readLog(from, to),
				// A name and an address in a commit are whatever its maker wrote: only GitHub says whose signature it is.
				makers ? api.readRange(from, to, true) : undefined,
				from === undefined
					? git.listTree(to).then((entries) => entries.map(({ path }) => path))
					: listPathsSince(git, from, to),
			]);
			const madeBy = new Map(proven?.commits.map((commit) => [commit.sha, commit.madeBy]));
			return {
				commits: commits.map(({ sha, parents, tree, message }) => ({
					sha,
					parents,
					...(tree === undefined ? {} : { tree }),
					message: message.trimEnd(),
					madeBy: madeBy.get(sha) ?? null,
				})),
				paths: [...new Set(paths)].sort(),
			};
		},
		readCommitPaths: (from, to) => readChangedPaths({ directory: git.directory, from, to }),
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
				commits: await lookUp(commits, async ({ sha, parents: [parent] }) =>
					parent === undefined ? (await git.listTree(sha)).map(({ path }) => path) : git.listChangedPaths(parent, sha),
				),
				paths: [...paths].sort(),
			};
		},
		readFiles: async (commit, paths) =>
			Object.fromEntries(
				await mapSome(paths, PARALLEL, async (path) => [path, (await git.readFile(commit, path)) ?? null] as const),
			),
	};
}

/** From the last common commit, as GitHub compares: what a line that was not merged back changed is not this release's. */
async function listPathsSince(git: Git, from: string, to: string): Promise<readonly string[]> {
	const relation = await relateLocally(git.directory, from, to);
	return git.listChangedPaths(relation?.status === "diverged" ? relation.mergeBase : from, to);
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
		relate: async (base, head) => toRelation(await compare(base, head)),
		readRange: async (from, to, makers) => {
			const toFact = ({ sha, parents, treeSha, message, madeBy }: Commit): CommitFact => ({
				sha,
				parents,
				tree: treeSha,
				message: message.trimEnd(),
				madeBy: makers ? madeBy : null,
			});
			if (from === undefined) {
				const [history, tree] = await Promise.all([listHistory(github, to), listTreePaths(github, to)]);
				return {
					commits: [...history].reverse().map(toFact),
					paths: [...tree.paths].sort(),
					...(tree.complete ? {} : { incomplete: "GitHub did not list all files of the commit" }),
				};
			}
			const comparison = await compare(from, to);
			if (comparison === undefined) return { commits: [], paths: [], incomplete: `${from} is not known to GitHub` };
			return {
				commits: comparison.commits.map(toFact),
				paths: listPaths(comparison),
				...(comparison.filesComplete ? {} : { incomplete: CUT }),
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
				commits: await lookUp(commits, ({ sha }) => listCommitPaths(github, sha)),
				paths: listPaths(comparison),
				...(comparison.filesComplete ? {} : { incomplete: CUT }),
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
	// What was copied from stands unchanged.
	const paths = comparison.files.flatMap(({ path, previousPath, status }) =>
		previousPath === null || status === "copied" ? [path] : [path, previousPath],
	);
	return [...new Set(paths)].sort();
}

/** The paths that each commit touches; null for all of them when they are too many. */
async function lookUp<C extends { readonly sha: string }>(
	commits: readonly C[],
	list: (commit: C) => Promise<readonly string[] | null>,
): Promise<SinceFact["commits"]> {
	if (commits.length > LOOKED_UP) return commits.map(({ sha }) => ({ sha, paths: null }));
	return mapSome(commits, PARALLEL, async (commit) => {
		const paths = await list(commit);
		return { sha: commit.sha, paths: paths === null ? null : [...paths].sort() };
	});
}

async function mapSome<T, U>(items: readonly T[], width: number, map: (item: T) => Promise<U>): Promise<U[]> {
	const results: U[] = new Array(items.length);
	let next = 0;
	const work = async () => {
		for (let index = next++; index < items.length; index = next++) results[index] = await map(items[index]!);
	};
	await Promise.all(Array.from({ length: Math.min(width, items.length) }, work));
	return results;
}
