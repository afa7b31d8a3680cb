/** Holds an environment for a rollback: over from dead runs, waiting for live ones, beside a hold by hand, which stays. */

import { ActionableError } from "@octoacme/shared/errors.ts";
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
import { parseDuration } from "@octoacme/shared/text/duration.ts";

const BY_HAND = "hold";
const POLL_MS = 5_000;

export interface OwnLock {
	readonly name: string;
	readonly objectSha: string;
}

export type Hold =
	| { readonly kind: "held"; readonly lock: OwnLock; readonly beside: string | null }
	| { readonly kind: "locked"; readonly holder: string };

interface Wanted {
	readonly environment: Environment;
	readonly sha: string;
	readonly reason: string;
	/** Told once when a live run is waited for. */
	readonly onWait?: (holder: LockHolder) => void;
}

/**
 * holdEnvironment: until it is ours, or the policy's `lock-timeout` has passed. Deploys that people hold by hand stay held; the
 * rollback then takes a lock of its own, so that two rollbacks still exclude each other.
 */
export async function holdEnvironment(github: GitHub, doors: ActionDoors, wanted: Wanted): Promise<Hold> {
	const deadline = doors.clock.now() + parseDuration(wanted.environment["lock-timeout"])!;
	const { name, targets } = wanted.environment;
	const first = await holdOne(github, doors, wanted, name, deadline);
	if (first.kind === "locked") return first;
	let hold: Hold;
	if (first.kind === "by-hand") {
		doors.log.info(`Deploys to ${name} are held by ${first.who}; the rollback goes on, the hold stays.`);
		const own = await holdOne(github, doors, { ...wanted, isOurs: true }, `${name}:rollback`, deadline);
		if (own.kind !== "held") return { kind: "locked", holder: own.kind === "locked" ? own.holder : own.who };
		hold = { kind: "held", lock: own.lock, beside: first.who };
	} else hold = { kind: "held", lock: first.lock, beside: null };
	const blocking = await waitForTargets(github, doors, name, targets, deadline);
	if (blocking === null) return hold;
	await releaseLock(github, hold.lock.name, hold.lock.objectSha);
	return { kind: "locked", holder: blocking };
}

/** How long one run's words about an incident may keep another's waiting; a page that comes twice is better than none. */
const INCIDENT_WAIT_MS = 60_000;

/**
 * holdIncident: the incident's own lock, beside the environment's: two runs that open (or end) it at the same moment follow one
 * another, so that there is one issue and one page. Null when it cannot be had in time: nobody waits for words for ever.
 */
export async function holdIncident(
	github: GitHub,
	doors: ActionDoors,
	wanted: { readonly incidentKey: string; readonly sha: string },
): Promise<OwnLock | null> {
	const deadline = doors.clock.now() + INCIDENT_WAIT_MS;
	const held = await holdOne(
		github,
		doors,
		{ sha: wanted.sha, reason: "words about the incident", owner: nameWriter(doors), isOurs: true },
		`incident:${wanted.incidentKey}`,
		deadline,
		1_000,
	);
	return held.kind === "held" ? held.lock : null;
}

/** Two jobs of one run are two writers; a re-run of the job is the same one. */
function nameWriter({ context }: ActionDoors): string {
	return `${context.actor} in ${context.job}`;
}

/** awaitIncident: until no live run writes about the incident; takes no lock, and only removes one whose run is dead. */
export async function awaitIncident(github: GitHub, doors: ActionDoors, incidentKey: string): Promise<void> {
	const deadline = doors.clock.now() + INCIDENT_WAIT_MS;
	const name = `incident:${incidentKey}`;
	while (doors.clock.now() < deadline) {
		const lock = await readLock(github, name);
		if (lock?.holder == null) return;
		// A lock of this very job is an earlier attempt's.
		const isOurs = lock.holder.run === doors.context.runId && lock.holder.owner === nameWriter(doors);
		if (isOurs || !(await isAlive(github, doors, lock.holder))) {
			await releaseLock(github, name, lock.objectSha);
			return;
		}
		await doors.clock.sleep(1_000, doors.signal);
	}
}

type One =
	| { readonly kind: "held"; readonly lock: OwnLock }
	| { readonly kind: "by-hand"; readonly who: string }
	| { readonly kind: "locked"; readonly holder: string };

async function holdOne(
	github: GitHub,
	doors: ActionDoors,
	wanted: Pick<Wanted, "sha" | "reason" | "onWait"> & {
		readonly owner?: string;
		/** A lock that runs of this action alone take; people never hold it by hand. */
		readonly isOurs?: true;
	},
	name: string,
	deadline: number,
	pollMs = POLL_MS,
): Promise<One> {
	const { context, clock, log, signal } = doors;
	const holder: LockHolder = {
		owner: wanted.owner ?? context.actor,
		run: context.runId,
		attempt: context.runAttempt,
		reason: wanted.reason,
		since: new Date(clock.now()).toISOString(),
	};
	const request = { environment: name, sha: wanted.sha, holder };
	let told = false;
	for (let eager = true; ; eager = false) {
		const attempt = await acquireLock(github, { ...request, eager });
		if (attempt.kind === "acquired") return { kind: "held", lock: { name, objectSha: attempt.objectSha } };
		const { by } = attempt;
		const isByHand = by.holder === null || by.holder.run === BY_HAND;
		if (isByHand && wanted.isOurs !== true) return { kind: "by-hand", who: describeHolder(by) };
		if (isByHand || !(await isAlive(github, doors, by.holder!))) {
			// A log line for a dead run; what nobody can have written in good faith is a warning.
			if (isByHand)
				log.warning(`${name} was held by ${describeHolder(by)}. Only a rollback takes this lock: it is removed.`);
			else log.info(`${name} was held by ${describeHolder(by)}; that run is over, its lock is taken over.`);
			const taken = await takeOverLock(github, { ...request, dead: by });
			if (taken.kind === "acquired") return { kind: "held", lock: { name, objectSha: taken.objectSha } };
			continue;
		}
		if (clock.now() >= deadline) return { kind: "locked", holder: describeHolder(by) };
		if (!told)
			log.warning(
				`${name} is held by ${describeHolder(by)}, and that run goes on. Waiting until ${new Date(deadline).toISOString()} at the longest; to go on at once, cancel run ${by.holder.run}.`,
			);
		if (!told) wanted.onWait?.(by.holder);
		told = true;
		await clock.sleep(Math.min(pollMs, Math.max(0, deadline - clock.now())), signal);
	}
}

/** waitForTargets: deploys of single targets hold locks of their own; null when none of them goes on any more. */
async function waitForTargets(
	github: GitHub,
	doors: ActionDoors,
	name: string,
	targets: readonly string[],
	deadline: number,
): Promise<string | null> {
	for (;;) {
		const held = await Promise.all(
			targets.map(async (target) => {
				const lock = await readLock(github, `${name}/${target}`);
				if (lock?.holder == null || lock.holder.run === BY_HAND || lock.holder.run === doors.context.runId) return null;
				return (await isAlive(github, doors, lock.holder)) ? `${target}: ${describeHolder(lock)}` : null;
			}),
		);
		const blocking = held.find((who) => who !== null);
		if (blocking === undefined) return null;
		if (doors.clock.now() >= deadline) return blocking;
		await doors.clock.sleep(Math.min(POLL_MS, Math.max(0, deadline - doors.clock.now())), doors.signal);
	}
}

async function isAlive(github: GitHub, doors: ActionDoors, holder: LockHolder): Promise<boolean> {
	try {
		return await isHolderAlive(github, holder);
	} catch (thrown) {
		if (!(thrown instanceof ActionableError)) throw thrown;
		doors.log.warning(`Whether run ${holder.run} goes on could not be read: ${thrown.message} ${thrown.hint}`);
		return true;
	}
}

function describeHolder(lock: HeldLock): string {
	const { holder } = lock;
	if (holder === null) return "a lock that is not ours";
	const where = holder.run === BY_HAND ? "by hand" : `in run ${holder.run}`;
	return `${holder.owner} ${where} since ${holder.since}: ${holder.reason}`;
}
