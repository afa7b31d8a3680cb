/** A drill: deploys what runs in a staging environment, goes back, verifies, goes forward again, and records how long the way back took. */
import { describeError } from "@octoacme/shared/errors.ts";
import { appendDeploymentStatus, createDeployment } from "@octoacme/shared/github/deployments.ts";
import { releaseLock } from "@octoacme/shared/github/locks.ts";
import { requireTagAt } from "@octoacme/shared/github/refs.ts";
import { describeDrill } from "@octoacme/shared/incident/drill.ts";
import { describePolicyCommits } from "@octoacme/shared/phase/begun-policy.ts";
import { chooseCommand } from "@octoacme/shared/phase/choose-command.ts";
import { type OwnLock, requireLock } from "@octoacme/shared/phase/hold-lock.ts";
import { requireCommands } from "@octoacme/shared/phase/run-command.ts";
import { type DeploymentPayload, isTerminal, latestStatus } from "@octoacme/shared/release/deployment.ts";
import type { RollbackRun } from "./clients.ts";
import { type DrillCourse, rehearse } from "./drill-course.ts";
import { type DrillReleases, decideDrill } from "./drill-plan.ts";
import { type DrillEnd, publishDrill } from "./drill-report.ts";
import { type EnvironmentHold, holdEnvironment } from "./environment-hold.ts";
import { gatherFacts, type RollbackFacts } from "./gather.ts";
import { keepRollbackWork, type WorkKeeper } from "./open-work.ts";
import { STOPPED } from "./plan.ts";

/** Of a drill that did not begin. */
export const NOTHING_DRILLED = { current: null, target: null, recoveryMs: null, steps: [], tail: [], seen: "" };

/** The environment is held; the drill's end is a deployment of kind `drill`. */
export async function runDrill(run: RollbackRun): Promise<void> {
	const { clients, inputs, runtime } = run;
	const facts = await gatherFacts(clients.urgent, inputs);
	if (facts.distrusted !== undefined) runtime.log.warning(facts.distrusted);
	const { environment } = facts;
	const back = chooseCommand(inputs, environment.rollback ?? environment.deploy);
	const forward = environment.deploy ?? back;
	const plan = decideDrill(facts, back !== null && forward !== null);
	if (plan.kind === "refuse")
		return publishDrill(run, facts, { ...NOTHING_DRILLED, decision: "refused", reason: plan.reason });
	const { current, target } = plan;
	if (inputs.dryRun) {
		const seen = `${current.tag} would go back to ${target.tag} and forward again`;
		return publishDrill(run, facts, {
			...NOTHING_DRILLED,
			current,
			target,
			decision: "would-roll-back",
			reason: "dry-run",
			seen,
		});
	}
	requireCommands(runtime, [back!, forward!], "runs the commands of a drill");
	await requireTagAt(clients.urgent, target.tag, target.sha);
	const hold = await holdForDrill(run, facts, current);
	if (hold.kind === "locked")
		return publishDrill(run, facts, { ...NOTHING_DRILLED, decision: "refused", reason: "locked", seen: hold.holder });
	const end = await drillUnderLock(run, hold.lock, { facts, current, target, back: back!, forward: forward! });
	await publishDrill(run, facts, end);
}

export function holdForDrill(
	{ clients, runtime }: RollbackRun,
	{ environment, target, policy }: RollbackFacts,
	current: DrillReleases["current"],
): Promise<EnvironmentHold> {
	const reason = `drill of the rollback from ${current.tag}`;
	return holdEnvironment(clients.urgent, runtime, {
		environment,
		target,
		policy,
		sha: current.sha,
		reason,
		isDrill: true,
	});
}

interface Drill extends DrillCourse {
	readonly facts: RollbackFacts;
}

async function drillUnderLock(run: RollbackRun, lock: OwnLock, drill: Drill): Promise<DrillEnd> {
	const { runtime } = run;
	const { urgent: github } = run.clients;
	const keeper = keepRollbackWork(runtime);
	await keeper.save({ lock });
	try {
		await closeLeftOver(run, drill.facts);
		return await recordDrill(run, keeper, drill);
	} finally {
		await releaseLock(github, lock.name, lock.objectSha).then(
			() => keeper.save({ lock: null }),
			(thrown: unknown) => runtime.log.warning(`The lock of ${lock.name} was not released: ${describeError(thrown)}`),
		);
	}
}

/** The terminal status; the time that preflight trusts is that of a drill that went to its end. */
export async function endDrill(
	{ clients, runtime }: RollbackRun,
	deploymentId: number,
	{ decision, recoveryMs, seen }: Pick<DrillEnd, "decision" | "recoveryMs" | "seen">,
): Promise<void> {
	const isDrilled = decision === "drilled" && recoveryMs !== null;
	await appendDeploymentStatus(clients.urgent, deploymentId, {
		state: isDrilled ? "success" : "failure",
		description: isDrilled ? describeDrill(recoveryMs) : `drill: ${seen}`,
		logUrl: runtime.context.runUrl,
	});
}

/** Ends drills that were killed before their deployment was known; while the environment is held, none of them goes on. */
export async function closeLeftOver({ clients, runtime }: RollbackRun, facts: RollbackFacts): Promise<void> {
	for (const deployment of facts.deployments) {
		if (deployment.payload?.kind !== "drill" || isTerminal(latestStatus(deployment)?.state)) continue;
		await appendDeploymentStatus(clients.urgent, deployment.id, {
			state: "error",
			description: `${STOPPED} the drill of run ${deployment.payload.runId} ended before its outcome was known`,
			logUrl: runtime.context.runUrl,
		});
	}
}

async function recordDrill(run: RollbackRun, keeper: WorkKeeper, drill: Drill): Promise<DrillEnd> {
	const { runtime } = run;
	const github = run.clients.urgent;
	const logUrl = runtime.context.runUrl;
	const { deployment } = await createDeployment(github, {
		payload: describeDrillPayload(run, drill.facts, drill),
		description: `drill: ${drill.current.tag} to ${drill.target.tag} and forward again`,
		production: false,
	});
	await keeper.save({ deploymentId: deployment.id });
	await appendDeploymentStatus(github, deployment.id, { state: "in_progress", description: "drill", logUrl });
	const { lock } = keeper.current();
	let end: DrillEnd;
	try {
		if (lock !== null) await requireLock(github, runtime, lock);
		end = await rehearse(runtime, drill);
	} catch (thrown) {
		await appendDeploymentStatus(github, deployment.id, {
			state: "error",
			description: `${STOPPED} ${describeError(thrown)}`,
			logUrl,
		});
		throw thrown;
	}
	await endDrill(run, deployment.id, end);
	await keeper.save({ deploymentId: null });
	return end;
}

export function describeDrillPayload(
	{ runtime: { context } }: RollbackRun,
	facts: RollbackFacts,
	{ current, target }: DrillReleases,
): DeploymentPayload {
	return {
		schemaVersion: 1,
		key: `drill/${facts.service ?? "-"}/${facts.environment.name}/${context.runId}/${context.runAttempt}${facts.target === null ? "" : `/${facts.target}`}`,
		kind: "drill",
		service: facts.service,
		version: current.version,
		tag: current.tag,
		sha: current.sha,
		environment: facts.environment.name,
		runId: context.runId,
		runAttempt: context.runAttempt,
		actor: context.triggeringActor,
		policyDigest: facts.policy.digest,
		...describePolicyCommits(facts.policy),
		...(facts.target === null ? {} : { target: facts.target }),
		artifactDigest: current.payload.artifactDigest,
		previous: { version: current.version, sha: current.sha, deploymentId: current.deploymentId },
		targetDeploymentId: target.deploymentId,
	};
}
