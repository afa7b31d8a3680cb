/** What a release changes: its commits under the pull requests that brought them, without what was reverted or is another service's. */
import { traceOuterMerges } from "../release/merges.ts";
import { sortCommits } from "../release/range-commit.ts";
import { type Change, findHidingRule, type NotesPolicy, readUnit } from "./change.ts";
import { isMergeCommit, type NoteCommit, type NotedPull } from "./facts.ts";
import type { Fate } from "./ledger.ts";
import { type Settled, settleReverts } from "./reverts.ts";
import { groupCommits, traceMerges, type Unit } from "./units.ts";

export interface ChangeFacts {
	readonly commits: readonly NoteCommit[];
	readonly pulls: readonly NotedPull[];
	/** Pull requests that GitHub names for commits. */
	readonly pullOfCommit?: ReadonlyMap<string, number>;
	/** The service's globs; a commit that touches none of them is hidden. Empty: everything belongs. */
	readonly servicePaths: readonly string[];
}

export interface Changes {
	/** Oldest first. */
	readonly commits: readonly NoteCommit[];
	/** By SHA. */
	readonly fates: ReadonlyMap<string, Fate>;
	/** Those that the notes show. */
	readonly changes: readonly Change[];
	/** Those that a rule or the author keeps out of the notes: readers do not need them, and every gate judges them all the same. */
	readonly hidden: readonly Change[];
	/** The units that the changes are of, each once. */
	readonly units: readonly Unit[];
}

/** Pure: the same facts in any order give the same changes. The notes show them and every gate judges them. */
export function readChanges(
	facts: ChangeFacts,
	policy: NotesPolicy,
	matches: (globs: readonly string[], path: string) => boolean,
): Changes {
	const pulls = new Map(facts.pulls.map((pull) => [pull.number, pull]));
	const commits = sortCommits(applyPullPaths(facts, pulls, matches));
	const fates = new Map<string, Fate>();
	for (const commit of commits)
		if (isForeign(commit, facts.servicePaths, matches))
			fates.set(commit.sha, { kind: "hidden", rule: "other service" });
	if (fates.size > 0)
		for (const sha of listForeignMerges(commits, fates)) fates.set(sha, { kind: "hidden", rule: "other service" });
	const brought = traceMerges(commits, facts.pullOfCommit);
	const foreignOf =
		fates.size === 0
			? new Map<number | undefined, readonly NoteCommit[]>()
			: groupForeign(groupCommits(commits, pulls, facts.pullOfCommit, brought), fates);
	const own = fates.size === 0 ? commits : commits.filter(({ sha }) => !fates.has(sha));
	const units = groupCommits(own, pulls, facts.pullOfCommit, brought);
	const carriers = listCarrierUnits(units, commits);
	const { cancelled, wasGone } = settleReverts(units, own);
	for (const [sha, by] of cancelled) fates.set(sha, { kind: "reverted", by });
	for (const [sha, from] of pairBackports(own, units, wasGone))
		if (!fates.has(sha)) fates.set(sha, { kind: "backported", from });

	const shown: Change[] = [];
	const hidden: Change[] = [];
	const seen: Unit[] = [];
	for (const unit of units) {
		const gone = unit.commits.find(({ sha }) => fates.has(sha));
		const live = gone === undefined ? unit.commits : unit.commits.filter(({ sha }) => !fates.has(sha));
		if (live.length === 0) continue;
		if (gone !== undefined && live.every(isMergeCommit)) {
			// Only the merge commit is left of a pull request whose commits were all taken back or came from elsewhere.
			for (const { sha } of live) fates.set(sha, fates.get(gone.sha)!);
			continue;
		}
		const { changes, notes } = readUnit(unit, { live, foreign: foreignOf.get(unit.number) ?? [] }, policy);
		const carries = carriers.has(unit);
		const carried = carries ? "merge of other pull requests" : nameCarriedBranch(unit);
		const rules = changes.map((change) =>
			isForReaders(change) ? undefined : (carried ?? findHidingRule(unit, { change, notes }, policy.hidden, matches)),
		);
		const visible = changes.filter((_, index) => rules[index] === undefined);
		if (carried === undefined) for (const change of changes) if (!visible.includes(change)) hidden.push(change);
		if (visible.length === 0) {
			for (const { sha } of live) fates.set(sha, { kind: "hidden", rule: rules[0]! });
			continue;
		}
		shown.push(...visible);
		seen.push(unit);
		const face = live.includes(unit.head) ? unit.head : live.at(-1)!;
		for (const { sha } of live)
			fates.set(sha, { kind: sha === face.sha ? "shown" : "grouped", change: visible[0]!.id });
	}
	return { commits, fates, changes: shown, hidden, units: seen };
}

/** What asks something of its readers is shown, whatever a rule says. */
function isForReaders({ breaking, migration }: Change): boolean {
	return breaking || migration !== null;
}

/** A merge without a pull request brings commits that are changes themselves. */
function nameCarriedBranch(unit: Unit): string | undefined {
	return unit.number === undefined && unit.commits.every(isMergeCommit) ? "merge of a branch" : undefined;
}

/**
 * What a pull request changes speaks for its commits: GitHub names no paths of single commits, and with a clone the answer must be
 * the same.
 */
function applyPullPaths(
	facts: ChangeFacts,
	pulls: ReadonlyMap<number, NotedPull>,
	matches: (globs: readonly string[], path: string) => boolean,
): readonly NoteCommit[] {
	if (facts.pulls.every(({ paths }) => paths === undefined)) return facts.commits;
	const { pullOfCommit = new Map<string, number>() } = facts;
	const speaking = listSpeakingPulls({ ...facts, pullOfCommit }, matches);
	return facts.commits.map((commit) => {
		const number = pullOfCommit.get(commit.sha) ?? 0;
		const paths = speaking.has(number) ? pulls.get(number)?.paths : undefined;
		return paths === undefined || isMergeCommit(commit) ? commit : { ...commit, paths };
	});
}

/**
 * Pull requests whose paths are known and speak for each of their commits. Not those that bring other pull requests, nor those of
 * several commits that change more than the service: their commits have paths of their own, or none that are known.
 */
export function listSpeakingPulls(
	facts: {
		readonly commits: readonly Pick<NoteCommit, "sha" | "parents">[];
		readonly pulls: readonly Pick<NotedPull, "number" | "paths">[];
		readonly pullOfCommit: ReadonlyMap<string, number>;
		readonly servicePaths: readonly string[];
	},
	matches: (globs: readonly string[], path: string) => boolean,
): ReadonlySet<number> {
	const { commits, pulls, pullOfCommit, servicePaths } = facts;
	const carriers = listCarriers(commits, pullOfCommit);
	const sizes = new Map<number, number>();
	for (const commit of commits) {
		const number = pullOfCommit.get(commit.sha);
		if (number !== undefined && !isMergeCommit(commit)) sizes.set(number, (sizes.get(number) ?? 0) + 1);
	}
	const isMixed = (paths: readonly string[]) => {
		const inside = paths.filter((path) => matches(servicePaths, path)).length;
		return servicePaths.length > 0 && inside > 0 && inside < paths.length;
	};
	return new Set(
		pulls.flatMap(({ number, paths }) =>
			paths === undefined || carriers.has(number) || ((sizes.get(number) ?? 0) > 1 && isMixed(paths)) ? [] : [number],
		),
	);
}

/** Pull requests whose merge holds commits of others. */
function listCarriers(
	commits: readonly Pick<NoteCommit, "sha" | "parents">[],
	numberOf: ReadonlyMap<string, number>,
): ReadonlySet<number> {
	const within = traceOuterMerges(commits);
	const carriers = new Set<number>();
	for (const { sha } of commits) {
		const own = numberOf.get(sha);
		if (own === undefined) continue;
		for (let merge = within.get(sha); merge !== undefined; merge = within.get(merge)) {
			const outer = numberOf.get(merge);
			if (outer === undefined || outer === own) continue;
			if (carriers.has(outer)) break;
			carriers.add(outer);
		}
	}
	return carriers;
}

/** Release pull requests, and merges of a branch of merged ones: every commit that they brought is another's. */
function listCarrierUnits(units: readonly Unit[], commits: readonly NoteCommit[]): ReadonlySet<Unit> {
	if (!commits.some(isMergeCommit)) return new Set();
	const shas = new Set(commits.map(({ sha }) => sha));
	const isCarrier = (unit: Unit) =>
		unit.number !== undefined &&
		unit.commits.every(isMergeCommit) &&
		unit.commits.some(({ parents }) => parents.slice(1).some((parent) => shas.has(parent)));
	return new Set(units.filter(isCarrier));
}

/** Number of the pull request → the commits that it brought to other services. */
function groupForeign(
	units: readonly Unit[],
	fates: ReadonlyMap<string, Fate>,
): ReadonlyMap<number | undefined, readonly NoteCommit[]> {
	return new Map(
		units.map(({ number, commits }) => [
			number,
			number === undefined ? [] : commits.filter(({ sha }) => fates.has(sha)),
		]),
	);
}

/**
 * A merge is another service's when everything that it brought is; one that brought nothing, such as main into a topic branch,
 * goes with the merge that holds it. `commits` are oldest first.
 */
function listForeignMerges(commits: readonly NoteCommit[], fates: ReadonlyMap<string, Fate>): readonly string[] {
	const within = traceOuterMerges(commits);
	const brought = new Map<string, { all: number; foreign: number }>();
	for (const commit of commits) {
		if (isMergeCommit(commit)) continue;
		for (let merge = within.get(commit.sha); merge !== undefined; merge = within.get(merge)) {
			const tally = brought.get(merge) ?? { all: 0, foreign: 0 };
			tally.all += 1;
			tally.foreign += fates.has(commit.sha) ? 1 : 0;
			brought.set(merge, tally);
		}
	}
	const isForeignMerge = (sha: string) => {
		let merge: string | undefined = sha;
		while (merge !== undefined && !brought.has(merge)) merge = within.get(merge);
		const tally = brought.get(merge ?? "");
		return tally !== undefined && tally.all === tally.foreign;
	};
	return commits.filter((commit) => isMergeCommit(commit) && isForeignMerge(commit.sha)).map(({ sha }) => sha);
}

function isForeign(
	commit: NoteCommit,
	globs: readonly string[],
	matches: (globs: readonly string[], path: string) => boolean,
): boolean {
	if (globs.length === 0 || isMergeCommit(commit) || commit.paths === undefined) return false;
	return !commit.paths.some((path) => matches(globs, path));
}

/**
 * Commits of the range that are the same change as another one there: by the trailer of `git cherry-pick -x`, or by what every
 * cherry-pick keeps, the author, the time of writing and the title. The first one stays. What was reverted before is brought
 * back by a later pick, which is a change again.
 */
function pairBackports(
	commits: readonly NoteCommit[],
	units: readonly Unit[],
	wasGone: Settled["wasGone"],
): ReadonlyMap<string, string> {
	const pairs = new Map<string, string>();
	// Both are needed by few ranges only.
	let unitOf: ReadonlyMap<string, Unit> | undefined;
	const areOfOneUnit = (a: NoteCommit, b: NoteCommit) => {
		unitOf ??= new Map(units.flatMap((unit) => unit.commits.map((commit) => [commit.sha, unit] as const)));
		return unitOf.get(a.sha) === unitOf.get(b.sha);
	};
	let bySha: ReadonlyMap<string, NoteCommit> | undefined;
	/** By the time of writing, which two commits rarely share: only those that do are compared by their looks. */
	const byTime = new Map<string, NoteCommit>();
	const byLook = new Map<string, NoteCommit>();
	const pair = (copy: NoteCommit, source: NoteCommit) => {
		if (copy.sha === source.sha || pairs.has(source.sha) || pairs.has(copy.sha)) return;
		if (!wasGone(source.sha, copy.sha)) pairs.set(copy.sha, source.sha);
	};
	for (const commit of commits) {
		if (isMergeCommit(commit)) continue;
		for (const from of commit.message.cherryPickedFrom) {
			bySha ??= new Map(commits.map((held) => [held.sha, held]));
			const source =
				bySha.get(from) ?? (from.length < 40 ? commits.find(({ sha }) => sha.startsWith(from)) : undefined);
			if (source !== undefined) pair(commit, source);
		}
		if (commit.authoredAt === undefined) continue;
		const sameTime = byTime.get(commit.authoredAt);
		if (sameTime === undefined) {
			byTime.set(commit.authoredAt, commit);
			continue;
		}
		const look = lookOf(commit);
		const first = lookOf(sameTime) === look ? sameTime : byLook.get(look);
		if (first === undefined) byLook.set(look, commit);
		// Two alike within a pull request are its own work; a squash merge and its copy both name it.
		else if (commit.message.pullRequest !== undefined || !areOfOneUnit(first, commit)) pair(commit, first);
	}
	return pairs;
}

function lookOf({ authoredAt, author, message }: NoteCommit): string {
	return `${authoredAt}\n${message.header}\n${author}`;
}
