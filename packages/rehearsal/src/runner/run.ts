/** Runs a workflow file on this machine as GitHub would, with everything it cannot do refused at its line before anything starts. */

import { mkdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { readAction } from "./action-definition.ts";
import { findBuiltin, listBuiltins } from "./builtin.ts";
import { findPermissionProblem } from "./call-problems.ts";
import { createConcurrencyGroups } from "./concurrency.ts";
import { githubContext } from "./contexts.ts";
import { evaluateString, evaluateToken, type Scope } from "./expressions.ts";
import { runGit } from "./git.ts";
import { callOutputs, type Frame, runGraph } from "./graph.ts";
import { decideInputs, InputProblem, type InputReading } from "./inputs.ts";
import { type RunScope, readConcurrency } from "./job.ts";
import { RESTRICTED_PERMISSIONS } from "./permissions.ts";
import { planWorkflow, type WorkflowResolver } from "./plan.ts";
import { createSlots } from "./slots.ts";
import { locate, refuse, WorkflowError } from "./syntax.ts";
import type { JsonValue, NeedResult, RunWorkflowOptions, WorkflowRunResult } from "./types.ts";
import type { WorkflowPlan } from "./workflow-plan.ts";

/**
 * runWorkflow: runs the jobs for real and resolves with everything that happened; a red run is a result, not a rejection.
 * Rejects with a WorkflowError, before anything ran, for a file that is invalid or wants what this runner has not; filters
 * under `on` (branches, tags, paths, types) are for whoever starts the run to judge, only the event's name is checked.
 */
export async function runWorkflow(asked: RunWorkflowOptions): Promise<WorkflowRunResult> {
	let options = asked;
	const { github } = options;
	const startedAt = new Date().toISOString();
	const resolve = createResolver(options);
	const plan = await planWorkflow(options.workflow, resolve);
	if (!plan.events.includes(options.event.name))
		throw new WorkflowError(`${locate(plan.path, plan.on)}: the workflow does not run on '${options.event.name}'`);
	const excess = findPermissionProblem(plan, github.defaultPermissions ?? RESTRICTED_PERMISSIONS);
	if (excess) refuse(excess.path, excess.token, excess.message);
	const resolved = new Map<string, string>();
	await resolveActions(plan, options, resolved);
	const vars = options.vars ?? {};
	const attempt = options.resumeFrom ? options.resumeFrom.attempt + 1 : 1;
	const identify = (runId: number, runNumber: number, workflowName: string): Record<string, JsonValue> =>
		githubContext(
			{
				runId,
				runNumber,
				attempt,
				workflowName,
				workflowPath: plan.path,
				repository: options.repository,
				urls: github,
			},
			options.event,
		);
	let { event } = options;
	const early: Scope = { file: plan.path, contexts: { github: identify(0, 0, plan.name), vars, inputs: {} } };
	const inputs = readInputs(plan, options, early);
	if (event.name === "workflow_dispatch") {
		// The payload holds every input as text, also those that have their default.
		const texts = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]));
		event = { ...event, payload: { ...event.payload, inputs: texts } };
		options = { ...options, event };
	}
	const title = plan.runName
		? evaluateString(plan.runName, { ...early, contexts: { ...early.contexts, inputs } })
		: plan.name;

	const { runId, runNumber } = await github.runStarted({
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
	const context = identify(runId, runNumber, plan.name);
	const controller = new AbortController();
	const cancel = AbortSignal.any([controller.signal, ...(options.signal ? [options.signal] : [])]);
	const concurrency = options.concurrency ?? createConcurrencyGroups();
	const owner = `run ${runId}`;
	mkdirSync(options.workspaceRoot, { recursive: true });
	const run: RunScope = {
		options,
		runId,
		attempt,
		github: context,
		directory: join(realpathSync(options.workspaceRoot), `run-${runId}`),
		concurrency,
		owner,
		slots: createSlots(options.maximumJobs ?? 4),
		resolved,
		nodePath: options.nodePath ?? process.execPath,
	};
	const frame: Frame = {
		run,
		plan,
		prefix: "",
		inputs,
		secrets: options.secrets ?? {},
		vars,
		granted: null,
		cancel,
		ended: [],
		needs: {},
	};
	const scope: Scope = { file: plan.path, contexts: { github: context, vars, inputs } };
	const conclude = async (
		conclusion: WorkflowRunResult["conclusion"],
		outputs: Readonly<Record<string, string>> = {},
	): Promise<WorkflowRunResult> => {
		const status = conclusion === null ? "waiting" : "completed";
		await github.runChanged({ runId, status, conclusion });
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
	};

	const group = readConcurrency(plan.concurrency, scope);
	let release: (() => void) | null = null;
	if (group) {
		if (concurrency.holderOf(group.group) !== null)
			await github.runChanged({ runId, status: "queued", conclusion: null });
		const grant = await concurrency.acquire({ ...group, owner, signal: cancel, onCancel: () => controller.abort() });
		if (grant.kind === "displaced") return conclude("cancelled");
		release = grant.release;
	}
	try {
		await github.runChanged({ runId, status: "in_progress", conclusion: null });
		const results = await runGraph(frame);
		if ([...results.values()].includes(null)) return await conclude(null);
		const jobs = Object.fromEntries(results) as Record<string, NeedResult>;
		const outputs =
			event.name === "workflow_call" ? callOutputs(plan, { ...scope, contexts: { ...scope.contexts, jobs } }) : {};
		return await conclude(decideConclusion(Object.values(jobs), cancel.aborted), outputs);
	} finally {
		release?.();
	}
}

/** decideConclusion: a run fails when a job failed, is cancelled when it or a job was, and is skipped when nothing ran. */
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
		for (const step of job.steps) {
			if (step.action.kind !== "uses") continue;
			const { uses, token } = step.action;
			if (uses.startsWith("./") || findBuiltin(uses) || resolved.has(uses)) continue;
			if (options.steps && !options.steps.mayRun(uses)) continue;
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
