/** Finds the pull requests that a commit came through, from the merges that history holds. */
import type { PullState } from "../presenters/pulls.ts";
import type { Exchange } from "../routes/exchange.ts";
import type { ObjectReader } from "./objects.ts";

/** Gives the pull requests that answers may show. */
export function listPulls(exchange: Exchange): PullState[] {
	return exchange.people.issues.filter(
		(issue): issue is PullState => issue.pull !== null && !exchange.isHidden(`pull:${issue.number}`, issue.createdAt),
	);
}

/** The pull requests of every commit: its merge, its head, and what lies on its branch; merged ones first, oldest merge first. */
export function indexPulls(
	pulls: readonly PullState[],
	objects: ObjectReader,
	defaultBranch: string,
): ReadonlyMap<string, readonly PullState[]> {
	const owners = new Owners();
	const history = new History(objects.listParents());
	const open = groupBy(
		pulls.filter(({ pull }) => pull.mergedAt === null),
		({ pull }) => pull.head.sha,
	);
	addMergesAndHeads(owners, pulls);
	for (const { pull, commits } of objects.listRebased(listRebases(pulls, history))) owners.add(commits, [pull]);
	const merged = groupBy(pulls.filter(isMerged), ({ pull }) => pull.mergeSha!);
	for (const tip of listBranchTips(objects, defaultBranch, open))
		for (const sha of history.takeFirstParents(tip))
			for (const parent of history.listMergedParents(sha)) owners.add(history.take(parent), merged.get(sha) ?? []);
	for (const [head, its] of open) owners.add(history.take(head), its);
	return owners.sort();
}

interface Rebase {
	readonly pull: PullState;
	/** Head of the pull request's branch, and of the same commits as they were made anew. */
	readonly own: string;
	readonly rebased: string;
}

/** Which pull requests brought a commit. */
class Owners {
	readonly #found = new Map<string, Set<PullState>>();

	add(commits: readonly string[], pulls: readonly PullState[]): void {
		for (const sha of commits)
			for (const pull of pulls) {
				const known = this.#found.get(sha);
				if (known === undefined) this.#found.set(sha, new Set([pull]));
				else known.add(pull);
			}
	}

	/** Merged ones first, oldest merge first. */
	sort(): ReadonlyMap<string, readonly PullState[]> {
		const rank = ({ pull }: PullState) => pull.mergedAt ?? "~";
		const compare = (a: PullState, b: PullState) =>
			rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : a.number - b.number;
		return new Map([...this.#found].map(([sha, pulls]) => [sha, [...pulls].sort(compare)]));
	}
}

/** All of history, of which each commit is taken once, by the first line that reaches it. */
class History {
	readonly #parents: ReadonlyMap<string, readonly string[]>;
	readonly #taken = new Set<string>();

	constructor(parents: ReadonlyMap<string, readonly string[]>) {
		this.#parents = parents;
	}

	isMerge(sha: string): boolean {
		return (this.#parents.get(sha)?.length ?? 2) > 1;
	}

	listMergedParents(sha: string): readonly string[] {
		return this.#parents.get(sha)?.slice(1) ?? [];
	}

	/** What a branch's own line adds, oldest first. */
	takeFirstParents(tip: string): readonly string[] {
		const line: string[] = [];
		for (let sha: string | undefined = tip; sha !== undefined && !this.#taken.has(sha); ) {
			this.#taken.add(sha);
			line.push(sha);
			sha = this.#parents.get(sha)?.[0];
		}
		return line.reverse();
	}

	/** Everything that is reached from a commit and was not taken before. */
	take(start: string): readonly string[] {
		const taken: string[] = [];
		const open = [start];
		for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
			const parents = this.#parents.get(sha);
			if (this.#taken.has(sha) || parents === undefined) continue;
			this.#taken.add(sha);
			taken.push(sha);
			open.push(...parents);
		}
		return taken;
	}
}

function isMerged({ pull }: PullState): boolean {
	return pull.mergeSha !== null && pull.mergedAt !== null;
}

function addMergesAndHeads(owners: Owners, pulls: readonly PullState[]): void {
	for (const pull of pulls) {
		owners.add([pull.pull.head.sha], [pull]);
		if (isMerged(pull)) owners.add([pull.pull.mergeSha!], [pull]);
	}
}

/** Rebased onto the branch, each commit keeps its message: the merge and the head are then two lines of the same words. */
function listRebases(pulls: readonly PullState[], history: History): readonly Rebase[] {
	return pulls.flatMap((pull) => {
		const { mergeSha, mergedAt, head } = pull.pull;
		if (mergeSha === null || mergedAt === null || history.isMerge(mergeSha)) return [];
		return head.sha === mergeSha ? [] : [{ pull, own: head.sha, rebased: mergeSha }];
	});
}

/** The default branch first; a branch whose head is an open pull request brings nothing of its own. */
function listBranchTips(
	objects: ObjectReader,
	defaultBranch: string,
	open: ReadonlyMap<string, readonly PullState[]>,
): readonly string[] {
	const main = `refs/heads/${defaultBranch}`;
	return objects
		.listRefs()
		.filter(({ ref }) => ref.startsWith("refs/heads/"))
		.filter(({ ref, commit }) => ref === main || !open.has(commit))
		.sort((left, right) => Number(right.ref === main) - Number(left.ref === main))
		.map(({ commit }) => commit);
}

function groupBy(
	pulls: readonly PullState[],
	keyOf: (pull: PullState) => string,
): ReadonlyMap<string, readonly PullState[]> {
	const found = new Map<string, PullState[]>();
	for (const pull of pulls) found.set(keyOf(pull), [...(found.get(keyOf(pull)) ?? []), pull]);
	return found;
}
