/** Finds the pull requests that a commit came through, from the merges that history holds. */
import type { PullState } from "../presenters/pulls.ts";
import type { Exchange } from "../routes/exchange.ts";
import type { ObjectReader } from "./objects.ts";

/** listPulls gives the pull requests that answers may show. */
export function listPulls(exchange: Exchange): PullState[] {
	return exchange.people.issues.filter(
		(issue): issue is PullState => issue.pull !== null && !exchange.isHidden(`pull:${issue.number}`, issue.createdAt),
	);
}

/** indexPulls gives the pull requests of every commit: its merge, its head, and what lies on its branch; merged ones first, oldest merge first. */
export function indexPulls(
	pulls: readonly PullState[],
	objects: ObjectReader,
	defaultBranch: string,
): ReadonlyMap<string, readonly PullState[]> {
	const found = new Map<string, Set<PullState>>();
	const add = (sha: string, pull: PullState) => {
		const known = found.get(sha);
		if (known === undefined) found.set(sha, new Set([pull]));
		else known.add(pull);
	};
	const byMerge = new Map<string, PullState[]>();
	for (const pull of pulls) {
		const { mergeSha, mergedAt, head } = pull.pull;
		add(head.sha, pull);
		if (mergeSha === null || mergedAt === null) continue;
		add(mergeSha, pull);
		byMerge.set(mergeSha, [...(byMerge.get(mergeSha) ?? []), pull]);
	}
	const parents = objects.listParents();
	// Rebased onto the branch, each commit keeps its message: the merge and the head are then two lines of the same words.
	const rewritten = pulls.flatMap((pull) => {
		const { mergeSha, mergedAt, head } = pull.pull;
		const isLine = mergeSha !== null && mergedAt !== null && (parents.get(mergeSha)?.length ?? 2) <= 1;
		return isLine && head.sha !== mergeSha ? [{ pull, own: head.sha, rebased: mergeSha }] : [];
	});
	for (const { pull, commits } of objects.listRebased(rewritten)) for (const sha of commits) add(sha, pull);
	const placed = new Set<string>();
	/** Commits that only this line brings; each is placed once, so all of history is walked once. */
	const take = (start: string): string[] => {
		const taken: string[] = [];
		const open = [start];
		for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
			if (placed.has(sha) || !parents.has(sha)) continue;
			placed.add(sha);
			taken.push(sha);
			open.push(...parents.get(sha)!);
		}
		return taken;
	};
	const branches = objects.listRefs().filter(({ ref }) => ref.startsWith("refs/heads/"));
	const main = `refs/heads/${defaultBranch}`;
	branches.sort((left, right) => Number(right.ref === main) - Number(left.ref === main));
	const openHeads = new Map<string, PullState[]>();
	for (const pull of pulls) {
		if (pull.pull.mergedAt === null)
			openHeads.set(pull.pull.head.sha, [...(openHeads.get(pull.pull.head.sha) ?? []), pull]);
	}
	for (const branch of branches) {
		if (openHeads.has(branch.commit) && branch.ref !== main) continue;
		const line: string[] = [];
		for (let sha: string | undefined = branch.commit; sha !== undefined && !placed.has(sha); ) {
			line.push(sha);
			sha = parents.get(sha)?.[0];
		}
		for (const sha of line.reverse()) {
			placed.add(sha);
			for (const other of parents.get(sha)?.slice(1) ?? []) {
				const brought = take(other);
				for (const pull of byMerge.get(sha) ?? []) for (const commit of brought) add(commit, pull);
			}
		}
	}
	for (const [head, owners] of openHeads) {
		for (const commit of take(head)) for (const pull of owners) add(commit, pull);
	}
	const rank = ({ pull }: PullState) => pull.mergedAt ?? "~";
	return new Map(
		[...found].map(([sha, owners]) => [
			sha,
			[...owners].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : a.number - b.number)),
		]),
	);
}
