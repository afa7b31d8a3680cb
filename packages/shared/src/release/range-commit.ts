/** A commit of a release's range, as a clone and GitHub both tell of it, and the one order in which all readers have them. */

export interface RangeCommit {
	readonly sha: string;
	readonly parents: readonly string[];
	/** SHA of its files. */
	readonly tree: string;
	/** The author's name as written. */
	readonly author: string;
	/** ISO 8601, UTC; a cherry-pick and a rebase keep it. */
	readonly authoredAt: string;
	/** ISO 8601, UTC; when it was committed. */
	readonly date: string;
	/** Without blank lines at the end; at most 200,000 characters. */
	readonly message: string;
	/** Login that a signature verified by GitHub proves; null: nobody proved it, or it was not asked for. */
	readonly madeBy: string | null;
}

const MESSAGE_LIMIT = 200_000;

/** The same whatever the source: times in UTC, long messages cut. */
export function toRangeCommit(commit: RangeCommit): RangeCommit {
	const { date, authoredAt, message } = commit;
	return {
		...commit,
		date: toUtc(date),
		authoredAt: toUtc(authoredAt),
		message: message.slice(0, MESSAGE_LIMIT).trimEnd(),
	};
}

function toUtc(date: string): string {
	const instant = Date.parse(date);
	return Number.isNaN(instant) ? date : new Date(instant).toISOString();
}

/** Oldest first, parents before children; the same whatever order they came in. */
export function sortCommits<C extends Pick<RangeCommit, "sha" | "parents" | "date">>(
	commits: readonly C[],
): readonly C[] {
	const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
	const instant = new Map(commits.map((commit) => [commit.sha, Date.parse(commit.date) || 0]));
	const byDate = [...bySha.values()].sort(
		(a, b) => instant.get(a.sha)! - instant.get(b.sha)! || (a.sha < b.sha ? -1 : 1),
	);
	const sorted: C[] = [];
	const done = new Set<string>();
	for (const start of byDate) {
		const stack = [start];
		while (stack.length > 0) {
			const commit = stack.at(-1)!;
			if (done.has(commit.sha)) {
				stack.pop();
				continue;
			}
			const waiting = commit.parents.find((parent) => bySha.has(parent) && !done.has(parent));
			if (waiting !== undefined) stack.push(bySha.get(waiting)!);
			else {
				stack.pop();
				done.add(commit.sha);
				sorted.push(commit);
			}
		}
	}
	return sorted;
}
