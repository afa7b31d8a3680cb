/** How workflows, their runs and jobs look in GitHub's answers. */
import type { JobState, WorkflowRunState } from "../delivery-state.ts";
import type { Exchange } from "../routes/exchange.ts";
import {
	encodeNodeId,
	presentCommitBriefly,
	presentRepositoryBriefly,
	presentUser,
	repositoryAddress,
	repositoryPage,
} from "./identity.ts";

/** Shows a run: id, SHA and event stay the same from attempt to attempt. */
export function presentRun(exchange: Exchange, run: WorkflowRunState): Record<string, unknown> {
	const url = `${repositoryAddress(exchange)}/actions/runs/${run.id}`;
	const workflow = exchange.state.workflows.find(({ id }) => id === run.workflowId);
	const commit = exchange.repository.commit(run.sha);
	const actor = presentUser(exchange, run.actor);
	return {
		id: run.id,
		name: workflow?.name ?? null,
		node_id: encodeNodeId("WorkflowRun", run.id),
		check_suite_id: run.suiteId,
		check_suite_node_id: encodeNodeId("CheckSuite", run.suiteId),
		head_branch: run.branch,
		head_sha: run.sha,
		path: workflow?.path ?? "",
		display_title: run.title,
		run_number: run.number,
		run_attempt: run.attempt,
		event: run.event,
		status: run.status,
		conclusion: run.conclusion,
		workflow_id: run.workflowId,
		url,
		html_url: `${repositoryPage(exchange)}/actions/runs/${run.id}`,
		pull_requests: [],
		created_at: run.createdAt,
		updated_at: run.updatedAt,
		run_started_at: run.createdAt,
		actor,
		triggering_actor: actor,
		jobs_url: `${url}/jobs`,
		logs_url: `${url}/logs`,
		check_suite_url: `${repositoryAddress(exchange)}/check-suites/${run.suiteId}`,
		artifacts_url: `${url}/artifacts`,
		cancel_url: `${url}/cancel`,
		rerun_url: `${url}/rerun`,
		previous_attempt_url: run.attempt > 1 ? `${url}/attempts/${run.attempt - 1}` : null,
		workflow_url: `${repositoryAddress(exchange)}/actions/workflows/${run.workflowId}`,
		head_commit: commit === null ? null : presentCommitBriefly(commit),
		repository: presentRepositoryBriefly(exchange),
		head_repository: presentRepositoryBriefly(exchange, run.headRepository),
	};
}

/** Shows a job of one attempt. */
export function presentJob(exchange: Exchange, run: WorkflowRunState, job: JobState): Record<string, unknown> {
	const url = `${repositoryAddress(exchange)}/actions/jobs/${job.id}`;
	const workflow = exchange.state.workflows.find(({ id }) => id === run.workflowId);
	return {
		id: job.id,
		run_id: run.id,
		run_url: `${repositoryAddress(exchange)}/actions/runs/${run.id}`,
		run_attempt: job.attempt,
		node_id: encodeNodeId("CheckRun", job.id),
		head_sha: run.sha,
		head_branch: run.branch,
		workflow_name: workflow?.name ?? null,
		name: job.name,
		url,
		html_url: `${repositoryPage(exchange)}/actions/runs/${run.id}/job/${job.id}`,
		status: job.status,
		conclusion: job.conclusion,
		created_at: job.startedAt,
		started_at: job.startedAt,
		completed_at: job.completedAt,
		steps: [],
		check_run_url: `${repositoryAddress(exchange)}/check-runs/${job.checkRunId ?? job.id}`,
		labels: ["ubuntu-latest"],
		runner_id: null,
		runner_name: null,
		runner_group_id: null,
		runner_group_name: null,
	};
}
