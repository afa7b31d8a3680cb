/** How check runs and check suites look in GitHub's answers. */
import type { CheckRunState, CheckSuiteState } from "../delivery-state.ts";
import type { Exchange } from "../routes/exchange.ts";
import {
	encodeNodeId,
	presentApp,
	presentCommitBriefly,
	presentRepositoryBriefly,
	repositoryAddress,
	repositoryPage,
} from "./identity.ts";

/** Shows a check run. */
export function presentCheckRun(exchange: Exchange, run: CheckRunState): Record<string, unknown> {
	const url = `${repositoryAddress(exchange)}/check-runs/${run.id}`;
	const page = `${repositoryPage(exchange)}/runs/${run.id}`;
	return {
		id: run.id,
		node_id: encodeNodeId("CheckRun", run.id),
		head_sha: run.sha,
		external_id: run.externalId,
		name: run.name,
		url,
		html_url: page,
		details_url: run.detailsUrl ?? page,
		status: run.status,
		conclusion: run.conclusion,
		started_at: run.startedAt,
		completed_at: run.completedAt,
		output: {
			title: run.output.title,
			summary: run.output.summary,
			text: run.output.text,
			annotations_count: run.output.annotations.length,
			annotations_url: `${url}/annotations`,
		},
		check_suite: { id: run.suiteId },
		app: presentApp(exchange, run.app),
		pull_requests: [],
	};
}

function summarize(runs: readonly CheckRunState[]): Pick<CheckRunState, "status" | "conclusion"> {
	if (runs.length === 0) return { status: "queued", conclusion: null };
	if (runs.some((run) => run.status !== "completed")) return { status: "in_progress", conclusion: null };
	const worst = runs.find((run) => !["success", "neutral", "skipped"].includes(run.conclusion ?? ""));
	return { status: "completed", conclusion: worst?.conclusion ?? "success" };
}

/** Shows a suite with the state that follows from its runs. */
export function presentCheckSuite(exchange: Exchange, suite: CheckSuiteState): Record<string, unknown> {
	const runs = exchange.state.checks.filter((run) => run.suiteId === suite.id);
	const url = `${repositoryAddress(exchange)}/check-suites/${suite.id}`;
	const commit = exchange.repository.commit(suite.sha);
	return {
		id: suite.id,
		node_id: encodeNodeId("CheckSuite", suite.id),
		head_branch: suite.branch,
		head_sha: suite.sha,
		...summarize(runs),
		url,
		before: null,
		after: suite.sha,
		pull_requests: [],
		app: presentApp(exchange, suite.app),
		repository: presentRepositoryBriefly(exchange),
		created_at: suite.createdAt,
		updated_at: runs.reduce(
			(latest, run) => (run.completedAt !== null && run.completedAt > latest ? run.completedAt : latest),
			suite.createdAt,
		),
		head_commit: commit === null ? null : presentCommitBriefly(commit),
		latest_check_runs_count: runs.length,
		check_runs_url: `${url}/check-runs`,
	};
}
