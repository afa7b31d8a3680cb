/** Turns a read into a Fact: a value, or why it could not be read; never an empty value in place of a refusal. */
import { ActionableError } from "../errors.ts";
import type { Fact, ReadFailure } from "../vocabulary.ts";
import { GitHubError } from "./failure.ts";

/** The value, or the failure for an error that is GitHub's or the user's. A cancellation and our own bugs are thrown on. */
export async function fact<T>(read: Promise<T> | (() => Promise<T>)): Promise<Fact<T>> {
	try {
		return { ok: true, value: await (typeof read === "function" ? read() : read) };
	} catch (thrown) {
		if (!(thrown instanceof ActionableError) || thrown.code === "cancelled") throw thrown;
		return { ok: false, failure: describeFailure(thrown) };
	}
}

/** Which kind of failure an error is to a reader. */
export function describeFailure(error: ActionableError): ReadFailure {
	const message = error.message;
	if (error instanceof GitHubError) {
		if (error.permission !== null) return { kind: "forbidden", message, permission: error.permission };
		if (
			error.status === 410 ||
			(error.status === 403 && /not enabled|disabled|must be enabled|no analysis/i.test(message))
		)
			return { kind: "disabled", message };
		if (error.status === 401 || error.status === 403) return { kind: "forbidden", message };
	}
	if (error.code === "not-found") return { kind: "not-found", message };
	if (error.code === "over-limit") return { kind: "over-limit", message };
	if (error.code === "invalid-answer") return { kind: "invalid", message };
	return { kind: "unavailable", message };
}
