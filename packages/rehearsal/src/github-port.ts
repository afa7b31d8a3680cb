/** Lets the runner work with the local GitHub: runs, jobs as check runs, tokens with a job's permissions, environments. */
import type { LocalGitHub } from "@octoacme/local-github/server.ts";
import { ACTIONS_APP } from "@octoacme/local-github/tokens.ts";
import type { JobFacts, RunnerGitHub } from "./runner/types.ts";

const CONCLUSIONS = { success: "success", failure: "failure", cancelled: "cancelled", skipped: "skipped" } as const;

type Run = LocalGitHub["state"]["runs"][number];
type Started = Parameters<RunnerGitHub["runStarted"]>[0];
type Completed = Parameters<RunnerGitHub["jobCompleted"]>[0];

/** Writes down of a run what GitHub itself would. Every environment is approved at once. */
export function connectRunner(github: LocalGitHub): RunnerGitHub {
	return {
		apiUrl: github.apiUrl,
		graphqlUrl: github.graphqlUrl,
		serverUrl: github.serverUrl,
		runStarted: async (run) => (run.runId === null ? openRun(github, run) : reopenRun(github, run.runId, run.attempt)),
		runChanged: async ({ runId, status, conclusion }) => {
			Object.assign(findRun(github, runId), { status, conclusion, updatedAt: readTime(github) });
		},
		decideEnvironment: async () => ({ kind: "approved" }),
		jobStarted: async (job) => openJob(github, job),
		jobCompleted: async (job) => completeJob(github, job),
		issueToken: async ({ permissions, name }) => github.issueToken({ permissions, name }),
		revokeToken: async (token) => github.revokeToken(token),
	};
}

function readTime(github: LocalGitHub): string {
	return github.now().toISOString();
}

function findRun(github: LocalGitHub, runId: number): Run {
	return github.state.runs.find((run) => run.id === runId)!;
}

/** A further attempt keeps the run's id and number. */
function reopenRun(github: LocalGitHub, runId: number, attempt: number): { runId: number; runNumber: number } {
	const run = findRun(github, runId);
	Object.assign(run, { attempt, status: "in_progress", conclusion: null, updatedAt: readTime(github) });
	return { runId: run.id, runNumber: run.number };
}

function openRun(github: LocalGitHub, run: Started): { runId: number; runNumber: number } {
	const { state, git } = github;
	const at = readTime(github);
	const workflowId = findOrAddWorkflow(github, run);
	const branch = /^refs\/(?:heads|tags)\/(.+)$/.exec(run.ref)?.[1] ?? null;
	const suiteId = github.nextId();
	state.suites.push({ id: suiteId, sha: run.sha, branch, app: { ...ACTIONS_APP }, createdAt: at });
	const id = github.nextId();
	const number = state.runs.filter((entry) => entry.workflowId === workflowId).length + 1;
	state.runs.push({
		id,
		workflowId,
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
}

function findOrAddWorkflow(github: LocalGitHub, { name, workflowPath }: Started): number {
	const { workflows } = github.state;
	const known = workflows.find(({ path }) => path === workflowPath);
	if (known !== undefined) return known.id;
	const id = github.nextId();
	workflows.push({ id, name, path: workflowPath, createdAt: readTime(github) });
	return id;
}

/** A job is shown twice: in its run, and as a check run on the commit. */
function openJob(github: LocalGitHub, job: JobFacts): { checkRunId: number } {
	const run = findRun(github, job.runId);
	const jobId = github.nextId();
	const checkRunId = github.nextId();
	const begun = { name: job.name, status: "in_progress", conclusion: null, startedAt: readTime(github) } as const;
	run.jobs.push({ id: jobId, ...begun, attempt: job.attempt, completedAt: null, checkRunId });
	github.state.checks.push({
		id: checkRunId,
		...begun,
		suiteId: run.suiteId,
		sha: job.sha,
		completedAt: null,
		detailsUrl: `${github.serverUrl}/${github.git.owner}/${github.git.name}/actions/runs/${run.id}/job/${jobId}`,
		externalId: "",
		output: { title: null, summary: null, text: null, annotations: [] },
		app: { ...ACTIONS_APP },
	});
	return { checkRunId };
}

function completeJob(github: LocalGitHub, { runId, checkRunId, result }: Completed): void {
	const conclusion = CONCLUSIONS[result.conclusion ?? "cancelled"];
	const end = { status: "completed", conclusion, completedAt: readTime(github) } as const;
	const check = github.state.checks.find(({ id }) => id === checkRunId);
	if (check !== undefined) Object.assign(check, end);
	const job = findRun(github, runId).jobs.find((known) => known.checkRunId === checkRunId);
	if (job !== undefined) Object.assign(job, end);
}
