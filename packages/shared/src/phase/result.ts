/** The output `result` of all six actions: one envelope, then what is the action's own (result-schema.ts). */
import type { Phase } from "../record/entry.ts";

/** What is known of the release; null for what is not. */
export interface ResultRelease {
	readonly version: string | null;
	readonly tag: string | null;
	readonly sha: string | null;
	/** `patch`, `minor` or `major`. */
	readonly type: string | null;
}

export interface PhaseResult {
	readonly schemaVersion: 1;
	readonly action: Phase;
	readonly decision: string;
	readonly reason: string;
	/** One sentence of plain text. */
	readonly explanation: string;
	/** Null when no release was looked at. */
	readonly release: ResultRelease | null;
	readonly environment: string | null;
	readonly service: string | null;
	/** Null when no policy was read. */
	readonly policyDigest: string | null;
	readonly dryRun: boolean;
	/** Requests made to GitHub until the result was set. */
	readonly requests: number;
	readonly [own: string]: unknown;
}

/** A release as the envelope names it, from whatever of it is known. */
export function nameRelease(known: {
	readonly version?: string | undefined;
	readonly tag?: string | undefined;
	readonly sha?: string | undefined;
	readonly type?: string | undefined;
}): ResultRelease {
	const { version, tag, sha, type } = known;
	return { version: version ?? null, tag: tag ?? null, sha: sha ?? null, type: type || null };
}
