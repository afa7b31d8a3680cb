/** What a rehearsal has to tell: the runs, what they wrote on GitHub, and the counts. */
import type { RecordEntry } from "@octoacme/shared/record/entry.ts";
import type { WorkflowRunResult } from "../runner/types.ts";

export interface RehearsedRelease {
	/** What this release was to show, as a heading: `A good release: v1.2.0`. */
	readonly title: string;
	readonly tag: string;
	/** One sentence: how it ended. */
	readonly outcome: string;
	readonly good: boolean;
	readonly runs: readonly WorkflowRunResult[];
	/** What happened outside of the runs: a person signed, a probe saw an answer. */
	readonly events: readonly RehearsalEvent[];
	/** The release record, in the order of its links. */
	readonly record: readonly RecordEntry[];
	/** Issues, GitHub Releases and messages that came of it, as Markdown. */
	readonly documents: readonly RehearsalDocument[];
	/** Which release each environment ran before and after, in the order of their first deployment. */
	readonly environments: readonly RehearsedEnvironment[];
}

export interface RehearsedEnvironment {
	readonly name: string;
	/** A tag; null when no release ran there. */
	readonly before: string | null;
	readonly now: string | null;
}

export interface RehearsalEvent {
	readonly at: Date;
	readonly text: string;
}

export interface RehearsalDocument {
	readonly kind: "issue" | "release" | "message";
	readonly title: string;
	/** Of an issue or a release: its path below the repository's page, such as `issues/12`. */
	readonly path?: string;
	/** `open`, `closed`, `draft`, `published`, `delivered`. */
	readonly state: string;
	readonly markdown: string;
}

export interface RehearsalReport {
	readonly repository: string;
	readonly startedAt: Date;
	readonly endedAt: Date;
	readonly releases: readonly RehearsedRelease[];
	readonly requests: {
		readonly total: number;
		readonly invalid: number;
		readonly byAction: Readonly<Record<string, number>>;
	};
	/** Requests or answers that were not valid, for a person to look into. */
	readonly problems?: string;
}
