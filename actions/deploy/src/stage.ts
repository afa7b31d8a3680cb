/** One environment from facts to a closed deployment: decide, hold it, decide again at the moment of change, change, record. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { appendDeploymentStatus } from "@octoacme/shared/github/deployments.ts";
import { isSameHolder, readLock, releaseLock } from "@octoacme/shared/github/locks.ts";
import { describeHolder, releaseLeftLock } from "@octoacme/shared/phase/hold-lock.ts";
import { requireCommands, requireProof } from "@octoacme/shared/phase/run-command.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { VERIFIED } from "@octoacme/shared/release/deployment.ts";
import type { Signal } from "@octoacme/shared/verification/signal.ts";
import { decideVerdict } from "@octoacme/shared/verification/verdict.ts";
import { carryOut, type GoPlan } from "./carry-out.ts";
import { holdEnvironment, judgeHolders, lockName, lockScope } from "./environment-lock.ts";
import { gatherStage, type StageFacts } from "./gather.ts";
import type { ReadAlready } from "./gather-release.ts";
import type { DeployInputs } from "./inputs.ts";
import { keepDeployWork, type WorkKeeper } from "./open-work.ts";
import { isUnfinished } from "./outcome.ts";
import { decidePlan, type FinishIn } from "./plan.ts";
import { bakeMetrics, findBad } from "./proof.ts";
import { nothingDone, type StageOutcome, settle } from "./stage-outcome.ts";
import type { StageRun } from "./stage-run.ts";

interface EndedStage {
	readonly outcome: StageOutcome;
	/** Lets go of the environment's lock, where this run still holds it; never rejects for GitHub's failures. */
	readonly letGo: () => Promise<void>;
}

/**
 * Rejects for what is not the stage's own outcome (GitHub out of reach, a bad input). `already`: for a stage that begins right after
 * the release was read.
 */
export async function deployStage(run: StageRun, name: string, already?: ReadAlready): Promise<EndedStage> {
	const { clients, runtime, inputs, release } = run;
	run.believed.clear();
	let facts = await gatherStage(run, name, already);
	let plan = decidePlan(facts.plan);
	if (plan.kind === "deploy") requireMachine(facts, plan, runtime);
	if (plan.kind !== "deploy") {
		const { kind } = plan;
		const outcome = settle(facts, plan);
		if (inputs.dryRun) return withoutLock(outcome);
		const { name: environment } = facts.environment;
		return {
			outcome,
			letGo: () => releaseUnneededLock(run, facts, kind).catch(warnOfLock(runtime, environment)),
		};
	}
	if (inputs.dryRun) {
		const message = describeDryRun(facts, plan);
		return withoutLock({ ...nothingDone(facts), decision: "would-deploy", reason: "dry-run", message });
	}
	if (facts.plan.bracket?.end === "finish") return finishStage(run, facts, plan);
	const hold = await holdEnvironment(clients.github, runtime, {
		environment: facts.environment,
		policy: release.policy,
		target: facts.plan.target,
		targets: facts.targets,
		sha: facts.plan.sha,
		version: release.identity.version,
		spansJobs: inputs.operation === "begin" && inputs.finishIn === "another-job",
	});
	if (hold.kind === "refused")
		return withoutLock(settle(facts, { kind: "refuse", refusals: [{ reason: "lock-held", message: hold.message }] }));
	const keeper = keepDeployWork(runtime);
	await keeper.save({ lock: hold.lock });
	return underLock(run, keeper, async () => {
		// The run that held it before may have deployed: nothing that was read before counts, save what GitHub says of the run that judged.
		facts = await gatherStage(run, name);
		plan = decidePlan(facts.plan);
		return plan.kind === "deploy" ? carryOut(run, facts, plan, keeper) : settle(facts, plan);
	});
}

/** What the commands and the proof need of the machine: a shell and folders. Without them nothing is held or recorded. */
function requireMachine({ command, environment, plan: facts }: StageFacts, plan: GoPlan, runtime: ActionRuntime): void {
	const backup = plan.backup.kind === "make" ? environment.backup : undefined;
	const commands = [command, backup].filter((one) => one !== null && one !== undefined);
	requireCommands(runtime, commands, "runs the commands of the policy");
	// What a finish ends is changed already, and is recorded whatever this machine lacks.
	if (facts.bracket?.end === "finish") return;
	requireProof({
		smoke: environment.smoke,
		metrics: environment.waves.length === 0 ? [] : (environment.verify?.metrics ?? []),
	});
}

/** Under the lock that `begin` took. Where that is lost the change is recorded all the same: it was made. */
async function finishStage(run: StageRun, facts: StageFacts, plan: GoPlan): Promise<EndedStage> {
	const { clients, runtime, release } = run;
	const name = lockName(facts.environment.name, facts.plan.target);
	const held = await readLock(clients.github, name);
	const me = { run: runtime.context.runId, scope: lockScope(release.policy) };
	const isOwn = held?.holder != null && isSameHolder(held.holder, me);
	if (!isOwn)
		runtime.log.warning(
			`${name} is no longer held by this run (it is ${held === undefined ? "free" : `held by ${describeHolder(held, runtime.clock.now())}`}); other deploys may have run since \`begin\`.`,
		);
	const keeper = keepDeployWork(runtime);
	await keeper.save({ lock: held !== undefined && isOwn ? { name, objectSha: held.objectSha } : null });
	return underLock(run, keeper, () => carryOut(run, facts, plan, keeper));
}

/** The lock is let go of at the end, unless the team's own steps come next. */
async function underLock(
	{ clients, runtime, inputs }: StageRun,
	keeper: WorkKeeper,
	work: () => Promise<StageOutcome>,
): Promise<EndedStage> {
	const release = () => letGo(clients.closing, runtime, keeper);
	let outcome: StageOutcome;
	try {
		outcome = await work();
	} catch (thrown) {
		await release();
		throw thrown;
	}
	const isUnderWay = outcome.conclusion !== null && isUnfinished(outcome.conclusion);
	if (!isUnderWay) return { outcome, letGo: release };
	await keeper.save({ finishIn: chooseFinishIn(inputs, outcome.facts) });
	return withoutLock(outcome);
}

/** The state still names the lock: the post phase tries again, and the lock of a run that is over holds nothing. */
function warnOfLock({ log }: ActionRuntime, name: string): (thrown: unknown) => void {
	return (thrown) => {
		if (!(thrown instanceof ActionableError)) throw thrown;
		log.warning(`The lock of ${name} was not released: ${thrown.message}`);
	};
}

function withoutLock(outcome: StageOutcome): EndedStage {
	return { outcome, letGo: async () => {} };
}

/** Where the next end of the deployment is: as `begin` says, also after the waves that are finished since. */
function chooseFinishIn({ operation, finishIn }: DeployInputs, { plan }: StageFacts): FinishIn {
	return operation === "finish" ? (plan.own?.begun?.finishIn ?? "this-job") : finishIn;
}

/** A killed attempt of this run, or the run that deployed, may still hold the environment, which this one does not need. */
async function releaseUnneededLock(
	{ clients, runtime, release }: StageRun,
	facts: StageFacts,
	plan: "refuse" | "already-deployed",
): Promise<void> {
	if (plan === "refuse" && facts.plan.bracket?.end === "finish") return;
	if (plan === "refuse" && facts.plan.own === null && runtime.context.runAttempt === 1) return;
	await releaseLeftLock(clients.closing, runtime, {
		name: lockName(facts.environment.name, facts.plan.target),
		scope: lockScope(release.policy),
		orOver: plan === "already-deployed",
		...judgeHolders(clients.closing, release.policy, facts.environment.name),
	});
}

async function letGo(closing: GitHub, runtime: ActionRuntime, keeper: WorkKeeper): Promise<void> {
	const { lock } = keeper.current();
	if (lock === null) return;
	try {
		await releaseLock(closing, lock.name, lock.objectSha);
		await keeper.save({ lock: null });
	} catch (thrown) {
		warnOfLock(runtime, lock.name)(thrown);
	}
}

/**
 * For several stages in one call: takes the environment's probes, identity and metrics as verify would and, when
 * that is enough to call it healthy, marks the deployment verified. Says why when it is not.
 */
export async function verifyStage(
	{ clients, runtime, release }: Omit<StageRun, "inputs">,
	outcome: StageOutcome,
): Promise<{ readonly verified: boolean; readonly signals: readonly Signal[]; readonly explanation: string }> {
	const { facts, deploymentId } = outcome;
	const { history } = facts;
	const active = history.active;
	if (outcome.decision === "already-deployed" && active?.verified && active.sha === facts.plan.sha)
		return { verified: true, signals: [], explanation: "verified before" };
	const id = deploymentId ?? active?.deploymentId;
	const startedAt = outcome.steps[0]?.startedAt ?? runtime.clock.now();
	const metrics = await bakeMetrics({ runtime, release, facts }, 100, startedAt);
	const signals = [...outcome.signals, ...metrics];
	const verdict = decideVerdict(signals);
	if (verdict.verdict !== "healthy" || id === undefined || findBad(signals).length > 0)
		return { verified: false, signals, explanation: verdict.explanation };
	await appendDeploymentStatus(clients.github, id, {
		state: "success",
		description: `${VERIFIED} ${verdict.explanation}`,
		logUrl: runtime.context.runUrl,
	});
	return { verified: true, signals, explanation: verdict.explanation };
}

function describeDryRun({ plan: { bracket } }: StageFacts, plan: GoPlan): string {
	if (bracket?.end === "finish")
		return `deployment ${plan.adopts} would be ended by the outcome ${bracket.outcome} and by what answers`;
	const backup = plan.backup.kind === "make" ? "after a backup, " : "";
	const waves = plan.waves.length > 1 ? ` in waves of ${plan.waves.join(", ")} %` : "";
	const change = bracket === undefined ? "the command would be run" : "the job's own steps would come next";
	return `${backup}${change}${waves}${plan.breakGlass ? ", by break-glass" : ""}`;
}
