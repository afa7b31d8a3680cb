/** The release notes as a typed document of six parts, made from facts alone; every rendering is made from it. */
import type { ReleaseIdentity } from "../release/identity.ts";
import type { ReleaseType } from "../vocabulary.ts";
import { type Change, findHidingRule, type NotesPolicy, OTHER_SECTION, readChange } from "./change.ts";
import { type KnownIssueFact, type NoteCommit, type PullRequestFact, sortCommits } from "./facts.ts";
import { judgeKnownIssues, type KnownIssues } from "./known-issues.ts";
import { closeLedger, type Fate, type Ledger } from "./ledger.ts";
import { settleReverts } from "./reverts.ts";
import { composeSummary } from "./summary.ts";
import { groupCommits, type Unit } from "./units.ts";

export interface NotesFacts {
	readonly identity: ReleaseIdentity;
	/** Product or service, as the title names it. */
	readonly product: string;
	/** `YYYY-MM-DD` */
	readonly date: string;
	readonly commits: readonly NoteCommit[];
	readonly pulls: readonly PullRequestFact[];
	readonly pullOfCommit?: ReadonlyMap<string, number>;
	readonly knownIssues: readonly KnownIssueFact[];
	/** The list of the previous release and its date; null: not known. */
	readonly previousNotes: { readonly known: readonly number[] | null; readonly date: string | null };
	/** The service's globs; a commit that touches none of them is hidden. Empty: everything belongs. */
	readonly servicePaths: readonly string[];
	/** Set when the range could not be read whole: it says what is missing. */
	readonly incomplete?: string;
}

export interface Migration {
	readonly change: string;
	readonly title: string;
	readonly sha: string;
	readonly url: string;
	/** Null: the change breaks something and nobody wrote what to do. */
	readonly steps: string | null;
}

export interface Contributor {
	readonly name: string;
	readonly bot: boolean;
	readonly first: boolean;
}

export interface NotesDocument {
	readonly schemaVersion: 1;
	readonly product: string;
	readonly version: string;
	readonly tag: string;
	readonly sha: string;
	readonly type: ReleaseType;
	readonly prerelease: boolean;
	readonly date: string;
	readonly previous: { readonly version: string; readonly tag: string; readonly sha: string } | null;
	readonly summary: string;
	readonly sections: readonly { readonly title: string; readonly changes: readonly Change[] }[];
	readonly migrations: readonly Migration[];
	readonly knownIssues: KnownIssues;
	readonly contributors: readonly Contributor[];
	readonly ledger: Omit<Ledger, "entries">;
	readonly incomplete: string | null;
}

export interface BuiltNotes {
	readonly document: NotesDocument;
	readonly ledger: Ledger;
	/** Commits with their messages, oldest first; for the audit of the release's number. */
	readonly commits: readonly NoteCommit[];
}

/** buildNotes: pure; the same facts in any order give the same document. `matches` is the policy's glob matcher. */
export function buildNotes(
	facts: NotesFacts,
	policy: NotesPolicy,
	matches: (globs: readonly string[], path: string) => boolean,
): BuiltNotes {
	const commits = sortCommits(facts.commits);
	const fates = new Map<string, Fate>();
	for (const commit of commits)
		if (isForeign(commit, facts.servicePaths, matches))
			fates.set(commit.sha, { kind: "hidden", rule: "other service" });
	const own = commits.filter(({ sha }) => !fates.has(sha));
	const pulls = new Map(facts.pulls.map((pull) => [pull.number, pull]));
	const units = groupCommits(own, pulls, facts.pullOfCommit);
	for (const [sha, by] of settleReverts(units, own).cancelled) fates.set(sha, { kind: "reverted", by });
	for (const [sha, from] of pairBackports(own, units))
		if (!fates.has(sha)) fates.set(sha, { kind: "backported", from });

	const shown: Change[] = [];
	const seen: Unit[] = [];
	for (const unit of units) {
		const live = unit.commits.filter(({ sha }) => !fates.has(sha));
		if (live.length === 0) continue;
		const plain = live.filter(({ message }) => !message.isMerge);
		const gone = unit.commits.find(({ sha }) => fates.has(sha));
		if (plain.length === 0 && gone !== undefined) {
			// Only the merge commit is left of a pull request whose commits were all taken back or came from elsewhere.
			for (const { sha } of live) fates.set(sha, fates.get(gone.sha)!);
			continue;
		}
		const read = readChange(unit, live, policy);
		const rule = findHidingRule(unit, read, policy.hidden, matches);
		if (rule !== undefined) {
			for (const { sha } of live) fates.set(sha, { kind: "hidden", rule });
			continue;
		}
		shown.push(read.change);
		seen.push(unit);
		const face = live.includes(unit.head) ? unit.head : live.at(-1)!;
		for (const { sha } of live)
			fates.set(sha, { kind: sha === face.sha ? "shown" : "grouped", change: read.change.id });
	}
	const ledger = closeLedger(commits, fates);
	const { entries: _, ...counts } = ledger;
	const { identity } = facts;
	const sections = [...policy.sections.map(({ title }) => title), OTHER_SECTION]
		.filter((title, index, all) => all.indexOf(title) === index)
		.map((title) => ({ title, changes: shown.filter((change) => change.section === title) }))
		.filter(({ changes }) => changes.length > 0);
	const knownIssues = judgeKnownIssues(facts.knownIssues, facts.previousNotes);
	const body = {
		schemaVersion: 1 as const,
		product: facts.product,
		version: identity.version,
		tag: identity.tag,
		sha: identity.sha,
		type: identity.type,
		prerelease: identity.prerelease,
		date: facts.date,
		previous: identity.previous ?? null,
		sections,
		migrations: listMigrations(shown),
		knownIssues,
		contributors: listContributors(seen),
		ledger: counts,
		incomplete: facts.incomplete ?? null,
	};
	return { document: { ...body, summary: composeSummary(body) }, ledger, commits };
}

function isForeign(
	commit: NoteCommit,
	globs: readonly string[],
	matches: (globs: readonly string[], path: string) => boolean,
): boolean {
	if (globs.length === 0 || commit.message.isMerge || commit.paths === undefined) return false;
	return !commit.paths.some((path) => matches(globs, path));
}

/** pairBackports: commits of the range that are the same change as another one there, by trailer or by patch; the first one stays. */
function pairBackports(commits: readonly NoteCommit[], units: readonly Unit[]): ReadonlyMap<string, string> {
	const pairs = new Map<string, string>();
	const unitOf = new Map(units.flatMap((unit) => unit.commits.map((commit) => [commit.sha, unit] as const)));
	const byPatch = new Map<string, NoteCommit>();
	const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
	for (const commit of commits) {
		if (commit.message.isMerge) continue;
		for (const from of commit.message.cherryPickedFrom) {
			const source =
				bySha.get(from) ?? (from.length < 40 ? commits.find(({ sha }) => sha.startsWith(from)) : undefined);
			if (source !== undefined && source.sha !== commit.sha && !pairs.has(source.sha) && !pairs.has(commit.sha))
				pairs.set(commit.sha, source.sha);
		}
		if (commit.patch === undefined) continue;
		const first = byPatch.get(commit.patch);
		if (first === undefined) byPatch.set(commit.patch, commit);
		else if (!pairs.has(commit.sha) && !pairs.has(first.sha) && unitOf.get(first.sha) !== unitOf.get(commit.sha))
			pairs.set(commit.sha, first.sha);
	}
	return pairs;
}

function listMigrations(changes: readonly Change[]): readonly Migration[] {
	return changes
		.filter(({ breaking, migration }) => breaking || migration !== null)
		.map((change) => ({
			change: change.id,
			title: change.title,
			sha: change.sha,
			url: change.pullRequest?.url ?? "",
			steps: change.migration,
		}));
}

function listContributors(units: readonly Unit[]): readonly Contributor[] {
	const people = new Map<string, Contributor>();
	const add = (written: string, bot: boolean, first: boolean) => {
		// GraphQL names an app without the ending that its commits carry: one contributor, not two.
		const name = written.replace(/\[bot\]$/i, "");
		const isBot = bot || name !== written;
		const known = people.get(name);
		if (name !== "")
			people.set(name, { name, bot: isBot || (known?.bot ?? false), first: first || (known?.first ?? false) });
	};
	for (const unit of units) {
		const { pull } = unit;
		if (pull !== undefined && pull.author !== "") add(pull.author, pull.authorIsBot, pull.firstContribution);
		else for (const { author, message } of unit.commits) if (!message.isMerge) add(author, false, false);
		for (const { message } of unit.commits)
			for (const { key, value } of message.trailers)
				if (/^co-authored-by$/i.test(key)) add(value.replace(/\s*<[^>]*>\s*$/, "").trim(), false, false);
	}
	return [...people.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}
