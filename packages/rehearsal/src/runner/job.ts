/** Lets one job begin: its concurrency group, its environment's protection, a free slot. */
import type { ConcurrencyGrant } from "./concurrency.ts";
import { type Begun, performJob } from "./job-execution.ts";
import { describeJob, emptyResult, errorAnnotation, finish, type JobInstance, type RunScope } from "./job-instance.ts";
import { type JobSettings, readSettings } from "./job-settings.ts";
import type { Conclusion, EnvironmentDecision, JobFacts, JobResult } from "./types.ts";

/** The result of one job; reported to GitHub whatever became of it. Rejects only when GitHub's port does. */
export async function runJob(run: RunScope, instance: JobInstance): Promise<JobResult> {
	const controller = new AbortController();
	const begun: Begun = {
		run,
		instance,
		started: new Date().toISOString(),
		controller,
		cancel: AbortSignal.any([instance.cancel, controller.signal]),
	};
	let settings: JobSettings;
	try {
		settings = readSettings(run, instance);
	} catch (error) {
		return endEarly(begun, describeJob(run, instance), "failure", (error as Error).message);
	}
	const facts = describeJob(run, instance, settings.environment);
	const group = await enterGroup(begun, settings.concurrency);
	if (group.kind === "displaced") return endEarly(begun, facts, "cancelled", group.reason);
	try {
		return await runAdmitted(begun, settings, facts);
	} finally {
		group.release();
	}
}

/** A job without a group has nothing to wait for; one whose run holds the group already would wait for ever. */
async function enterGroup(begun: Begun, wanted: JobSettings["concurrency"]): Promise<ConcurrencyGrant> {
	const { run, instance, cancel, controller } = begun;
	if (wanted === null) return { kind: "granted", release: () => {} };
	if (run.concurrency.holderOf(wanted.group) === run.owner)
		return {
			kind: "displaced",
			reason: `Canceling since a deadlock for concurrency group '${wanted.group}' was detected between 'top level workflow' and '${instance.job.id}'`,
		};
	return run.concurrency.acquire({
		...wanted,
		owner: `${run.owner}/${instance.key}`,
		signal: cancel,
		onCancel: (reason) => controller.abort(reason),
	});
}

async function runAdmitted(begun: Begun, settings: JobSettings, facts: JobFacts): Promise<JobResult> {
	const { run, instance, started, cancel } = begun;
	const decision = await askEnvironment(run, facts);
	if (decision.kind === "rejected") return endEarly(begun, facts, "failure", decision.reason);
	if (decision.kind === "waiting") {
		run.options.onProgress?.({ kind: "job-waiting", job: instance.name, reason: decision.reason });
		const environment = facts.environment && { name: facts.environment.name, url: null };
		return { ...emptyResult(instance, started), status: "waiting", conclusion: null, environment };
	}
	const leave = await run.slots.enter();
	try {
		if (cancel.aborted) return await endEarly(begun, facts, "cancelled", "The operation was canceled.");
		return await performJob(begun, facts, {
			settings,
			secrets: { ...instance.secrets, ...decision.secrets },
			vars: { ...(instance.contexts["vars"] as Readonly<Record<string, string>>), ...decision.vars },
		});
	} finally {
		leave();
	}
}

async function askEnvironment(run: RunScope, facts: JobFacts): Promise<EnvironmentDecision> {
	const { environment } = facts;
	if (environment === null) return { kind: "approved" };
	return run.options.github.decideEnvironment({ ...facts, environment });
}

/** The result of a job whose steps never began, reported as such. */
async function endEarly(begun: Begun, facts: JobFacts, conclusion: Conclusion, message: string): Promise<JobResult> {
	const result = { ...emptyResult(begun.instance, begun.started), conclusion, annotations: [errorAnnotation(message)] };
	return finish(begun.run, facts, null, result);
}
