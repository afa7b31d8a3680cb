/** What goes into a run of a workflow file on this machine, what comes out, and the narrow port to a GitHub. */

import type { ConcurrencyGroups } from "./concurrency.ts";
import type { TemplateToken } from "./syntax.ts";

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** Level per permission scope, as in a `permissions:` block; a scope that is absent has no access. */
export type PermissionSet = Readonly<Record<string, "read" | "write">>;

export type Conclusion = "success" | "failure" | "cancelled" | "skipped";

export interface Annotation {
	readonly level: "notice" | "warning" | "error";
	readonly message: string;
	readonly title: string | null;
	readonly file: string | null;
	readonly line: number | null;
	readonly endLine: number | null;
	readonly column: number | null;
	readonly endColumn: number | null;
}

export interface StepResult {
	/** The step's `id`, or a generated one that begins with `__`. */
	readonly id: string;
	readonly name: string;
	readonly stage: "setup" | "pre" | "main" | "post";
	/** Before `continue-on-error`. */
	readonly outcome: Conclusion;
	/** After `continue-on-error`. */
	readonly conclusion: Conclusion;
	readonly outputs: Readonly<Record<string, string>>;
	/** Masked lines, as the log would show them. */
	readonly log: readonly string[];
	readonly annotations: readonly Annotation[];
	/** Markdown of the step summary, masked; null when nothing was written or it was dropped for its size. */
	readonly summary: string | null;
	/** ISO 8601. */
	readonly startedAt: string;
	readonly completedAt: string;
}

export interface JobResult {
	/** Unique in the run: `deploy`, `ship / deploy`, `test (18)`. */
	readonly key: string;
	/** The job's id in its workflow file. */
	readonly id: string;
	readonly name: string;
	readonly workflowPath: string;
	/** `waiting`: an environment's protection has not been answered; nothing of it ran. */
	readonly status: "completed" | "waiting";
	/** null while waiting. */
	readonly conclusion: Conclusion | null;
	readonly continueOnError: boolean;
	readonly outputs: Readonly<Record<string, string>>;
	readonly steps: readonly StepResult[];
	readonly annotations: readonly Annotation[];
	readonly matrix: Readonly<Record<string, JsonValue>> | null;
	readonly environment: { readonly name: string; readonly url: string | null } | null;
	readonly permissions: PermissionSet;
	readonly startedAt: string;
	readonly completedAt: string;
	/** True when taken over from an earlier attempt. */
	readonly reused: boolean;
}

/** What `needs.<job>` of a job saw: one entry per job id and workflow, matrices and called workflows folded together. */
export interface NeedResult {
	readonly result: Conclusion;
	readonly outputs: Readonly<Record<string, string>>;
}

export interface WorkflowRunResult {
	readonly runId: number;
	readonly runNumber: number;
	readonly attempt: number;
	readonly name: string;
	readonly workflowPath: string;
	readonly status: "completed" | "waiting";
	readonly conclusion: "success" | "failure" | "cancelled" | "skipped" | null;
	/** Every job, also those of called workflows, in the order in which they ended. */
	readonly jobs: readonly JobResult[];
	/** Folded results by `<prefix><job id>`, the basis of `resumeFrom`. */
	readonly needs: Readonly<Record<string, NeedResult>>;
	/** Outputs of `on.workflow_call.outputs` when the run was started as a call; else empty. */
	readonly outputs: Readonly<Record<string, string>>;
	readonly startedAt: string;
	readonly completedAt: string;
}

interface RunFacts {
	readonly name: string;
	/** Path in the repository: `.github/workflows/ship.yml`. */
	readonly workflowPath: string;
	readonly event: string;
	readonly ref: string;
	readonly sha: string;
	readonly actor: string;
	readonly attempt: number;
}

export interface JobFacts {
	readonly runId: number;
	readonly attempt: number;
	/** Name of the check run: the job's display name with the names of calling jobs before it. */
	readonly name: string;
	readonly jobId: string;
	readonly sha: string;
	readonly workflowPath: string;
	readonly permissions: PermissionSet;
	/** `deployment: false` gives secrets and protection without a deployment record. */
	readonly environment: { readonly name: string; readonly deployment: boolean } | null;
}

export type EnvironmentDecision =
	| {
			readonly kind: "approved";
			readonly secrets?: Readonly<Record<string, string>>;
			readonly vars?: Readonly<Record<string, string>>;
	  }
	| { readonly kind: "rejected"; readonly reason: string }
	/** The run ends `waiting`; a later attempt with `resumeFrom` asks again. To make the job wait, answer later. */
	| { readonly kind: "waiting"; readonly reason: string };

/** Everything the runner wants from a GitHub; a plain object in tests, the local GitHub in rehearsals. */
export interface RunnerGitHub {
	readonly apiUrl: string;
	readonly graphqlUrl: string;
	readonly serverUrl: string;
	/** Permission set of a workflow that names none; default `{contents: read, packages: read}`. */
	readonly defaultPermissions?: PermissionSet;
	/** Called once a run (also for a further attempt, which keeps its run id). */
	runStarted(run: RunFacts & { readonly runId: number | null }): Promise<{ runId: number; runNumber: number }>;
	runChanged(change: {
		readonly runId: number;
		readonly status: "queued" | "in_progress" | "waiting" | "completed";
		readonly conclusion: WorkflowRunResult["conclusion"];
	}): Promise<void>;
	/** Asked before a job with an `environment` starts. */
	decideEnvironment(job: JobFacts & { readonly environment: { readonly name: string } }): Promise<EnvironmentDecision>;
	/** A check run begins on the SHA, `in_progress`. */
	jobStarted(job: JobFacts): Promise<{ checkRunId: number }>;
	/** `checkRunId` is null for a job that was skipped or cancelled before it began. */
	jobCompleted(
		job: JobFacts & { readonly checkRunId: number | null; readonly result: Pick<JobResult, "conclusion"> },
	): Promise<void>;
	/** A token whose powers are `permissions` (plus `metadata: read`), for the length of the job. */
	issueToken(job: JobFacts): Promise<string>;
	revokeToken?(token: string): Promise<void>;
}

export type ProgressEvent =
	| { readonly kind: "run-started"; readonly name: string; readonly runId: number; readonly attempt: number }
	| { readonly kind: "job-waiting"; readonly job: string; readonly reason: string }
	| { readonly kind: "job-started"; readonly job: string }
	| { readonly kind: "step-started"; readonly job: string; readonly step: string }
	| { readonly kind: "log"; readonly job: string; readonly step: string; readonly line: string }
	| { readonly kind: "step-completed"; readonly job: string; readonly step: StepResult }
	| { readonly kind: "job-completed"; readonly job: JobResult }
	| { readonly kind: "run-completed"; readonly result: WorkflowRunResult };

export interface WorkflowFile {
	/** Path in its repository, with slashes. */
	readonly path: string;
	readonly text: string;
}

export interface WorkflowEvent {
	readonly name: string;
	readonly payload: Readonly<Record<string, JsonValue>>;
	/** Fully formed: `refs/heads/main`, `refs/tags/v1.2.3`. */
	readonly ref: string;
	readonly sha: string;
	readonly actor: string;
}

export interface RunWorkflowOptions {
	readonly workflow: WorkflowFile;
	readonly event: WorkflowEvent;
	/** Of `workflow_dispatch` or, when the event is `workflow_call`, of the call. Validated against the file. */
	readonly inputs?: Readonly<Record<string, string | number | boolean>>;
	/** `path`: a git directory or work tree on this machine; read only. */
	readonly repository: { readonly owner: string; readonly name: string; readonly path: string; readonly id?: number };
	readonly github: RunnerGitHub;
	/** Directory of an action that is not local (`octoacme/preflight@v1`); undefined: unknown, which is an error naming the line. */
	readonly resolveAction?: (uses: string) => Promise<string | undefined>;
	/** A called workflow of another repository (`octoacme/release-actions/.github/workflows/ship.yml@v1`). Local ones are read from the repository at the run's SHA. */
	readonly resolveWorkflow?: (uses: string) => Promise<WorkflowFile | undefined>;
	readonly secrets?: Readonly<Record<string, string>>;
	readonly vars?: Readonly<Record<string, string>>;
	/** What takes the place of an action that `resolveAction` does not know; without it such an action is an error naming the line. */
	readonly standIns?: StandIns;
	/** Given: a job that may ask for an ID token gets one of this issuer. */
	readonly idTokens?: IdTokens;
	/** Given: only what it allows runs; every other step says in its log that it did not, and succeeds. */
	readonly steps?: StepPolicy;
	/** A directory of the caller's; every job gets a fresh folder in it. */
	readonly workspaceRoot: string;
	/** Node 24 that runs JavaScript actions; default `process.execPath`. */
	readonly nodePath?: string;
	/** Variables a machine would have beyond the runner's own (for example the address of a local service). */
	readonly machineEnv?: Readonly<Record<string, string>>;
	/** Given: a further attempt of that run. Jobs that succeeded or were skipped keep their results; the rest and what hangs on it runs again. */
	readonly resumeFrom?: WorkflowRunResult;
	/** What of `resumeFrom` runs again; default `failed`. */
	readonly rerun?: "failed" | "all";
	/** Shared by runs that should queue for the same concurrency groups; default: a private one. */
	readonly concurrency?: ConcurrencyGroups;
	/** Jobs at once; default 4. */
	readonly maximumJobs?: number;
	/** Milliseconds between SIGINT, SIGTERM and SIGKILL; default 7,500 and 2,500, as the real runner. */
	readonly cancellation?: { readonly interruptMs: number; readonly terminateMs: number };
	readonly onProgress?: (event: ProgressEvent) => void;
	/** Aborting cancels the run as its cancel button would. */
	readonly signal?: AbortSignal;
}

/** How an action that is not run ends, or the folder of the action that runs in its place. */
export type StandIn = "success" | "failure" | { readonly directory: string };

/** By `owner/name` (or `owner/name/path`) of the action, without its version. */
export type StandIns = (name: string) => StandIn;

/** Issues the tokens that a job asks for with `id-token: write`. */
export interface IdTokens {
	/** What the job finds in `ACTIONS_ID_TOKEN_REQUEST_URL` and `ACTIONS_ID_TOKEN_REQUEST_TOKEN`; the claims but for `aud`, `iss` and the times. */
	grant(claims: Readonly<Record<string, string>>): { readonly url: string; readonly token: string };
	revoke(token: string): void;
}

/** What a rehearsal runs of a workflow. */
export interface StepPolicy {
	/** Inputs that are left at their default wherever an action has them, because they could lead to a real system. */
	readonly withheldInputs: readonly string[];
	/** Whether a `uses` is an action that may run. */
	readonly mayRun: (uses: string) => boolean;
	/** Told the inputs of a local composite action whose steps all ended well. */
	readonly onLocalAction?: (uses: string, inputs: Readonly<Record<string, string>>) => void;
}

export interface InputDefinition {
	readonly name: string;
	readonly type: InputType;
	readonly required: boolean;
	readonly default: TemplateToken | undefined;
	readonly options: readonly string[];
	readonly token: TemplateToken;
}

export type InputType = "string" | "boolean" | "number" | "choice" | "environment";
