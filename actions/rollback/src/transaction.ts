/** The way back itself: holds the environment, compares what runs, records the deployment, runs the command once, and believes it only when the old release answers. */

import { ActionableError, describeError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { appendDeploymentStatus, createDeployment } from "@octoacme/shared/github/deployments.ts";
import { releaseLock } from "@octoacme/shared/github/locks.ts";
import { requireTagAt } from "@octoacme/shared/github/refs.ts";
import { createStatusWriter, type StatusWriter } from "@octoacme/shared/github/status-writer.ts";
import type { FailedEvidence } from "@octoacme/shared/incident/incident.ts";
import { requireLock } from "@octoacme/shared/phase/hold-lock.ts";
import type { Command } from "@octoacme/shared/policy/schema.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";
import { describeEnd } from "@octoacme/shared/process/command.ts";
import { ROLLED_BACK } from "@octoacme/shared/release/deployment.ts";
import { isProduction } from "@octoacme/shared/release/production.ts";
import { safeUrl } from "@octoacme/shared/text/markdown.ts";
import { type Change, type Confirmation, confirmRelease, runChange } from "./change.ts";
import { holdEnvironment } from "./environment-hold.ts";
import type { RollbackFacts } from "./gather.ts";
import type { WorkKeeper } from "./open-work.ts";
import { CHANGED, describeProof, type RollbackPlan, STOPPED } from "./plan.ts";

type Plan = Extract<RollbackPlan, { kind: "roll-back" }>;

export type RollbackEnd =
	| { readonly kind: "rolled-back"; readonly recoveryMs: number; readonly tail: readonly string[] }
	| {
			readonly kind: "failed";
			readonly reason: "command-failed" | "unhealthy-after-rollback" | "not-verified";
			readonly what: string;
			readonly evidence: readonly FailedEvidence[];
			readonly tail: readonly string[];
	  }
	/** It ended before its outcome was known; the next run goes on. */
	| { readonly kind: "stopped"; readonly what: string; readonly hint: string }
	| { readonly kind: "locked"; readonly holder: string }
	| { readonly kind: "not-deployable"; readonly what: string }
	/** While the lock was waited for somebody else changed the environment: what holds now. */
	| { readonly kind: "superseded"; readonly plan: RollbackPlan };

interface RollbackRequest {
	readonly facts: RollbackFacts;
	readonly plan: Plan;
	readonly command: Command;
	readonly incidentKey: string;
	/** What the bad deployment says of why; holds nothing confidential. */
	readonly reason: string;
	/** Reads the environment again and decides again; asked once the environment is held. */
	readonly replan: () => Promise<RollbackPlan>;
	readonly startedAt: number;
	/** Called as soon as no other rollback can be at work here: the incident may be opened. */
	readonly onAlone: () => void;
}

/** What an attempt works with. */
interface RollbackTools {
	readonly github: GitHub;
	readonly doors: ActionDoors;
	readonly keeper: WorkKeeper;
}

const REASON = "rollback of";

/** One attempt; never rejects. */
export async function rollBack(tools: RollbackTools, request: RollbackRequest): Promise<RollbackEnd> {
	const { doors, keeper } = tools;
	try {
		return await attemptRollback(tools, request);
	} catch (thrown) {
		const hint = thrown instanceof ActionableError ? thrown.hint : "Run the rollback again; what is done is kept.";
		const what = describeError(thrown);
		const { deploymentId } = keeper.current();
		if (deploymentId !== null)
			await endDeployment(tools, createStatusWriter(deploymentId, undefined), {
				state: "error",
				description: `${STOPPED} ${what}`,
			}).catch((failure: unknown) =>
				doors.log.warning(`The deployment was not closed: ${describeError(failure)}; the post step tries again.`),
			);
		return { kind: "stopped", what, hint };
	} finally {
		await letGo(tools);
	}
}

async function attemptRollback(tools: RollbackTools, request: RollbackRequest): Promise<RollbackEnd> {
	const { github, doors, keeper } = tools;
	const { environment } = request.facts;
	const { plan: wanted } = request;
	const [hold, tagFault] = await Promise.all([
		holdEnvironment(github, doors, {
			environment,
			policy: request.facts.policy,
			sha: wanted.target.sha,
			reason: `${REASON} ${wanted.bad.tag}`,
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
	doors.signal.throwIfAborted();
	const planned = { ...request, plan };
	const writeStatus = await openDeployment(tools, planned);
	const end = await changeAndConfirm(tools, planned, writeStatus);
	if (end.kind === "failed")
		await endDeployment(tools, writeStatus, { state: "failure", description: `rollback failed: ${end.what}` });
	else await recordSuccess(tools, planned, end.recoveryMs, writeStatus);
	return end;
}

function isSame(a: Plan, b: Plan): boolean {
	return a.bad.deploymentId === b.bad.deploymentId && a.target.sha === b.target.sha;
}

/** openDeployment: what an earlier attempt left, or a new one; it says `in_progress` before anything is changed. */
async function openDeployment(
	{ github, doors, keeper }: RollbackTools,
	{ facts, plan, incidentKey }: RollbackRequest,
): Promise<StatusWriter> {
	let deploymentId = plan.resumes?.deploymentId;
	if (deploymentId === undefined) {
		const { deployment } = await createDeployment(github, {
			payload: {
				schemaVersion: 1,
				key: `rollback/${incidentKey}/${plan.target.sha}`,
				kind: "rollback",
				service: facts.service,
				version: plan.target.version,
				tag: plan.target.tag,
				sha: plan.target.sha,
				environment: facts.environment.name,
				runId: doors.context.runId,
				runAttempt: doors.context.runAttempt,
				actor: doors.context.triggeringActor,
				policyDigest: facts.policy.digest,
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
			: `going back to ${plan.target.tag}`,
		logUrl: doors.context.runUrl,
	});
	return writeStatus;
}

type Ended = Extract<RollbackEnd, { kind: "rolled-back" | "failed" }>;

async function changeAndConfirm(
	tools: RollbackTools,
	{ facts, plan, command, startedAt }: RollbackRequest,
	writeStatus: StatusWriter,
): Promise<Ended> {
	const { doors } = tools;
	const { target, bad } = plan;
	const { lock } = tools.keeper.current();
	const change: Change = {
		environment: facts.environment,
		service: facts.service,
		release: target,
		previous: bad,
		kind: "rollback",
		command,
	};
	let tail: readonly string[] = [];
	if (!plan.resumes?.changed) {
		if (lock !== null) await requireLock(tools.github, doors, lock);
		const result = await runChange(doors, change, `Rollback command: ${facts.environment.name} to ${target.tag}`);
		tail = result.tail;
		doors.signal.throwIfAborted();
		if (!result.ok) return failCommand(describeEnd(result.end), tail);
	}
	const noting = plan.resumes?.changed ? Promise.resolve() : noteChanged(tools, writeStatus, target.tag);
	const [confirmation] = await Promise.all([confirmRelease(doors, change), noting]);
	doors.signal.throwIfAborted();
	return judge(confirmation, doors.clock.now() - startedAt, tail);
}

function failCommand(value: string, tail: readonly string[]): Ended {
	return {
		kind: "failed",
		reason: "command-failed",
		what: `the rollback command ${value}`,
		evidence: [{ what: "rollback command", value, expected: "exit code 0", query: "", link: "" }],
		tail,
	};
}

function judge(confirmation: Confirmation, recoveryMs: number, tail: readonly string[]): Ended {
	if (confirmation.failed.length > 0)
		return {
			kind: "failed",
			reason: "unhealthy-after-rollback",
			what: confirmation.failed.map((item) => `${item.what}: ${item.value}`).join("; "),
			evidence: confirmation.failed,
			tail,
		};
	if (confirmation.asked === 0)
		return {
			kind: "failed",
			reason: "not-verified",
			what: "the command ended well, but no smoke probe, identity or address of the environment says whether the old release answers",
			evidence: [],
			tail,
		};
	return { kind: "rolled-back", recoveryMs: Math.max(1_000, Math.ceil(recoveryMs / 1_000) * 1_000), tail };
}

/** So that a re-run after a stop does not run the command again. */
async function noteChanged({ github, doors }: RollbackTools, writeStatus: StatusWriter, tag: string): Promise<void> {
	try {
		await writeStatus(github, {
			state: "in_progress",
			description: `${CHANGED} the command ended well; ${tag} is still to be proved`,
			logUrl: doors.context.runUrl,
		});
	} catch (thrown) {
		doors.log.warning(`Progress was not recorded: ${describeError(thrown)}`);
	}
}

/** Both deployments say it before this run is over; neither waits for the other. */
async function recordSuccess(
	tools: RollbackTools,
	request: RollbackRequest,
	recoveryMs: number,
	writeStatus: StatusWriter,
): Promise<void> {
	const { github, doors } = tools;
	const { plan, facts } = request;
	const logUrl = doors.context.runUrl;
	const url = facts.environment.url === undefined ? undefined : safeUrl(facts.environment.url);
	const description = describeProof(plan.target.tag, recoveryMs);
	await Promise.all([
		endDeployment(tools, writeStatus, {
			state: "success",
			description,
			...(url === undefined ? {} : { environmentUrl: url }),
		}),
		markBad(github, {
			deploymentId: plan.bad.deploymentId,
			targetTag: plan.target.tag,
			reason: request.reason,
			logUrl,
		}),
		...plan.closes.map((id) =>
			appendDeploymentStatus(github, id, {
				state: "error",
				description: `${STOPPED} another attempt brought ${plan.target.tag} back`,
				logUrl,
			}),
		),
	]);
}

/** The deployment that was rolled back says so; its SHA is quarantined by it. */
export async function markBad(
	github: GitHub,
	mark: {
		readonly deploymentId: number;
		readonly targetTag: string;
		readonly reason: string;
		readonly logUrl: string;
	},
): Promise<void> {
	const { deploymentId, targetTag, reason, logUrl } = mark;
	await appendDeploymentStatus(github, deploymentId, {
		state: "failure",
		description: `${ROLLED_BACK} to ${targetTag}${reason === "" ? "" : `: ${reason}`}`,
		logUrl,
	});
}

async function endDeployment(
	{ github, doors, keeper }: RollbackTools,
	writeStatus: StatusWriter,
	status: {
		readonly state: "success" | "failure" | "error";
		readonly description: string;
		readonly environmentUrl?: string;
	},
): Promise<void> {
	await writeStatus(github, { ...status, logUrl: doors.context.runUrl });
	await keeper.save({ deploymentId: null });
}

async function letGo({ github, doors, keeper }: RollbackTools): Promise<void> {
	const { lock } = keeper.current();
	if (lock === null) return;
	try {
		await releaseLock(github, lock.name, lock.objectSha);
		await keeper.save({ lock: null });
	} catch (thrown) {
		// The state still names the lock: the post phase tries again, and the lock of a run that is over binds nobody.
		doors.log.warning(`The lock of ${lock.name} was not released: ${describeError(thrown)}`);
	}
}
