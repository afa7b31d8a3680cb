/** What the local GitHub does not model is never answered as if it did: a 501 that names it, in the journal too. */
import type { IncomingHttpHeaders } from "node:http";
import type { Reply } from "./routes/exchange.ts";
import type { OperationId } from "./schema/operations.ts";
import type { RequestParts, Violation } from "./schema/validation.ts";

/** GitHub's custom media types that change a body, and the operations that answer them here. */
const MEDIA_TYPES: Readonly<Record<string, readonly OperationId[]>> = {
	raw: ["repos/get-content", "git/get-blob"],
	sha: ["repos/get-commit"],
	diff: ["repos/get-commit", "repos/compare-commits-with-basehead"],
	patch: ["repos/get-commit", "repos/compare-commits-with-basehead"],
	object: [],
	html: [],
	text: [],
	full: [],
	star: [],
};

/** Parameters and fields that GitHub knows and nothing here obeys: an answer that ignored them would look like one that did not. */
export const UNMODELLED_FIELDS: Partial<Record<OperationId, { query?: readonly string[]; body?: readonly string[] }>> =
	{
		"actions/create-workflow-dispatch": { body: ["return_run_details"] },
		"actions/get-workflow-run": { query: ["exclude_pull_requests"] },
		"actions/list-workflow-runs-for-repo": { query: ["created", "exclude_pull_requests", "check_suite_id"] },
		"actions/re-run-workflow-failed-jobs": { body: ["enable_debug_logging"] },
		"checks/create": { body: ["actions", "output.images"] },
		"checks/update": { body: ["actions", "output.images"] },
		"code-scanning/list-alerts-for-repo": { query: ["tool_guid", "direction", "sort"] },
		"code-scanning/list-recent-analyses": { query: ["tool_guid", "pr", "sarif_id", "direction", "sort"] },
		"dependabot/list-alerts-for-repo": {
			query: ["classification", "epss_percentage", "has", "assignee", "relationship", "sort", "direction", "before"],
		},
		"dependency-graph/diff-range": { query: ["name"] },
		"git/create-commit": { body: ["signature"] },
		"issues/add-labels": { body: ["labels.suggest", "labels.rationale", "labels.confidence"] },
		"issues/create": { body: ["type", "issue_field_values"] },
		"issues/list-for-repo": { query: ["type", "issue_field_values"] },
		"issues/update": {
			body: [
				"type",
				"issue_field_values",
				"duplicate_issue_id",
				...["labels", "assignees"].flatMap((list) =>
					["suggest", "rationale", "confidence"].map((field) => `${list}.${field}`),
				),
			],
		},
		"repos/create-release": { body: ["generate_release_notes"] },
		"repos/get-repo-rulesets": { query: ["targets"] },
		"repos/update-release-asset": { body: ["state"] },
		"security-advisories/create-repository-advisory": {
			body: ["cvss_vector_string", "cwe_ids", "credits", "start_private_fork"],
		},
		"security-advisories/list-repository-advisories": { query: ["direction", "sort", "before", "after"] },
	};

/** Whether a value has the field that a dotted path names, in any entry of the lists on the way. */
function hasField(value: unknown, path: readonly string[]): boolean {
	if (Array.isArray(value)) return value.some((entry) => hasField(entry, path));
	const [name, ...rest] = path;
	// Official clients send false for what they do not ask for, which is what a field left out means too.
	if (name === undefined) return value !== false;
	if (typeof value !== "object" || value === null || !(name in value)) return false;
	return hasField((value as Record<string, unknown>)[name], rest);
}

function findFields(operation: OperationId, request: Pick<RequestParts, "query" | "body">): Violation[] {
	const known = UNMODELLED_FIELDS[operation];
	const violate = (part: "query" | "request", name: string): Violation => ({
		operation,
		part,
		pointer: `/${name.replaceAll(".", "/")}`,
		message: "is not modelled",
	});
	return [
		...(known?.query ?? []).filter((name) => request.query.has(name)).map((name) => violate("query", name)),
		...(known?.body ?? [])
			.filter((path) => hasField(request.body, path.split(".")))
			.map((path) => violate("request", path)),
	];
}

/** The custom media type that an `Accept` header asks for, such as `raw` or `diff`; null for plain JSON. */
export function readMediaType(accept: string): string | null {
	for (const part of accept.split(",")) {
		const found = /^\s*application\/vnd\.github(?:\.v3)?\.([a-z0-9-]+?)(?:\+json)?\s*(?:;|$)/i
			.exec(part)?.[1]
			?.toLowerCase();
		if (found !== undefined && found !== "v3" && !found.endsWith("-preview")) return found;
	}
	return null;
}

/** Headers that change what GitHub answers, and that nothing here obeys: conditions, parts, another method, other ids. */
const HEADERS = [
	"if-match",
	"if-modified-since",
	"if-none-match",
	"if-range",
	"if-unmodified-since",
	"range",
	"x-github-next-global-id",
	"x-http-method-override",
];

/** A version that github.com serves too, with other fields than those of the schema that answers are held to here. */
const LATER_VERSION = "2026-03-10";

/** The headers of a request that nothing here obeys. */
export function findHeaders(operation: string, headers: IncomingHttpHeaders): Violation[] {
	const violate = (name: string, what: string): Violation => ({
		operation,
		part: "route",
		pointer: `/${name}`,
		message: `${what} is not modelled`,
	});
	const given = HEADERS.filter((name) => headers[name] !== undefined);
	const version = headers["x-github-api-version"];
	return [
		...given.map((name) => violate(name, `the header ${name}`)),
		...(version === LATER_VERSION ? [violate("x-github-api-version", `the version ${version}`)] : []),
	];
}

/**
 * The parts of a request that no rule here covers: a header, a media type, a query parameter or a value
 * of one, a field of the body.
 */
export function findUnmodelled(
	operation: OperationId,
	request: Pick<RequestParts, "query" | "body"> & { headers: IncomingHttpHeaders },
	requested: readonly Violation[],
): Violation[] {
	const media = readMediaType(request.headers.accept ?? "");
	const asked =
		media === null || MEDIA_TYPES[media]?.includes(operation) === true
			? []
			: [{ operation, part: "route" as const, pointer: "/accept", message: `the media type ${media} is not modelled` }];
	const fields = findFields(operation, request);
	return [
		...findHeaders(operation, request.headers),
		...asked,
		...fields,
		...requested.filter(
			({ part, message }) =>
				/^is no parameter|unevaluated properties/.test(message) ||
				(part === "query" && /one of the allowed values/.test(message)),
		),
	];
}

/** The 501. */
export function answerUnmodelled(what: readonly Pick<Violation, "pointer" | "message">[]): Reply {
	const names = what.map(({ pointer, message }) => `${pointer} ${message}`.trim()).join("; ");
	return { status: 501, body: { message: `The local GitHub does not model this: ${names}`, status: "501" } };
}
