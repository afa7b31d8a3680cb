/** A job that is ready to run, what GitHub hears of it, and the result it ends with. */
import type { ConcurrencyGroups } from "./concurrency.ts";
import type { Combination } from "./matrix.ts";
import type { Slots } from "./slots.ts";
import type { Annotation, Conclusion, JobFacts, JobResult, PermissionSet, RunWorkflowOptions } from "./types.ts";
import type { JobPlan, WorkflowPlan } from "./workflow-plan.ts";

/** What the jobs of one run share. */
export interface RunScope {
	readonly options: RunWorkflowOptions;
	readonly runId: number;
	readonly attempt: number;
	readonly github: Readonly<Record<string, unknown>>;
	/** Folder of this attempt. */
	readonly directory: string;
	readonly concurrency: ConcurrencyGroups;
	readonly owner: string;
	readonly slots: Slots;
	readonly resolved: ReadonlyMap<string, string>;
	readonly nodePath: string;
}

/** One combination of a job, ready to run. */
export interface JobInstance {
	readonly plan: WorkflowPlan;
	readonly job: JobPlan;
	readonly key: string;
	readonly name: string;
	readonly matrix: Combination | null;
	/** github, inputs, vars, needs, strategy, matrix. */
	readonly contexts: Readonly<Record<string, unknown>>;
	readonly secrets: Readonly<Record<string, string>>;
	readonly permissions: PermissionSet;
	readonly cancel: AbortSignal;
}

/** What the port hears of a job. */
export function describeJob(
	run: RunScope,
	instance: JobInstance,
	environment: JobFacts["environment"] = null,
): JobFacts {
	return {
		runId: run.runId,
		attempt: run.attempt,
		name: instance.name,
		jobId: instance.job.id,
		sha: run.options.event.sha,
		workflowPath: instance.plan.path,
		permissions: instance.permissions,
		environment,
	};
}

/** Result of a job that never began, reported as such. */
export async function finishWithout(
	run: RunScope,
	instance: JobInstance,
	conclusion: Conclusion,
	message: string | null,
): Promise<JobResult> {
	const result: JobResult = {
		...emptyResult(instance, new Date().toISOString()),
		conclusion,
		annotations: message === null ? [] : [errorAnnotation(message)],
	};
	return finish(run, describeJob(run, instance), null, result);
}

export function emptyResult(instance: JobInstance, startedAt: string): JobResult {
	return {
		key: instance.key,
		id: instance.job.id,
		name: instance.name,
		workflowPath: instance.plan.path,
		status: "completed",
		conclusion: "success",
		continueOnError: false,
		outputs: {},
		steps: [],
		annotations: [],
		matrix: instance.matrix,
		environment: null,
		permissions: instance.permissions,
		startedAt,
		completedAt: new Date().toISOString(),
		reused: false,
	};
}

export function errorAnnotation(message: string): Annotation {
	return { level: "error", message, title: null, file: null, line: null, endLine: null, column: null, endColumn: null };
}

export async function finish(
	run: RunScope,
	facts: JobFacts,
	checkRunId: number | null,
	result: JobResult,
): Promise<JobResult> {
	await run.options.github.jobCompleted({ ...facts, checkRunId, result });
	run.options.onProgress?.({ kind: "job-completed", job: result });
	return result;
}
