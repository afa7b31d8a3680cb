/** What the local GitHub does not model is never answered as if it did: a 501 that names it, in the journal too. */
import type { Reply } from "./routes/exchange.ts";
import type { OperationId } from "./schema/operations.ts";
import type { Violation } from "./schema/validation.ts";

/** GitHub's custom media types that change a body, and the operations that answer them here. */
const MEDIA_TYPES: Readonly<Record<string, readonly OperationId[]>> = {
	raw: ["repos/get-content"],
	sha: ["repos/get-commit"],
	diff: ["repos/get-commit", "repos/compare-commits-with-basehead"],
	patch: ["repos/get-commit", "repos/compare-commits-with-basehead"],
	object: [],
	html: [],
	text: [],
	full: [],
	star: [],
};

/** readMediaType: the custom media type that an `Accept` header asks for, such as `raw` or `diff`; null for plain JSON. */
export function readMediaType(accept: string): string | null {
	for (const part of accept.split(",")) {
		const found = /^\s*application\/vnd\.github(?:\.v3)?\.([a-z0-9-]+?)(?:\+json)?\s*(?:;|$)/i
			.exec(part)?.[1]
			?.toLowerCase();
		if (found !== undefined && found !== "v3" && !found.endsWith("-preview")) return found;
	}
	return null;
}

/** findUnmodelled: the parts of a request that no rule here covers: a media type, a query parameter, a field of the body. */
export function findUnmodelled(operation: OperationId, accept: string, requested: readonly Violation[]): Violation[] {
	const media = readMediaType(accept);
	const asked =
		media === null || MEDIA_TYPES[media]?.includes(operation) === true
			? []
			: [{ operation, part: "route" as const, pointer: "/accept", message: `the media type ${media} is not modelled` }];
	return [...asked, ...requested.filter(({ message }) => /^is no parameter|unevaluated properties/.test(message))];
}

/** answerUnmodelled: the 501. */
export function answerUnmodelled(what: readonly Pick<Violation, "pointer" | "message">[]): Reply {
	const names = what.map(({ pointer, message }) => `${pointer} ${message}`.trim()).join("; ");
	return { status: 501, body: { message: `The local GitHub does not model this: ${names}`, status: "501" } };
}
