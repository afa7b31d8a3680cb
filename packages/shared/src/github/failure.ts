/** What an answer of GitHub's means when it is not a plain success: pure rules on status, headers and words. */
import type * as z from "zod";
import { ActionableError, type ErrorCode } from "../errors.ts";

/** An ActionableError that remembers the answer's status; `uncertain`: the write may have been applied all the same. */
export class GitHubError extends ActionableError {
	readonly status: number | null;
	readonly uncertain: boolean;
	/** A line for a `permissions:` block, when that is what is missing. */
	readonly permission: string | null;

	constructor(fields: {
		code: ErrorCode;
		message: string;
		hint: string;
		status?: number | null;
		uncertain?: boolean;
		permission?: string | null;
		cause?: unknown;
	}) {
		super(fields);
		this.status = fields.status ?? null;
		this.uncertain = fields.uncertain ?? false;
		this.permission = fields.permission ?? null;
	}
}

export interface Answer {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | undefined>>;
	readonly data: unknown;
}

/** Whether GitHub said that the thing does not exist (or may not be seen). */
export function isNotFound(thrown: unknown): boolean {
	return thrown instanceof GitHubError && thrown.code === "not-found";
}

/** Whether a GitHubError came from an answer with this status. */
export function isStatus(thrown: unknown, ...statuses: readonly number[]): boolean {
	return thrown instanceof GitHubError && thrown.status !== null && statuses.includes(thrown.status);
}

/** GitHub's own words in an error answer, on one line. */
function readMessage(data: unknown): string {
	if (typeof data === "string") return data.replace(/\s+/g, " ").trim().slice(0, 200);
	if (typeof data !== "object" || data === null) return "";
	const { message, errors } = data as { message?: unknown; errors?: unknown };
	const details = Array.isArray(errors)
		? errors
				.map((entry: unknown) =>
					typeof entry === "string"
						? entry
						: typeof entry === "object" && entry !== null
							? ((entry as { message?: string; code?: string }).message ?? (entry as { code?: string }).code ?? "")
							: "",
				)
				.filter(Boolean)
		: [];
	return [typeof message === "string" ? message : "", ...details]
		.filter(Boolean)
		.join("; ")
		.replace(/\s+/g, " ")
		.slice(0, 500);
}

const LIMIT_WORDS = /rate limit|secondary rate|abuse detection|too many requests/i;

/** No limit of GitHub's is longer than an hour; a clock or a proxy that says more is not believed. */
const LONGEST_LIMIT_MS = 3_600_000;

/**
 * How long a limit asks us to wait, or undefined when the answer is no limit. `retry-after` (seconds or date)
 * goes first, then `x-ratelimit-reset` when nothing remains, else a minute that doubles with each attempt.
 * Source: GitHub's "Best practices for using the REST API"; GHES says "abuse detection", GraphQL answers 200.
 */
export function readLimit(answer: Answer, now: number, attempt: number): number | undefined {
	const message = readMessage(answer.data);
	const retryAfter = answer.headers["retry-after"];
	const exhausted = answer.headers["x-ratelimit-remaining"] === "0";
	const isLimit =
		answer.status === 429 ||
		(answer.status === 403 && (LIMIT_WORDS.test(message) || retryAfter !== undefined || exhausted)) ||
		(answer.status === 200 && isGraphqlLimit(answer.data));
	if (!isLimit) return undefined;
	if (retryAfter !== undefined) {
		const wait = readRetryAfter(retryAfter, now);
		if (wait !== undefined) return Math.min(wait, LONGEST_LIMIT_MS);
	}
	const reset = Number(answer.headers["x-ratelimit-reset"]);
	if (exhausted && Number.isFinite(reset) && reset > 0)
		return Math.min(Math.max(1_000, reset * 1_000 - now + 1_000), LONGEST_LIMIT_MS);
	return 60_000 * 2 ** Math.min(attempt, 5);
}

function readRetryAfter(value: string, now: number): number | undefined {
	if (/^\d+$/.test(value.trim())) return Math.max(1_000, Number(value) * 1_000);
	const date = Date.parse(value);
	return Number.isNaN(date) ? undefined : Math.max(1_000, date - now);
}

function isGraphqlLimit(data: unknown): boolean {
	if (typeof data !== "object" || data === null || !Array.isArray((data as { errors?: unknown }).errors)) return false;
	return (data as { errors: { type?: unknown; message?: unknown }[] }).errors.some(
		(error) => error?.type === "RATE_LIMITED" || LIMIT_WORDS.test(String(error?.message ?? "")),
	);
}

const PERMISSIONS: readonly (readonly [RegExp, string])[] = [
	[/\/deployments\b/, "deployments"],
	[/\/check-(?:runs|suites)\b/, "checks"],
	[/\/status(?:es)?\b/, "statuses"],
	[/\/code-scanning\//, "security-events"],
	[/\/dependabot\//, "vulnerability-alerts"],
	[/\/pulls\b/, "pull-requests"],
	[/\/(?:issues|labels|milestones)\b/, "issues"],
	[/\/(?:actions|environments)\b/, "actions"],
	[/\/discussions\b/, "discussions"],
	[/./, "contents"],
];

/** The `permissions:` line for a refused request: GitHub's own word for it when it sent one, else by route. */
function nameMissingPermission(method: string, path: string, headers: Answer["headers"]): string {
	const accepted = /^([a-z_]+)=(read|write)/.exec(headers["x-accepted-github-permissions"] ?? "");
	if (accepted) return `${accepted[1]!.replaceAll("_", "-")}: ${accepted[2]}`;
	const scope = PERMISSIONS.find(([pattern]) => pattern.test(path))![1];
	return `${scope}: ${method === "GET" || method === "HEAD" ? "read" : "write"}`;
}

/** https://docs.github.com/en/code-security/concepts/supply-chain-security/immutable-releases: the tag's name stays used. */
const BURNED = /used by an immutable release/i;

/** The error for an answer that is neither success nor limit. `permission`: what the request needs, where its path does not say so. */
export function describeRefusal(method: string, path: string, answer: Answer, permission?: string): GitHubError {
	const { status } = answer;
	const words = readMessage(answer.data);
	const said = words === "" ? "" : `: ${words}`;
	const what = `${method} ${path} was answered ${status}${said}`;
	if (status >= 500)
		return new GitHubError({
			code: "github-unavailable",
			status,
			uncertain: true,
			message: what,
			hint: "GitHub had a fault of its own (see https://www.githubstatus.com); run the job again.",
		});
	if (status === 401)
		return new GitHubError({
			code: "github-refused",
			status,
			message: `GitHub does not take the token (${what}).`,
			hint: "Pass a valid token as `github-token`; the default is `${{ github.token }}`.",
		});
	if (status === 403 && /not accessible by/i.test(words))
		return missingPermission(
			permission ?? nameMissingPermission(method, path, answer.headers),
			`The token may not do this: ${what}.`,
		);
	if (status === 404)
		return new GitHubError({
			code: "not-found",
			status,
			message: `${path} does not exist, or the token may not see it.`,
			hint: `Check the name; if it exists, grant the job\npermissions:\n  ${nameMissingPermission(method, path, answer.headers)}`,
		});
	if (status === 409 || status === 422)
		return new GitHubError({
			code: status === 409 ? "conflict" : "github-refused",
			status,
			message: what,
			hint: BURNED.test(words)
				? "An immutable release of this tag was deleted, and GitHub never releases such a tag again: release a new version."
				: "GitHub refused the values; the message says which.",
		});
	return new GitHubError({
		code: "github-refused",
		status,
		message: what,
		hint:
			status === 410
				? "The feature is switched off in the repository's settings."
				: "Check the repository's settings and what the token may do.",
	});
}

/** The error that prints the exact `permissions:` block. */
export function missingPermission(permission: string, message: string): GitHubError {
	return new GitHubError({
		code: "missing-permission",
		status: 403,
		permission,
		message,
		hint: `Add to the job:\npermissions:\n  ${permission}`,
	});
}

/** GitHub (or something in between) sent an answer that cannot be relied on. */
export function invalidAnswer(label: string, problem: string, uncertain = false): GitHubError {
	return new GitHubError({
		code: "invalid-answer",
		status: null,
		uncertain,
		message: `Invalid answer from GitHub to ${label}: ${problem}.`,
		hint: "A proxy or an outage may stand in between (https://www.githubstatus.com); run the job again.",
	});
}

export type Shape<T> = z.ZodType<T>;
