/** A real git repository and a plain-object GitHub in which the runner's tests run their workflows. */

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runWorkflow } from "../../src/runner/run.ts";
import type {
	EnvironmentDecision,
	JobFacts,
	JobResult,
	RunnerGitHub,
	RunWorkflowOptions,
	WorkflowRunResult,
} from "../../src/runner/types.ts";

export interface Bench {
	readonly directory: string;
	readonly repository: { readonly owner: string; readonly name: string; readonly path: string };
	readonly sha: string;
	/** What the runner told GitHub, in order. */
	readonly journal: string[];
	readonly jobs: JobFacts[];
	environments: Record<string, EnvironmentDecision>;
	run(workflow: string, options?: Partial<RunWorkflowOptions>): Promise<WorkflowRunResult>;
	dispose(): void;
}

/** A repository with those files in one commit on main, tagged v1.0.0, after an older commit. */
export function createBench(files: Readonly<Record<string, string>>): Bench {
	const directory = mkdtempSync(join(tmpdir(), "runner-bench-"));
	const path = join(directory, "repository");
	mkdirSync(path);
	const git = (...args: string[]) =>
		execFileSync("git", args, {
			cwd: path,
			encoding: "utf8",
			env: {
				PATH: process.env["PATH"],
				HOME: directory,
				GIT_CONFIG_NOSYSTEM: "1",
				GIT_AUTHOR_NAME: "Ada",
				GIT_AUTHOR_EMAIL: "ada@example.com",
				GIT_COMMITTER_NAME: "Ada",
				GIT_COMMITTER_EMAIL: "ada@example.com",
			},
		}).trim();
	git("init", "--quiet", "--initial-branch=main");
	git("commit", "--quiet", "--allow-empty", "-m", "First");
	for (const [name, text] of Object.entries(files)) {
		mkdirSync(dirname(join(path, name)), { recursive: true });
		writeFileSync(join(path, name), text);
	}
	git("add", "--all");
	git("commit", "--quiet", "--allow-empty", "-m", "Second");
	git("tag", "v1.0.0");
	const sha = git("rev-parse", "HEAD");
	const journal: string[] = [];
	const jobs: JobFacts[] = [];
	let checkRuns = 0;
	let runs = 0;
	const bench: Bench = {
		directory,
		repository: { owner: "octo", name: "shop", path },
		sha,
		journal,
		jobs,
		environments: {},
		run: (workflow, options = {}) =>
			runWorkflow({
				workflow: { path: ".github/workflows/test.yml", text: workflow },
				event: { name: "push", payload: { ref: "refs/heads/main" }, ref: "refs/heads/main", sha, actor: "ada" },
				repository: bench.repository,
				github,
				workspaceRoot: join(directory, "work"),
				cancellation: { interruptMs: 150, terminateMs: 150 },
				...options,
			}),
		dispose: () => rmSync(directory, { recursive: true, force: true }),
	};
	const github: RunnerGitHub = {
		apiUrl: "http://localhost:1/api",
		graphqlUrl: "http://localhost:1/graphql",
		serverUrl: "http://localhost:1",
		async runStarted(run) {
			journal.push(`run ${run.name} attempt ${run.attempt}`);
			runs += 1;
			return { runId: run.runId ?? 100 + runs, runNumber: runs };
		},
		async runChanged({ status, conclusion }) {
			journal.push(`run ${status} ${conclusion}`);
		},
		async decideEnvironment(job) {
			journal.push(`environment ${job.environment.name}`);
			return bench.environments[job.environment.name] ?? { kind: "approved" };
		},
		async jobStarted(job) {
			jobs.push(job);
			journal.push(`started ${job.name}`);
			checkRuns += 1;
			return { checkRunId: checkRuns };
		},
		async jobCompleted({ name, result, checkRunId }) {
			journal.push(`completed ${name} ${result.conclusion}${checkRunId === null ? " without a check run" : ""}`);
		},
		async issueToken(job) {
			return `ghs_token-of-${job.jobId}-${Object.entries(job.permissions).join(".")}`;
		},
	};
	return bench;
}

/** The result with that key; throws when there is none, naming those there are. */
export function jobOf(result: WorkflowRunResult, key: string): JobResult {
	const job = result.jobs.find((one) => one.key === key);
	if (!job) throw new Error(`no job '${key}' among ${result.jobs.map((one) => one.key).join(", ")}`);
	return job;
}

/** All log lines of a job, its job-level annotations included. */
export function logOf(result: WorkflowRunResult, key: string): string {
	const job = jobOf(result, key);
	return [
		...job.steps.flatMap((step) => step.log),
		...job.annotations.map((one) => `##[${one.level}]${one.message}`),
	].join("\n");
}
