/** Makes the document of the release notes from facts alone. */
import type { ReleaseIdentity } from "../release/identity.ts";
import { type Change, type NotesPolicy, OTHER_SECTION } from "./change.ts";
import { type ChangeFacts, readChanges } from "./changes.ts";
import { listContributors } from "./contributors.ts";
import type { Migration, NotesDocument } from "./document-shape.ts";
import type { KnownIssueFact, NoteCommit } from "./facts.ts";
import { judgeKnownIssues } from "./known-issues.ts";
import { closeLedger, type Ledger } from "./ledger.ts";
import { composeSummary } from "./summary.ts";

export interface NotesFacts extends ChangeFacts {
	readonly identity: ReleaseIdentity;
	/** Product or service, as the title names it. */
	readonly product: string;
	/** `YYYY-MM-DD` */
	readonly date: string;
	readonly knownIssues: readonly KnownIssueFact[];
	/** The list of the previous release and its date; null: not known. */
	readonly previousNotes: { readonly known: readonly number[] | null; readonly date: string | null };
	/** Set when the range could not be read whole: it says what is missing. */
	readonly incomplete?: string;
}

export interface BuiltNotes {
	readonly document: NotesDocument;
	/** Changes that the notes do not show; the release's number is judged by them too. */
	readonly hidden: readonly Change[];
	readonly ledger: Ledger;
	/** Commits with their messages, oldest first; for the audit of the release's number. */
	readonly commits: readonly NoteCommit[];
}

/** The same facts in any order give the same document. `matches` is the policy's glob matcher. */
export function buildNotes(
	facts: NotesFacts,
	policy: NotesPolicy,
	matches: (globs: readonly string[], path: string) => boolean,
): BuiltNotes {
	const { commits, fates, changes: shown, hidden, units: seen } = readChanges(facts, policy, matches);
	const ledger = closeLedger(commits, fates);
	const { entries: _, ...counts } = ledger;
	const { identity } = facts;
	const sections = [...policy.sections.map(({ title }) => title), OTHER_SECTION]
		.filter((title, index, all) => all.indexOf(title) === index)
		.map((title) => ({ title, changes: putBreakingFirst(shown.filter((change) => change.section === title)) }))
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
	return { document: { ...body, summary: composeSummary(body) }, hidden, ledger, commits };
}

/** Readers must not miss what breaks in a long section; else the order stays. */
function putBreakingFirst(changes: readonly Change[]): readonly Change[] {
	return changes.toSorted((a, b) => Number(b.breaking) - Number(a.breaking));
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
