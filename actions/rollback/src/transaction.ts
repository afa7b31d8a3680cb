/** The way back itself: holds the environment, compares what runs, records the deployment, runs the command once, and believes it only when the old release answers. */

import { ActionableError, describeError } from "@octoacme/shared/errors.ts";
import { createDeployment } from "@octoacme/shared/github/deployments.ts";
import { releaseLock } from "@octoacme/shared/github/locks.ts";
import { requireTagAt } from "@octoacme/shared/github/refs.ts";
import { createStatusWriter, type StatusWriter } from "@octoacme/shared/github/status-writer.ts";
import { describePolicyCommits } from "@octoacme/shared/phase/begun-policy.ts";
import { endOpenDeployment } from "@octoacme/shared/phase/open-work.ts";
import { describeEnd } from "@octoacme/shared/process/command.ts";
import { isProduction } from "@octoacme/shared/release/production.ts";
import type { BackPlan, RollbackEnd, RollbackRequest, RollbackTools } from "./attempt.ts";
import { describeWayBack, type Ended, proveTarget, recordEnd } from "./attempt-proof.ts";
import { runChange } from "./change.ts";
import { holdEnvironment, keepEnvironment, type Wanted } from "./environment-hold.ts";
import { describeCommandFailure } from "./outcome.ts";
import { describeOwnSteps } from "./own-steps.ts";
import { CHANGED, COMMAND_FAILED, STOPPED } from "./plan.ts";

const REASON = "rollback of";

/** One attempt; never rejects. */
export async function rollBack(tools: RollbackTools, request: RollbackRequest): Promise<RollbackEnd> {
	let isUnderWay = false;
	try {
		const end = await attemptRollback(tools, request);
		isUnderWay = end.kind === "begun";
		return end;
	} catch (thrown) {
		return stopAttempt(tools, thrown);
	} finally {
		if (!isUnderWay) await letGo(tools);
	}
}

/** The end of an attempt that an error or a cancellation cut off. A deployment that has ended keeps what it says. */
export async function stopAttempt({ github, runtime, keeper }: RollbackTools, thrown: unknown): Promise<RollbackEnd> {
	const hint = thrown instanceof ActionableError ? thrown.hint : "Run the rollback again; what is done is kept.";
	const what = describeError(thrown);
	const { deploymentId } = keeper.current();
	if (deploymentId !== null)
		await endOpenDeployment(github, deploymentId, {
			state: "error",
			description: `${STOPPED} ${what}`,
			logUrl: runtime.context.runUrl,
		}).then(
			() => keeper.save({ deploymentId: null }),
			(failure: unknown) =>
				runtime.log.warning(`The deployment was not closed: ${describeError(failure)}; the post step tries again.`),
		);
	return { kind: "stopped", what, hint };
}

async function attemptRollback(tools: RollbackTools, request: RollbackRequest): Promise<RollbackEnd> {
	const { github, runtime, keeper } = tools;
	const { plan: wanted } = request;
	const [hold, tagFault] = await Promise.all([
		holdEnvironment(github, runtime, {
			...describeHold(request),
			// Another rollback opens the incident itself; anybody else's lock is no reason to page late.
			onWait: (holder) => {
				if (!holder.reason.startsWith(REASON)) request.onAlone();
			},
		}).then(async (held) => {
			request.onAlone();
			if (held.kind === "held") await keeper.save({ lock: held.lock });
			return held;
		}),
		requireTagAt(github, wanted.target.tag, wanted.target.sha).then(
			() => null,
			(thrown: unknown) => ({ thrown }),
		),
	]);
	if (hold.kind === "locked") return hold;
	if (tagFault !== null) {
		const { thrown } = tagFault;
		if (thrown instanceof ActionableError && (thrown.code === "tag-moved" || thrown.code === "ambiguous-ref"))
			return { kind: "not-deployable", what: thrown.message };
		throw thrown;
	}
	// Whoever held it before may have changed what runs: nothing that was read before counts.
	const plan = await request.replan();
	if (plan.kind !== "roll-back" || !isSame(plan, wanted)) return { kind: "superseded", plan };
	runtime.signal.throwIfAborted();
	const planned = { ...request, plan };
	const writeStatus = await openDeployment(tools, planned);
	if (!plan.resumes?.changed) await requireHold(tools, planned);
	if (planned.command === null && !plan.resumes?.changed) return { kind: "begun" };
	const end = await changeAndConfirm(tools, planned, writeStatus);
	await recordEnd(tools, planned, { writeStatus, end });
	return end;
}

function describeHold({ facts, plan }: RollbackRequest): Wanted {
	const { environment, target, policy } = facts;
	return { environment, target, policy, sha: plan.target.sha, reason: `${REASON} ${plan.bad.tag}` };
}

/** The last look before anything is changed, after the status that says so. */
async function requireHold({ github, runtime, keeper }: RollbackTools, request: RollbackRequest): Promise<void> {
	const { lock } = keeper.current();
	if (lock === null) return;
	const hold = await keepEnvironment(github, runtime, describeHold(request), lock);
	if (hold.kind === "locked")
		throw new ActionableError({
			code: "lock-lost",
			message: `The lock of ${lock.name} is no longer this run's: it is held by ${hold.holder}.`,
			hint: "Wait until no other run changes the environment, then choose Re-run failed jobs.",
		});
	if (hold.lock.objectSha === lock.objectSha) return;
	await keeper.save({ lock: hold.lock });
	// Who had it meanwhile may have changed what runs.
	const plan = await request.replan();
	if (plan.kind !== "roll-back" || !isSame(plan, request.plan))
		throw new ActionableError({
			code: "lock-lost",
			message: `The lock of ${lock.name} was another run's for a while, and what runs there has changed since.`,
			hint: "Choose Re-run failed jobs: the rollback decides anew.",
		});
}

async function changeAndConfirm(
	tools: RollbackTools,
	request: RollbackRequest,
	writeStatus: StatusWriter,
): Promise<Ended> {
	const { runtime } = tools;
	const { facts, plan, command } = request;
	if (command === null || plan.resumes?.changed) return proveTarget(tools, request, { writeStatus, tail: [] });
	const title = `Rollback command: ${facts.environment.name} to ${plan.target.tag}`;
	const { ok, end, tail } = await runChange(runtime, describeWayBack(request), { command, title });
	runtime.signal.throwIfAborted();
	return ok ? proveTarget(tools, request, { writeStatus, tail }) : failCommand(describeEnd(end), tail);
}

function failCommand(value: string, tail: readonly string[]): Ended {
	return {
		kind: "failed",
		reason: "command-failed",
		what: `${COMMAND_FAILED}${value}`,
		evidence: describeCommandFailure(value),
		tail,
	};
}

function isSame(a: BackPlan, b: BackPlan): boolean {
	return a.bad.deploymentId === b.bad.deploymentId && a.target.sha === b.target.sha;
}

/** What an earlier attempt left, or a new one; it says `in_progress` before anything is changed. */
async function openDeployment(
	{ github, runtime, keeper }: RollbackTools,
	{ facts, plan, incidentKey, command }: RollbackRequest,
): Promise<StatusWriter> {
	let deploymentId = plan.resumes?.deploymentId;
	if (deploymentId === undefined) {
		const { deployment } = await createDeployment(github, {
			payload: {
				schemaVersion: 1,
				key: `rollback/${incidentKey}/${plan.target.sha}${facts.target === null ? "" : `/${facts.target}`}`,
				kind: "rollback",
				service: facts.service,
				version: plan.target.version,
				tag: plan.target.tag,
				sha: plan.target.sha,
				environment: facts.environment.name,
				runId: runtime.context.runId,
				runAttempt: runtime.context.runAttempt,
				actor: runtime.context.triggeringActor,
				policyDigest: facts.policy.digest,
				...describePolicyCommits(facts.policy),
				...(facts.target === null ? {} : { target: facts.target }),
				artifactDigest: plan.target.payload.artifactDigest,
				previous: { version: plan.bad.version, sha: plan.bad.sha, deploymentId: plan.bad.deploymentId },
			},
			description: `rollback of ${plan.bad.tag} to ${plan.target.tag}`,
			production: isProduction(facts.environment),
			// The plan was just made from all deployments of the environment, which is held: there is none of this key.
			readFirst: false,
		});
		deploymentId = deployment.id;
	}
	await keeper.save({ deploymentId });
	const writeStatus = createStatusWriter(deploymentId, plan.resumes === null ? null : undefined);
	await writeStatus(github, {
		state: "in_progress",
		description: plan.resumes?.changed
			? `${CHANGED} going on with the proof of ${plan.target.tag}`
			: command === null
				? describeOwnSteps(plan.target.tag, runtime.context.runId)
				: // Another run's words again would not be written, and with them not whose command it is.
					`${plan.resumes === null ? "" : `run ${runtime.context.runId} goes on: `}going back to ${plan.target.tag}`,
		logUrl: runtime.context.runUrl,
	});
	return writeStatus;
}

/** Releases the environment. */
export async function letGo({ github, runtime, keeper }: RollbackTools): Promise<void> {
	const { lock } = keeper.current();
	if (lock === null) return;
	try {
		await releaseLock(github, lock.name, lock.objectSha);
		await keeper.save({ lock: null });
	} catch (thrown) {
		// The state still names the lock: the post phase tries again, and the lock of a run that is over binds nobody.
		runtime.log.warning(`The lock of ${lock.name} was not released: ${describeError(thrown)}`);
	}
}
