/** The release notes as a typed document of six parts; every rendering is made from it. */
import type { PreviousRelease } from "../release/identity.ts";
import type { ReleaseType } from "../vocabulary.ts";
import type { Change } from "./change.ts";
import type { Contributor } from "./contributors.ts";
import type { KnownIssues } from "./known-issues.ts";
import type { Ledger } from "./ledger.ts";

export interface Migration {
	readonly change: string;
	readonly title: string;
	readonly sha: string;
	readonly url: string;
	/** Null: the change breaks something and nobody wrote what to do. */
	readonly steps: string | null;
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
	readonly previous: PreviousRelease | null;
	readonly summary: string;
	readonly sections: readonly { readonly title: string; readonly changes: readonly Change[] }[];
	readonly migrations: readonly Migration[];
	readonly knownIssues: KnownIssues;
	readonly contributors: readonly Contributor[];
	readonly ledger: Omit<Ledger, "entries">;
	readonly incomplete: string | null;
}
