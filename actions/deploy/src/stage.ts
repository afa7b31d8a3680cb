/** One environment from facts to a closed deployment: decide, hold it, decide again at the moment of change, change, record. */
import { ActionableError, describeError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { appendDeploymentStatus } from "@octoacme/shared/github/deployments.ts";
import { readLock, releaseLock } from "@octoacme/shared/github/locks.ts";
import { requireTagAt } from "@octoacme/shared/github/refs.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";
import { describeEnd } from "@octoacme/shared/process/command.ts";
import { resolveInside } from "@octoacme/shared/process/workspace.ts";
import { ROLLED_BACK, VERIFIED } from "@octoacme/shared/release/deployment.ts";
import type { Signal } from "@octoacme/shared/verification/signal.ts";
import { decideVerdict } from "@octoacme/shared/verification/verdict.ts";
import { bakeMetrics, type ChangeEnd, type ChangeRequest, findBad, makeChange, runRollbackCommand } from "./change.ts";
import { holdEnvironment, isDead, lockName } from "./environment-lock.ts";
import { gatherStage, type StageFacts } from "./gather.ts";
import {
	closeAbandoned,
	describeStopped,
	keepOpenWork,
	type Ledger,
	type OpenWorkKeeper,
	openLedger,
} from "./ledger.ts";
import { type Conclusion, decideConclusion, decideRefusal, nameSignals, type Verdict } from "./outcome.ts";
import { type DeployPlan, decidePlan, type Refusal } from "./plan.ts";
import { describeBackedUp, describeChanged, describeChanging } from "./progress.ts";
import type { StageRun } from "./stage-run.ts";
import { createTimeline, type Step } from "./timeline.ts";

export interface StageOutcome extends Verdict {
	readonly facts: StageFacts;
	readonly refusals: readonly Refusal[];
	readonly deploymentId: number | null;
	/** Null: nothing was carried out. */
	readonly conclusion: Conclusion | null;
	readonly steps: readonly Step[];
	readonly signals: readonly Signal[];
	readonly backup: string | null;
	/** Last lines of the command that failed, neutralised. */
	readonly tail: readonly string[];
	readonly breakGlass: boolean;
	/** False: the release runs, but its success status could not be written. */
	readonly isRecorded: boolean;
}

type GoPlan = Extract<DeployPlan, { kind: "deploy" }>;

/** Rejects for what is not the stage's own outcome (GitHub out of reach, a bad input). */
export async function deployStage(run: StageRun, name: string): Promise<StageOutcome> {
	const { clients, doors, inputs, release } = run;
	let facts = await gatherStage(run, name);
	let plan = decidePlan(facts.plan);
	// A directory that is missing is told before anything is held or recorded.
	if (plan.kind === "deploy") resolveInside(doors.context.workspace, facts.command!["working-directory"]);
	if (plan.kind !== "deploy") {
		if (!inputs.dryRun) await releaseUnneededLock(clients.closing, doors, facts, plan.kind);
		return settle(facts, plan);
	}
	if (inputs.dryRun)
		return { ...nothingDone(facts), decision: "would-deploy", reason: "dry-run", message: describeDryRun(plan) };
	const hold = await holdEnvironment(clients.github, doors, {
		environment: facts.environment,
		target: facts.plan.target,
		sha: facts.plan.sha,
		version: release.identity.version,
	});
	if (hold.kind === "refused")
		return settle(facts, { kind: "refuse", refusals: [{ reason: "lock-held", message: hold.message }] });
	const keeper = keepOpenWork(doors);
	await keeper.save({ lock: { name: hold.name, objectSha: hold.objectSha } });
	try {
		// Whoever held it before may have deployed: nothing that was read before counts.
		facts = await gatherStage(run, name);
		plan = decidePlan(facts.plan);
		return plan.kind === "deploy" ? await carryOut(run, facts, plan, keeper) : settle(facts, plan);
	} finally {
		await letGo(clients.closing, doors, keeper);
	}
}

/** A killed attempt of this run, or the run that deployed, may still hold the environment, which this one does not need. */
async function releaseUnneededLock(
	closing: GitHub,
	doors: ActionDoors,
	facts: StageFacts,
	plan: "refuse" | "already-deployed",
): Promise<void> {
	if (plan === "refuse" && facts.plan.own === null && doors.context.runAttempt === 1) return;
	const name = lockName(facts.environment.name, facts.plan.target);
	const held = await readLock(closing, name);
	if (held === undefined) return;
	const isOwn = held.holder?.run === doors.context.runId;
	if (isOwn || (plan === "already-deployed" && (await isDead(closing, held))))
		await releaseLock(closing, name, held.objectSha);
}

async function letGo(closing: GitHub, doors: ActionDoors, keeper: OpenWorkKeeper): Promise<void> {
	const { lock } = keeper.current();
	if (lock === null) return;
	try {
		await releaseLock(closing, lock.name, lock.objectSha);
		await keeper.save({ lock: null });
	} catch (thrown) {
		// The state still names the lock: the post phase tries again, and the lock of a run that is over binds nobody.
		if (!(thrown instanceof ActionableError)) throw thrown;
		doors.log.warning(`The lock of ${lock.name} was not released: ${thrown.message}`);
	}
}

/** What was planned, and what is known of carrying it out. */
interface Carrying {
	readonly facts: StageFacts;
	readonly plan: GoPlan;
	readonly ledger: Ledger;
	readonly steps: readonly Step[];
}

async function carryOut(run: StageRun, facts: StageFacts, plan: GoPlan, keeper: OpenWorkKeeper): Promise<StageOutcome> {
	const { doors, release } = run;
	await closeAbandoned(run.clients.github, doors, facts);
	const ledger = await openLedger(run, facts, keeper);
	const timeline = createTimeline(doors.clock);
	const report = reportChange(run, ledger);
	const request: ChangeRequest = { doors, release, facts, plan, timeline, report };
	const carrying: Carrying = { facts, plan, ledger, steps: timeline.steps };
	const cancel = closeOnCancel(doors.signal, ledger);
	let end: ChangeEnd | null = null;
	let conclusion: Conclusion | null = null;
	try {
		end = await makeChange(request);
		conclusion = await concludeEnd(request, end);
	} catch (thrown) {
		if (!doors.signal.aborted) {
			cancel.ignore();
			return await closeThrown(carrying, thrown);
		}
	}
	if (doors.signal.aborted || end === null || conclusion === null) {
		await cancel.closed();
		return describeOutcome(carrying, end, { kind: "cancelled", changing: ledger.isChanging() });
	}
	cancel.ignore();
	const isRecorded = await recordEnd(run, carrying, conclusion);
	return { ...describeOutcome(carrying, end, conclusion), isRecorded: isRecorded || conclusion.kind !== "changed" };
}

function reportChange({ clients, release }: StageRun, ledger: Ledger): ChangeRequest["report"] {
	return {
		backedUp: (name) => ledger.begin("pending", describeBackedUp(name)),
		changing: async (percent) => {
			const { tag, sha, version } = release.identity;
			await ledger.begin("in_progress", describeChanging(version, percent));
			// The last request before the command is a look at the tag: one that moves while we wait or write stops it.
			await requireTagAt(clients.github, tag, sha);
		},
		changed: (percent) => ledger.note(describeChanged(percent)),
	};
}

/** The terminal status; false when GitHub could not be told. */
function recordEnd(run: StageRun, { plan, ledger }: Carrying, conclusion: Conclusion): Promise<boolean> {
	const verdict = decideConclusion(plan, conclusion);
	return ledger.close(
		conclusion.kind === "changed" ? "success" : "failure",
		verdict.decision === "rolled-back" ? `${ROLLED_BACK} ${verdict.message}` : describeSuccess(run, plan, verdict),
	);
}

function describeSuccess({ release, inputs }: StageRun, plan: GoPlan, verdict: Verdict): string {
	const { tag } = release.identity;
	if (verdict.decision !== "deployed") return verdict.message;
	return plan.breakGlass ? `deployed ${tag} by break-glass: ${inputs.breakGlassReason}` : `deployed ${tag}`;
}

/** No deployment stays open because of an error; a tag that moved is a refusal, everything else is thrown on. */
async function closeThrown({ facts, plan, ledger, steps }: Carrying, thrown: unknown): Promise<StageOutcome> {
	const message = describeError(thrown);
	const moved = thrown instanceof ActionableError && thrown.code === "tag-moved";
	const started = steps.some((step) => step.name.startsWith("deploy command"));
	await ledger.close(
		"failure",
		moved && !started ? `refused: ${message}` : describeStopped(started, `stopped: ${message}`),
	);
	if (!moved || started) throw thrown;
	const refusals = [{ reason: "tag-moved", message }] as const;
	return {
		...nothingDone(facts),
		...decideRefusal(refusals),
		refusals,
		deploymentId: ledger.deploymentId,
		breakGlass: plan.breakGlass,
	};
}

/** closeOnCancel: the status is written while the command is still being ended: the runner leaves 7.5 seconds for both. */
function closeOnCancel(
	signal: AbortSignal,
	ledger: Ledger,
): { readonly closed: () => Promise<void>; readonly ignore: () => void } {
	let closing: Promise<unknown> | undefined;
	const close = () => {
		closing ??= ledger.close("failure", describeStopped(ledger.isChanging(), "cancelled"));
		// Awaited by `closed`; until then a failure must not count as unheard of.
		closing.catch(() => {});
	};
	if (signal.aborted) close();
	else signal.addEventListener("abort", close, { once: true });
	return {
		closed: async () => {
			close();
			await closing;
		},
		ignore: () => signal.removeEventListener("abort", close),
	};
}

/** concludeEnd: a bad wave runs the rollback command; a release that is whole but bad is left to the rollback action. */
async function concludeEnd(request: ChangeRequest, end: ChangeEnd): Promise<Conclusion> {
	switch (end.kind) {
		case "changed":
			return { kind: "changed", checks: end.signals.length };
		case "backup-failed":
			return { kind: "backup-failed", message: end.message };
		case "command-failed":
			return {
				kind: "command-failed",
				percent: end.percent,
				how: describeEnd(end.result.end),
				timedOut: end.result.end.kind === "timed-out",
			};
		case "unhealthy": {
			const partly = end.percent < 100;
			const back = partly ? await runRollbackCommand(request, request.facts.history.active, end.backup) : null;
			return { kind: "unhealthy", percent: end.percent, bad: nameSignals(end.bad), rolledBack: back?.ok ?? null };
		}
	}
}

function describeOutcome(
	{ facts, plan, ledger, steps }: Carrying,
	end: ChangeEnd | null,
	conclusion: Conclusion,
): StageOutcome {
	return {
		...decideConclusion(plan, conclusion),
		facts,
		refusals: [],
		deploymentId: ledger.deploymentId,
		conclusion,
		steps,
		signals: end !== null && "signals" in end ? end.signals : [],
		backup: end !== null && "backup" in end ? end.backup : null,
		tail: end === null || end.kind === "changed" ? [] : end.kind === "command-failed" ? end.result.tail : end.tail,
		breakGlass: plan.breakGlass,
		isRecorded: true,
	};
}

/**
 * verifyStage: for several stages in one call: takes the environment's probes, identity and metrics as verify would and, when
 * that is enough to call it healthy, marks the deployment verified. Says why when it is not.
 */
export async function verifyStage(
	{ clients, doors, release }: Omit<StageRun, "inputs">,
	outcome: StageOutcome,
): Promise<{ readonly verified: boolean; readonly signals: readonly Signal[]; readonly explanation: string }> {
	const { facts, deploymentId } = outcome;
	const { history } = facts;
	const active = history.active;
	if (outcome.decision === "already-deployed" && active?.verified && active.sha === facts.plan.sha)
		return { verified: true, signals: [], explanation: "verified before" };
	const id = deploymentId ?? active?.deploymentId;
	const startedAt = outcome.steps[0]?.startedAt ?? doors.clock.now();
	const metrics = await bakeMetrics({ doors, release, facts }, 100, startedAt);
	const signals = [...outcome.signals, ...metrics];
	const verdict = decideVerdict(signals);
	if (verdict.verdict !== "healthy" || id === undefined || findBad(signals).length > 0)
		return { verified: false, signals, explanation: verdict.explanation };
	await appendDeploymentStatus(clients.github, id, {
		state: "success",
		description: `${VERIFIED} ${verdict.explanation}`,
		logUrl: doors.context.runUrl,
	});
	return { verified: true, signals, explanation: verdict.explanation };
}

function settle(facts: StageFacts, plan: Exclude<DeployPlan, { kind: "deploy" }>): StageOutcome {
	if (plan.kind === "refuse")
		return { ...nothingDone(facts), ...decideRefusal(plan.refusals), refusals: plan.refusals };
	return {
		...nothingDone(facts),
		decision: "already-deployed",
		reason: "already-deployed",
		message: `${facts.environment.name} already holds ${facts.plan.sha.slice(0, 7)}`,
		deploymentId: plan.deploymentId ?? facts.history.active?.deploymentId ?? null,
	};
}

function nothingDone(facts: StageFacts): Omit<StageOutcome, keyof Verdict> {
	return {
		facts,
		refusals: [],
		deploymentId: null,
		conclusion: null,
		steps: [],
		signals: [],
		backup: null,
		tail: [],
		breakGlass: false,
		isRecorded: true,
	};
}

function describeDryRun(plan: GoPlan): string {
	const backup = plan.backup.kind === "make" ? "after a backup, " : "";
	const waves = plan.waves.length > 1 ? ` in waves of ${plan.waves.join(", ")} %` : "";
	return `${backup}the command would be run${waves}${plan.breakGlass ? ", by break-glass" : ""}`;
}
