/** Runs all steps of a job in order: pre steps of its actions, its own, and post steps last first, each with a result of its own. */

import { join } from "node:path";
import { RUNS_IF_CONTEXT, readAction } from "./action-definition.ts";
import { decideActionInputs, inputVariables, stateVariables } from "./action-inputs.ts";
import { findBuiltin } from "./builtin.ts";
import { evaluateIf, evaluateMap } from "./expressions.ts";
import { type JobState, type PostAction, type StepFrame, type StepRecord, stepScope } from "./job-state.ts";
import { execute, StepFailure } from "./step-execution.ts";
import { StepLog } from "./step-log.ts";
import { defaultName, runStep } from "./steps.ts";
import { isWithheld, keepHarmless, withholdInputs } from "./team-steps.ts";
import type { StepResult } from "./types.ts";
import type { StepPlan } from "./workflow-plan.ts";

/** Every step of the job, then the post steps of its actions, last first. Never rejects: what goes wrong fails a step. */
export async function runSteps(state: JobState, frame: StepFrame): Promise<void> {
	await runPreSteps(state, frame);
	for (const step of state.job.steps) await runJobStep(state, frame, step);
	for (let post = state.posts.pop(); post; post = state.posts.pop()) await runPostStep(state, post);
}

async function runJobStep(state: JobState, frame: StepFrame, step: StepPlan): Promise<void> {
	const name = defaultName(step);
	await record(state, { stage: "main", id: step.id ?? `__${state.results.length + 1}`, name }, async (log, rename) =>
		runStep(state, frame, step, { log, outer: null, rename }),
	);
}

/** Gives a step its log and puts its result in the job's list. */
async function record(
	state: JobState,
	{ stage, id, name: initialName }: Pick<StepResult, "stage" | "id" | "name">,
	run: (log: StepLog, rename: (name: string) => void) => Promise<StepRecord>,
): Promise<StepRecord> {
	let name = initialName;
	let announced = false;
	const { onProgress } = state.options;
	const job = state.facts.name;
	const announce = () => {
		if (!announced) onProgress?.({ kind: "step-started", job, step: name });
		announced = true;
	};
	const log = new StepLog(state.masks, (line) => {
		announce();
		onProgress?.({ kind: "log", job, step: name, line });
	});
	const startedAt = new Date().toISOString();
	const done = await run(log, (better) => {
		name = state.masks.apply(better);
		announce();
	});
	const result: StepResult = {
		id,
		name,
		stage,
		outcome: done.outcome,
		conclusion: done.conclusion,
		outputs: Object.fromEntries(Object.entries(done.outputs).map(([key, value]) => [key, state.masks.apply(value)])),
		log: log.lines,
		annotations: log.annotations,
		summary: log.summary,
		startedAt,
		completedAt: new Date().toISOString(),
	};
	state.results.push(result);
	onProgress?.({ kind: "step-completed", job, step: result });
	return done;
}

async function runPreSteps(state: JobState, frame: StepFrame): Promise<void> {
	for (const step of state.job.steps) {
		if (step.action.kind !== "uses" || step.action.uses.startsWith("./") || findBuiltin(step.action.uses)) continue;
		const { uses } = step.action;
		if (isWithheld(uses, frame.isTeams, state.options.steps)) continue;
		const directory = state.resolved.get(uses);
		const definition = directory ? readAction(directory) : undefined;
		if (definition?.runs.kind !== "node" || !definition.runs.pre) continue;
		const { pre, preIf } = definition.runs;
		const saved: Record<string, string> = {};
		state.preSaved.set(step, saved);
		await record(state, { stage: "pre", id: `__pre_${state.results.length}`, name: `Pre Run ${uses}` }, (log) =>
			runStage(state, { frame, condition: preIf, definition, log }, async (signal, outputs) => {
				const scope = stepScope(state, frame);
				const inputs = decideActionInputs(
					definition,
					withholdInputs(
						evaluateMap(step.action.kind === "uses" ? step.action.with : undefined, scope),
						state.options.steps,
					).inputs,
					scope,
					log,
				);
				await execute(
					{
						state,
						log,
						outputs,
						saved,
						signal,
						variables: {
							...keepHarmless(evaluateMap(step.env, scope), frame.isTeams, state.options.steps),
							...inputVariables(inputs),
						},
						github: { action: step.id ?? "__pre", action_path: definition.directory },
					},
					state.nodePath,
					[join(definition.directory, pre)],
					state.directories.workspace,
				);
			}),
		);
	}
}

async function runPostStep(state: JobState, post: PostAction): Promise<void> {
	await record(state, { stage: "post", id: `__post_${state.results.length}`, name: post.name }, (log) =>
		runStage(state, { ...post, log }, (signal, outputs) =>
			execute(
				{
					state,
					log,
					outputs,
					saved: post.saved,
					signal,
					variables: { ...post.variables, ...stateVariables(post.saved) },
					github: { action: "__post", action_path: post.definition.directory },
				},
				state.nodePath,
				[join(post.definition.directory, post.script)],
				state.directories.workspace,
			),
		),
	);
}

/** A pre or post step: judged by its bare condition, failing the job when it fails. */
async function runStage(
	state: JobState,
	{
		frame,
		condition,
		definition,
		log,
	}: Pick<PostAction, "frame" | "condition" | "definition"> & { readonly log: StepLog },
	body: (signal: AbortSignal, outputs: Record<string, string>) => Promise<void>,
): Promise<StepRecord> {
	const done: StepRecord = { outputs: {}, outcome: "success", conclusion: "success" };
	const controller = new AbortController();
	const holds = () => evaluateIf(condition, RUNS_IF_CONTEXT, { ...stepScope(state, frame), file: definition.file });
	const onCancel = () => {
		if (!holds()) controller.abort();
	};
	state.cancel.addEventListener("abort", onCancel, { once: true });
	try {
		if (!holds()) return { outputs: {}, outcome: "skipped", conclusion: "skipped" };
		await body(controller.signal, done.outputs);
		if (controller.signal.aborted) done.outcome = "cancelled";
	} catch (error) {
		if (!(error instanceof StepFailure)) log.annotate("error", error instanceof Error ? error.message : String(error));
		done.outcome = "failure";
		state.failed = true;
	} finally {
		state.cancel.removeEventListener("abort", onCancel);
	}
	done.conclusion = done.outcome;
	return done;
}
