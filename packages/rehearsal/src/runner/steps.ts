/** Runs one step of a job or composite action: its condition, time limit, program or action, and what follows from the outcome. */

import { join, resolve } from "node:path";
import { type ActionDefinition, readAction } from "./action-definition.ts";
import { decideActionInputs, inputVariables, stateVariables } from "./action-inputs.ts";
import { findBuiltin } from "./builtin.ts";
import {
	evaluateBoolean,
	evaluateCondition,
	evaluateMap,
	evaluateNumber,
	evaluateString,
	type Scope,
} from "./expressions.ts";
import { type JobState, type StepFrame, type StepRecord, stepScope } from "./job-state.ts";
import { type Execution, execute, runScript, StepFailure } from "./step-execution.ts";
import type { StepLog } from "./step-log.ts";
import { findKey, refuse, type TemplateToken, WorkflowError } from "./syntax.ts";
import { describeStandIn, isWithheld, keepHarmless, nameAction, withholdInputs } from "./team-steps.ts";
import type { Conclusion, StandIn } from "./types.ts";
import type { StepPlan } from "./workflow-plan.ts";

/** Why a step's own signal was aborted. */
class Interruption extends Error {
	readonly outcome: "cancelled" | "failure";

	constructor(outcome: "cancelled" | "failure", message: string) {
		super(message);
		this.outcome = outcome;
	}
}

/** What a step without a name is called before its expressions are known. */
export function defaultName(step: StepPlan): string {
	if (step.action.kind === "uses") return `Run ${step.action.uses}`;
	return `Run ${step.action.script.toString().trimStart().split("\n")[0]}`;
}

/** Where a step's words go, and what ends it early. */
interface StepEdge {
	readonly log: StepLog;
	readonly outer: AbortSignal | null;
	readonly rename: (name: string) => void;
}

/** One step of a frame, by its condition; records it there. `outer` ends it early. Never rejects. */
export async function runStep(state: JobState, frame: StepFrame, step: StepPlan, edge: StepEdge): Promise<StepRecord> {
	const { log, outer, rename } = edge;
	const id = step.id ?? `__${++frame.next}`;
	const done: StepRecord = { outputs: {}, outcome: "success", conclusion: "success" };
	let scope = stepScope(state, frame);
	try {
		const env = evaluateMap(step.env, scope);
		scope = stepScope(state, frame, env);
		const holds = () => evaluateCondition(step.condition, stepScope(state, frame, env));
		if (!holds()) {
			done.outcome = done.conclusion = "skipped";
			frame.steps[id] = done;
			return done;
		}
		const standIn = standInOf(state, frame, step);
		if (standIn) {
			rename(step.name ? evaluateString(step.name, scope) : defaultName(step));
			for (const line of standIn) log.write(line);
			frame.steps[id] = done;
			return done;
		}
		const name = step.name
			? evaluateString(step.name, scope)
			: step.action.kind === "run"
				? `Run ${evaluateString(step.action.script, scope).trimStart().split("\n")[0]}`
				: defaultName(step);
		rename(name);
		done.outcome = await runWithin({ state, step, scope, name, log, outer, holds }, (signal) =>
			perform({ state, frame, step, scope, env, log, outputs: done.outputs, signal, id, name }),
		);
	} catch (error) {
		if (!(error instanceof StepFailure)) log.annotate("error", error instanceof Error ? error.message : String(error));
		done.outcome = "failure";
	}
	done.conclusion = done.outcome;
	if (done.outcome === "failure" && continues(step, scope, log)) done.conclusion = "success";
	if (done.conclusion === "failure") {
		frame.failed = true;
		if (!frame.actionPath) state.failed = true;
	}
	frame.steps[id] = done;
	return done;
}

/** What a step says that the rehearsal does not run; null for one that runs. */
function standInOf(state: JobState, frame: StepFrame, step: StepPlan): string[] | null {
	return describeStandIn(step, { isTeams: frame.isTeams }, state.options.steps);
}

function continues(step: StepPlan, scope: Scope, log: StepLog): boolean {
	try {
		return evaluateBoolean(step.continueOnError, scope, false);
	} catch (error) {
		log.annotate("error", error instanceof Error ? error.message : String(error));
		return false;
	}
}

interface Limits {
	readonly state: JobState;
	readonly step: StepPlan;
	readonly scope: Scope;
	readonly name: string;
	readonly log: StepLog;
	readonly outer: AbortSignal | null;
	readonly holds: () => boolean;
}

/** Runs the body under the step's time limit; when the job is cancelled, only a step whose condition no longer holds is ended. */
async function runWithin(limits: Limits, body: (signal: AbortSignal) => Promise<void>): Promise<Conclusion> {
	const { state, step, scope, name, log, outer, holds } = limits;
	const controller = new AbortController();
	const minutes = evaluateNumber(step.timeoutMinutes, scope);
	const timer =
		minutes === undefined || minutes <= 0
			? undefined
			: setTimeout(
					() =>
						controller.abort(
							new Interruption("failure", `The action '${name}' has timed out after ${minutes} minutes.`),
						),
					minutes * 60_000,
				);
	const onCancel = () => {
		let stays = false;
		try {
			stays = holds();
		} catch {
			// A condition that can no longer be evaluated does not keep the step alive.
		}
		if (!stays) controller.abort(new Interruption("cancelled", "The operation was canceled."));
	};
	const onOuter = () => controller.abort(outer?.reason);
	state.cancel.addEventListener("abort", onCancel, { once: true });
	if (outer && !outer.aborted) outer.addEventListener("abort", onOuter, { once: true });
	try {
		await body(controller.signal);
	} catch (error) {
		if (!controller.signal.aborted) throw error;
	} finally {
		clearTimeout(timer);
		state.cancel.removeEventListener("abort", onCancel);
		outer?.removeEventListener("abort", onOuter);
	}
	if (!controller.signal.aborted) return "success";
	const { reason } = controller.signal;
	log.annotate("error", reason instanceof Error ? reason.message : String(reason));
	return reason instanceof Interruption ? reason.outcome : "cancelled";
}

/** One step that runs, with everything it needs. */
interface Performance {
	readonly state: JobState;
	readonly frame: StepFrame;
	readonly step: StepPlan;
	readonly scope: Scope;
	/** The step's own. */
	readonly env: Readonly<Record<string, string>>;
	readonly log: StepLog;
	readonly outputs: Record<string, string>;
	readonly signal: AbortSignal;
	readonly id: string;
	readonly name: string;
}

async function perform(performance: Performance): Promise<void> {
	const { step, scope, state, log } = performance;
	if (step.action.kind === "run") return performScript(performance, step.action);
	const standIn = await chooseStandIn(performance, step.action);
	if (standIn !== null) return performStandIn(performance, step.action, standIn);
	const written = evaluateMap(step.action.with, scope);
	if (findBuiltin(step.action.uses)) return performBuiltin(performance, step.action, written);
	const { inputs: given, withheld } = withholdInputs(written, state.options.steps);
	for (const input of withheld) log.write(`Not followed in this rehearsal: the input ${input}.`);
	const definition = await findAction(performance, step.action);
	return performAction(performance, step.action, {
		definition,
		inputs: decideActionInputs(definition, given, scope, log),
	});
}

interface ActionUse {
	readonly definition: ActionDefinition;
	readonly inputs: Record<string, string>;
}

async function performAction(performance: Performance, action: UsesAction, use: ActionUse): Promise<void> {
	const { state, log } = performance;
	const { definition, inputs } = use;
	const isLocal = action.uses.startsWith("./");
	if (definition.runs.kind === "composite") {
		await runComposite(performance, action, use);
		if (isLocal) state.options.steps?.onLocalAction?.(action.uses, inputs);
		return;
	}
	if (isLocal && state.options.steps !== undefined) log.write(`Not run in this rehearsal: the action ${action.uses}.`);
	else if (definition.runs.kind === "other") throw new WorkflowError(definition.runs.refusal);
	else await performNode(performance, action, use);
}

/** What takes the place of an action; null when it runs itself. */
async function chooseStandIn({ state, frame }: Performance, { uses }: UsesAction): Promise<StandIn | null> {
	const { steps, standIns, resolveAction } = state.options;
	if (isWithheld(uses, frame.isTeams, steps)) return standIns?.(nameAction(uses)) ?? "success";
	if (standIns === undefined || uses.startsWith("./") || findBuiltin(uses)) return null;
	if (state.resolved.has(uses) || (await resolveAction?.(uses)) !== undefined) return null;
	return standIns(nameAction(uses));
}

async function performStandIn(performance: Performance, action: UsesAction, standIn: StandIn): Promise<void> {
	const { log, scope, frame } = performance;
	const what = action.uses.includes("/.github/workflows/") ? "workflow" : "action";
	log.write(`Not run in this rehearsal: the ${what} ${action.uses}.`);
	if (standIn === "success") return;
	if (standIn === "failure") {
		log.annotate("error", `The stand-in for ${action.uses} fails, as it was asked to.`);
		throw new StepFailure("the stand-in fails");
	}
	const definition = readAction(standIn.directory);
	if (!definition)
		refuse(frame.file, action.token, `there is no action.yml in '${standIn.directory}' for '${action.uses}'`);
	log.write(`In its place: ${standIn.directory}`);
	const given = evaluateMap(action.with, scope);
	await performAction(performance, action, { definition, inputs: decideActionInputs(definition, given, scope, log) });
}

type RunAction = Extract<StepPlan["action"], { readonly kind: "run" }>;
type UsesAction = Extract<StepPlan["action"], { readonly kind: "uses" }>;

async function performScript({ state, frame, scope, ...step }: Performance, action: RunAction): Promise<void> {
	const jobDefaults = frame.actionPath ? undefined : state.job.defaults;
	const workflowDefaults = frame.actionPath ? undefined : state.plan.defaults;
	const choose = (own: TemplateToken | undefined, key: string) =>
		own ?? findKey(jobDefaults, key) ?? findKey(workflowDefaults, key);
	const shell = choose(action.shell, "shell");
	const directory = choose(action.workingDirectory, "working-directory");
	const execution: Execution = {
		state,
		log: step.log,
		outputs: step.outputs,
		saved: {},
		signal: step.signal,
		variables: { ...frame.env, ...step.env },
		github: { action: step.id, action_path: frame.actionPath ?? undefined },
	};
	await runScript(
		execution,
		evaluateString(action.script, scope),
		shell ? evaluateString(shell, scope) : null,
		directory ? evaluateString(directory, scope) : "",
	);
}

async function performBuiltin(
	{ state, frame, log, outputs }: Performance,
	{ uses, token }: UsesAction,
	given: Readonly<Record<string, string>>,
): Promise<void> {
	const builtin = findBuiltin(uses)!;
	const inputs = Object.fromEntries(Object.entries(given).map(([key, value]) => [key.toLowerCase(), value]));
	for (const key of Object.keys(inputs))
		if (!builtin.inputs.includes(key))
			refuse(frame.file, token, `input '${key}' of ${uses} is not supported by the rehearsal`);
	const { repository, event } = state.options;
	await builtin.run({
		inputs,
		repository,
		event,
		workspace: state.directories.workspace,
		artifacts: state.directories.artifacts,
		nodePath: state.nodePath,
		log: (line) => log.write(line),
		warn: (message) => log.annotate("warning", message),
		setOutput(key, value) {
			outputs[key] = value;
		},
		addPath: (directory) => void state.path.unshift(directory),
	});
}

async function performNode(
	{ state, frame, step, env, ...rest }: Performance,
	{ uses }: UsesAction,
	{ definition, inputs }: ActionUse,
): Promise<void> {
	if (definition.runs.kind !== "node") return;
	const reference = uses.startsWith("./") ? undefined : uses.split("@")[1];
	const saved: Record<string, string> = state.preSaved.get(step) ?? {};
	const variables = {
		...keepHarmless({ ...frame.env, ...env }, frame.isTeams, state.options.steps),
		...inputVariables(inputs),
	};
	const github = {
		action: rest.id,
		action_path: definition.directory,
		action_ref: reference,
		action_repository: reference ? uses.split("@")[0]!.split("/").slice(0, 2).join("/") : undefined,
	};
	const { post, postIf, main } = definition.runs;
	if (post)
		state.posts.push({
			name: `Post ${rest.name}`,
			definition,
			script: post,
			condition: postIf,
			variables,
			saved,
			frame,
		});
	await execute(
		{
			state,
			log: rest.log,
			outputs: rest.outputs,
			signal: rest.signal,
			saved,
			variables: { ...variables, ...stateVariables(saved) },
			github,
		},
		state.nodePath,
		[join(definition.directory, main)],
		state.directories.workspace,
	);
}

async function findAction({ state, frame }: Performance, { uses, token }: UsesAction): Promise<ActionDefinition> {
	const directory = uses.startsWith("./")
		? resolve(state.directories.workspace, uses)
		: (state.resolved.get(uses) ?? (await state.options.resolveAction?.(uses)));
	if (!directory) refuse(frame.file, token, `the action '${uses}' is not known on this machine`);
	const definition = readAction(directory);
	if (!definition)
		refuse(
			frame.file,
			token,
			`Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${directory}'. Did you forget to run actions/checkout before running your local action?`,
		);
	return definition;
}

async function runComposite(
	{ state, frame: around, env, log, outputs, signal }: Performance,
	{ uses }: UsesAction,
	{ definition, inputs }: ActionUse,
): Promise<void> {
	if (definition.runs.kind !== "composite") return;
	const frame: StepFrame = {
		isTeams: uses.startsWith("./"),
		file: definition.file,
		steps: {},
		inputs: Object.fromEntries(definition.inputs.map(({ name }) => [name, inputs[name] ?? ""])),
		env: { ...around.env, ...env },
		actionPath: definition.directory,
		failed: false,
		next: 0,
	};
	for (const step of definition.runs.steps)
		await runStep(state, frame, step, { log, outer: signal, rename: (name) => log.write(`##[group]${name}`) });
	const scope = stepScope(state, frame);
	for (const { name, value } of definition.runs.outputs) outputs[name] = evaluateString(value, scope);
	if (frame.failed) throw new StepFailure("a step of the composite action failed");
}
