/** Runs a workflow file on this machine as GitHub would, with everything it cannot do refused at its line before anything starts. */

import { mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { readAction } from "./action-definition.ts";
import { findBuiltin, listBuiltins } from "./builtin.ts";
import { findPermissionProblem } from "./call-problems.ts";
import { type ConcurrencyGrant, createConcurrencyGroups } from "./concurrency.ts";
import { githubContext } from "./contexts.ts";
import { evaluateString, evaluateToken, type Scope } from "./expressions.ts";
import { runGit } from "./git.ts";
import { callOutputs, type Frame, runGraph } from "./graph.ts";
import { decideInputs, InputProblem, type InputReading } from "./inputs.ts";
import type { RunScope } from "./job-instance.ts";
import { readConcurrency } from "./job-settings.ts";
import { RESTRICTED_PERMISSIONS } from "./permissions.ts";
import { planWorkflow, type WorkflowResolver } from "./plan.ts";
import { createSlots } from "./slots.ts";
import { locate, refuse, WorkflowError } from "./syntax.ts";
import type { JsonValue, NeedResult, RunWorkflowOptions, WorkflowRunResult } from "./types.ts";
import type { WorkflowPlan } from "./workflow-plan.ts";

/** A run whose files, inputs and name are known, and of which nothing has started. */
interface PreparedRun {
	/** As asked, and the event with what `workflow_dispatch` puts into it. */
	readonly options: RunWorkflowOptions;
	readonly plan: WorkflowPlan;
	readonly attempt: number;
	/** Folders of the actions that are not local, by what `uses` says. */
	readonly resolved: ReadonlyMap<string, string>;
	readonly vars: Readonly<Record<string, string>>;
	readonly inputs: Record<string, JsonValue>;
	readonly title: string;
}

/** A run that GitHub knows. */
interface StartedRun extends PreparedRun {
	readonly runId: number;
	readonly runNumber: number;
	readonly startedAt: string;
	readonly controller: AbortController;
	readonly frame: Frame;
	/** What expressions of the workflow itself see. */
	readonly scope: Scope;
}

/**
 * Runs the jobs for real and resolves with everything that happened; a red run is a result, not a rejection.
 * Rejects with a WorkflowError, before anything ran, for a file that is invalid or wants what this runner has not; filters
 * under `on` (branches, tags, paths, types) are for whoever starts the run to judge, only the event's name is checked.
 */
export async function runWorkflow(asked: RunWorkflowOptions): Promise<WorkflowRunResult> {
	const startedAt = new Date().toISOString();
	const run = await startRun(await prepareRun(asked), startedAt);
	const group = await enterGroup(run);
	if (group.kind === "displaced") return conclude(run, "cancelled");
	try {
		return await runJobs(run);
	} finally {
		group.release();
	}
}

async function prepareRun(asked: RunWorkflowOptions): Promise<PreparedRun> {
	const { github, event } = asked;
	const plan = await planWorkflow(asked.workflow, createResolver(asked));
	if (!plan.events.includes(event.name))
		throw new WorkflowError(`${locate(plan.path, plan.on)}: the workflow does not run on '${event.name}'`);
	const excess = findPermissionProblem(plan, github.defaultPermissions ?? RESTRICTED_PERMISSIONS);
	if (excess) refuse(excess.path, excess.token, excess.message);
	const resolved = new Map<string, string>();
	await resolveActions(plan, asked, resolved);
	const vars = asked.vars ?? {};
	const attempt = asked.resumeFrom ? asked.resumeFrom.attempt + 1 : 1;
	const early = describeGitHub({ options: asked, plan, attempt }, { runId: 0, runNumber: 0 });
	const contexts = { github: early, vars, inputs: {} };
	const inputs = readInputs(plan, asked, { file: plan.path, contexts });
	const title = plan.runName
		? evaluateString(plan.runName, {
				file: plan.path,
				contexts: { ...contexts, inputs },
			})
		: plan.name;
	return { options: withDispatchedInputs(asked, inputs), plan, attempt, resolved, vars, inputs, title };
}

/** The payload of a dispatch holds every input as text, also those that have their default. */
function withDispatchedInputs(
	options: RunWorkflowOptions,
	inputs: Readonly<Record<string, JsonValue>>,
): RunWorkflowOptions {
	const { event } = options;
	if (event.name !== "workflow_dispatch") return options;
	const texts = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]));
	return { ...options, event: { ...event, payload: { ...event.payload, inputs: texts } } };
}

/** The `github` context; ids of 0 while GitHub has not given them. */
function describeGitHub(
	{ options, plan, attempt }: Pick<PreparedRun, "options" | "plan" | "attempt">,
	ids: { readonly runId: number; readonly runNumber: number },
): Record<string, JsonValue> {
	const { repository, github, event } = options;
	return githubContext(
		{ ...ids, attempt, workflowName: plan.name, workflowPath: plan.path, repository, urls: github },
		event,
	);
}

async function startRun(prepared: PreparedRun, startedAt: string): Promise<StartedRun> {
	const { options, plan, attempt, resolved, vars, inputs, title } = prepared;
	const { event } = options;
	const { runId, runNumber } = await options.github.runStarted({
		runId: options.resumeFrom?.runId ?? null,
		name: title,
		workflowPath: plan.path,
		event: event.name,
		ref: event.ref,
		sha: event.sha,
		actor: event.actor,
		attempt,
	});
	options.onProgress?.({ kind: "run-started", name: title, runId, attempt });
	const github = describeGitHub(prepared, { runId, runNumber });
	const controller = new AbortController();
	const cancel = AbortSignal.any([controller.signal, ...(options.signal ? [options.signal] : [])]);
	mkdirSync(options.workspaceRoot, { recursive: true });
	const run: RunScope = {
		options,
		runId,
		attempt,
		github,
		directory: join(realpathSync(options.workspaceRoot), `run-${runId}`),
		concurrency: options.concurrency ?? createConcurrencyGroups(),
		owner: `run ${runId}`,
		slots: createSlots(options.maximumJobs ?? 4),
		resolved,
		nodePath: options.nodePath ?? process.execPath,
	};
	const secrets = options.secrets ?? {};
	const frame: Frame = { run, plan, prefix: "", inputs, secrets, vars, granted: null, cancel, ended: [], needs: {} };
	const scope: Scope = { file: plan.path, contexts: { github, vars, inputs } };
	return { ...prepared, runId, runNumber, startedAt, controller, frame, scope };
}

async function enterGroup({ plan, scope, runId, options, frame, controller }: StartedRun): Promise<ConcurrencyGrant> {
	const wanted = readConcurrency(plan.concurrency, scope);
	if (wanted === null) return { kind: "granted", release: () => {} };
	const { concurrency, owner } = frame.run;
	if (concurrency.holderOf(wanted.group) !== null)
		await options.github.runChanged({ runId, status: "queued", conclusion: null });
	return concurrency.acquire({ ...wanted, owner, signal: frame.cancel, onCancel: () => controller.abort() });
}

async function runJobs(run: StartedRun): Promise<WorkflowRunResult> {
	const { options, plan, runId, frame, scope } = run;
	await options.github.runChanged({ runId, status: "in_progress", conclusion: null });
	const results = await runGraph(frame);
	if ([...results.values()].includes(null)) return conclude(run, null);
	const jobs = Object.fromEntries(results) as Record<string, NeedResult>;
	const outputs =
		options.event.name === "workflow_call"
			? callOutputs(plan, { ...scope, contexts: { ...scope.contexts, jobs } })
			: {};
	return conclude(run, decideConclusion(Object.values(jobs), frame.cancel.aborted), outputs);
}

/** Null: a job waits for people, and so does the run. */
async function conclude(
	run: StartedRun,
	conclusion: WorkflowRunResult["conclusion"],
	outputs: Readonly<Record<string, string>> = {},
): Promise<WorkflowRunResult> {
	const { options, plan, runId, runNumber, attempt, title, startedAt, frame } = run;
	const status = conclusion === null ? "waiting" : "completed";
	await options.github.runChanged({ runId, status, conclusion });
	const result: WorkflowRunResult = {
		runId,
		runNumber,
		attempt,
		name: title,
		workflowPath: plan.path,
		status,
		conclusion,
		jobs: frame.ended,
		needs: frame.needs,
		outputs,
		startedAt,
		completedAt: new Date().toISOString(),
	};
	options.onProgress?.({ kind: "run-completed", result });
	return result;
}

/** A run fails when a job failed, is cancelled when it or a job was, and is skipped when nothing ran. */
export function decideConclusion(
	jobs: readonly NeedResult[],
	cancelled: boolean,
): "success" | "failure" | "cancelled" | "skipped" {
	if (cancelled) return "cancelled";
	const results = new Set(jobs.map((job) => job.result));
	if (results.has("failure")) return "failure";
	if (results.has("cancelled")) return "cancelled";
	return results.has("success") ? "success" : "skipped";
}

function readInputs(plan: WorkflowPlan, options: RunWorkflowOptions, scope: Scope): Record<string, JsonValue> {
	const { event } = options;
	const decide = (source: InputReading["source"], given: Readonly<Record<string, JsonValue>>) => {
		try {
			return decideInputs(source === "call" ? plan.callInputs : plan.dispatchInputs, given, {
				source,
				evaluate: (token) => evaluateToken(token, scope),
			});
		} catch (thrown) {
			throw thrown instanceof InputProblem ? new WorkflowError(`${plan.path}: ${thrown.message}`) : thrown;
		}
	};
	if (event.name === "workflow_dispatch")
		return decide(
			"dispatch",
			options.inputs ?? (event.payload["inputs"] as Record<string, JsonValue> | undefined) ?? {},
		);
	if (event.name === "workflow_call") return decide("call", options.inputs ?? {});
	if (options.inputs && Object.keys(options.inputs).length > 0)
		throw new WorkflowError(`${plan.path}: inputs were given, but '${event.name}' has none`);
	return {};
}

function createResolver(options: RunWorkflowOptions): WorkflowResolver {
	return async (uses, origin) => {
		const local = uses.startsWith("./") ? uses.slice(2) : null;
		if (local !== null && origin === null) {
			try {
				const text = await runGit(options.repository.path, ["show", `${options.event.sha}:${local}`]);
				return { file: { path: local, text }, origin };
			} catch {
				return undefined;
			}
		}
		const full = local === null ? uses : `${origin!.repository}/${local}@${origin!.ref}`;
		const file = await options.resolveWorkflow?.(full);
		if (file === undefined && local === null && options.standIns !== undefined) return "not-run";
		const [path = "", ref = ""] = full.split("@");
		return file && { file, origin: { repository: path.split("/").slice(0, 2).join("/"), ref } };
	};
}

async function resolveActions(
	plan: WorkflowPlan,
	options: RunWorkflowOptions,
	resolved: Map<string, string>,
): Promise<void> {
	for (const job of plan.jobs) {
		if (job.call) await resolveActions(job.call.workflow, options, resolved);
		if (job.container && options.steps === undefined)
			refuse(plan.path, job.container, `'${job.container.toString()}' is not supported by the rehearsal`);
		for (const step of job.steps) {
			if (step.action.kind !== "uses") continue;
			const { uses, token } = step.action;
			if (uses.startsWith("./") || findBuiltin(uses) || resolved.has(uses)) continue;
			if (options.steps && !options.steps.mayRun(uses)) continue;
			if (uses.startsWith("docker://") && options.standIns === undefined)
				refuse(plan.path, token, `'${uses}': container actions are not supported by the rehearsal`);
			const directory = await options.resolveAction?.(uses);
			if (!directory && options.standIns !== undefined) continue;
			if (!directory)
				refuse(
					plan.path,
					token,
					`the action '${uses}' is not known on this machine; the rehearsal serves local actions, those of this project and some of GitHub's: ${listBuiltins()}`,
				);
			if (!readAction(directory)) refuse(plan.path, token, `there is no action.yml in '${directory}' for '${uses}'`);
			resolved.set(uses, directory);
		}
	}
}
