/** Holds an environment: for one deployment, as the policy says, and for people who hold deploys. */

import type { GitHub } from "@octoacme/shared/github/client.ts";
import {
	acquireLock,
	BY_HAND,
	type LockHolder,
	readLock,
	releaseLock,
	takeOverLock,
} from "@octoacme/shared/github/locks.ts";
import { hasOpenDeployment } from "@octoacme/shared/github/trusted-deployments.ts";
import {
	describeHolder,
	type HolderRules,
	holdLock,
	isByHand,
	isOver,
	type OwnLock,
} from "@octoacme/shared/phase/hold-lock.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { Environment } from "@octoacme/shared/policy/schema.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { parseDuration } from "@octoacme/shared/text/duration.ts";

const POLL_MS = 5_000;

export type EnvironmentHold =
	| { readonly kind: "held"; readonly lock: OwnLock }
	| { readonly kind: "refused"; readonly message: string };

/** What is locked: the environment, or one of its targets, so that targets go side by side. */
export function lockName(environment: string, target: string | null): string {
	return target === null ? environment : `${environment}/${target}`;
}

/** Services of one environment follow one another, also those of one run. */
export function lockScope({ service }: Pick<Policy, "service">): string {
	return service ?? "-";
}

/** A run that only waits holds what it began to deploy and has not ended. */
export function judgeHolders(github: GitHub, policy: Policy, environment: string): HolderRules {
	return { unreadable: "throw", isOpen: (runId) => hasOpenDeployment(github, policy, { environment, runId }) };
}

/** Until the environment is ours, the policy's `lock-timeout` has passed, or the run is cancelled. */
export async function holdEnvironment(
	github: GitHub,
	runtime: ActionRuntime,
	request: {
		readonly policy: Policy;
		readonly environment: Environment;
		readonly target: string | null;
		/** Of the environment: where the whole is deployed, no live run may hold one of them. */
		readonly targets: readonly string[];
		readonly sha: string;
		readonly version: string;
		/** Whether a later job of the run finishes the deployment. */
		readonly spansJobs: boolean;
	},
): Promise<EnvironmentHold> {
	const { policy, environment, target, version } = request;
	const { service } = policy;
	const hold = await holdLock(github, runtime, {
		name: lockName(environment.name, target),
		sha: request.sha,
		reason: `deploy of ${service === undefined ? "" : `${service} `}${version}`,
		scope: lockScope(policy),
		spansJobs: request.spansJobs,
		waitMs: environment.lock === "refuse" ? 0 : parseDuration(environment["lock-timeout"])!,
		pollMs: POLL_MS,
		byHand: "wait",
		eager: true,
		...judgeHolders(github, policy, environment.name),
		others: {
			names: target === null ? request.targets.map((one) => lockName(environment.name, one)) : [environment.name],
			keep: false,
		},
	});
	if (hold.kind === "held") return hold;
	const held = environment.lock === "refuse" ? "held" : `still held after ${environment["lock-timeout"]}`;
	return { kind: "refused", message: `${hold.name} is ${held} by ${describeHolder(hold.by, runtime.clock.now())}` };
}

type HoldByHand =
	| { readonly decision: "locked"; readonly reason: "environment-locked"; readonly message: string }
	| { readonly decision: "unlocked"; readonly reason: "environment-unlocked" | "not-locked"; readonly message: string }
	| { readonly decision: "refused"; readonly reason: "lock-held"; readonly message: string };

/** "hold deploys". Twice is once; a lock that a live run holds is left to it. */
export async function holdByHand(
	github: GitHub,
	runtime: ActionRuntime,
	request: {
		readonly policy: Policy;
		readonly environment: string;
		readonly sha: string;
		readonly reason: string;
		readonly dryRun: boolean;
	},
): Promise<HoldByHand> {
	const { context, clock } = runtime;
	const locked = (message: string): HoldByHand => ({ decision: "locked", reason: "environment-locked", message });
	const before = await readLock(github, request.environment);
	if (before?.holder?.run === BY_HAND)
		return locked(`${request.environment} is already held by ${describeHolder(before, clock.now())}`);
	if (
		before !== undefined &&
		!(await isOver(github, runtime, before, judgeHolders(github, request.policy, request.environment)))
	)
		return {
			decision: "refused",
			reason: "lock-held",
			message: `${request.environment} is held by ${describeHolder(before, clock.now())}`,
		};
	if (request.dryRun) return locked(`${request.environment} would be held: ${request.reason}`);
	const wanted = {
		environment: request.environment,
		sha: request.sha,
		holder: {
			owner: context.triggeringActor,
			run: BY_HAND,
			attempt: context.runAttempt,
			reason: request.reason,
			since: new Date(clock.now()).toISOString(),
			scope: "-",
			spansJobs: false,
		} satisfies LockHolder,
	};
	const attempt = await (before === undefined
		? acquireLock(github, wanted)
		: takeOverLock(github, { ...wanted, dead: before, now: clock.now() }));
	return attempt.kind === "acquired"
		? locked(`deploys to ${request.environment} are held: ${request.reason}`)
		: {
				decision: "refused",
				reason: "lock-held",
				message: `${request.environment} is held by ${describeHolder(attempt.by, clock.now())}`,
			};
}

/** Lets deploys go on. Ends a hold by hand and the lock of a dead run, never that of a live one. */
export async function releaseByHand(
	github: GitHub,
	runtime: ActionRuntime,
	request: { readonly policy: Policy; readonly environment: string; readonly dryRun: boolean },
): Promise<HoldByHand> {
	const before = await readLock(github, request.environment);
	if (before === undefined)
		return { decision: "unlocked", reason: "not-locked", message: `${request.environment} was not held` };
	const who = describeHolder(before, runtime.clock.now());
	if (
		!isByHand(before) &&
		!(await isOver(github, runtime, before, judgeHolders(github, request.policy, request.environment)))
	)
		return { decision: "refused", reason: "lock-held", message: `${request.environment} is held by ${who}` };
	if (!request.dryRun) await releaseLock(github, request.environment, before.objectSha);
	return {
		decision: "unlocked",
		reason: "environment-unlocked",
		message: `${request.environment} was held by ${who}; deploys may go on`,
	};
}
