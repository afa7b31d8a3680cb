/** Workflow runs: read, approve, re-run (same id, next attempt), cancel, dispatch. */
import { parse } from "yaml";
import type { JobState, WorkflowRunState, WorkflowState } from "../delivery-state.ts";
import { asRecord } from "../incoming.ts";
import { presentJob, presentRun } from "../presenters/actions.ts";
import { presentEnvironment } from "../presenters/deployments.ts";
import { presentUser } from "../presenters/identity.ts";
import { readWhole } from "../watch.ts";
import {
	countedReply,
	type Exchange,
	notFound,
	Refusal,
	type Reply,
	type Route,
	readId,
	readQuery,
	readText,
} from "./exchange.ts";

const READ = { name: "actions", access: "read" } as const;
const WRITE = { name: "actions", access: "write" } as const;
const MOST_ATTEMPTS = 51;
const RERUN_DAYS = 30;
/** "This endpoint will return up to 1,000 results for each search" with one of these. */
const SEARCH_LIMIT = 1_000;
const SEARCHED = ["actor", "branch", "event", "head_sha", "status"] as const;
const DAY_MS = 86_400_000;

function requireRun(exchange: Exchange): WorkflowRunState {
	const id = readId(exchange, "run_id");
	const found = exchange.state.runs.find((run) => run.id === id);
	if (found === undefined) throw notFound();
	return found;
}

/** A workflow is known by its number, or by its file when the default branch has it. */
function requireWorkflow(exchange: Exchange): WorkflowState {
	const { state, repository } = exchange;
	const wanted = exchange.path["workflow_id"] ?? "";
	const found = state.workflows.find(({ id, path }) => String(id) === wanted || path.endsWith(`/${wanted}`));
	if (found !== undefined) return found;
	const path = `.github/workflows/${wanted}`;
	if (!/^[\w.-]+\.ya?ml$/.test(wanted) || readFile(exchange, `refs/heads/${repository.defaultBranch}`, path) === null)
		throw notFound();
	const added = { id: exchange.nextId(), name: path, path, createdAt: exchange.now().toISOString() };
	state.workflows.push(added);
	return added;
}

function readFile({ repository }: Exchange, ref: string, path: string): string | null {
	const sha = repository.resolve(ref);
	return sha === null ? null : repository.attempt(["show", `${sha}:${path}`]);
}

function listRuns(exchange: Exchange, runs: readonly WorkflowRunState[]): Reply {
	const wanted = readQuery(exchange, SEARCHED);
	const wants = (key: keyof typeof wanted, value: string | null): boolean => (wanted[key] ?? value) === value;
	const { status } = wanted;
	const found = runs
		.filter(
			(run) =>
				wants("head_sha", run.sha) &&
				wants("branch", run.branch) &&
				wants("event", run.event) &&
				wants("actor", run.actor),
		)
		.filter((run) => status === null || status === run.status || status === run.conclusion)
		.sort((left, right) => right.id - left.id)
		.slice(0, Object.values(wanted).some((value) => value !== null) ? SEARCH_LIMIT : undefined);
	const wrap = (page: readonly unknown[], total: number) => ({
		total_count: total,
		workflow_runs: (page as readonly WorkflowRunState[]).map((run) => presentRun(exchange, run)),
	});
	return { status: 200, list: { items: found, wrap } };
}

function listJobs(exchange: Exchange, attempt: number | null): Reply {
	const run = requireRun(exchange);
	const jobs = run.jobs.filter((job) => attempt === null || job.attempt === attempt);
	return countedReply(
		"jobs",
		jobs.map((job) => presentJob(exchange, run, job)),
	);
}

function rerun(exchange: Exchange, select: (job: JobState) => boolean): Reply {
	const run = requireRun(exchange);
	if (run.status !== "completed") throw new Refusal(403, "This workflow is already running");
	if (exchange.now().getTime() - Date.parse(run.createdAt) > RERUN_DAYS * DAY_MS)
		throw new Refusal(403, "Unable to retry this workflow run because it was created over a month ago");
	if (run.attempt >= MOST_ATTEMPTS) throw new Refusal(403, "This workflow run cannot be retried: it was run 51 times.");
	const now = exchange.now().toISOString();
	const again = run.jobs.filter((job) => job.attempt === run.attempt && select(job));
	if (again.length === 0) throw new Refusal(403, "This workflow run has no failed jobs to re-run.");
	run.attempt += 1;
	run.status = "queued";
	run.conclusion = null;
	run.updatedAt = now;
	for (const job of again) {
		run.jobs.push({
			...job,
			id: exchange.nextId(),
			attempt: run.attempt,
			status: "queued",
			conclusion: null,
			startedAt: now,
			completedAt: null,
		});
	}
	return { status: 201, body: {} };
}

function listApprovals(exchange: Exchange): Reply {
	const body = requireRun(exchange).approvals.map((approval) => ({
		environments: exchange.state.environments
			.filter(({ name }) => approval.environments.includes(name))
			.map((environment) => presentEnvironment(exchange, environment)),
		state: approval.state,
		user: presentUser(exchange, approval.user),
		comment: approval.comment,
	}));
	return { status: 200, body };
}

function dispatchWorkflow(exchange: Exchange): Reply {
	const ref = readText(exchange.body, "ref") ?? "";
	const workflow = requireWorkflow(exchange).path;
	const { repository } = exchange;
	// A branch or a tag; a SHA is no ref that a workflow runs on.
	const isRef = [`refs/heads/${ref}`, `refs/tags/${ref}`, ref].some(
		(name) => name.startsWith("refs/") && repository.resolve(name) !== null,
	);
	if (!isRef) throw new Refusal(422, `No ref found for: ${ref}`);
	const inputs = readWhole((exchange.body["inputs"] as Record<string, unknown> | undefined) ?? {});
	const text = readFile(exchange, ref, workflow);
	if (text !== null) refuseDispatch(text, inputs);
	const at = exchange.now().toISOString();
	exchange.state.dispatches.push({
		workflow,
		event: "workflow_dispatch",
		ref,
		inputs,
		actor: exchange.caller.login,
		at,
	});
	return { status: 204 };
}

/** The file at the ref must be triggered by a dispatch, know each input and get each required one. */
function refuseDispatch(text: string, given: Readonly<Record<string, unknown>>): void {
	const triggers: unknown = asRecord(parse(text))["on"];
	const names = typeof triggers === "string" ? [triggers] : Array.isArray(triggers) ? triggers : [];
	const known = asRecord(Array.isArray(triggers) ? {} : triggers);
	if (!names.includes("workflow_dispatch") && !("workflow_dispatch" in known))
		throw new Refusal(422, "Workflow does not have 'workflow_dispatch' trigger");
	const inputs = asRecord(asRecord(known["workflow_dispatch"])["inputs"]);
	const unexpected = Object.keys(given).filter((name) => !(name in inputs));
	if (unexpected.length > 0) throw new Refusal(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
	for (const [name, input] of Object.entries(inputs)) {
		const { required, default: standard } = asRecord(input);
		if (required === true && standard === undefined && (given[name] ?? "") === "")
			throw new Refusal(422, `Required input '${name}' not provided`);
	}
}

/** Serves workflows, runs, jobs, approvals and dispatches. */
export const actionRoutes: readonly Route[] = [
	{
		operation: "actions/list-workflow-runs-for-repo",
		permission: READ,
		serve: (exchange) => listRuns(exchange, exchange.state.runs),
	},
	{
		operation: "actions/get-workflow-run",
		permission: READ,
		serve: (exchange) => ({ status: 200, body: presentRun(exchange, requireRun(exchange)) }),
	},
	{
		operation: "actions/list-jobs-for-workflow-run",
		permission: READ,
		serve: (exchange) =>
			listJobs(exchange, exchange.query.get("filter") === "all" ? null : requireRun(exchange).attempt),
	},
	{ operation: "actions/get-reviews-for-run", permission: READ, serve: listApprovals },
	{
		operation: "actions/re-run-workflow-failed-jobs",
		permission: WRITE,
		// Jobs that were skipped needed one that failed.
		serve: (exchange) => rerun(exchange, ({ conclusion }) => conclusion !== "success"),
	},
	{ operation: "actions/create-workflow-dispatch", permission: WRITE, serve: dispatchWorkflow },
];
