/** The shape of a contract scenario: a few requests, what must come back, and where that is known from. */
import type { OperationId } from "../src/schema/operations.ts";
import type { Session } from "./session.ts";

/** Where a scenario's expectation comes from. */
export type Source =
	/** Seen in a recording of `@octokit/fixtures`; `where` names it. */
	| { readonly kind: "recorded"; readonly where: string }
	/** GitHub's documentation or OpenAPI description says it, or a public issue shows it; `where` names the place. */
	| { readonly kind: "documented"; readonly where: string }
	/** Neither: what we believe until somebody runs it against github.com. */
	| { readonly kind: "believed"; readonly where: string };

/** A request that a scenario sends: an operation of the REST API, or a GraphQL field. */
export type RequestName = OperationId | `graphql ${string}`;

export interface Scenario {
	/** A sentence; also what `--only` matches. */
	readonly name: string;
	readonly requests: readonly RequestName[];
	readonly source: Source;
	/**
	 * `app`: only with a token of a GitHub App, such as a workflow's; `person`: only with a personal token;
	 * `reader`: only with the second, weaker token.
	 */
	readonly requires?: "app" | "person" | "reader";
	/** Sends the requests; each answer that is not the expected one is noted by the session. */
	readonly run: (session: Session) => Promise<void>;
}

/** What an answer must be: a body is compared field by field, fields that are not named are free. */
export interface Expected {
	/** One status, or several that GitHub documents for the same case. */
	readonly status: number | readonly number[];
	/** Literal values are compared; a regular expression is matched; a function says whether the value is right. */
	readonly body?: unknown;
}

/** One field of an answer that was not as expected. */
export interface Difference {
	readonly request: string;
	readonly field: string;
	readonly expected: string;
	readonly received: string;
}

/** Thrown by a scenario that cannot be run here: the reason is reported, and nothing counts as a difference. */
export class NotRun extends Error {}
