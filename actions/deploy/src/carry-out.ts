/** Carries a plan out under a held lock, with a deployment status at every step and one at the end whatever happens. */
import { ActionableError, describeError } from "@octoacme/shared/errors.ts";
import { requireTagAt } from "@octoacme/shared/github/refs.ts";
import { requireLock } from "@octoacme/shared/phase/hold-lock.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { describeEnd } from "@octoacme/shared/process/command.ts";
import { NOT_STARTED, ROLLED_BACK } from "@octoacme/shared/release/deployment.ts";
import { beginChange, finishChange } from "./bracket.ts";
import { makeChange, runRollbackCommand } from "./change.ts";
import type { ChangeEnd, ChangeRequest } from "./change-request.ts";
import type { StageFacts } from "./gather.ts";
import { adoptLedger, closeAbandoned, describeStopped, type Ledger, openLedger } from "./ledger.ts";
import type { WorkKeeper } from "./open-work.ts";
import {
	type Conclusion,
	decideConclusion,
	decideRefusal,
	isUnfinished,
	nameSignals,
	type Verdict,
} from "./outcome.ts";
import type { DeployPlan } from "./plan.ts";
import { describeBackedUp, describeBegun, describeChanged, describeChanging } from "./progress.ts";
import { nothingDone, type StageOutcome } from "./stage-outcome.ts";
import type { StageRun } from "./stage-run.ts";
import { createTimeline, type Step } from "./timeline.ts";

export type GoPlan = Extract<DeployPlan, { kind: "deploy" }>;

/** What was planned, and what is known of carrying it out. */
interface Carrying {
	readonly facts: StageFacts;
	readonly plan: GoPlan;
	readonly ledger: Ledger;
	readonly steps: readonly Step[];
}

/** Rejects for what is neither a result of the change nor a cancellation, after the deployment was ended. */
export async function carryOut(
	run: StageRun,
	facts: StageFacts,
	plan: GoPlan,
	keeper: WorkKeeper,
): Promise<StageOutcome> {
	const { runtime, release } = run;
	const { bracket } = facts.plan;
	if (bracket?.end !== "finish") await closeAbandoned(run.clients.github, runtime, facts);
	const ledger = await (bracket?.end === "finish" ? adoptLedger(run, facts, keeper) : openLedger(run, facts, keeper));
	const timeline = createTimeline(runtime.clock);
	const requireUnchanged = () => lookAgain(run, keeper);
	const report = reportChange(run, facts, { plan, ledger, requireUnchanged });
	const request: ChangeRequest = { runtime, release, facts, plan, timeline, requireUnchanged, report };
	const carrying: Carrying = { facts, plan, ledger, steps: timeline.steps };
	const cancel = closeOnCancel(runtime.signal, ledger);
	let end: ChangeEnd | null = null;
	let conclusion: Conclusion | null = null;
	try {
		end = await runPart(request);
		conclusion = await concludeEnd(request, end, () => holdsStill(run, keeper));
	} catch (thrown) {
		if (!runtime.signal.aborted) {
			cancel.ignore();
			return await closeThrown(carrying, thrown);
		}
	}
	if (runtime.signal.aborted || end === null || conclusion === null) {
		await cancel.closed();
		return describeOutcome(carrying, end, { kind: "cancelled", changing: ledger.isChanging() });
	}
	cancel.ignore();
	if (isUnfinished(conclusion)) return describeOutcome(carrying, end, conclusion);
	const isRecorded = await recordEnd(run, carrying, conclusion);
	return { ...describeOutcome(carrying, end, conclusion), isRecorded: isRecorded || conclusion.kind !== "changed" };
}

/** The part of the change that is this step's: the whole of it, or one end of the team's own steps. */
function runPart(request: ChangeRequest): Promise<ChangeEnd> {
	const { bracket, own } = request.facts.plan;
	if (bracket === undefined) return makeChange(request);
	return bracket.end === "begin" ? beginChange(request) : finishChange(request, bracket.outcome, own!.begun!);
}

function reportChange(
	{ release, inputs }: StageRun,
	facts: StageFacts,
	{ plan, ledger, requireUnchanged }: Pick<Carrying, "plan" | "ledger"> & Pick<ChangeRequest, "requireUnchanged">,
): ChangeRequest["report"] {
	const { version } = release.identity;
	const breakGlass = plan.breakGlass ? (inputs.breakGlassReason ?? null) : null;
	return {
		backedUp: (name) => ledger.begin("pending", describeBackedUp(name)),
		changing: async (percent) => {
			await ledger.begin(
				"in_progress",
				facts.plan.bracket === undefined
					? describeChanging(version, percent)
					: describeBegun(version, { percent, finishIn: inputs.finishIn, breakGlass }),
			);
			// The last requests before the command: what moves while we wait or write stops it.
			await requireUnchanged();
		},
		changed: (percent) => ledger.note(describeChanged(percent)),
	};
}

async function lookAgain({ clients, runtime, release }: StageRun, keeper: WorkKeeper): Promise<void> {
	const { tag, sha } = release.identity;
	const { lock } = keeper.current();
	await Promise.all([
		requireTagAt(clients.github, tag, sha),
		lock === null ? undefined : requireLock(clients.github, runtime, lock),
	]);
}

/** How long a bad wave waits for the look at the lock. */
const LOOK_MS = 10_000;

/**
 * Without the lock another run may be changing the environment. A lock that cannot be read in time counts as held: a bad wave is
 * out there.
 */
async function holdsStill({ clients, runtime }: StageRun, keeper: WorkKeeper): Promise<boolean> {
	const { lock } = keeper.current();
	if (lock === null) return false;
	const look = requireLock(clients.github, runtime, lock).then(
		() => null,
		(thrown: unknown) => ({ thrown }),
	);
	const late: { readonly thrown: unknown } = {
		thrown: `The lock of ${lock.name} could not be read in ${LOOK_MS / 1_000} s.`,
	};
	const seen = await raceAgainst<typeof late | null>(look, runtime, late);
	if (seen === null) return true;
	const { thrown } = seen;
	const isLost = thrown instanceof ActionableError && thrown.code === "lock-lost";
	runtime.log.warning(`${describeError(thrown)} The rollback command is ${isLost ? "not run" : "run all the same"}.`);
	return !isLost;
}

/** The look, or `late` when it takes longer; no timer is left behind. */
async function raceAgainst<T>(look: Promise<T>, { clock, signal }: ActionRuntime, late: T): Promise<T> {
	const over = new AbortController();
	try {
		return await Promise.race([look, clock.sleep(LOOK_MS, AbortSignal.any([signal, over.signal])).then(() => late)]);
	} finally {
		over.abort();
	}
}

/** The terminal status; false when GitHub could not be told. */
function recordEnd(run: StageRun, { facts, plan, ledger }: Carrying, conclusion: Conclusion): Promise<boolean> {
	const verdict = decideConclusion(plan, conclusion);
	return ledger.close(conclusion.kind === "changed" ? "success" : "failure", describeStatus(run, facts, verdict));
}

/** By what a status begins with, later runs know what was changed: of steps that never ran, nothing. */
function describeStatus(run: StageRun, facts: StageFacts, verdict: Verdict): string {
	if (verdict.decision === "rolled-back") return `${ROLLED_BACK} ${verdict.message}`;
	if (verdict.reason === "steps-skipped") return `${NOT_STARTED} ${verdict.message}`;
	return describeSuccess(run, facts, verdict);
}

function describeSuccess({ release, inputs }: StageRun, facts: StageFacts, verdict: Verdict): string {
	const { tag } = release.identity;
	if (verdict.decision !== "deployed") return verdict.message;
	const { bracket, own } = facts.plan;
	const reason = bracket?.end === "finish" ? own!.begun!.breakGlass : inputs.breakGlassReason;
	return verdict.reason === "deployed-by-break-glass" ? `deployed ${tag} by break-glass: ${reason}` : `deployed ${tag}`;
}

/** The reason of the refusal that a look right before the command comes to; undefined: it is an error. */
function findRefusal(thrown: unknown): "tag-moved" | "lock-lost" | undefined {
	if (!(thrown instanceof ActionableError)) return undefined;
	const { code } = thrown as ActionableError;
	return code === "tag-moved" || code === "lock-lost" ? code : undefined;
}

/** An attempt that was killed left the deployment open: how far its command came, nothing says. */
function mayHaveRunBefore({ plan }: StageFacts): boolean {
	return plan.own?.state === "open";
}

/** No deployment stays open because of an error; a tag that moved or a lock that is lost is a refusal, the rest is thrown on. */
async function closeThrown({ facts, plan, ledger, steps }: Carrying, thrown: unknown): Promise<StageOutcome> {
	const message = describeError(thrown);
	const reason = findRefusal(thrown);
	const started = facts.plan.bracket?.end === "finish" || steps.some((step) => step.name.startsWith("deploy command"));
	await ledger.close(
		"failure",
		started || mayHaveRunBefore(facts) ? describeStopped(true, `stopped: ${message}`) : `${NOT_STARTED} ${message}`,
	);
	if (reason === undefined || started) throw thrown;
	const refusals = [{ reason, message }] as const;
	return {
		...nothingDone(facts),
		...decideRefusal(refusals),
		refusals,
		deploymentId: ledger.deploymentId,
		breakGlass: plan.breakGlass,
	};
}

/** The status is written while the command is still being ended: the runner leaves 7.5 seconds for both. */
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

/** A bad wave runs the rollback command; a release that is whole but bad is left to the rollback action. */
async function concludeEnd(
	request: ChangeRequest,
	end: ChangeEnd,
	holdsLock: () => Promise<boolean>,
): Promise<Conclusion> {
	switch (end.kind) {
		case "begun":
			return { kind: "begun", percent: end.percent };
		case "wave-passed":
			return { kind: "wave-passed", percent: end.percent, checks: end.signals.length };
		case "steps-ended":
			return { kind: "steps-ended", outcome: end.outcome, percent: end.percent };
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
			const partly = end.percent < 100 && (await holdsLock());
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
		tail: end === null ? [] : end.kind === "command-failed" ? end.result.tail : "tail" in end ? end.tail : [],
		breakGlass: plan.breakGlass,
		isRecorded: true,
	};
}
