/** Lets the runner work with the local GitHub: runs, jobs as check runs, tokens with a job's permissions, environments. */
import type { LocalGitHub } from "@octoacme/local-github/server.ts";
import { ACTIONS_APP } from "@octoacme/local-github/tokens.ts";
import type { RunnerGitHub } from "./runner/types.ts";

const CONCLUSIONS = { success: "success", failure: "failure", cancelled: "cancelled", skipped: "skipped" } as const;

/** connectRunner: everything that GitHub itself would write down of a run. Environments are approved at once unless they have reviewers. */
export function connectRunner(github: LocalGitHub): RunnerGitHub {
	const { state, git } = github;
	const find = (runId: number) => state.runs.find((run) => run.id === runId)!;
	return {
		apiUrl: github.apiUrl,
		graphqlUrl: github.graphqlUrl,
		serverUrl: github.serverUrl,
		async runStarted(run) {
			const at = github.now().toISOString();
			if (run.runId !== null) {
				const known = find(run.runId);
				known.attempt = run.attempt;
				known.status = "in_progress";
				known.conclusion = null;
				known.updatedAt = at;
				return { runId: known.id, runNumber: known.number };
			}
			let workflow = state.workflows.find((entry) => entry.path === run.workflowPath);
			if (workflow === undefined) {
				workflow = { id: github.nextId(), name: run.name, path: run.workflowPath, createdAt: at };
				state.workflows.push(workflow);
			}
			const branch = /^refs\/heads\/(.+)$/.exec(run.ref)?.[1] ?? /^refs\/tags\/(.+)$/.exec(run.ref)?.[1] ?? null;
			const suiteId = github.nextId();
			state.suites.push({ id: suiteId, sha: run.sha, branch, app: { ...ACTIONS_APP }, createdAt: at });
			const id = github.nextId();
			const number = state.runs.filter((entry) => entry.workflowId === workflow.id).length + 1;
			state.runs.push({
				id,
				workflowId: workflow.id,
				number,
				attempt: run.attempt,
				event: run.event,
				sha: run.sha,
				branch,
				title: run.name,
				headRepository: `${git.owner}/${git.name}`,
				suiteId,
				status: "in_progress",
				conclusion: null,
				actor: run.actor,
				createdAt: at,
				updatedAt: at,
				jobs: [],
				approvals: [],
				waitingFor: [],
			});
			return { runId: id, runNumber: number };
		},
		async runChanged(change) {
			const run = find(change.runId);
			run.status = change.status;
			run.conclusion = change.conclusion;
			run.updatedAt = github.now().toISOString();
		},
		async decideEnvironment() {
			return { kind: "approved" };
		},
		async jobStarted(job) {
			const run = find(job.runId);
			const at = github.now().toISOString();
			const jobId = github.nextId();
			const checkRunId = github.nextId();
			run.jobs.push({
				id: jobId,
				name: job.name,
				attempt: job.attempt,
				status: "in_progress",
				conclusion: null,
				startedAt: at,
				completedAt: null,
				checkRunId,
			});
			state.checks.push({
				id: checkRunId,
				suiteId: run.suiteId,
				sha: job.sha,
				name: job.name,
				status: "in_progress",
				conclusion: null,
				startedAt: at,
				completedAt: null,
				detailsUrl: `${github.serverUrl}/${git.owner}/${git.name}/actions/runs/${run.id}/job/${jobId}`,
				externalId: "",
				output: { title: null, summary: null, text: null, annotations: [] },
				app: { ...ACTIONS_APP },
			});
			return { checkRunId };
		},
		async jobCompleted(job) {
			const at = github.now().toISOString();
			const conclusion = CONCLUSIONS[job.result.conclusion ?? "cancelled"];
			const check = state.checks.find((entry) => entry.id === job.checkRunId);
			if (check !== undefined) Object.assign(check, { status: "completed", conclusion, completedAt: at });
			const entry = find(job.runId).jobs.find((known) => known.checkRunId === job.checkRunId);
			if (entry !== undefined) Object.assign(entry, { status: "completed", conclusion, completedAt: at });
		},
		async issueToken(job) {
			return github.issueToken({ permissions: job.permissions, name: job.name });
		},
		async revokeToken(token) {
			github.revokeToken(token);
		},
	};
}
