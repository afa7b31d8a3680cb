/** Whether an answer is what was asked for: of the expected status and shape, REST and GraphQL. */
import { type Answer, GitHubError, invalidAnswer, missingPermission, type Shape } from "./failure.ts";

/** `uncertain`: of a write, which may have been applied although its answer cannot be read. */
export function checkAnswer<T>(answer: Answer, shape: Shape<T>, label: string, uncertain = false): T {
	const parsed = shape.safeParse(answer.status === 204 ? undefined : answer.data);
	if (parsed.success) return parsed.data;
	if (typeof answer.data === "string")
		throw invalidAnswer(label, answer.data === "" ? "an empty or cut body" : "text instead of JSON", uncertain);
	const issue = parsed.error.issues[0];
	throw invalidAnswer(
		label,
		`${issue?.path.join(".") || "the body"}: ${issue?.message ?? "of another shape"}`,
		uncertain,
	);
}

/** Of a write. A success of another status with a body that is no JSON is not GitHub's: what is behind it may have been applied. */
export function requireStatus(answer: Answer, expected: readonly number[] | undefined, route: string): void {
	if (expected === undefined || expected.includes(answer.status)) return;
	if (answer.status < 300 && typeof answer.data === "string")
		throw invalidAnswer(
			route,
			`status ${answer.status} with ${answer.data === "" ? "an empty or cut body" : "text instead of JSON"}`,
			true,
		);
	throw new GitHubError({
		code: "github-refused",
		status: answer.status,
		message: `${route} was answered ${answer.status}, expected ${expected.join(" or ")}.`,
		hint: "GitHub did something else than what was asked; nothing was taken as done.",
	});
}

export function checkText(answer: Answer, label: string): string {
	if (typeof answer.data === "string") return answer.data;
	if (answer.data instanceof ArrayBuffer) return Buffer.from(answer.data).toString("utf8");
	throw invalidAnswer(label, "text was expected");
}

/** What a query needs that names nothing else. */
export const GRAPHQL_PERMISSION = "contents: read";

interface GraphqlCheck<T> {
	readonly shape: Shape<T>;
	/** Named when GitHub forbids it. */
	readonly permission: string | undefined;
	/** Of a mutation. */
	readonly uncertain: boolean;
}

export function checkGraphql<T>(answer: Answer, { shape, permission, uncertain }: GraphqlCheck<T>): T {
	const body = answer.data as { data?: unknown; errors?: GraphqlError[] } | string;
	if (typeof body !== "object" || body === null)
		throw invalidAnswer("POST /graphql", "text instead of JSON", uncertain);
	if (Array.isArray(body.errors) && body.errors.length > 0) throw describeErrors(body.errors, permission, uncertain);
	return checkAnswer({ ...answer, data: body.data }, shape, "POST /graphql", uncertain);
}

interface GraphqlError {
	readonly type?: string;
	readonly message?: string;
}

function describeErrors(
	errors: readonly GraphqlError[],
	permission: string | undefined,
	uncertain: boolean,
): GitHubError {
	const message = errors
		.map((error) => String(error.message ?? error.type))
		.join("; ")
		.slice(0, 500);
	if (errors.some((error) => error.type === "FORBIDDEN" || /not accessible by/i.test(error.message ?? "")))
		return missingPermission(permission ?? GRAPHQL_PERMISSION, `The token may not do this: GraphQL said ${message}.`);
	const missing = errors.every((error) => error.type === "NOT_FOUND");
	const passing = /timeout|something went wrong|timedout/i.test(message);
	return new GitHubError({
		code: missing ? "not-found" : passing ? "github-unavailable" : "github-refused",
		status: missing ? 404 : null,
		uncertain: uncertain && passing,
		message: `GraphQL was answered with errors: ${message}`,
		hint: passing ? "Run the job again." : "Check the repository's name and what the token may see.",
	});
}
