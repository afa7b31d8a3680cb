/** Workflow runs: one by id with jobs and approvals, those of a commit, re-runs and dispatches. */
import * as z from "zod";
import type { GitHub } from "./client.ts";
import { isNotFound } from "./failure.ts";

/** Slug of the app that every workflow's check runs are posted by. */
export const GITHUB_ACTIONS_APP = "github-actions";

const runShape = z.object({
	id: z.number(),
	path: z.string(),
	head_sha: z.string(),
	head_branch: z.string().nullable(),
	event: z.string(),
	status: z.string().nullable(),
	conclusion: z.string().nullable(),
	run_attempt: z.number().optional(),
	check_suite_id: z.number().optional(),
	html_url: z.string(),
	created_at: z.string(),
	head_repository: z.object({ full_name: z.string() }).nullish(),
	actor: z.object({ login: z.string() }).nullish(),
});

export interface WorkflowRun {
	readonly id: string;
	/** `.github/workflows/ci.yml`, without `@ref`. */
	readonly path: string;
	readonly sha: string;
	readonly branch: string | null;
	readonly event: string;
	readonly status: string;
	readonly conclusion: string | null;
	readonly attempt: number;
	/** Differs from the repository for a fork. */
	readonly headRepository: string | null;
	readonly actor: string | null;
	readonly url: string;
	readonly createdAt: string;
}

export interface WorkflowJob {
	readonly id: number;
	/** The check run that GitHub made for it. */
	readonly checkRunId: number;
	readonly attempt: number;
	readonly name: string;
	readonly status: string;
	readonly conclusion: string | null;
	readonly startedAt: string | null;
	readonly completedAt: string | null;
	readonly url: string | null;
}

interface RunApproval {
	readonly state: string;
	readonly user: string;
	readonly comment: string;
	readonly environments: readonly string[];
}

/** A run by id, or undefined. */
export async function readWorkflowRun(github: GitHub, runId: string): Promise<WorkflowRun | undefined> {
	try {
		return toRun(await github.read("/repos/{owner}/{repo}/actions/runs/{run_id}", { run_id: runId }, runShape));
	} catch (thrown) {
		if (isNotFound(thrown)) return undefined;
		throw thrown;
	}
}

/** All runs for a commit. */
export async function listWorkflowRuns(github: GitHub, sha: string): Promise<readonly WorkflowRun[]> {
	return (await readRuns(github, sha)).map(toRun);
}

/** Check suite id → workflow file, for the runs of a commit. Needs `actions: read`. */
export async function readWorkflowPaths(github: GitHub, sha: string): Promise<Map<number, string>> {
	const paths = new Map<number, string>();
	for (const run of await readRuns(github, sha))
		if (run.check_suite_id !== undefined) paths.set(run.check_suite_id, barePath(run.path));
	return paths;
}

/** The jobs of a run's latest attempt, or of all its attempts. A job's id is that of its check run. */
export async function listJobs(
	github: GitHub,
	runId: string,
	filter: "latest" | "all" = "latest",
): Promise<readonly WorkflowJob[]> {
	const jobs = await github.readAll(
		"/repos/{owner}/{repo}/actions/runs/{run_id}/jobs",
		{ run_id: runId, filter },
		z.object({
			id: z.number(),
			name: z.string(),
			run_attempt: z.number().optional(),
			check_run_url: z.string().nullish(),
			status: z.string(),
			conclusion: z.string().nullable(),
			started_at: z.string().nullable(),
			completed_at: z.string().nullable(),
			html_url: z.string().nullable(),
		}),
		"jobs",
	);
	return jobs.map((job) => ({
		id: job.id,
		checkRunId: Number(/\/check-runs\/(\d{1,20})$/.exec(job.check_run_url ?? "")?.[1] ?? job.id),
		attempt: job.run_attempt ?? 1,
		name: job.name,
		status: job.status,
		conclusion: job.conclusion,
		startedAt: job.started_at,
		completedAt: job.completed_at,
		url: job.html_url,
	}));
}

/** Who approved or rejected the run's environments. */
export async function listApprovals(github: GitHub, runId: string): Promise<readonly RunApproval[]> {
	const approvals = await github.read(
		"/repos/{owner}/{repo}/actions/runs/{run_id}/approvals",
		{ run_id: runId },
		z.array(
			z.object({
				state: z.string(),
				comment: z.string(),
				user: z.object({ login: z.string() }),
				environments: z.array(z.object({ name: z.string().optional() })),
			}),
		),
	);
	return approvals.map((approval) => ({
		state: approval.state,
		user: approval.user.login,
		comment: approval.comment,
		environments: approval.environments.flatMap((environment) => environment.name ?? []),
	}));
}

/** Starts the next attempt of a run, once: when the attempt is beyond `attempt` already, nothing is sent. */
export async function rerunFailedJobs(github: GitHub, runId: string, attempt: number): Promise<void> {
	await github.writeOnce({
		what: `re-run of ${runId}`,
		find: async () => {
			const run = await readWorkflowRun(github, runId);
			return run !== undefined && run.attempt > attempt ? true : undefined;
		},
		create: async () => {
			await github.write(
				"POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs",
				{ run_id: runId },
				z.unknown(),
				[201],
			);
			return true;
		},
	});
}

/** Starts a workflow; `find` says whether the run that this dispatch is for exists already. */
export async function dispatchWorkflow(
	github: GitHub,
	dispatch: {
		readonly workflow: string;
		readonly ref: string;
		readonly inputs: Readonly<Record<string, string>>;
		readonly find: () => Promise<true | undefined>;
	},
): Promise<{ readonly created: boolean }> {
	return github.writeOnce({
		what: `dispatch of ${dispatch.workflow}`,
		find: dispatch.find,
		create: async () => {
			await github.write(
				"POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
				{ workflow_id: dispatch.workflow, ref: dispatch.ref, inputs: dispatch.inputs },
				z.unknown(),
				[200, 204],
			);
			return true as const;
		},
	});
}

function readRuns(github: GitHub, sha: string): Promise<z.infer<typeof runShape>[]> {
	return github.readAll("/repos/{owner}/{repo}/actions/runs", { head_sha: sha }, runShape, "workflow_runs");
}

function toRun(run: z.infer<typeof runShape>): WorkflowRun {
	return {
		id: String(run.id),
		path: barePath(run.path),
		sha: run.head_sha,
		branch: run.head_branch,
		event: run.event,
		status: run.status ?? "",
		conclusion: run.conclusion,
		attempt: run.run_attempt ?? 1,
		headRepository: run.head_repository?.full_name ?? null,
		actor: run.actor?.login ?? null,
		url: run.html_url,
		createdAt: run.created_at,
	};
}

function barePath(path: string): string {
	return path.split("@", 1)[0]!;
}
