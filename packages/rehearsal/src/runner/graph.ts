/** Runs the jobs of a workflow, and of the workflows they call, in the order of their needs. */

import { isInherit } from "./call-problems.ts";
import {
	evaluateCondition,
	evaluateMap,
	evaluateString,
	evaluateToken,
	renderScalar,
	type Scope,
} from "./expressions.ts";
import { decideInputs, InputProblem } from "./inputs.ts";
import { runJob } from "./job.ts";
import { describeJob, finishWithout, type JobInstance, type RunScope } from "./job-instance.ts";
import { readConcurrency } from "./job-settings.ts";
import { type Combination, expandMatrix, renderMatrixName } from "./matrix.ts";
import { RESTRICTED_PERMISSIONS } from "./permissions.ts";
import { createSlots } from "./slots.ts";
import { entriesOf, findKey, refuse } from "./syntax.ts";
import type { Conclusion, JobResult, JsonValue, NeedResult, PermissionSet, WorkflowRunResult } from "./types.ts";
import type { JobPlan, WorkflowPlan } from "./workflow-plan.ts";

/** One workflow within a run: the started one or a called one. */
export interface Frame {
	readonly run: RunScope;
	readonly plan: WorkflowPlan;
	/** Before job keys and names: empty, or `ship / `. */
	readonly prefix: string;
	readonly inputs: Readonly<Record<string, JsonValue>>;
	readonly secrets: Readonly<Record<string, string>>;
	readonly vars: Readonly<Record<string, string>>;
	/** Upper bound for a called workflow; null for the started one. */
	readonly granted: PermissionSet | null;
	readonly cancel: AbortSignal;
	/** Grows as jobs end. */
	readonly ended: JobResult[];
	readonly needs: Record<string, NeedResult>;
}

/** null: it, or something it needs, waits for an approval. */
type Settled = NeedResult | null;

/** Results by job id; null for jobs that wait. */
export async function runGraph(frame: Frame): Promise<Map<string, Settled>> {
	const settled = new Map<string, Promise<Settled>>();
	const jobs = new Map(frame.plan.jobs.map((job) => [job.id.toLowerCase(), job]));
	const settle = (id: string): Promise<Settled> => {
		const job = jobs.get(id.toLowerCase())!;
		const known = settled.get(job.id);
		if (known) return known;
		const promise = Promise.all(job.needs.map(settle)).then((needs) => runPlanned(frame, job, needs, { jobs, settle }));
		settled.set(job.id, promise);
		return promise;
	};
	const ids = frame.plan.jobs.map((job) => job.id);
	// What already runs is let to its end before a failure of the port is passed on.
	const results = await Promise.allSettled(ids.map(settle));
	return new Map(
		ids.map((id, index) => {
			const result = results[index]!;
			if (result.status === "rejected") throw result.reason;
			return [id, result.value];
		}),
	);
}

function ancestorsOf(job: JobPlan, jobs: ReadonlyMap<string, JobPlan>, found = new Set<string>()): Set<string> {
	for (const need of job.needs) {
		const parent = jobs.get(need.toLowerCase());
		if (!parent || found.has(parent.id)) continue;
		found.add(parent.id);
		ancestorsOf(parent, jobs, found);
	}
	return found;
}

/** Whether an earlier attempt's result of the job stands: it succeeded or was skipped, and so did all it needs. */
function stands(frame: Frame, job: JobPlan, jobs: ReadonlyMap<string, JobPlan>): boolean {
	const { resumeFrom, rerun } = frame.run.options;
	const earlier = resumeFrom?.needs;
	if (!earlier || rerun === "all") return false;
	return [job.id, ...ancestorsOf(job, jobs)].every((id) => {
		const result = earlier[frame.prefix + id]?.result;
		return result === "success" || result === "skipped";
	});
}

async function runPlanned(
	frame: Frame,
	job: JobPlan,
	needs: readonly Settled[],
	{ jobs, settle }: { readonly jobs: ReadonlyMap<string, JobPlan>; readonly settle: (id: string) => Promise<Settled> },
): Promise<Settled> {
	if (needs.some((need) => need === null)) return null;
	const { run, plan, prefix } = frame;
	const earlier = run.options.resumeFrom;
	if (earlier && stands(frame, job, jobs)) return keep(frame, job, reuse(frame, job, earlier));
	const ancestors = new Map<string, NeedResult>();
	for (const id of ancestorsOf(job, jobs)) ancestors.set(id.toLowerCase(), (await settle(id))!);
	const scope = openScope(frame, job, needs, ancestors);
	const plain: JobInstance = {
		plan,
		job,
		key: prefix + job.id,
		name: prefix + job.id,
		matrix: null,
		contexts: scope.contexts,
		secrets: frame.secrets,
		permissions: permissionsOf(frame, job),
		cancel: frame.cancel,
	};
	let strategy: Strategy;
	try {
		if (!evaluateCondition(job.condition, scope))
			return keep(frame, job, fold([push(frame, await finishWithout(run, plain, "skipped", null))]));
		strategy = readStrategy(job, scope);
	} catch (error) {
		return keep(frame, job, fold([push(frame, await finishWithout(run, plain, "failure", (error as Error).message))]));
	}
	return keep(frame, job, fold(await runCombinations(frame, plain, scope, strategy)));
}

/** What the earlier attempt came to in this job, and in those of a workflow that it calls. */
function reuse(frame: Frame, job: JobPlan, earlier: WorkflowRunResult): NeedResult {
	const key = frame.prefix + job.id;
	for (const result of earlier.jobs)
		if (result.key === key || result.key.startsWith(`${key} (`) || result.key.startsWith(`${key} / `))
			frame.ended.push({ ...result, reused: true });
	for (const [name, result] of Object.entries(earlier.needs))
		if (name.startsWith(`${key} / `)) frame.needs[name] = result;
	return earlier.needs[key]!;
}

/** What the job's expressions see; `ancestors`: all that it needs, by any number of steps. */
function openScope(
	frame: Frame,
	job: JobPlan,
	needs: readonly Settled[],
	ancestors: ReadonlyMap<string, NeedResult>,
): Scope {
	const pick = (ids: readonly string[]) =>
		ids.length === 0 ? [...ancestors.values()] : ids.flatMap((id) => ancestors.get(id.toLowerCase()) ?? []);
	return {
		file: frame.plan.path,
		contexts: {
			github: frame.run.github,
			inputs: frame.inputs,
			vars: frame.vars,
			needs: Object.fromEntries(job.needs.map((id, index) => [id, needs[index]])),
		},
		status: {
			success: (ids) => !frame.cancel.aborted && pick(ids).every((need) => need.result === "success"),
			failure: (ids) => !frame.cancel.aborted && pick(ids).some((need) => need.result === "failure"),
			cancelled: () => frame.cancel.aborted,
		},
	};
}

/** The job once for each combination of its matrix, as many at a time as the strategy lets. */
async function runCombinations(
	frame: Frame,
	plain: JobInstance,
	scope: Scope,
	strategy: Strategy,
): Promise<readonly Outcome[]> {
	const { job } = plain;
	const group = new AbortController();
	const slots = createSlots(strategy.maxParallel);
	const outcomes: Outcome[] = [];
	// When the run is cancelled GitHub asks a job's condition again: what holds even then, as always() does, goes on.
	const own = new AbortController();
	const onCancel = () => {
		if (!evaluateCondition(job.condition, scope)) own.abort();
	};
	frame.cancel.addEventListener("abort", onCancel, { once: true });
	const cancel = AbortSignal.any([own.signal, group.signal]);
	await Promise.all(
		(strategy.combinations ?? [null]).map(async (matrix, index) => {
			const leave = await slots.enter();
			try {
				const inside = enterCombination(scope, strategy, matrix, index);
				const outcome = await runInstance(frame, { ...nameInstance(frame, plain, matrix, inside), cancel }, inside);
				outcomes.push(outcome);
				if (strategy.failFast && outcome !== null && outcome.result === "failure" && !outcome.continues) group.abort();
			} finally {
				leave();
			}
		}),
	);
	frame.cancel.removeEventListener("abort", onCancel);
	return outcomes;
}

function enterCombination(scope: Scope, strategy: Strategy, matrix: Combination | null, index: number): Scope {
	return {
		...scope,
		contexts: {
			...scope.contexts,
			matrix,
			strategy: {
				"fail-fast": strategy.failFast,
				"job-index": index,
				"job-total": strategy.combinations?.length ?? 1,
				"max-parallel": strategy.maxParallel,
			},
		},
	};
}

function nameInstance(frame: Frame, plain: JobInstance, matrix: Combination | null, inside: Scope): JobInstance {
	const { job } = plain;
	const fallback = matrix ? renderMatrixName(job.id, matrix) : job.id;
	const display = job.name ? evaluateString(job.name, inside) : "";
	return {
		...plain,
		key: frame.prefix + fallback,
		name: frame.prefix + (display === "" ? fallback : display),
		matrix,
		contexts: inside.contexts,
	};
}

type Outcome = (NeedResult & { readonly continues: boolean }) | null;

function push(frame: Frame, result: JobResult): Outcome {
	frame.ended.push(result);
	if (result.conclusion === null) return null;
	return { result: result.conclusion, outputs: result.outputs, continues: result.continueOnError };
}

function keep(frame: Frame, job: JobPlan, result: Settled): Settled {
	if (result) frame.needs[frame.prefix + job.id] = { result: result.result, outputs: result.outputs };
	return result;
}

/** What `needs` sees of all combinations: the worst result, and of each output the last that is not empty. */
function fold(outcomes: readonly Outcome[]): Settled {
	if (outcomes.includes(null)) return null;
	const done = outcomes.flatMap((outcome) => outcome ?? []);
	const results = new Set(done.map((one) => (one.continues && one.result === "failure" ? "success" : one.result)));
	const order: readonly Conclusion[] = ["failure", "cancelled", "success", "skipped"];
	return {
		result: order.find((result) => results.has(result)) ?? "skipped",
		outputs: Object.assign({}, ...done.map((one) => one.outputs)),
	};
}

async function runInstance(frame: Frame, instance: JobInstance, scope: Scope): Promise<Outcome> {
	const { run } = frame;
	const { resumeFrom, rerun } = run.options;
	const earlier = rerun === "all" ? undefined : resumeFrom?.jobs.find((job) => job.key === instance.key);
	if (earlier?.conclusion === "success" && instance.matrix) return push(frame, { ...earlier, reused: true });
	// Fail-fast stops combinations that have not begun; they count as cancelled.
	if (instance.cancel.aborted)
		return push(frame, await finishWithout(run, instance, "cancelled", "The operation was canceled."));
	if (!instance.job.call) return push(frame, await runJob(run, instance));
	try {
		return await runCall(frame, instance, scope);
	} catch (error) {
		return push(frame, await finishWithout(run, instance, "failure", (error as Error).message));
	}
}

async function runCall(frame: Frame, instance: JobInstance, scope: Scope): Promise<Outcome> {
	const { job } = instance;
	const call = job.call!;
	const { run } = frame;
	const given = call.with ? (evaluateToken(call.with, scope) as Record<string, JsonValue>) : {};
	const inside: Scope = { file: call.workflow.path, contexts: { github: run.github, vars: frame.vars, inputs: {} } };
	const inputs = decideCallInputs(frame, call, given, inside);
	const secrets = await passSecrets(frame, instance, scope);
	const controller = new AbortController();
	const releases: (() => void)[] = [];
	try {
		for (const [token, own] of [
			[job.concurrency, scope],
			[call.workflow.concurrency, { ...inside, contexts: { ...inside.contexts, inputs } }],
		] as const) {
			const wanted = readConcurrency(token, own);
			if (!wanted) continue;
			const grant = await run.concurrency.acquire({
				...wanted,
				owner: `${run.owner}/${instance.key}`,
				signal: instance.cancel,
				onCancel: () => controller.abort(),
			});
			if (grant.kind === "displaced") return push(frame, await finishWithout(run, instance, "cancelled", grant.reason));
			releases.push(grant.release);
		}
		const inner: Frame = {
			run,
			plan: call.workflow,
			prefix: `${instance.key} / `,
			inputs,
			secrets,
			vars: frame.vars,
			granted: instance.permissions,
			cancel: AbortSignal.any([instance.cancel, controller.signal]),
			ended: frame.ended,
			needs: frame.needs,
		};
		const results = await runGraph(inner);
		if ([...results.values()].includes(null)) return null;
		const jobs = Object.fromEntries(results) as Record<string, NeedResult>;
		const result = fold(Object.values(jobs).map((one) => ({ ...one, continues: false })))!.result;
		const outputs = callOutputs(call.workflow, { ...inside, contexts: { ...inside.contexts, inputs, jobs } });
		return { result, outputs, continues: false };
	} finally {
		for (const release of releases) release();
	}
}

function decideCallInputs(
	frame: Frame,
	call: NonNullable<JobPlan["call"]>,
	given: Readonly<Record<string, JsonValue>>,
	inside: Scope,
): Record<string, JsonValue> {
	try {
		return decideInputs(call.workflow.callInputs, given, {
			source: "call",
			evaluate: (token) => evaluateToken(token, inside),
		});
	} catch (thrown) {
		if (thrown instanceof InputProblem) refuse(frame.plan.path, call.token, thrown.message);
		throw thrown;
	}
}

/** The outputs that a called workflow declares. */
export function callOutputs(plan: WorkflowPlan, scope: Scope): Record<string, string> {
	const outputs: Record<string, string> = {};
	for (const { name, value } of plan.callOutputs) {
		const text = evaluateString(value, scope);
		if (text !== "") outputs[name] = text;
	}
	return outputs;
}

async function passSecrets(frame: Frame, instance: JobInstance, scope: Scope): Promise<Record<string, string>> {
	const { secrets: token } = instance.job.call!;
	if (token && isInherit(token)) return { ...frame.secrets };
	const asked = entriesOf(frame.plan.path, token).some(({ value }) =>
		/github_token|github\.token/i.test(value.toString()),
	);
	const own = asked ? await frame.run.options.github.issueToken(describeJob(frame.run, instance)) : undefined;
	const available = { ...frame.secrets, GITHUB_TOKEN: own };
	const passed = evaluateMap(token, {
		...scope,
		contexts: { ...scope.contexts, github: { ...frame.run.github, token: own }, secrets: available },
	});
	return Object.fromEntries(Object.entries(passed).filter(([, value]) => value !== ""));
}

/** The set of the job's token; what exceeds the caller's was refused before the run began. */
function permissionsOf(frame: Frame, job: JobPlan): PermissionSet {
	const asked = job.permissions ?? frame.plan.permissions;
	if (asked === null) return frame.granted ?? frame.run.options.github.defaultPermissions ?? RESTRICTED_PERMISSIONS;
	return asked;
}

interface Strategy {
	readonly combinations: readonly Combination[] | null;
	readonly failFast: boolean;
	readonly maxParallel: number;
}

function readStrategy(job: JobPlan, scope: Scope): Strategy {
	if (!job.strategy) return { combinations: null, failFast: true, maxParallel: 1 };
	const value = evaluateToken(job.strategy, scope) as Record<string, JsonValue>;
	const at = findKey(job.strategy, "matrix") ?? job.strategy;
	const failFast = value["fail-fast"] ?? true;
	if (typeof failFast !== "boolean") refuse(scope.file, job.strategy, "fail-fast must be a boolean");
	const { matrix } = value;
	const expansion = matrix === undefined || matrix === null ? null : expandMatrix(matrix);
	if (expansion?.kind === "invalid") refuse(scope.file, at, expansion.reason);
	const combinations = expansion ? expansion.combinations : null;
	const asked = value["max-parallel"];
	const maxParallel =
		asked === undefined ? (combinations?.length ?? 1) : Number(renderScalar(asked as string | number));
	if (!Number.isInteger(maxParallel) || maxParallel < 1)
		refuse(scope.file, job.strategy, "max-parallel must be a whole number above 0");
	return { combinations, failFast, maxParallel };
}
