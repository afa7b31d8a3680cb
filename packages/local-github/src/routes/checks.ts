/** Check runs and suites: attributed to the app of the token that made them. */
import type {
	CheckAnnotation,
	CheckConclusion,
	CheckRunState,
	CheckStatus,
	CheckSuiteState,
} from "../delivery-state.ts";
import { presentCheckRun } from "../presenters/checks.ts";
import {
	countedReply,
	type Exchange,
	isAddress,
	notFound,
	Refusal,
	type Route,
	readId,
	readQuery,
	readText,
	refuseField,
	requireCommit,
	requireExactCommit,
} from "./exchange.ts";

const TEXT_LIMIT = 65_535;
const ANNOTATION_LIMIT = 50;
const ANNOTATION_BYTES = 64 * 1_024;
const ANNOTATION_TITLE = 255;

function requireApp(exchange: Exchange): NonNullable<Exchange["caller"]["app"]> {
	if (exchange.caller.app === null) throw new Refusal(403, "You must authenticate via a GitHub App.");
	return exchange.caller.app;
}

/** GitHub's limits of one annotation; columns are for annotations of a single line. */
function refuseAnnotation(annotation: CheckAnnotation, index: number): void {
	const refuse = (field: string, message: string) =>
		refuseField("CheckRun", `output.annotations[${index}].${field}`, "invalid", message);
	const { start_line, end_line, start_column, end_column, message, title, raw_details } = annotation;
	if ([start_line, end_line, start_column ?? 1, end_column ?? 1].some((place) => place < 1))
		throw refuse("start_line", "lines and columns start at 1");
	if (start_line !== end_line && (start_column != null || end_column != null))
		throw refuse("start_column", "columns are only allowed on a single line");
	if (Buffer.byteLength(message) > ANNOTATION_BYTES || Buffer.byteLength(raw_details ?? "") > ANNOTATION_BYTES)
		throw refuse("message", "is over 64 KB");
	if ((title?.length ?? 0) > ANNOTATION_TITLE) throw refuse("title", `is over ${ANNOTATION_TITLE} characters`);
}

function copyAnnotation(given: CheckAnnotation): CheckAnnotation {
	const { path, annotation_level, message, title, raw_details } = given;
	const { start_line, end_line, start_column, end_column } = given;
	const columns = {
		...(start_column === undefined ? {} : { start_column }),
		...(end_column === undefined ? {} : { end_column }),
	};
	const texts = { ...(title === undefined ? {} : { title }), ...(raw_details === undefined ? {} : { raw_details }) };
	return { path, start_line, end_line, annotation_level, message, ...columns, ...texts };
}

function readOutput(
	body: Readonly<Record<string, unknown>>,
	previous: CheckRunState["output"] | null,
): CheckRunState["output"] | null {
	const given = body["output"] as
		| { title?: string; summary?: string; text?: string; annotations?: CheckAnnotation[] }
		| undefined;
	if (given === undefined) return previous;
	for (const field of ["summary", "text"] as const) {
		if ((given[field]?.length ?? 0) > TEXT_LIMIT) {
			throw refuseField(
				"CheckRun",
				field,
				"too_long",
				`Only ${TEXT_LIMIT} characters are allowed; ${given[field]?.length} were supplied.`,
			);
		}
	}
	const added = (given.annotations ?? []).map(copyAnnotation);
	if (added.length > ANNOTATION_LIMIT) {
		throw new Refusal(
			422,
			`Invalid request. No more than ${ANNOTATION_LIMIT} items are allowed; ${added.length} were supplied.`,
		);
	}
	for (const [index, annotation] of added.entries()) refuseAnnotation(annotation, index);
	return {
		title: given.title ?? previous?.title ?? null,
		summary: given.summary ?? previous?.summary ?? null,
		text: given.text ?? previous?.text ?? null,
		annotations: [...(previous?.annotations ?? []), ...added],
	};
}

function readProgress(
	exchange: Exchange,
	previous: CheckRunState | null,
): Pick<CheckRunState, "status" | "conclusion" | "startedAt" | "completedAt"> {
	const { body } = exchange;
	const conclusion = (readText(body, "conclusion") as CheckConclusion) ?? previous?.conclusion ?? null;
	const asked = readText(body, "status") as CheckStatus | null;
	const isDone = readText(body, "conclusion") !== null || readText(body, "completed_at") !== null;
	// "Providing `conclusion` will automatically set the `status` parameter to `completed`."
	const status = isDone ? "completed" : (asked ?? previous?.status ?? "queued");
	if (status === "completed" && conclusion === null)
		throw new Refusal(422, 'Invalid request. "conclusion" wasn\'t supplied.');
	if (conclusion === "stale") throw new Refusal(422, "Invalid request. Only GitHub may set the conclusion stale.");
	const now = exchange.now().toISOString();
	const startedAt = readText(body, "started_at") ?? previous?.startedAt ?? now;
	const completedAt = status === "completed" ? (readText(body, "completed_at") ?? previous?.completedAt ?? now) : null;
	return { status, conclusion: status === "completed" ? conclusion : null, startedAt, completedAt };
}

function findSuite(exchange: Exchange, sha: string, app: CheckSuiteState["app"]): CheckSuiteState {
	const found = exchange.state.suites.find((suite) => suite.sha === sha && suite.app.id === app.id);
	if (found !== undefined) return found;
	const suite = { id: exchange.nextId(), sha, branch: null, app, createdAt: exchange.now().toISOString() };
	exchange.state.suites.push(suite);
	return suite;
}

function requireRun(exchange: Exchange): CheckRunState {
	const id = readId(exchange, "check_run_id");
	const found = exchange.state.checks.find((check) => check.id === id);
	if (found === undefined) throw notFound();
	return found;
}

function refuseDetails(exchange: Exchange): void {
	const address = readText(exchange.body, "details_url");
	if (address !== null && !isAddress(address))
		throw refuseField("CheckRun", "details_url", "custom", "details_url must use the http or https scheme");
}

function createRun(exchange: Exchange): CheckRunState {
	const app = requireApp(exchange);
	const sha = readText(exchange.body, "head_sha") ?? "";
	const commit = requireExactCommit(exchange, sha);
	refuseDetails(exchange);
	const empty = { title: null, summary: null, text: null, annotations: [] };
	const progress = readProgress(exchange, null);
	const output = readOutput(exchange.body, null) ?? empty;
	const run: CheckRunState = {
		...progress,
		id: exchange.nextId(),
		suiteId: findSuite(exchange, commit.sha, app).id,
		sha: commit.sha,
		name: readText(exchange.body, "name") ?? "",
		detailsUrl: readText(exchange.body, "details_url"),
		externalId: readText(exchange.body, "external_id") ?? "",
		output,
		app,
	};
	exchange.state.checks.push(run);
	return run;
}

function updateRun(exchange: Exchange): CheckRunState {
	const run = requireRun(exchange);
	if (run.app.id !== requireApp(exchange).id)
		throw new Refusal(403, "Invalid app_id - check run can only be modified by the GitHub App that created it.");
	refuseDetails(exchange);
	const output = readOutput(exchange.body, run.output);
	Object.assign(run, readProgress(exchange, run));
	if (output !== null) run.output = output;
	run.name = readText(exchange.body, "name") ?? run.name;
	run.detailsUrl = readText(exchange.body, "details_url") ?? run.detailsUrl;
	run.externalId = readText(exchange.body, "external_id") ?? run.externalId;
	return run;
}

/** Applies GitHub's filters: `filter=latest` (the default) keeps the newest run of each name in a suite. */
function selectRuns(exchange: Exchange, runs: readonly CheckRunState[]): CheckRunState[] {
	const { check_name, status, app_id, filter } = readQuery(exchange, ["check_name", "status", "app_id", "filter"]);
	const matching = runs.filter(
		(run) =>
			(check_name ?? run.name) === run.name &&
			(status ?? run.status) === run.status &&
			Number(app_id ?? run.app.id) === run.app.id &&
			!exchange.isHidden(`check:${run.id}`, run.startedAt ?? exchange.now().toISOString()),
	);
	const newestFirst = [...matching].sort((left, right) => right.id - left.id);
	if (filter === "all") return newestFirst;
	const seen = new Set<string>();
	return newestFirst.filter((run) => {
		const key = `${run.suiteId}:${run.name}`;
		return seen.has(key) ? false : seen.add(key) !== undefined;
	});
}

/** Serves check runs and suites. */
export const checkRoutes: readonly Route[] = [
	{
		operation: "checks/create",
		permission: { name: "checks", access: "write" },
		serve: (exchange) => ({ status: 201, body: presentCheckRun(exchange, createRun(exchange)) }),
	},
	{
		operation: "checks/update",
		permission: { name: "checks", access: "write" },
		serve: (exchange) => ({ status: 200, body: presentCheckRun(exchange, updateRun(exchange)) }),
	},
	{
		operation: "checks/list-for-ref",
		permission: { name: "checks", access: "read" },
		serve(exchange) {
			const { sha } = requireCommit(exchange, exchange.path["ref"] ?? "");
			const runs = exchange.state.checks.filter((run) => run.sha === sha);
			return countedReply(
				"check_runs",
				selectRuns(exchange, runs).map((run) => presentCheckRun(exchange, run)),
			);
		},
	},
];
