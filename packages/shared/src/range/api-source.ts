/** Reads a release's range from GitHub; each comparison is asked for once. */
import type { GitHub } from "../github/client.ts";
import { listCommitPaths, listHistory, listTreePaths } from "../github/commit-history.ts";
import { type Commit, type Comparison, compareCommits, readCommit, toRelation } from "../github/commits.ts";
import { type RangeCommit, sortCommits, toRangeCommit } from "../release/range-commit.ts";
import type { SinceFact } from "../requirements/facts.ts";
import { lookUp, type RangeSource } from "./source.ts";

const CUT = "GitHub lists at most 300 changed files; check the repository out first, with `fetch-depth: 0`";

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
		listCommits: async (from, to, makers = false) => {
			if (from === to) return { commits: [] };
			const listed = from === undefined ? await listHistory(github, to) : (await compare(from, to))?.commits;
			if (listed === undefined) return { commits: [], incomplete: describeUnknown(from!, to) };
			return { commits: sortCommits(listed.map((commit) => toListed(commit, makers))) };
		},
		listPaths: async (from, to) => {
			if (from === to) return { paths: [] };
			if (from === undefined) {
				const tree = await listTreePaths(github, to);
				return {
					paths: [...tree.paths].sort(),
					...(tree.complete ? {} : { incomplete: "GitHub did not list all files of the commit" }),
				};
			}
			const comparison = await compare(from, to);
			if (comparison === undefined) return { paths: [], incomplete: describeUnknown(from, to) };
			return { paths: listChanged(comparison), ...(comparison.filesComplete ? {} : { incomplete: CUT }) };
		},
		readSince: (signed, releasing) => readSince(github, compare, signed, releasing),
	};
}

function describeUnknown(from: string, to: string): string {
	return `GitHub does not know ${from.slice(0, 7)} or ${to.slice(0, 7)} any more`;
}

function toListed(commit: Commit, makers: boolean): RangeCommit {
	const { sha, parents, treeSha, authorName, authoredAt, date, message, madeBy } = commit;
	return toRangeCommit({
		sha,
		parents,
		tree: treeSha,
		author: authorName,
		authoredAt,
		date,
		message,
		madeBy: makers ? madeBy : null,
	});
}

async function readSince(
	github: GitHub,
	compare: (from: string, to: string) => Promise<Comparison | undefined>,
	signed: string,
	releasing: string,
): Promise<SinceFact> {
	const [comparison, own, other] = await Promise.all([
		compare(signed, releasing),
		readCommit(github, releasing),
		readCommit(github, signed),
	]);
	if (comparison === undefined || own === undefined || other === undefined)
		return { sameTree: false, isAncestor: false, commits: [], paths: [] };
	const commits = sortCommits(comparison.commits.filter(({ parents }) => parents.length <= 1));
	return {
		sameTree: own.treeSha === other.treeSha,
		isAncestor: comparison.status === "ahead" || comparison.status === "identical",
		commits: await lookUp(commits, ({ sha }) => listCommitPaths(github, sha)),
		paths: listChanged(comparison),
		...(comparison.filesComplete ? {} : { incomplete: CUT }),
	};
}

function listChanged(comparison: Comparison): readonly string[] {
	// What was copied from stands unchanged.
	const paths = comparison.files.flatMap(({ path, previousPath, status }) =>
		previousPath === null || status === "copied" ? [path] : [path, previousPath],
	);
	return [...new Set(paths)].sort();
}
