/** One entry of the release record: who decided what, when, from which facts, chained to the entry before it. */
import { digestOf } from "../text/canonical.ts";

export const PHASES = ["preflight", "deploy", "verify", "rollback", "release-notes", "announce"] as const;
export type Phase = (typeof PHASES)[number];

/** `some-facts`: fewer facts, which decide the same; `facts`: all but their digest; `reasons`: after the 20th, or of long ones the rest. */
export const OMISSIONS = ["reasons", "some-facts", "facts"] as const;
export type Omission = (typeof OMISSIONS)[number];

export interface RecordEntry {
	readonly schemaVersion: 1;
	readonly phase: Phase;
	/** ISO instant in UTC. */
	readonly at: string;
	/** Who acts: the account that started this attempt of the run (`github.triggering_actor`). */
	readonly actor: string;
	readonly run: {
		readonly id: string;
		readonly attempt: number;
		readonly url: string;
		/** Who started the run's first attempt (`github.actor`), when that is another account than `actor`. */
		readonly startedBy?: string;
	};
	readonly repository: string;
	readonly version: string;
	readonly sha: string;
	readonly service: string | null;
	readonly environment: string | null;
	readonly policyDigest: string;
	readonly factsDigest: string;
	readonly decision: string;
	readonly reason: string;
	/** One line each; what a reader needs to follow the decision. */
	readonly reasons: readonly string[];
	/** What did not fit into a check run (see entry-room.ts); absent when nothing was left out. */
	readonly omitted?: readonly Omission[];
	/** Hash of the entry before it in the release's record; null for the first. */
	readonly previous: string | null;
	/** `sha256:` over everything above. */
	readonly hash: string;
	/** The facts themselves where there is room for them; held to `factsDigest`, not part of `hash`. */
	readonly facts?: unknown;
}

export type EntryFields = Omit<RecordEntry, "schemaVersion" | "previous" | "hash" | "factsDigest" | "facts"> & {
	readonly facts: unknown;
};

/** The entry that follows `previous`. With `keepFacts` false only their digest is kept. */
export function createEntry(
	fields: EntryFields,
	previous: Pick<RecordEntry, "hash"> | null,
	keepFacts = true,
): RecordEntry {
	const { facts, ...rest } = fields;
	const body = {
		schemaVersion: 1 as const,
		...rest,
		factsDigest: digestOf(facts),
		previous: previous?.hash ?? null,
	};
	return { ...body, hash: digestOf(body), ...(keepFacts ? { facts } : {}) };
}

/** The hash that the entry's content should have. */
export function hashEntry(entry: RecordEntry): string {
	const { hash: _hash, facts: _facts, ...body } = entry;
	return digestOf(body);
}
