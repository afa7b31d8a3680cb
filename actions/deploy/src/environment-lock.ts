/** Holds an environment for one run: waits or refuses as the policy says, recognises dead holders, keeps holds by hand. */

import type { GitHub } from "@octoacme/shared/github/client.ts";
import {
	acquireLock,
	type HeldLock,
	isHolderAlive,
	type LockHolder,
	readLock,
	releaseLock,
	takeOverLock,
} from "@octoacme/shared/github/locks.ts";
import type { Environment } from "@octoacme/shared/policy/schema.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";
import { parseDuration, renderDuration } from "@octoacme/shared/text/duration.ts";

/** A holder whose run is this is a person: it never dies by itself. */
const BY_HAND = "hold";
const POLL_MS = 5_000;
const PROGRESS_MS = 60_000;

export type Hold =
	| { readonly kind: "held"; readonly name: string; readonly objectSha: string; readonly waitedMs: number }
	| { readonly kind: "refused"; readonly message: string };

/** lockName: what is locked: the environment, or one of its targets, so that targets go side by side. */
export function lockName(environment: string, target: string | null): string {
	return target === null ? environment : `${environment}/${target}`;
}

/** describeHolder: who holds it, since when and why, for the person who waits. */
export function describeHolder(lock: HeldLock, now: number): string {
	const { holder } = lock;
	if (holder === null) return "a lock that is not ours";
	const age = renderDuration(Math.max(0, Math.floor((now - Date.parse(holder.since)) / 1_000) * 1_000));
	const where = holder.run === BY_HAND ? "by hand" : `in run ${holder.run}, attempt ${holder.attempt}`;
	return `${holder.owner} ${where} for ${age}: ${holder.reason}`;
}

/** holdEnvironment: until it is ours, the policy's `lock-timeout` has passed, or the run is cancelled. */
export async function holdEnvironment(
	github: GitHub,
	doors: ActionDoors,
	request: {
		readonly environment: Environment;
		readonly target: string | null;
		readonly sha: string;
		readonly version: string;
	},
): Promise<Hold> {
	const { clock, context, log, signal } = doors;
	const { environment, target } = request;
	const name = lockName(environment.name, target);
	const started = clock.now();
	const deadline = started + parseDuration(environment["lock-timeout"])!;
	const wanted = {
		environment: name,
		sha: request.sha,
		holder: {
			owner: context.actor,
			run: context.runId,
			attempt: context.runAttempt,
			reason: `deploy of ${request.version}`,
			since: new Date(clock.now()).toISOString(),
		} satisfies LockHolder,
	};
	let told = Number.NEGATIVE_INFINITY;
	for (;;) {
		const above = target === null ? undefined : await readLock(github, environment.name);
		let blocker = above !== undefined && above.holder?.run !== context.runId ? above : undefined;
		if (blocker === undefined || (await isDead(github, blocker))) {
			const attempt = await acquireLock(github, wanted);
			if (attempt.kind === "acquired")
				return { kind: "held", name, objectSha: attempt.objectSha, waitedMs: clock.now() - started };
			blocker = attempt.by;
			if (await isDead(github, blocker)) {
				log.info(
					`${name} was held by ${describeHolder(blocker, clock.now())}; that run is over, its lock is taken over.`,
				);
				const taken = await takeOverLock(github, { ...wanted, dead: blocker });
				if (taken.kind === "acquired")
					return { kind: "held", name, objectSha: taken.objectSha, waitedMs: clock.now() - started };
				blocker = taken.by;
			}
		}
		const who = describeHolder(blocker, clock.now());
		if (environment.lock === "refuse") return { kind: "refused", message: `${name} is held by ${who}` };
		if (clock.now() >= deadline)
			return {
				kind: "refused",
				message: `${name} is still held after ${environment["lock-timeout"]} by ${who}`,
			};
		if (clock.now() - told >= PROGRESS_MS) {
			log.info(`Waiting for ${name}: held by ${who}; until ${new Date(deadline).toISOString()} at the longest.`);
			told = clock.now();
		}
		await clock.sleep(Math.min(POLL_MS, Math.max(0, deadline - clock.now())), signal);
	}
}

/** isDead: whether the run behind a lock is over. A lock by hand, or one that is not ours, is never taken. */
export async function isDead(github: GitHub, lock: HeldLock): Promise<boolean> {
	if (lock.holder === null || lock.holder.run === BY_HAND) return false;
	return !(await isHolderAlive(github, lock.holder));
}

export type HoldByHand =
	| { readonly decision: "locked"; readonly reason: "environment-locked"; readonly message: string }
	| { readonly decision: "unlocked"; readonly reason: "environment-unlocked" | "not-locked"; readonly message: string }
	| { readonly decision: "refused"; readonly reason: "lock-held"; readonly message: string };

/** holdByHand: "hold deploys". Twice is once; a lock that a live run holds is left to it. */
export async function holdByHand(
	github: GitHub,
	doors: ActionDoors,
	request: { readonly environment: string; readonly sha: string; readonly reason: string; readonly dryRun: boolean },
): Promise<HoldByHand> {
	const { context, clock } = doors;
	const locked = (message: string): HoldByHand => ({ decision: "locked", reason: "environment-locked", message });
	const before = await readLock(github, request.environment);
	if (before?.holder?.run === BY_HAND)
		return locked(`${request.environment} is already held by ${describeHolder(before, clock.now())}`);
	if (before !== undefined && !(await isDead(github, before)))
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
		},
	};
	const attempt = await (before === undefined
		? acquireLock(github, wanted)
		: takeOverLock(github, { ...wanted, dead: before }));
	return attempt.kind === "acquired"
		? locked(`deploys to ${request.environment} are held: ${request.reason}`)
		: {
				decision: "refused",
				reason: "lock-held",
				message: `${request.environment} is held by ${describeHolder(attempt.by, clock.now())}`,
			};
}

/** releaseByHand: lets deploys go on. Ends a hold by hand and the lock of a dead run, never that of a live one. */
export async function releaseByHand(
	github: GitHub,
	doors: ActionDoors,
	request: { readonly environment: string; readonly dryRun: boolean },
): Promise<HoldByHand> {
	const before = await readLock(github, request.environment);
	if (before === undefined)
		return { decision: "unlocked", reason: "not-locked", message: `${request.environment} was not held` };
	const who = describeHolder(before, doors.clock.now());
	if (before.holder !== null && before.holder.run !== BY_HAND && !(await isDead(github, before)))
		return { decision: "refused", reason: "lock-held", message: `${request.environment} is held by ${who}` };
	if (!request.dryRun) await releaseLock(github, request.environment, before.objectSha);
	return {
		decision: "unlocked",
		reason: "environment-unlocked",
		message: `${request.environment} was held by ${who}; deploys may go on`,
	};
}
