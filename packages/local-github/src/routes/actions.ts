/** Workflow runs: read, approve, re-run (same id, next attempt), cancel, dispatch. */
import type { JobState, WorkflowRunState, WorkflowState } from "../delivery-state.ts";
import { presentJob, presentRun } from "../presenters/actions.ts";
import { presentEnvironment } from "../presenters/deployments.ts";
import { presentUser } from "../presenters/identity.ts";
import {
	countedReply,
	type Exchange,
	notFound,
	Refusal,
	type Reply,
	type Route,
	readId,
	readText,
} from "./exchange.ts";

const READ = { name: "actions", access: "read" } as const;
const WRITE = { name: "actions", access: "write" } as const;
const MOST_ATTEMPTS = 51;
const GOOD_CONCLUSIONS = new Set(["success", "skipped"]);

function requireRun(exchange: Exchange): WorkflowRunState {
	const id = readId(exchange, "run_id");
	const found = exchange.state.runs.find((run) => run.id === id);
	if (found === undefined) throw notFound();
	return found;
}

function requireWorkflow(exchange: Exchange): WorkflowState {
	const wanted = exchange.path["workflow_id"] ?? "";
	const found = exchange.state.workflows.find(({ id, path }) => String(id) === wanted || path.endsWith(`/${wanted}`));
	if (found === undefined) throw notFound();
	return found;
}

function listRuns(exchange: Exchange, runs: readonly WorkflowRunState[]): Reply {
	const { query } = exchange;
	const wants = (key: string, value: string | null): boolean => (query.get(key) ?? value) === value;
	const status = query.get("status");
	const found = runs
		.filter(
			(run) =>
				wants("head_sha", run.sha) &&
				wants("branch", run.branch) &&
				wants("event", run.event) &&
				wants("actor", run.actor),
		)
		.filter((run) => status === null || status === run.status || status === run.conclusion)
		.sort((left, right) => right.id - left.id);
	return countedReply(
		"workflow_runs",
		found.map((run) => presentRun(exchange, run)),
	);
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
	if (exchange.repository.resolve(ref) === null) throw new Refusal(422, `No ref found for: ${ref}`);
	const inputs = (exchange.body["inputs"] as Record<string, unknown> | undefined) ?? {};
	const at = exchange.now().toISOString();
	const workflow = requireWorkflow(exchange).path;
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

/** actionRoutes serves workflows, runs, jobs, approvals and dispatches. */
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
		serve: (exchange) => rerun(exchange, (job) => !GOOD_CONCLUSIONS.has(job.conclusion ?? "")),
	},
	{ operation: "actions/create-workflow-dispatch", permission: WRITE, serve: dispatchWorkflow },
];
