/** Workflow runs: read, approve, re-run (same id, next attempt), cancel, dispatch. */
import type { JobState, WorkflowRunState, WorkflowState } from "../delivery-state.ts";
import { presentJob, presentRun, presentWorkflow } from "../presenters/actions.ts";
import { presentDeployment, presentEnvironment } from "../presenters/deployments.ts";
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

function reviewPending(exchange: Exchange): Reply {
	const run = requireRun(exchange);
	const ids = (exchange.body["environment_ids"] as number[] | undefined) ?? [];
	const chosen = exchange.state.environments.filter(
		({ id, name }) => ids.includes(id) && run.waitingFor.includes(name),
	);
	if (chosen.length !== ids.length) throw new Refusal(422, "There were one or more environments that are not pending.");
	const stranger = chosen.find(({ reviewers }) => !reviewers.includes(exchange.caller.login));
	if (stranger !== undefined) throw new Refusal(403, `Must be a reviewer of the environment ${stranger.name}.`);
	const names = chosen.map(({ name }) => name);
	const state = readText(exchange.body, "state") === "approved" ? "approved" : "rejected";
	run.approvals.push({
		environments: names,
		state,
		user: exchange.caller.login,
		comment: readText(exchange.body, "comment") ?? "",
	});
	run.waitingFor = run.waitingFor.filter((name) => !names.includes(name));
	const deployments = exchange.state.deployments.filter(
		({ sha, environment }) => sha === run.sha && names.includes(environment),
	);
	return { status: 200, body: deployments.map((deployment) => presentDeployment(exchange, deployment)) };
}

function listPending(exchange: Exchange): Reply {
	const run = requireRun(exchange);
	const waiting = exchange.state.environments.filter(({ name }) => run.waitingFor.includes(name));
	const body = waiting.map((environment) => ({
		environment: presentEnvironment(exchange, environment),
		wait_timer: environment.waitMinutes,
		wait_timer_started_at: run.updatedAt,
		current_user_can_approve: environment.reviewers.includes(exchange.caller.login),
		reviewers: environment.reviewers.map((login) => ({ type: "User", reviewer: presentUser(exchange, login) })),
	}));
	return { status: 200, body };
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
		operation: "actions/list-workflow-runs",
		permission: READ,
		serve(exchange) {
			const { id } = requireWorkflow(exchange);
			return listRuns(
				exchange,
				exchange.state.runs.filter((run) => run.workflowId === id),
			);
		},
	},
	{
		operation: "actions/get-workflow-run",
		permission: READ,
		serve: (exchange) => ({ status: 200, body: presentRun(exchange, requireRun(exchange)) }),
	},
	{
		operation: "actions/list-repo-workflows",
		permission: READ,
		serve: (exchange) =>
			countedReply(
				"workflows",
				exchange.state.workflows.map((found) => presentWorkflow(exchange, found)),
			),
	},
	{
		operation: "actions/get-workflow",
		permission: READ,
		serve: (exchange) => ({ status: 200, body: presentWorkflow(exchange, requireWorkflow(exchange)) }),
	},
	{
		operation: "actions/list-jobs-for-workflow-run",
		permission: READ,
		serve: (exchange) =>
			listJobs(exchange, exchange.query.get("filter") === "all" ? null : requireRun(exchange).attempt),
	},
	{
		operation: "actions/list-jobs-for-workflow-run-attempt",
		permission: READ,
		serve: (exchange) => listJobs(exchange, readId(exchange, "attempt_number")),
	},
	{
		operation: "actions/get-job-for-workflow-run",
		permission: READ,
		serve(exchange) {
			const id = readId(exchange, "job_id");
			for (const run of exchange.state.runs) {
				const job = run.jobs.find((candidate) => candidate.id === id);
				if (job !== undefined) return { status: 200, body: presentJob(exchange, run, job) };
			}
			throw notFound();
		},
	},
	{ operation: "actions/get-reviews-for-run", permission: READ, serve: listApprovals },
	{ operation: "actions/get-pending-deployments-for-run", permission: READ, serve: listPending },
	{
		operation: "actions/review-pending-deployments-for-run",
		permission: { name: "deployments", access: "write" },
		serve: reviewPending,
	},
	{ operation: "actions/re-run-workflow", permission: WRITE, serve: (exchange) => rerun(exchange, () => true) },
	{
		operation: "actions/re-run-workflow-failed-jobs",
		permission: WRITE,
		serve: (exchange) => rerun(exchange, (job) => !GOOD_CONCLUSIONS.has(job.conclusion ?? "")),
	},
	{
		operation: "actions/cancel-workflow-run",
		permission: WRITE,
		serve(exchange) {
			const run = requireRun(exchange);
			if (run.status === "completed") throw new Refusal(409, "Cannot cancel a workflow run that is completed.");
			run.status = "completed";
			run.conclusion = "cancelled";
			run.updatedAt = exchange.now().toISOString();
			return { status: 202, body: {} };
		},
	},
	{ operation: "actions/create-workflow-dispatch", permission: WRITE, serve: dispatchWorkflow },
	{
		operation: "repos/create-dispatch-event",
		permission: { name: "contents", access: "write" },
		serve(exchange) {
			exchange.state.dispatches.push({
				workflow: null,
				event: readText(exchange.body, "event_type") ?? "",
				ref: exchange.repository.defaultBranch,
				inputs: (exchange.body["client_payload"] as Record<string, unknown> | undefined) ?? {},
				actor: exchange.caller.login,
				at: exchange.now().toISOString(),
			});
			return { status: 204 };
		},
	},
];
