/** Where a release's range is read from: a clone or GitHub. What they answer is the same; only what it costs differs. */
import type { Relate } from "../release/find-previous.ts";
import type { RangeCommit } from "../release/range-commit.ts";
import type { SinceFact } from "../requirements/facts.ts";

export interface RangeSource {
	readonly kind: "checkout" | "api";
	/** By SHA. */
	readonly isAncestor: (ancestor: string, descendant: string) => Promise<boolean>;
	readonly relate: Relate;
	/** Commits of `from..to`, all of the history without `from`, in the order of `sortCommits`. Who made each is known where `makers` asks for it. */
	readonly listCommits: (from: string | undefined, to: string, makers?: boolean) => Promise<ListedCommits>;
	/** Paths that the range changes, old and new name of what was moved; all files without `from`. */
	readonly listPaths: (from: string | undefined, to: string) => Promise<ListedPaths>;
	/** The paths that each commit of the range touches, by SHA; merges have none. Only a clone has them all. */
	readonly listCommitPaths?: (from: string | undefined, to: string) => Promise<ReadonlyMap<string, readonly string[]>>;
	readonly readSince: (signed: string, releasing: string) => Promise<SinceFact>;
	/** Texts at a commit by path; null: not there. Only a clone has it: without one they come with the commit's statuses. */
	readonly readFiles?: (commit: string, paths: readonly string[]) => Promise<Readonly<Record<string, string | null>>>;
}

interface ListedCommits {
	readonly commits: readonly RangeCommit[];
	/** Why not all are known. */
	readonly incomplete?: string;
}

interface ListedPaths {
	readonly paths: readonly string[];
	/** Why not all are known; then nothing is proved absent. */
	readonly incomplete?: string;
}

/** With more commits since a signature, from either source, none is looked up: the whole difference decides, they only explain. */
const LOOKED_UP = 20;
const PARALLEL = 8;

/** The paths that each commit touches; null for all of them when they are too many. */
export async function lookUp<C extends { readonly sha: string }>(
	commits: readonly C[],
	list: (commit: C) => Promise<readonly string[] | null>,
): Promise<SinceFact["commits"]> {
	if (commits.length > LOOKED_UP) return commits.map(({ sha }) => ({ sha, paths: null }));
	return mapSome(commits, async (commit) => {
		const paths = await list(commit);
		return { sha: commit.sha, paths: paths === null ? null : [...paths].sort() };
	});
}

/** A few at a time, in their order. */
export async function mapSome<T, U>(items: readonly T[], map: (item: T) => Promise<U>): Promise<U[]> {
	const results: U[] = new Array(items.length);
	let next = 0;
	const work = async () => {
		for (let index = next++; index < items.length; index = next++) results[index] = await map(items[index]!);
	};
	await Promise.all(Array.from({ length: Math.min(PARALLEL, items.length) }, work));
	return results;
}
