/** Runs one job: its concurrency group, its environment's protection, its token, its steps and what it leaves behind. */

import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { OUTPUTS_LIMIT_BYTES } from "./command-files.ts";
import type { ConcurrencyGroups } from "./concurrency.ts";
import { jobContext } from "./contexts.ts";
import {
	evaluateBoolean,
	evaluateMap,
	evaluateNumber,
	evaluateString,
	evaluateToken,
	type Scope,
} from "./expressions.ts";
import { describeIdClaims } from "./id-claims.ts";
import { createDirectories, type JobState, type StepFrame, stepScope } from "./job-state.ts";
import { runSteps } from "./job-steps.ts";
import { Masks } from "./masks.ts";
import type { Combination } from "./matrix.ts";
import { endOrphans } from "./processes.ts";
import type { Slots } from "./slots.ts";
import { findKey, isMapping, refuse } from "./syntax.ts";
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

const DEFAULT_TIMEOUT_MINUTES = 360;

/** runJob: the result of one job; reported to GitHub whatever became of it. Rejects only when GitHub's port does. */
export async function runJob(run: RunScope, instance: JobInstance): Promise<JobResult> {
	const started = new Date().toISOString();
	const scope: Scope = { file: instance.plan.path, contexts: instance.contexts };
	const controller = new AbortController();
	const cancel = AbortSignal.any([instance.cancel, controller.signal]);
	const facts = (environment: JobFacts["environment"]) => describeJob(run, instance, environment);
	const end = (status: JobResult["status"], conclusion: Conclusion | null, message: string | null): JobResult => ({
		...emptyResult(instance, started),
		status,
		conclusion,
		annotations: message === null ? [] : [errorAnnotation(message)],
	});
	let release: (() => void) | null = null;
	try {
		let prepared: Prepared;
		try {
			prepared = prepare(instance, scope);
		} catch (error) {
			return await finish(run, facts(null), null, end("completed", "failure", String((error as Error).message)));
		}
		const named = facts(prepared.environment);
		if (prepared.concurrency) {
			if (run.concurrency.holderOf(prepared.concurrency.group) === run.owner)
				return await finish(
					run,
					named,
					null,
					end(
						"completed",
						"cancelled",
						`Canceling since a deadlock for concurrency group '${prepared.concurrency.group}' was detected between 'top level workflow' and '${instance.job.id}'`,
					),
				);
			const grant = await run.concurrency.acquire({
				...prepared.concurrency,
				owner: `${run.owner}/${instance.key}`,
				signal: cancel,
				onCancel: (reason) => controller.abort(reason),
			});
			if (grant.kind === "displaced")
				return await finish(run, named, null, end("completed", "cancelled", grant.reason));
			release = grant.release;
		}
		let secrets = instance.secrets;
		let vars = instance.contexts["vars"] as Readonly<Record<string, string>>;
		if (named.environment) {
			const decision = await run.options.github.decideEnvironment({ ...named, environment: named.environment });
			if (decision.kind === "rejected")
				return await finish(run, named, null, end("completed", "failure", decision.reason));
			if (decision.kind === "waiting") {
				run.options.onProgress?.({ kind: "job-waiting", job: instance.name, reason: decision.reason });
				return { ...end("waiting", null, null), environment: { name: named.environment.name, url: null } };
			}
			secrets = { ...secrets, ...decision.secrets };
			vars = { ...vars, ...decision.vars };
		}
		const leave = await run.slots.enter();
		try {
			if (cancel.aborted)
				return await finish(run, named, null, end("completed", "cancelled", "The operation was canceled."));
			return await perform(run, instance, named, { prepared, secrets, vars, started, cancel, controller });
		} finally {
			leave();
		}
	} finally {
		release?.();
	}
}

/** finishWithout: result of a job that never began, reported as such. */
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

/** describeJob: what the port hears of a job. */
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

function emptyResult(instance: JobInstance, startedAt: string): JobResult {
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

function errorAnnotation(message: string): Annotation {
	return { level: "error", message, title: null, file: null, line: null, endLine: null, column: null, endColumn: null };
}

async function finish(
	run: RunScope,
	facts: JobFacts,
	checkRunId: number | null,
	result: JobResult,
): Promise<JobResult> {
	await run.options.github.jobCompleted({ ...facts, checkRunId, result });
	run.options.onProgress?.({ kind: "job-completed", job: result });
	return result;
}

interface Prepared {
	readonly environment: { readonly name: string; readonly deployment: boolean } | null;
	readonly concurrency: {
		readonly group: string;
		readonly cancelInProgress: boolean;
		readonly queue: "single" | "max";
	} | null;
	readonly continueOnError: boolean;
	readonly timeoutMinutes: number;
}

function prepare(instance: JobInstance, scope: Scope): Prepared {
	const { job, plan } = instance;
	if (job.runsOn) {
		const labels = JSON.stringify(evaluateToken(job.runsOn, scope)).toLowerCase();
		const foreign = { linux: /windows|macos/, darwin: /windows|ubuntu|linux/ }[process.platform as string];
		if (foreign?.test(labels)) refuse(plan.path, job.runsOn, `this machine is no runner for ${labels}`);
	}
	return {
		environment: readEnvironment(instance, scope),
		concurrency: readConcurrency(job.concurrency, scope),
		continueOnError: evaluateBoolean(job.continueOnError, scope, false),
		timeoutMinutes: evaluateNumber(job.timeoutMinutes, scope) ?? DEFAULT_TIMEOUT_MINUTES,
	};
}

function readEnvironment({ job }: JobInstance, scope: Scope): Prepared["environment"] {
	const token = job.environment;
	if (!token) return null;
	if (!isMapping(token)) {
		const name = evaluateString(token, scope);
		return name === "" ? null : { name, deployment: true };
	}
	const name = findKey(token, "name");
	const text = name ? evaluateString(name, scope) : "";
	return text === "" ? null : { name: text, deployment: evaluateBoolean(findKey(token, "deployment"), scope, true) };
}

/** readConcurrency: a `concurrency:` block evaluated; null when there is none or its group is empty. */
export function readConcurrency(token: JobPlan["concurrency"], scope: Scope): Prepared["concurrency"] {
	if (!token) return null;
	if (!isMapping(token)) {
		const group = evaluateString(token, scope);
		return group === "" ? null : { group, cancelInProgress: false, queue: "single" };
	}
	const group = findKey(token, "group");
	const queue = findKey(token, "queue");
	const name = group ? evaluateString(group, scope) : "";
	if (name === "") return null;
	return {
		group: name,
		cancelInProgress: evaluateBoolean(findKey(token, "cancel-in-progress"), scope, false),
		queue: queue && evaluateString(queue, scope) === "max" ? "max" : "single",
	};
}

/** Null for a job that may not ask for an ID token. */
function grantIdToken(run: RunScope, { plan }: JobInstance, facts: JobFacts): JobState["idToken"] {
	const { idTokens } = run.options;
	if (idTokens === undefined || facts.permissions["id-token"] !== "write") return null;
	return idTokens.grant(describeIdClaims(run.github, { plan, environment: facts.environment?.name ?? null }));
}

interface Start {
	readonly prepared: Prepared;
	readonly secrets: Readonly<Record<string, string>>;
	readonly vars: Readonly<Record<string, string>>;
	readonly started: string;
	readonly cancel: AbortSignal;
	readonly controller: AbortController;
}

async function perform(run: RunScope, instance: JobInstance, facts: JobFacts, start: Start): Promise<JobResult> {
	const { prepared } = start;
	const { github, repository, event } = run.options;
	run.options.onProgress?.({ kind: "job-started", job: instance.name });
	const { checkRunId } = await github.jobStarted(facts);
	const token = await github.issueToken(facts);
	const slug = `${instance.key.replace(/[^A-Za-z0-9._-]+/g, "-").slice(0, 60)}-${randomUUID().slice(0, 8)}`;
	const directories = createDirectories(run.directory, slug, repository.name);
	mkdirSync(dirname(directories.eventPath), { recursive: true });
	writeFileSync(directories.eventPath, JSON.stringify(event.payload, null, 2));
	const masks = new Masks();
	masks.add(token);
	for (const secret of Object.values(start.secrets)) masks.add(secret);
	const idToken = grantIdToken(run, instance, facts);
	if (idToken !== null) masks.add(idToken.token);
	const contexts = {
		...instance.contexts,
		vars: start.vars,
		secrets: { ...start.secrets, GITHUB_TOKEN: token, github_token: token },
		github: { ...run.github, ...jobContext(instance.job.id, token, directories) },
	};
	const state: JobState = {
		options: run.options,
		plan: instance.plan,
		job: instance.job,
		facts,
		checkRunId,
		directories,
		masks,
		env: new Map(),
		path: [],
		posts: [],
		preSaved: new Map(),
		results: [],
		trackingId: `github_${randomUUID()}`,
		contexts,
		cancel: start.cancel,
		resolved: run.resolved,
		nodePath: run.nodePath,
		idToken,
		failed: false,
	};
	const frame: StepFrame = {
		file: instance.plan.path,
		steps: {},
		inputs: (instance.contexts["inputs"] ?? {}) as Record<string, unknown>,
		env: {},
		actionPath: null,
		failed: false,
		next: 0,
	};
	const annotations: Annotation[] = [];
	const minutes = prepared.timeoutMinutes;
	const timer = setTimeout(
		() => {
			annotations.push(errorAnnotation(`The job has exceeded the maximum execution time of ${minutes}m0s`));
			start.controller.abort("timed out");
		},
		Math.min(minutes * 60_000, 2 ** 31 - 1),
	);
	let outputs: Record<string, string> = {};
	let url: string | null = null;
	try {
		const before: Scope = { file: instance.plan.path, contexts };
		for (const block of [instance.plan.env, instance.job.env])
			for (const [key, value] of Object.entries(evaluateMap(block, before))) state.env.set(key, value);
		await runSteps(state, frame);
		outputs = evaluateMap(instance.job.outputs, stepScope(state, frame));
		const urlToken = instance.job.environment ? findKey(instance.job.environment, "url") : undefined;
		if (urlToken) url = masks.apply(evaluateString(urlToken, stepScope(state, frame)));
	} catch (error) {
		state.failed = true;
		annotations.push(errorAnnotation(masks.apply(error instanceof Error ? error.message : String(error))));
	} finally {
		clearTimeout(timer);
		await endOrphans(state.trackingId);
		await github.revokeToken?.(token);
		if (idToken !== null) run.options.idTokens?.revoke(idToken.token);
	}
	const kept: Record<string, string> = {};
	for (const [name, value] of Object.entries(outputs)) {
		if (masks.covers(value))
			annotations.push({ ...errorAnnotation(`Skip output '${name}' since it may contain secret.`), level: "warning" });
		else if (value !== "") kept[name] = value;
	}
	const size = Object.entries(kept).reduce((sum, [name, value]) => sum + 2 * (name.length + value.length), 0);
	if (size > OUTPUTS_LIMIT_BYTES) {
		state.failed = true;
		annotations.push(
			errorAnnotation(`The outputs of the job are ${size} bytes in UTF-16; at most ${OUTPUTS_LIMIT_BYTES} are allowed`),
		);
	}
	const cancelled = start.cancel.aborted;
	if (cancelled && typeof start.controller.signal.reason === "string" && start.controller.signal.reason !== "timed out")
		annotations.push(errorAnnotation(start.controller.signal.reason));
	return finish(run, facts, checkRunId, {
		...emptyResult(instance, start.started),
		conclusion: cancelled ? "cancelled" : state.failed ? "failure" : "success",
		continueOnError: prepared.continueOnError,
		outputs: size > OUTPUTS_LIMIT_BYTES ? {} : kept,
		steps: state.results,
		annotations,
		environment: facts.environment ? { name: facts.environment.name, url } : null,
	});
}
