/** The two kinds of error: what a user can fix (coded, with a hint), and our own bug (anything else). */

export type ErrorCode =
	| "invalid-input"
	| "invalid-policy"
	| "missing-permission"
	| "not-found"
	| "ambiguous-ref"
	| "tag-moved"
	| "lock-lost"
	| "github-unavailable"
	| "github-rate-limited"
	| "github-refused"
	| "invalid-answer"
	| "command-failed"
	| "command-timed-out"
	| "probe-refused"
	| "cancelled"
	| "unsupported-event"
	| "conflict"
	| "over-limit"
	| "runner-fault";

/**
 * An error that its reader can act on. `message` says what happened, the value seen and what was expected; `hint` is the
 * fix; `cause` is what lay beneath. Shown as one line plus the hint, never as a stack trace.
 */
export class ActionableError<Code extends ErrorCode = ErrorCode> extends Error {
	override readonly name = "ActionableError";
	readonly code: Code;
	readonly hint: string;

	constructor(fields: { code: Code; message: string; hint: string; cause?: unknown }) {
		super(fields.message, fields.cause === undefined ? undefined : { cause: fields.cause });
		this.code = fields.code;
		this.hint = fields.hint;
	}
}

/** One line from whatever was thrown, also from a string or an object that is no Error. */
export function describeError(thrown: unknown): string {
	if (thrown instanceof Error) return thrown.message || thrown.name;
	if (typeof thrown === "string") return thrown;
	try {
		return JSON.stringify(thrown) ?? String(thrown);
	} catch {
		return String(thrown);
	}
}
