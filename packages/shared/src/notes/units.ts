/** Groups commits under the pull requests that brought them: squash, merge and rebase styles, stacked ones too. */
import { parseCommitMessage } from "../release/commits.ts";
import { traceOuterMerges } from "../release/merges.ts";
import { isMergeCommit, type NoteCommit, type NotedPull } from "./facts.ts";

/** What becomes one line of the notes: a pull request with its commits, or a commit of its own. */
export interface Unit {
	readonly pull: NotedPull | undefined;
	/** Number of the pull request, also when nothing more is known of it. */
	readonly number: number | undefined;
	/** Oldest first. */
	readonly commits: readonly NoteCommit[];
	/** The commit that carries the unit's own message: the squash or merge commit, else the newest. */
	readonly head: NoteCommit;
}

/**
 * Units in the order of their first commit; every commit is in exactly one. `commits` are oldest first; `brought` is `traceMerges` of
 * the whole range, those of other services too, without which it is not known which merge brought what.
 */
export function groupCommits(
	commits: readonly NoteCommit[],
	pulls: ReadonlyMap<number, NotedPull>,
	/** Pull requests that GitHub names for a commit whose message names none (rebase merges). */
	pullOfCommit: ReadonlyMap<string, number> = new Map(),
	brought = traceMerges(commits, pullOfCommit),
): readonly Unit[] {
	const units: Unit[] = [];
	const byNumber = new Map<number, NoteCommit[]>();
	for (const commit of commits) {
		const number = numberOf(commit, brought.get(commit.sha), pulls, pullOfCommit);
		if (number === undefined) {
			units.push({ pull: undefined, number, commits: [commit], head: commit });
			continue;
		}
		const known = byNumber.get(number);
		if (known !== undefined) {
			known.push(commit);
			continue;
		}
		const own = [commit];
		byNumber.set(number, own);
		units.push({ pull: pulls.get(number), number, commits: own, head: commit });
	}
	if (byNumber.size === 0) return units;
	return units.map((unit) => {
		const head = unit.commits.findLast(({ message }) => message.pullRequest === unit.number) ?? unit.commits.at(-1)!;
		return head === unit.head ? unit : { ...unit, head };
	});
}

function numberOf(
	commit: NoteCommit,
	brought: number | undefined,
	pulls: ReadonlyMap<number, NotedPull>,
	pullOfCommit: ReadonlyMap<string, number>,
): number | undefined {
	const named = commit.message.pullRequest;
	if (isMergeCommit(commit) && commit.message.isMerge && named !== undefined) return named;
	// `(#12)` may just as well be an issue: it counts when a pull request of that number is known.
	const asked = pullOfCommit.get(commit.sha);
	const pull = named === undefined ? undefined : pulls.get(named);
	if (pull !== undefined && (asked === named || !isOfReverted(commit, pull))) return named;
	return asked ?? brought;
}

/** Whether the number is part of what is reverted: `revert: fix: sums (#12)` of a pull request #12 that reverts nothing. */
function isOfReverted({ message }: NoteCommit, pull: NotedPull): boolean {
	return (
		message.type === "revert" &&
		message.reverts?.whole === true &&
		parseCommitMessage(pull.title).reverts?.whole !== true
	);
}

/** Which pull request brought a commit in by a merge; commits of the main line are brought by none. */
export function traceMerges(
	commits: readonly NoteCommit[],
	pullOfCommit: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> {
	const within = traceOuterMerges(commits);
	if (within.size === 0) return new Map();
	const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
	const brought = new Map<string, number>();
	for (const { sha } of commits)
		for (let merge = within.get(sha); merge !== undefined; merge = within.get(merge)) {
			const number = bySha.get(merge)!.message.pullRequest ?? pullOfCommit.get(merge);
			if (number === undefined) continue;
			brought.set(sha, number);
			break;
		}
	return brought;
}
