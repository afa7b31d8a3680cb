/** Evaluates the keys of a job that are read before it starts: its environment, its concurrency group, its time limit. */
import { evaluateBoolean, evaluateNumber, evaluateString, evaluateToken, type Scope } from "./expressions.ts";
import type { JobInstance, RunScope } from "./job-instance.ts";
import { findKey, isMapping, refuse } from "./syntax.ts";
import type { JobPlan } from "./workflow-plan.ts";

const DEFAULT_TIMEOUT_MINUTES = 360;

/** What a job's own keys say, evaluated. */
export interface JobSettings {
	readonly environment: { readonly name: string; readonly deployment: boolean } | null;
	readonly concurrency: {
		readonly group: string;
		readonly cancelInProgress: boolean;
		readonly queue: "single" | "max";
	} | null;
	readonly continueOnError: boolean;
	readonly timeoutMinutes: number;
}

/** Throws where an expression cannot be evaluated, or this machine cannot be the runner. */
export function readSettings({ options }: RunScope, instance: JobInstance): JobSettings {
	const { job, plan } = instance;
	const scope: Scope = { file: plan.path, contexts: instance.contexts };
	// Where no step of the team's runs, its machine does not matter.
	if (job.runsOn && options.steps === undefined) {
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

function readEnvironment({ job }: JobInstance, scope: Scope): JobSettings["environment"] {
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

/** A `concurrency:` block; null when there is none or its group is empty. */
export function readConcurrency(token: JobPlan["concurrency"], scope: Scope): JobSettings["concurrency"] {
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
