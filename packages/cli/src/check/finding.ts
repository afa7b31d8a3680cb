/** One thing that `check` found: where, what, and the fix. */

export interface Finding {
	/** `error` fails the check; a `warning` would surprise somebody; a `note` is worth knowing. */
	readonly severity: "error" | "warning" | "note";
	readonly about: "policy" | "workflow" | "token" | "repository";
	readonly file: string | null;
	readonly line: number | null;
	readonly column: number | null;
	readonly what: string;
	readonly fix: string;
}

export type Place = Pick<Finding, "file" | "line" | "column">;

export const NOWHERE: Place = { file: null, line: null, column: null };
