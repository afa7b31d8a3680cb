/** Accounts for every commit of the range exactly once: shown, grouped, hidden by a named rule, reverted or backported. */
import type { NoteCommit } from "./facts.ts";

export type Fate =
	/** Is a line of the notes by itself. */
	| { readonly kind: "shown"; readonly change: string }
	/** Stands behind a line with others. */
	| { readonly kind: "grouped"; readonly change: string }
	| { readonly kind: "hidden"; readonly rule: string }
	/** Taken back within the release, or the revert itself. */
	| { readonly kind: "reverted"; readonly by: string }
	/** The same change as another commit of the range. */
	| { readonly kind: "backported"; readonly from: string };

interface LedgerEntry {
	readonly sha: string;
	readonly title: string;
	readonly fate: Fate;
}

export interface Ledger {
	readonly commits: number;
	readonly shown: number;
	readonly grouped: number;
	readonly hidden: number;
	readonly reverted: number;
	readonly backported: number;
	/** Name of the rule → how many commits it hid, by name. */
	readonly rules: Readonly<Record<string, number>>;
	/** SHAs that nothing accounts for. More than none is a failure. */
	readonly unexplained: readonly string[];
	readonly entries: readonly LedgerEntry[];
}

/** What became of each commit of the range; one that nothing explains is named, never dropped. */
export function closeLedger(commits: readonly NoteCommit[], fates: ReadonlyMap<string, Fate>): Ledger {
	const counts = { shown: 0, grouped: 0, hidden: 0, reverted: 0, backported: 0 };
	const rules: Record<string, number> = {};
	const unexplained: string[] = [];
	const entries: LedgerEntry[] = [];
	for (const { sha, message } of commits) {
		const fate = fates.get(sha);
		if (fate === undefined) {
			unexplained.push(sha);
			continue;
		}
		counts[fate.kind] += 1;
		if (fate.kind === "hidden") rules[fate.rule] = (rules[fate.rule] ?? 0) + 1;
		entries.push({ sha, title: message.header, fate });
	}
	const sorted = Object.fromEntries(Object.entries(rules).sort(([a], [b]) => (a < b ? -1 : 1)));
	return { commits: commits.length, ...counts, rules: sorted, unexplained, entries };
}

/** One sentence: `300 commits: 120 shown, 167 grouped under them, 9 hidden by rule, 4 reverted, 0 lost`. */
export function describeLedger(ledger: Omit<Ledger, "entries">): string {
	const parts = [
		`${ledger.shown} shown`,
		...(ledger.grouped > 0 ? [`${ledger.grouped} grouped under them`] : []),
		`${ledger.hidden} hidden by rule`,
		`${ledger.reverted} reverted`,
		...(ledger.backported > 0 ? [`${ledger.backported} backported`] : []),
		`${ledger.unexplained.length} lost`,
	];
	return `${ledger.commits} ${ledger.commits === 1 ? "commit" : "commits"}: ${parts.join(", ")}`;
}
