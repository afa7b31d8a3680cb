/** Which merge brought each commit of a range, by the parents alone. */

export interface MergeGraph {
	readonly sha: string;
	readonly parents: readonly string[];
}

/** The merge that brought each commit in, innermost first; the oldest merge of those that contain it. */
export function traceOuterMerges(commits: readonly MergeGraph[]): ReadonlyMap<string, string> {
	if (commits.every(({ parents }) => parents.length < 2)) return new Map();
	const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
	const inner = new Set(commits.flatMap((commit) => commit.parents));
	const within = new Map<string, string>();
	const seen = new Set<string>();
	const work: { readonly sha: string; readonly merge: string | undefined }[] = commits
		.filter((commit) => !inner.has(commit.sha))
		.map((commit) => ({ sha: commit.sha, merge: undefined }));
	for (let next = work.pop(); next !== undefined; next = work.pop()) {
		const chain: MergeGraph[] = [];
		for (
			let commit = bySha.get(next.sha);
			commit !== undefined && !seen.has(commit.sha);
			commit = bySha.get(commit.parents[0] ?? "")
		) {
			seen.add(commit.sha);
			chain.push(commit);
			if (next.merge !== undefined) within.set(commit.sha, next.merge);
		}
		// The oldest merge is taken up first (pushed last), because it is the one that brought what several contain.
		for (const commit of chain)
			for (const parent of commit.parents.slice(1)) work.push({ sha: parent, merge: commit.sha });
	}
	return within;
}
