/** What one running job knows and what its steps change, and the contexts and variables that follow from it. */

import { mkdirSync } from "node:fs";
import { arch } from "node:os";
import { dirname, join } from "node:path";
import type { ActionDefinition } from "./action-definition.ts";
import type { Scope } from "./expressions.ts";
import { hashFiles } from "./hash-files.ts";
import type { Masks } from "./masks.ts";
import { keepHarmless } from "./team-steps.ts";
import type { Conclusion, JobFacts, RunWorkflowOptions, StepResult } from "./types.ts";
import type { JobPlan, StepPlan, WorkflowPlan } from "./workflow-plan.ts";

export interface JobDirectories {
	readonly workspace: string;
	readonly temporary: string;
	readonly home: string;
	readonly tools: string;
	/** Shared by the jobs of a run. */
	readonly artifacts: string;
	readonly eventPath: string;
}

export interface StepRecord {
	readonly outputs: Record<string, string>;
	outcome: Conclusion;
	conclusion: Conclusion;
}

/** The steps of a job, or those within one use of a composite action. */
export interface StepFrame {
	/** File that errors name. */
	readonly file: string;
	readonly steps: Record<string, StepRecord>;
	readonly inputs: Readonly<Record<string, unknown>>;
	/** Env of the steps around a composite action. */
	readonly env: Readonly<Record<string, string>>;
	/** Directory of the composite action; null in a job. */
	readonly actionPath: string | null;
	/** Whether its steps are written in the repository itself, or in whatever a `./` path of it leads to. */
	readonly isTeams: boolean;
	failed: boolean;
	next: number;
}

export interface PostAction {
	readonly name: string;
	readonly definition: ActionDefinition;
	readonly script: string;
	readonly condition: string;
	readonly variables: Readonly<Record<string, string>>;
	readonly saved: Record<string, string>;
	readonly frame: StepFrame;
}

export interface JobState {
	readonly options: RunWorkflowOptions;
	readonly plan: WorkflowPlan;
	readonly job: JobPlan;
	readonly facts: JobFacts;
	readonly checkRunId: number;
	readonly directories: JobDirectories;
	readonly masks: Masks;
	/** Workflow's, job's and GITHUB_ENV's variables. */
	readonly env: Map<string, string>;
	/** Latest first. */
	readonly path: string[];
	readonly posts: PostAction[];
	/** What pre steps saved for the main step of the same use. */
	readonly preSaved: Map<StepPlan, Record<string, string>>;
	readonly results: StepResult[];
	readonly trackingId: string;
	/** github, needs, strategy, matrix, secrets, vars, inputs; `github` without what changes from step to step. */
	readonly contexts: Readonly<Record<string, unknown>> & { readonly github: Readonly<Record<string, unknown>> };
	/** Aborted: the job is cancelled. */
	readonly cancel: AbortSignal;
	readonly resolved: ReadonlyMap<string, string>;
	readonly nodePath: string;
	/** Where the job's steps ask for an ID token; null without the permission, or without an issuer. */
	readonly idToken: { readonly url: string; readonly token: string } | null;
	failed: boolean;
}

/** Fresh folders of one job below the run's. */
export function createDirectories(root: string, slug: string, repository: string): JobDirectories {
	const job = join(root, slug);
	const directories = {
		workspace: join(job, "work", repository, repository),
		temporary: join(job, "temp"),
		home: join(job, "home"),
		tools: join(root, "tools"),
		artifacts: join(root, "artifacts"),
	};
	for (const directory of Object.values(directories)) mkdirSync(directory, { recursive: true });
	return { ...directories, eventPath: join(directories.temporary, "_github_workflow", "event.json") };
}

/** The `runner` context. */
function runnerContext(directories: JobDirectories): Record<string, string> {
	return {
		name: "rehearsal",
		os: process.platform === "darwin" ? "macOS" : process.platform === "win32" ? "Windows" : "Linux",
		arch: arch() === "arm64" ? "ARM64" : arch() === "x64" ? "X64" : arch().toUpperCase(),
		temp: directories.temporary,
		tool_cache: directories.tools,
		workspace: dirname(directories.workspace),
		environment: "self-hosted",
	};
}

/** The status that status functions and `job.status` see: cancelled outweighs failed. */
function jobStatus(state: JobState): "success" | "failure" | "cancelled" {
	return state.cancel.aborted ? "cancelled" : state.failed ? "failure" : "success";
}

/** What the expressions of a step see. */
export function stepScope(state: JobState, frame: StepFrame, stepEnv: Readonly<Record<string, string>> = {}): Scope {
	const status = () =>
		state.cancel.aborted ? "cancelled" : frame.failed || (!frame.actionPath && state.failed) ? "failure" : "success";
	return {
		file: frame.file,
		contexts: {
			...state.contexts,
			github: {
				...state.contexts.github,
				action_path: frame.actionPath ?? undefined,
				action_status: frame.actionPath ? status() : undefined,
			},
			inputs: frame.inputs,
			env: { ...Object.fromEntries(state.env), ...frame.env, ...stepEnv },
			steps: frame.steps,
			job: { status: jobStatus(state), check_run_id: state.checkRunId },
			runner: runnerContext(state.directories),
		},
		status: {
			success: () => status() === "success",
			failure: () => status() === "failure",
			cancelled: () => status() === "cancelled",
		},
		hashFiles: (patterns) => hashFiles(state.directories.workspace, patterns),
	};
}

const GITHUB_VARIABLES = [
	"action",
	"action_path",
	"action_ref",
	"action_repository",
	"actor",
	"actor_id",
	"api_url",
	"base_ref",
	"event_name",
	"event_path",
	"graphql_url",
	"head_ref",
	"job",
	"ref",
	"ref_name",
	"ref_protected",
	"ref_type",
	"repository",
	"repository_id",
	"repository_owner",
	"repository_owner_id",
	"retention_days",
	"run_attempt",
	"run_id",
	"run_number",
	"server_url",
	"sha",
	"triggering_actor",
	"workflow",
	"workflow_ref",
	"workflow_sha",
	"workspace",
] as const;

/** All variables of a child: the runner's own, the job's and the step's; nothing of the host's but where programs lie. */
export function processEnvironment(
	state: JobState,
	step: Readonly<Record<string, string>>,
	github: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
	const { directories } = state;
	const own = keepHarmless(Object.fromEntries(state.env), state.plan.origin === null, state.options.steps);
	const env: Record<string, string> = {
		LANG: "C.UTF-8",
		...state.options.machineEnv,
		HOME: directories.home,
		...own,
		...step,
		CI: step["CI"] ?? own["CI"] ?? "true",
		GITHUB_ACTIONS: "true",
		RUNNER_TRACKING_ID: step["RUNNER_TRACKING_ID"] ?? own["RUNNER_TRACKING_ID"] ?? state.trackingId,
	};
	if (state.idToken !== null) {
		env["ACTIONS_ID_TOKEN_REQUEST_URL"] = state.idToken.url;
		env["ACTIONS_ID_TOKEN_REQUEST_TOKEN"] = state.idToken.token;
	}
	const context: Record<string, unknown> = { ...state.contexts.github, ...github };
	for (const name of GITHUB_VARIABLES) {
		const value = context[name];
		if (value !== undefined && value !== null) env[`GITHUB_${name.toUpperCase()}`] = String(value);
	}
	for (const [name, value] of Object.entries(github))
		if (name === name.toUpperCase() && value !== undefined) env[name] = value;
	for (const [name, value] of Object.entries(runnerContext(directories))) env[`RUNNER_${name.toUpperCase()}`] = value;
	const base = step["PATH"] ?? own["PATH"] ?? machinePath();
	env["PATH"] = [...state.path, base, dirname(state.nodePath)].join(":");
	return env;
}

/** Where programs lie on this machine, without the folders that package managers put in front. */
function machinePath(): string {
	return (process.env["PATH"] ?? "/usr/local/bin:/usr/bin:/bin")
		.split(":")
		.filter((directory) => directory !== "" && !directory.includes("node_modules"))
		.join(":");
}
