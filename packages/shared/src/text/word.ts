/** Text of values that somebody else wrote as JSON or YAML. */

/** A text, number or truth value as it is written; empty for all else: a list has any depth, a map may have a `toString` of its own. */
export function readWord(value: unknown): string {
	return ["string", "number", "boolean"].includes(typeof value) ? String(value) : "";
}
