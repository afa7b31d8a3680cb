/** The record as a chain: each entry names the hash of one before it, so that none can be changed, and none that another follows left out, unseen. */
import { digestOf } from "../text/canonical.ts";
import { createEntry, type EntryFields, hashEntry, type Phase, type RecordEntry } from "./entry.ts";

type ChainProblem =
	| { readonly kind: "changed"; readonly index: number; readonly message: string }
	| { readonly kind: "facts-changed"; readonly index: number; readonly message: string }
	| { readonly kind: "unlinked"; readonly index: number; readonly message: string }
	| { readonly kind: "other-release"; readonly index: number; readonly message: string };

/** Entries in the order of their links; those that hang on nothing come last, by time. */
export function orderChain(entries: readonly RecordEntry[]): readonly RecordEntry[] {
	const byPrevious = new Map<string | null, RecordEntry[]>();
	for (const entry of [...entries].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.hash < b.hash ? -1 : 1)))
		byPrevious.set(entry.previous, [...(byPrevious.get(entry.previous) ?? []), entry]);
	const ordered: RecordEntry[] = [];
	const seen = new Set<string>();
	const queue = [...(byPrevious.get(null) ?? [])];
	for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
		if (seen.has(entry.hash)) continue;
		seen.add(entry.hash);
		ordered.push(entry);
		queue.unshift(...(byPrevious.get(entry.hash) ?? []));
	}
	return [...ordered, ...entries.filter((entry) => !seen.has(entry.hash))];
}

/**
 * Every fault of a record given in order; empty means that it is whole. Each entry follows one that stands before
 * it; phases that ran side by side (targets of a matrix) follow the same one. The first entry may name a previous one only when
 * `from` is that hash (a record continued from elsewhere).
 */
export function verifyChain(entries: readonly RecordEntry[], from: string | null = null): readonly ChainProblem[] {
	const problems: ChainProblem[] = [];
	const before = new Set<string | null>([from]);
	for (const [index, entry] of entries.entries()) {
		const name = `entry ${index + 1} (${entry.phase}, ${entry.at})`;
		if (hashEntry(entry) !== entry.hash)
			problems.push({ kind: "changed", index, message: `${name} was changed after it was written` });
		if ("facts" in entry && digestOf(entry.facts) !== entry.factsDigest)
			problems.push({ kind: "facts-changed", index, message: `the facts of ${name} are not those that were judged` });
		if (!before.has(entry.previous))
			problems.push({ kind: "unlinked", index, message: `${name} does not follow an entry before it` });
		const first = entries[0]!;
		if (entry.sha !== first.sha || entry.repository !== first.repository || entry.version !== first.version)
			problems.push({ kind: "other-release", index, message: `${name} speaks of another release` });
		before.delete(null);
		before.add(entry.hash);
	}
	return problems;
}

/** The entry that a new one follows: the last of the ordered chain. */
export function headOf(entries: readonly RecordEntry[]): RecordEntry | null {
	return orderChain(entries).at(-1) ?? null;
}

/**
 * The entry that a phase adds. What the same run decided from the same facts before is not said twice: then it is
 * that entry again. Nothing that stands is ever replaced, because what was written after it hangs on its hash.
 */
export function followChain(entries: readonly RecordEntry[], fields: EntryFields, keepFacts = true): RecordEntry {
	const factsDigest = digestOf(fields.facts);
	const last = orderChain(entries).findLast(
		({ phase, environment }) => phase === fields.phase && environment === fields.environment,
	);
	const isSame =
		last !== undefined &&
		last.run.id === fields.run.id &&
		last.factsDigest === factsDigest &&
		last.decision === fields.decision &&
		last.reason === fields.reason &&
		last.policyDigest === fields.policyDigest;
	return isSame ? last : createEntry(fields, headOf(entries), keepFacts);
}

export interface Replayed {
	readonly phase: Phase;
	readonly recorded: { readonly decision: string; readonly reason: string };
	readonly outcome:
		| { readonly kind: "same" }
		| { readonly kind: "different"; readonly decision: string; readonly reason: string }
		| { readonly kind: "not-replayable"; readonly why: "no-facts" | "facts-changed" | "no-decider" };
}

/** A phase's pure decision over the facts that its entry kept. */
type Decider = (facts: unknown) => { readonly decision: string; readonly reason: string };

/** Decides an entry again from its facts, with the decision of the phase as it is in this package. */
export function replay(entry: RecordEntry, deciders: Readonly<Partial<Record<Phase, Decider>>>): Replayed {
	const base = { phase: entry.phase, recorded: { decision: entry.decision, reason: entry.reason } };
	if (!("facts" in entry)) return { ...base, outcome: { kind: "not-replayable", why: "no-facts" } };
	if (digestOf(entry.facts) !== entry.factsDigest)
		return { ...base, outcome: { kind: "not-replayable", why: "facts-changed" } };
	const decide = deciders[entry.phase];
	if (decide === undefined) return { ...base, outcome: { kind: "not-replayable", why: "no-decider" } };
	const { decision, reason } = decide(entry.facts);
	return decision === entry.decision && reason === entry.reason
		? { ...base, outcome: { kind: "same" } }
		: { ...base, outcome: { kind: "different", decision, reason } };
}
