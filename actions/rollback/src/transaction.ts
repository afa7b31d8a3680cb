/** The way back itself: holds the environment, records the deployment, runs the command, and believes it only when the old release answers. */

import { parseDuration } from "@octoacme/shared/duration.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { appendDeploymentStatus, createDeployment } from "@octoacme/shared/github/deployments.ts";
import {
	acquireLock,
	isHolderAlive,
	type LockHolder,
	releaseLock,
	takeOverLock,
} from "@octoacme/shared/github/locks.ts";
import { requireTagAt } from "@octoacme/shared/github/refs.ts";
import type { FailedEvidence } from "@octoacme/shared/incident/incident.ts";
import type { Command } from "@octoacme/shared/policy/schema.ts";
import { describeForCommand } from "@octoacme/shared/release/command-environment.ts";
import { ROLLED_BACK, VERIFIED } from "@octoacme/shared/release/deployment.ts";
import type { ActionDoors } from "@octoacme/shared/runtime/action.ts";
import { describeEnd, runScript, type ScriptResult } from "@octoacme/shared/runtime/command.ts";
import { resolveInside } from "@octoacme/shared/runtime/workspace.ts";
import { confirmIdentity } from "@octoacme/shared/verification/run-confirmation.ts";
import type { ProbeReport } from "@octoacme/shared/verification/run-probes.ts";
import { runProbes } from "@octoacme/shared/verification/run-probes.ts";
import type { RollbackFacts } from "./gather.ts";
import type { RollbackPlan } from "./plan.ts";

export const STATE_DEPLOYMENT = "rollback-deployment";
export const STATE_LOCK = "rollback-lock";

type Plan = Extract<RollbackPlan, { kind: "roll-back" }>;

export type RollbackEnd =
	| {
			readonly kind: "rolled-back";
			readonly deploymentId: number;
			readonly probes: readonly ProbeReport[];
			readonly command: ScriptResult;
	  }
	| {
			readonly kind: "failed";
			readonly reason: "command-failed" | "unhealthy-after-rollback";
			readonly what: string;
			readonly evidence: readonly FailedEvidence[];
			readonly tail: readonly string[];
	  }
	| { readonly kind: "locked"; readonly holder: string }
	| { readonly kind: "not-deployable"; readonly what: string };

export interface RollbackRequest {
	readonly facts: RollbackFacts;
	readonly plan: Plan;
	readonly command: Command;
	readonly incidentKey: string;
	readonly reason: string;
}

/** rollBack: one attempt. Rejects only for what is not the rollback's own outcome (GitHub out of reach, cancellation). */
export async function rollBack(github: GitHub, doors: ActionDoors, request: RollbackRequest): Promise<RollbackEnd> {
	const { facts, plan } = request;
	const { environment } = facts;
	const [lock, tag] = await Promise.all([
		holdEnvironment(github, doors, request),
		requireTagAt(github, plan.target.tag, plan.target.sha).then(
			() => null,
			(thrown: unknown) => thrown,
		),
	]);
	if (lock.kind === "locked") return lock;
	try {
		if (tag !== null) {
			if (tag instanceof Error && "code" in tag && tag.code === "tag-moved")
				return { kind: "not-deployable", what: tag.message };
			throw tag;
		}
		const deployment = await openDeployment(github, doors, request);
		const end = await changeAndCheck(doors, request, () =>
			appendDeploymentStatus(github, deployment, {
				state: "in_progress",
				description: `going back to ${plan.target.tag}`,
				logUrl: doors.context.runUrl,
			}),
		);
		await recordEnd(github, doors, request, deployment, end);
		return end.kind === "rolled-back" ? { ...end, deploymentId: deployment } : end;
	} finally {
		if (lock.release)
			await releaseLock(github, environment.name, lock.objectSha).catch((thrown: unknown) =>
				doors.log.warning(`The lock of ${environment.name} was not released: ${String(thrown)}`),
			);
		await doors.saveState(STATE_LOCK, "");
	}
}

type Hold =
	| { readonly kind: "held"; readonly objectSha: string; readonly release: boolean }
	| { readonly kind: "locked"; readonly holder: string };

/** holdEnvironment: takes the lock; over from a dead run or from the very run whose release is taken back; else waits its time. */
async function holdEnvironment(github: GitHub, doors: ActionDoors, request: RollbackRequest): Promise<Hold> {
	const { environment } = request.facts;
	const { context, clock } = doors;
	const badRun = request.facts.deployments.find((deployment) => deployment.id === request.plan.bad.deploymentId)
		?.payload?.runId;
	const holder: LockHolder = {
		owner: context.actor,
		run: context.runId,
		attempt: context.runAttempt,
		reason: `rollback of ${request.plan.bad.tag}`,
		since: new Date(clock.now()).toISOString(),
	};
	const wanted = { environment: environment.name, sha: request.plan.target.sha, holder };
	const deadline = clock.now() + parseDuration(environment["lock-timeout"])!;
	for (;;) {
		let attempt = await acquireLock(github, wanted);
		if (attempt.kind === "held") {
			const by = attempt.by.holder;
			if (by !== null && by.run !== badRun && by.run !== context.runId && (await isHolderAlive(github, by))) {
				if (environment.lock === "refuse" || clock.now() >= deadline)
					return { kind: "locked", holder: `${by.owner} in run ${by.run} since ${by.since}: ${by.reason}` };
				doors.log.info(`${environment.name} is held by ${by.owner} (run ${by.run}: ${by.reason}); waiting.`);
				await clock.sleep(5_000, doors.signal);
				continue;
			}
			attempt = await takeOverLock(github, { ...wanted, dead: attempt.by });
		}
		if (attempt.kind === "acquired") {
			await doors.saveState(STATE_LOCK, attempt.objectSha);
			return { kind: "held", objectSha: attempt.objectSha, release: true };
		}
	}
}

async function openDeployment(github: GitHub, doors: ActionDoors, request: RollbackRequest): Promise<number> {
	const { facts, plan } = request;
	const { deployment } = await createDeployment(github, {
		payload: {
			schemaVersion: 1,
			key: `rollback/${request.incidentKey}/${plan.target.sha}`,
			kind: "rollback",
			service: facts.service,
			version: plan.target.version,
			tag: plan.target.tag,
			sha: plan.target.sha,
			environment: facts.environment.name,
			runId: doors.context.runId,
			runAttempt: doors.context.runAttempt,
			actor: doors.context.actor,
			policyDigest: facts.policy.digest,
			artifactDigest: plan.target.payload.artifactDigest,
			previous: { version: plan.bad.version, sha: plan.bad.sha, deploymentId: plan.bad.deploymentId },
		},
		description: `rollback of ${plan.bad.tag} to ${plan.target.tag}`,
		production: facts.environment.production ?? facts.environment.name === "production",
	});
	await doors.saveState(STATE_DEPLOYMENT, String(deployment.id));
	return deployment.id;
}

/** changeAndCheck: the command starts while its status is written: nothing in the record is worth a second of outage. */
async function changeAndCheck(
	doors: ActionDoors,
	request: RollbackRequest,
	announce: () => Promise<unknown>,
): Promise<Exclude<RollbackEnd, { kind: "locked" | "not-deployable" }>> {
	const { facts, plan, command } = request;
	const env = describeForCommand({
		version: plan.target.version,
		tag: plan.target.tag,
		sha: plan.target.sha,
		releaseType: "",
		environment: facts.environment.name,
		service: facts.service,
		previous: { version: plan.bad.version, sha: plan.bad.sha },
		kind: "rollback",
	});
	const cwd = resolveInside(doors.context.workspace, command["working-directory"]);
	const [result] = await Promise.all([
		doors.log.group(`Rollback command: ${facts.environment.name} to ${plan.target.tag}`, () =>
			runScript({
				script: command.run,
				cwd,
				env,
				pass: command.env,
				timeoutMs: parseDuration(command.timeout)!,
				signal: doors.signal,
			}),
		),
		announce().catch((thrown: unknown) =>
			doors.log.warning(`The deployment's status was not written: ${String(thrown)}`),
		),
	]);
	if (!result.ok) {
		const what = `the rollback command ${describeEnd(result.end)}`;
		return {
			kind: "failed",
			reason: "command-failed",
			what,
			evidence: [
				{ what: "rollback command", value: describeEnd(result.end), expected: "exit code 0", query: "", link: "" },
			],
			tail: result.tail,
		};
	}
	const release = { version: plan.target.version, tag: plan.target.tag, sha: plan.target.sha };
	const [probes, identity] = await Promise.all([
		runProbes({
			probes: facts.environment.smoke,
			release,
			allowHosts: facts.environment["allow-hosts"],
			commandEnv: env,
			cwd,
			signal: doors.signal,
			clock: doors.clock,
		}),
		confirmIdentity({
			rule: facts.environment.verify?.identity,
			release,
			allowHosts: facts.environment["allow-hosts"],
			signal: doors.signal,
			clock: doors.clock,
		}),
	]);
	const evidence: FailedEvidence[] = probes
		.filter((probe) => !probe.ok)
		.map((probe) => ({
			what: `smoke probe ${probe.name}`,
			value: probe.failures.map((failure) => failure.seen).join("; "),
			expected: probe.failures.map((failure) => failure.condition).join("; "),
			query: probe.target,
			link: "",
		}));
	if (identity !== null && identity.outcome !== "confirmed")
		evidence.push({
			what: "identity",
			value: identity.outcome === "mismatch" ? identity.seen.join(", ") : identity.message,
			expected: plan.target.tag,
			query: facts.environment.verify?.identity?.url ?? "",
			link: "",
		});
	if (evidence.length > 0)
		return {
			kind: "failed",
			reason: "unhealthy-after-rollback",
			what: evidence.map((item) => `${item.what}: ${item.value}`).join("; "),
			evidence,
			tail: result.tail,
		};
	return { kind: "rolled-back", deploymentId: 0, probes, command: result };
}

async function recordEnd(
	github: GitHub,
	doors: ActionDoors,
	request: RollbackRequest,
	deployment: number,
	end: RollbackEnd,
): Promise<void> {
	const { plan } = request;
	const logUrl = doors.context.runUrl;
	const url = request.facts.environment.url;
	if (end.kind === "rolled-back") {
		await appendDeploymentStatus(github, deployment, {
			state: "success",
			description: `${VERIFIED} ${plan.target.tag} answers again`,
			logUrl,
			...(url?.startsWith("http") ? { environmentUrl: url } : {}),
		});
		await appendDeploymentStatus(github, plan.bad.deploymentId, {
			state: "failure",
			description: `${ROLLED_BACK} to ${plan.target.tag}: ${request.reason}`,
			logUrl,
		});
	} else if (end.kind === "failed") {
		await appendDeploymentStatus(github, deployment, {
			state: "failure",
			description: `rollback failed: ${end.what}`,
			logUrl,
		});
	}
	await doors.saveState(STATE_DEPLOYMENT, "");
}
