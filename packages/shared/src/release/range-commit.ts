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
	/** Login that a signature verified by GitHub proves; null: no signature proved it, or it was not asked for. */
	readonly madeBy: string | null;
}

const MESSAGE_LIMIT = 200_000;

/** The same whatever the source: times in UTC, long messages cut. */
export function toRangeCommit(commit: RangeCommit): RangeCommit {
	const { sha, parents, tree, author, message, madeBy } = commit;
	const date = toUtc(commit.date);
	return {
		sha,
		parents,
		tree,
		author,
		authoredAt: commit.authoredAt === commit.date ? date : toUtc(commit.authoredAt),
		date,
		message: message.slice(0, MESSAGE_LIMIT).trimEnd(),
		madeBy,
	};
}

function toUtc(date: string): string {
	const instant = Date.parse(date);
	return Number.isNaN(instant) ? date : new Date(instant).toISOString();
}

interface Place<C> {
	readonly commit: C;
	readonly instant: number;
	isDone: boolean;
}

/** Oldest first, parents before children; the same whatever order they came in. */
export function sortCommits<C extends Pick<RangeCommit, "sha" | "parents" | "date">>(
	commits: readonly C[],
): readonly C[] {
	const bySha = new Map<string, Place<C>>();
	for (const commit of commits) bySha.set(commit.sha, { commit, instant: Date.parse(commit.date) || 0, isDone: false });
	const byDate = [...bySha.values()].sort((a, b) => a.instant - b.instant || (a.commit.sha < b.commit.sha ? -1 : 1));
	const findWaiting = ({ commit }: Place<C>) => {
		for (const parent of commit.parents) {
			const place = bySha.get(parent);
			if (place?.isDone === false) return place;
		}
		return undefined;
	};
	const sorted: C[] = [];
	const stack: Place<C>[] = [];
	for (const start of byDate) {
		for (let place: Place<C> | undefined = start; place !== undefined; place = stack.pop()) {
			if (place.isDone) continue;
			const waiting = findWaiting(place);
			if (waiting !== undefined) stack.push(place, waiting);
			else {
				place.isDone = true;
				sorted.push(place.commit);
			}
		}
	}
	return sorted;
}
