/** The one reader of the process' environment: inputs, the run's context, and variables that a policy names. */
import { readFileSync } from "node:fs";
import { ActionableError } from "../errors.ts";
import { quoteValue } from "../text/escape.ts";
import { maskSecret } from "./secrets.ts";

export type Variables = Readonly<Record<string, string | undefined>>;

export interface RunContext {
	readonly repository: { readonly owner: string; readonly name: string; readonly fullName: string };
	readonly runId: string;
	readonly runAttempt: number;
	readonly job: string;
	readonly actor: string;
	readonly triggeringActor: string;
	readonly event: { readonly name: string; readonly payload: Readonly<Record<string, unknown>> };
	/** The commit and full ref that triggered the run; the release's own commit is resolved from the tag. */
	readonly sha: string;
	readonly ref: string;
	readonly workflow: string;
	/** `owner/repo/.github/workflows/file.yml@ref`, empty when the runner does not say. */
	readonly workflowRef: string;
	readonly apiUrl: string;
	readonly graphqlUrl: string;
	readonly serverUrl: string;
	readonly workspace: string;
	readonly temporary: string;
	/** Address of this run's page. */
	readonly runUrl: string;
	readonly debug: boolean;
}

/** The raw text of an action's input, trimmed; empty when it is absent. */
export function readInput(name: string, variables: Variables = process.env): string {
	return readInputAsGiven(name, variables).trim();
}

/** The text of an action's input with the blanks around it, as the expressions of a workflow see it; empty when it is absent. */
export function readInputAsGiven(name: string, variables: Variables = process.env): string {
	return variables[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "";
}

/** What an earlier phase of this step saved with `saveState`; empty when nothing. */
export function readState(name: string, variables: Variables = process.env): string {
	return variables[`STATE_${name}`] ?? "";
}

/** Whether a GitHub Actions runner (or one that acts like it) started this process. */
export function isRunner(variables: Variables = process.env): boolean {
	return variables["GITHUB_ACTIONS"] === "true";
}

/** Whether step debugging was switched on for the run. */
export function isDebug(variables: Variables = process.env): boolean {
	return variables["RUNNER_DEBUG"] === "1";
}

/** The value of a variable that the policy names, or undefined when it is unset or empty. */
export function readVariable(name: string, variables: Variables = process.env): string | undefined {
	const value = variables[name];
	return value === undefined || value === "" ? undefined : value;
}

/** Like readVariable, and masked in all later output. */
export function readSecret(name: string, variables: Variables = process.env): string | undefined {
	const value = readVariable(name, variables);
	if (value !== undefined) maskSecret(value);
	return value;
}

/** A copy of all variables, for what hands an environment on (command.ts). */
export function readEnvironment(variables: Variables = process.env): Record<string, string> {
	return Object.fromEntries(
		Object.entries(variables).filter((entry): entry is [string, string] => entry[1] !== undefined),
	);
}

/** What the runner says about this run; throws ActionableError when a variable of it is missing or malformed. */
export function readRunContext(variables: Variables = process.env): RunContext {
	const fullName = readMandatory("GITHUB_REPOSITORY", variables);
	const [owner, name, ...rest] = fullName.split("/");
	if (!owner || !name || rest.length > 0)
		throw refuse("GITHUB_REPOSITORY", `is ${quoteValue(fullName)}, expected owner/name`);
	const runId = readMandatory("GITHUB_RUN_ID", variables);
	if (!/^\d{1,20}$/.test(runId)) throw refuse("GITHUB_RUN_ID", `is ${quoteValue(runId)}, expected a number`);
	const attempt = variables["GITHUB_RUN_ATTEMPT"] || "1";
	if (!/^\d{1,6}$/.test(attempt)) throw refuse("GITHUB_RUN_ATTEMPT", `is ${quoteValue(attempt)}, expected a number`);
	const serverUrl = withoutSlash(variables["GITHUB_SERVER_URL"] || "https://github.com");
	const apiUrl = readApiUrl("GITHUB_API_URL", "https://api.github.com", variables);
	const actor = readMandatory("GITHUB_ACTOR", variables);
	return {
		repository: { owner, name, fullName },
		runId,
		runAttempt: Number(attempt),
		job: variables["GITHUB_JOB"] ?? "",
		actor,
		triggeringActor: variables["GITHUB_TRIGGERING_ACTOR"] || actor,
		event: { name: variables["GITHUB_EVENT_NAME"] ?? "", payload: readPayload(variables["GITHUB_EVENT_PATH"]) },
		sha: variables["GITHUB_SHA"] ?? "",
		ref: variables["GITHUB_REF"] ?? "",
		workflow: variables["GITHUB_WORKFLOW"] ?? "",
		workflowRef: variables["GITHUB_WORKFLOW_REF"] ?? "",
		apiUrl,
		graphqlUrl: readApiUrl("GITHUB_GRAPHQL_URL", `${apiUrl.replace(/\/v3$/, "")}/graphql`, variables),
		serverUrl,
		workspace: variables["GITHUB_WORKSPACE"] || process.cwd(),
		temporary: variables["RUNNER_TEMP"] || "/tmp",
		runUrl: `${serverUrl}/${owner}/${name}/actions/runs/${runId}`,
		debug: isDebug(variables),
	};
}

function readMandatory(name: string, variables: Variables): string {
	const value = variables[name];
	if (!value) throw refuse(name, "is not set");
	return value;
}

function refuse(name: string, problem: string): ActionableError {
	return new ActionableError({
		code: "invalid-input",
		message: `The variable ${name} ${problem}.`,
		hint: "A GitHub Actions runner sets it; run the action as a step of a workflow.",
	});
}

function readPayload(path: string | undefined): Record<string, unknown> {
	if (!path) return {};
	try {
		const payload: unknown = JSON.parse(readFileSync(path, "utf8"));
		if (typeof payload === "object" && payload !== null && !Array.isArray(payload))
			return payload as Record<string, unknown>;
	} catch (cause) {
		throw new ActionableError({
			code: "unsupported-event",
			message: `The event file ${path} could not be read.`,
			hint: "The runner writes it to GITHUB_EVENT_PATH; run the action as a step of a workflow.",
			cause,
		});
	}
	throw refuse("GITHUB_EVENT_PATH", "names a file that holds no JSON object");
}

/** Where the token is sent: over https, or to this machine. */
function readApiUrl(name: string, fallback: string, variables: Variables): string {
	const value = withoutSlash(variables[name] || fallback);
	const url = URL.canParse(value) ? new URL(value) : undefined;
	const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && isLoopbackName(url.hostname));
	if (!isSafe || url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "")
		throw refuse(
			name,
			`is ${quoteValue(hideAccess(value))}, expected an address that begins with https://, without login or query`,
		);
	return value;
}

/** Without what may be a login or a token of it: the runner does not know that it has to mask them. */
function hideAccess(address: string): string {
	const login = address.lastIndexOf("@");
	const shown = login < 0 ? address : `***${address.slice(login)}`;
	const query = shown.search(/[?#]/);
	return query < 0 ? shown : `${shown.slice(0, query + 1)}***`;
}

/** Whether a host of an address (as `URL.hostname` gives it) is this machine. */
function isLoopbackName(hostname: string): boolean {
	return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

function withoutSlash(url: string): string {
	return url.replace(/(?<!\/)\/+$/, "");
}
