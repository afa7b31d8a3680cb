/** A drill that the job's own steps make: three pairs of `begin` and `finish` under one lock, in one deployment. */
import { appendDeploymentStatus, createDeployment } from "@octoacme/shared/github/deployments.ts";
import { requireTagAt } from "@octoacme/shared/github/refs.ts";
import { loadBegunPolicy } from "@octoacme/shared/phase/begun-policy.ts";
import { releaseOwnLocks } from "@octoacme/shared/phase/open-work.ts";
import { requireProof } from "@octoacme/shared/phase/run-command.ts";
import { isTerminal, latestStatus } from "@octoacme/shared/release/deployment.ts";
import { isProduction } from "@octoacme/shared/release/production.ts";
import type { StepOutcome } from "@octoacme/shared/vocabulary.ts";
import type { RollbackRun } from "./clients.ts";
import { closeLeftOver, describeDrillPayload, endDrill, holdForDrill, NOTHING_DRILLED } from "./drill.ts";
import { describeDrillChange, findFault, showSteps } from "./drill-course.ts";
import { type DrillProgress, describeDrillBegun, describeDrillEnded, readDrillProgress } from "./drill-own-steps.ts";
import {
	chooseDrillStep,
	concludeDrill,
	type DrillReleases,
	type DrillStepEnd,
	decideDrill,
	describeDrillStep,
	readDrillReleases,
} from "./drill-plan.ts";
import { publishDrill } from "./drill-report.ts";
import { findOwnHold } from "./environment-hold.ts";
import { gatherFacts, type RollbackFacts } from "./gather.ts";
import { keepRollbackWork, type WorkKeeper } from "./open-work.ts";
import { STEPS_FAILED } from "./plan.ts";

/** The drill of this attempt of the run. */
interface OpenDrill extends DrillReleases {
	readonly facts: RollbackFacts;
	readonly deploymentId: number;
	readonly progress: DrillProgress;
}

/** Begins the drill, or its next step; the environment stays held. */
export async function beginDrill(run: RollbackRun): Promise<void> {
	const { clients, inputs, runtime } = run;
	const facts = await gatherBegun(run);
	if (facts.distrusted !== undefined) runtime.log.warning(facts.distrusted);
	const own = findOwnDrill(run, facts);
	const plan =
		own === undefined || isProduction(facts.environment)
			? decideDrill(facts, true)
			: { kind: "drill" as const, ...own };
	if (plan.kind === "refuse")
		return publishDrill(run, facts, { ...NOTHING_DRILLED, decision: "refused", reason: plan.reason });
	const { current, target } = plan;
	if (inputs.dryRun) {
		const seen = `${current.tag} would go back to ${target.tag} and forward again, by the job's own steps`;
		const end = { ...NOTHING_DRILLED, current, target, seen };
		return publishDrill(run, facts, { ...end, decision: "would-roll-back", reason: "dry-run" });
	}
	requireProof({ smoke: facts.environment.smoke, metrics: [] });
	await requireTagAt(clients.urgent, target.tag, target.sha);
	const keeper = keepRollbackWork(runtime);
	const hold = await holdForDrill(run, facts, current);
	if (hold.kind === "locked")
		return publishDrill(run, facts, {
			...NOTHING_DRILLED,
			decision: "refused",
			reason: "locked",
			seen: hold.holder,
		});
	await keeper.save({ lock: hold.lock });
	const drill = await openDrill(run, keeper, { facts, current, target });
	const step = drill.progress.open?.step ?? chooseDrillStep(drill.progress.done)!;
	await appendDeploymentStatus(clients.urgent, drill.deploymentId, {
		state: "in_progress",
		description: describeDrillBegun(step),
		logUrl: runtime.context.runUrl,
	});
	await keeper.save({ isHandedOver: true });
	const { to, from, name } = describeDrillStep(step, drill);
	await publishDrill(run, facts, {
		...NOTHING_DRILLED,
		current: from,
		target: to,
		decision: "begun",
		reason: "drill-begun",
		seen: name,
		steps: showSteps(drill.progress.done, drill),
	});
}

/** By the policy that the drill was begun by, where it was. */
async function gatherBegun({ clients: { urgent }, inputs, runtime }: RollbackRun): Promise<RollbackFacts> {
	const { environment, deployTarget: target } = inputs;
	const begun = { environment, kind: "drill", target, inputs } as const;
	return gatherFacts(urgent, inputs, await loadBegunPolicy(urgent, runtime, begun));
}

/** Proves the step that the job's own steps have made; ends the drill after its last one. */
export async function finishDrill(run: RollbackRun, outcome: StepOutcome): Promise<void> {
	const { clients, inputs, runtime } = run;
	const facts = await gatherBegun(run);
	const drill = findOwnDrill(run, facts);
	const open = drill?.progress.open ?? null;
	if (drill === undefined || open === null)
		return publishDrill(run, facts, {
			...NOTHING_DRILLED,
			decision: "refused",
			reason: "not-begun",
			seen: `run ${runtime.context.runId}`,
		});
	const { current, target, progress } = drill;
	if (inputs.dryRun) {
		const seen = `the step ${open.step} would be ended by the outcome ${outcome} and by what answers`;
		return publishDrill(run, facts, { ...NOTHING_DRILLED, decision: "would-roll-back", reason: "dry-run", seen });
	}
	const keeper = keepRollbackWork(runtime);
	const lock = await findOwnHold(clients.urgent, runtime, facts);
	await keeper.save({ lock, deploymentId: drill.deploymentId });
	const done = [...progress.done, await proveStep(run, drill, { open, outcome })];
	const steps = showSteps(done, drill);
	if (chooseDrillStep(done) !== null) {
		// The next pair goes on; the post step of `begin` closes what it leaves.
		await keeper.save({ lock: null, deploymentId: null });
		const seen = describeDrillEnded(done.at(-1)!);
		return publishDrill(run, facts, {
			...NOTHING_DRILLED,
			current,
			target,
			decision: "drilling",
			reason: "drill-continues",
			seen,
			steps,
		});
	}
	const end = { ...concludeDrill(done), current, target, steps, tail: [] };
	await endDrill(run, drill.deploymentId, end);
	await releaseOwnLocks(clients.urgent, [lock]);
	await keeper.save({ lock: null, deploymentId: null });
	await publishDrill(run, facts, end);
}

/** The deployment that an earlier pair of this attempt left open, or a new one. */
async function openDrill(
	run: RollbackRun,
	keeper: WorkKeeper,
	{ facts, ...releases }: DrillReleases & { readonly facts: RollbackFacts },
): Promise<OpenDrill> {
	const own = findOwnDrill(run, facts);
	if (own !== undefined) {
		await keeper.save({ deploymentId: own.deploymentId });
		return own;
	}
	await closeLeftOver(run, facts);
	const { deployment } = await createDeployment(run.clients.urgent, {
		payload: describeDrillPayload(run, facts, releases),
		description: `drill: ${releases.current.tag} to ${releases.target.tag} and forward again`,
		production: false,
	});
	await keeper.save({ deploymentId: deployment.id });
	return { facts, ...releases, deploymentId: deployment.id, progress: { done: [], open: null } };
}

/** The releases are those that it began with: what was deployed or verified since does not change them. */
function findOwnDrill({ runtime: { context } }: RollbackRun, facts: RollbackFacts): OpenDrill | undefined {
	for (const { id, payload, statuses } of facts.deployments) {
		if (payload?.kind !== "drill" || payload.runId !== context.runId || payload.runAttempt !== context.runAttempt)
			continue;
		const releases = readDrillReleases(payload, facts.history);
		if (releases === undefined || isTerminal(latestStatus({ statuses })?.state)) continue;
		return { facts, ...releases, deploymentId: id, progress: readDrillProgress(statuses) };
	}
	return undefined;
}

async function proveStep(
	{ clients, runtime }: RollbackRun,
	drill: OpenDrill,
	{ open, outcome }: { readonly open: NonNullable<DrillProgress["open"]>; readonly outcome: StepOutcome },
): Promise<DrillStepEnd> {
	const { step, at } = open;
	const fault =
		outcome === "success"
			? await findFault(runtime, describeDrillChange(drill.facts, drill, step))
			: `${STEPS_FAILED}${outcome}`;
	runtime.signal.throwIfAborted();
	const end: DrillStepEnd = { step, fault, took: Math.max(0, runtime.clock.now() - at) };
	await appendDeploymentStatus(clients.urgent, drill.deploymentId, {
		state: "in_progress",
		description: describeDrillEnded(end),
		logUrl: runtime.context.runUrl,
	});
	return end;
}
