/** The story of a deploy: refuse what may not be trusted, read, decide, change one environment after the other, report. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import { connectGitHub } from "@octoacme/shared/github/connect.ts";
import { finish } from "@octoacme/shared/phase/finish.ts";
import { loadPolicy, requireEnvironment } from "@octoacme/shared/phase/load-policy.ts";
import { mayDecide } from "@octoacme/shared/phase/may-decide.ts";
import { renderOnCall } from "@octoacme/shared/phase/on-call.ts";
import { nameRelease, type ResultRelease } from "@octoacme/shared/phase/result.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import type { SummarySection } from "@octoacme/shared/process/summary.ts";
import { holdByHand, releaseByHand } from "./environment-lock.ts";
import { judgeEvent } from "./event.ts";
import { gatherBegun, gatherRelease, type ReleaseFacts } from "./gather-release.ts";
import { type DeployInputs, type OutputName, requirePair } from "./inputs.ts";
import { describeUnrecorded, isNegative, isUnfinished, type Verdict } from "./outcome.ts";
import { remedyOf } from "./reasons.ts";
import { appendToRecord } from "./record.ts";
import { commentChecklist } from "./release-issue.ts";
import { describeStage, renderRefusal, renderStage } from "./report.ts";
import { deployStage, verifyStage } from "./stage.ts";
import type { StageOutcome } from "./stage-outcome.ts";
import type { Clients, StageRun } from "./stage-run.ts";

type Runtime = ActionRuntime<OutputName>;

/** Within what the runner leaves after a cancellation. */
const CLOSING_BUDGET_MS = 20_000;

/** See the module's sentence. Throws only what is not a decision: bad inputs, GitHub out of reach. */
export async function main(inputs: DeployInputs, runtime: Runtime): Promise<void> {
	requirePair(inputs);
	const untrusted = judgeEvent(runtime.context, inputs.allowPullRequests);
	if (untrusted !== null) return reportRefusal(inputs, runtime, untrusted);
	const { log, signal } = runtime;
	const clients: Clients = {
		github: await connectGitHub(runtime, inputs.githubToken, { signal }),
		closing: await connectGitHub(runtime, inputs.githubToken, { budgetMs: CLOSING_BUDGET_MS, requestTimeoutMs: 5_000 }),
	};
	if (inputs.operation === "lock" || inputs.operation === "unlock")
		return operateLock(clients, inputs, runtime, inputs.operation);
	const names = inputs.stages ?? (inputs.environment === undefined ? [] : [inputs.environment]);
	if (names.length === 0) throw refuseEnvironment();
	let release: ReleaseFacts | null;
	try {
		release = await (inputs.operation === "finish"
			? gatherBegun(clients.github, runtime, inputs, names[0]!)
			: gatherRelease(clients.github, inputs));
	} catch (thrown) {
		if (!(thrown instanceof ActionableError) || thrown.code !== "tag-moved") throw thrown;
		return reportRefusal(
			inputs,
			runtime,
			{ decision: "refused", reason: "tag-moved", message: thrown.message },
			clients.github.countRequests(),
		);
	}
	if (release === null) {
		const message = `this run has begun no deployment of ${inputs.version} to ${names[0]}, so there is nothing to finish`;
		const verdict = { decision: "refused", reason: "not-begun", message } as const;
		return reportRefusal(inputs, runtime, verdict, clients.github.countRequests());
	}
	// All of them before anything is changed: a wrong word in the second line must not be found after the first was deployed.
	for (const name of names) requireEnvironment(release.policy, name);
	const run: StageRun = { clients, runtime, inputs, release, believed: new Map() };
	const outcomes: StageOutcome[] = [];
	for (const [index, name] of names.entries()) {
		const { outcome, letGo } = await deployStage(run, name, index === 0 ? release.already : undefined);
		outcomes.push(outcome);
		const ends = await Promise.allSettled([recordStage(run, outcome), letGo()]);
		for (const end of ends) if (end.status === "rejected") throw end.reason;
		const goesOn = outcome.decision === "deployed" || outcome.decision === "already-deployed";
		if (!goesOn || !outcome.isRecorded || index === names.length - 1) break;
		const verified = await verifyStage(run, outcome);
		if (!verified.verified) log.warning(`${name} was not found healthy: ${verified.explanation}`);
	}
	await report(run, runtime, outcomes);
}

async function recordStage(run: StageRun, outcome: StageOutcome): Promise<void> {
	const { clients, runtime, inputs, release } = run;
	// What goes on is recorded by the step that ends it.
	if (inputs.dryRun || (outcome.conclusion !== null && isUnfinished(outcome.conclusion))) return;
	if (runtime.signal.aborted) return appendToRecord(clients.closing, runtime, release, outcome);
	await Promise.all([
		appendToRecord(clients.github, runtime, release, outcome),
		commentChecklist(clients.github, runtime, release, outcome),
	]);
}

async function report(run: StageRun, runtime: Runtime, outcomes: readonly StageOutcome[]): Promise<void> {
	const { clients, inputs, release } = run;
	const shown = outcomes.map(describeUnrecorded);
	const last = shown.at(-1)!;
	const { identity } = release;
	const { active } = last.facts.history;
	const message = `${identity.tag} to ${last.facts.environment.name}: ${last.decision} (${last.reason}): ${last.message}`;
	await finish(runtime, {
		...endOf(inputs, last),
		message,
		summary: [
			...shown.flatMap((outcome) => renderStage(release, outcome)),
			...(last.decision === "failed" ? [renderOnCall(runtime.context)] : []),
		],
		outputs: {
			environment: last.facts.environment.name,
			"deployment-id": last.deploymentId,
			"environment-url": last.facts.environment.url,
			"previous-version": active?.version,
			"previous-sha": active?.sha,
			targets: last.facts.environment.targets,
			tag: identity.tag,
			"artifact-digest": last.facts.plan.artifactDigest ?? "",
			target: last.facts.plan.target ?? "",
			percent: describePercent(last),
		},
		result: {
			...describeVerdict(inputs, last),
			release: nameRelease(identity),
			environment: last.facts.environment.name,
			service: release.service,
			policyDigest: release.policy.digest,
			requests: clients.github.countRequests() + clients.closing.countRequests(),
			stages: shown.map(describeStage),
		},
	});
}

/** Which part of the traffic this step was about; empty where nothing was changed. */
function describePercent({ conclusion }: StageOutcome): string {
	if (conclusion === null) return "";
	return "percent" in conclusion ? String(conclusion.percent) : conclusion.kind === "changed" ? "100" : "";
}

async function operateLock(
	{ github }: Clients,
	inputs: DeployInputs,
	runtime: Runtime,
	operation: "lock" | "unlock",
): Promise<void> {
	if (inputs.environment === undefined) throw refuseEnvironment();
	const { environment, dryRun } = inputs;
	const policy = await loadPolicy(github, inputs);
	requireEnvironment(policy, environment);
	if (operation === "lock" && inputs.lockReason === undefined)
		throw new ActionableError({
			code: "invalid-input",
			message: "Input lock-reason is missing; expected why deploys are held.",
			hint: "Set `lock-reason`: everybody who waits is shown it.",
		});
	const { allowed, why } = await mayDecide(github, runtime.context, policy, "release-manager");
	if (!allowed) {
		const refused = {
			decision: "refused",
			reason: "not-in-role",
			message: `only the role release-manager may ${operation} ${environment}: ${why}`,
		} as const;
		await finishBriefly(inputs, runtime, refused, {
			summary: renderRefusal(`${operation} ${environment}`, refused),
			environment,
			policyDigest: policy.digest,
			requests: github.countRequests(),
		});
		return;
	}
	const verdict =
		operation === "lock"
			? await holdByHand(github, runtime, {
					policy,
					environment,
					dryRun,
					sha: runtime.context.sha,
					reason: inputs.lockReason!,
				})
			: await releaseByHand(github, runtime, { policy, environment, dryRun });
	await finishBriefly(inputs, runtime, verdict, {
		summary: renderRefusal(`${operation} ${environment}`, verdict),
		environment,
		policyDigest: policy.digest,
		requests: github.countRequests(),
	});
}

function reportRefusal(inputs: DeployInputs, runtime: Runtime, verdict: Verdict, requests = 0): Promise<void> {
	return finishBriefly(inputs, runtime, verdict, {
		summary: renderRefusal("Deploy", verdict),
		release: nameRelease({ version: inputs.version, sha: inputs.sha }),
		requests,
	});
}

/** An end before any environment was deployed to. */
async function finishBriefly(
	inputs: DeployInputs,
	runtime: Runtime,
	verdict: Verdict,
	end: {
		readonly summary: readonly SummarySection[];
		readonly release?: ResultRelease;
		readonly environment?: string;
		readonly policyDigest?: string;
		readonly requests: number;
	},
): Promise<void> {
	const { environment, policyDigest, requests } = end;
	await finish(runtime, {
		...endOf(inputs, verdict),
		message: `${verdict.decision} (${verdict.reason}): ${verdict.message}`,
		summary: end.summary,
		outputs: environment === undefined ? {} : { environment },
		result: {
			...describeVerdict(inputs, verdict),
			release: end.release ?? null,
			environment: environment ?? null,
			service: inputs.service ?? null,
			policyDigest: policyDigest ?? null,
			requests,
			stages: [],
		},
	});
}

function endOf({ mode }: DeployInputs, verdict: Verdict) {
	const isBad = isNegative(verdict);
	const remedy = remedyOf(verdict.reason);
	return { mode, isNegative: isBad, remedy, stopReasons: [verdict.message, remedy] };
}

function describeVerdict(inputs: DeployInputs, { decision, reason, message }: Verdict) {
	return {
		schemaVersion: 1,
		action: "deploy",
		decision,
		reason,
		explanation: message,
		dryRun: inputs.dryRun,
	} as const;
}

function refuseEnvironment(): ActionableError {
	return new ActionableError({
		code: "invalid-input",
		message: "Input environment is missing; expected an environment of the policy.",
		hint: "Set `environment` (or `stages` for several in one call).",
	});
}
