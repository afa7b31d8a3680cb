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
export function toRangeCommit(
	commit: Omit<RangeCommit, "madeBy"> & { readonly madeBy?: RangeCommit["madeBy"] },
): RangeCommit {
	const { sha, parents, tree, author, message, madeBy = null } = commit;
	const date = toUtc(commit.date);
	return {
		sha,
		parents,
		tree,
		author,
		authoredAt: commit.authoredAt === commit.date ? date : toUtc(commit.authoredAt),
		date,
		message: (message.length > MESSAGE_LIMIT ? message.slice(0, MESSAGE_LIMIT) : message).trimEnd(),
		madeBy,
	};
}

const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\+00:00|Z)$/;

function toUtc(date: string): string {
	if (UTC.test(date)) return `${date.slice(0, 19)}.000Z`;
	const instant = Date.parse(date);
	return Number.isNaN(instant) ? date : new Date(instant).toISOString();
}

type Sorted = Pick<RangeCommit, "sha" | "parents" | "date">;

interface Place<C> {
	readonly commit: C;
	readonly instant: number;
	isDone: boolean;
}

/** Oldest first, parents before children; the same whatever order they came in. */
export function sortCommits<C extends Sorted>(commits: readonly C[]): readonly C[] {
	if (isSorted(commits)) return commits;
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

/** Whether the order is that of `sortCommits` already, as most readers give it: by time and SHA, each after its parents, none twice. */
function isSorted(commits: readonly Sorted[]): boolean {
	let last: Sorted | undefined;
	let isChain = true;
	for (const commit of commits) {
		if (last !== undefined) {
			const order = compareInstants(last.date, commit.date);
			if (order > 0 || (order === 0 && commit.sha < last.sha)) return false;
			isChain &&= commit.parents.length === 1 && commit.parents[0] === last.sha;
		}
		last = commit;
	}
	return isChain || isTopological(commits);
}

/** `2026-08-19T10:00:00.000Z`, as `toRangeCommit` writes nearly all: ordered as text, which is much quicker than to parse it. */
const PLAIN_LENGTH = 24;

function compareInstants(a: string, b: string): number {
	if (a.length === PLAIN_LENGTH && b.length === PLAIN_LENGTH && a.endsWith("Z") && b.endsWith("Z"))
		return a < b ? -1 : a > b ? 1 : 0;
	return (Date.parse(a) || 0) - (Date.parse(b) || 0);
}

function isTopological(commits: readonly Sorted[]): boolean {
	const waiting = new Set<string>();
	for (const { sha } of commits) waiting.add(sha);
	if (waiting.size !== commits.length) return false;
	for (const { sha, parents } of commits) {
		waiting.delete(sha);
		for (const parent of parents) if (waiting.has(parent)) return false;
	}
	return true;
}
