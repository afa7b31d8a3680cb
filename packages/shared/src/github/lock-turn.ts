/** Takes a lock in turn: waits for a holder whose run goes on, takes over from one whose run is over. */
import { ActionableError } from "../errors.ts";
import type { ActionDoors } from "../process/action.ts";
import type { GitHub } from "./client.ts";
import {
	acquireLock,
	type HeldLock,
	isHolderAlive,
	type LockHolder,
	readLock,
	releaseLock,
	takeOverLock,
} from "./locks.ts";

type Runtime = Pick<ActionDoors, "context" | "clock" | "log" | "signal">;

export interface OwnLock {
	readonly name: string;
	readonly objectSha: string;
}

export interface WantedTurn {
	readonly name: string;
	/** A commit that the lock's object can point at. */
	readonly sha: string;
	readonly reason: string;
	/** How long a live holder is waited for. */
	readonly waitMs: number;
	/** From which age on a holder counts as dead when its run cannot be read (`actions: read` is missing). */
	readonly staleMs: number;
}

export type Turn =
	| { readonly kind: "held"; readonly lock: OwnLock }
	/** `by`: for a sentence: who holds it, in which run, since when. */
	| { readonly kind: "taken"; readonly by: string };

const POLL_MS = 1_000;

/** A lock of this run is adopted, so that a re-run goes on. Needs `contents: write`. */
export async function takeTurn(github: GitHub, runtime: Runtime, wanted: WantedTurn): Promise<Turn> {
	const { context, clock, log, signal } = runtime;
	const holder: LockHolder = {
		// Two jobs of one run are two holders; a re-run of the job is the same one.
		owner: `${context.actor} in ${context.job}`,
		run: context.runId,
		attempt: context.runAttempt,
		reason: wanted.reason,
		since: new Date(clock.now()).toISOString(),
	};
	const { name, sha } = wanted;
	const request = { environment: name, sha, holder };
	const deadline = clock.now() + wanted.waitMs;
	let isWaiting = false;
	for (;;) {
		const attempt = await acquireLock(github, request);
		if (attempt.kind === "acquired") return { kind: "held", lock: { name, objectSha: attempt.objectSha } };
		const { by } = attempt;
		if (await isOver(github, runtime, wanted, by)) {
			const taken = await takeOverLock(github, { ...request, dead: by });
			if (taken.kind === "acquired") return { kind: "held", lock: { name, objectSha: taken.objectSha } };
			continue;
		}
		if (clock.now() >= deadline) return { kind: "taken", by: describeHolder(by) };
		if (!isWaiting) log.info(`Waiting for ${describeHolder(by)}.`);
		isWaiting = true;
		await clock.sleep(Math.min(POLL_MS, deadline - clock.now()), signal);
	}
}

/** Deletes the lock when this run or one that is over left it; somebody else's stays. */
export async function releaseLeftTurn(
	github: GitHub,
	runtime: Runtime,
	wanted: Pick<WantedTurn, "name" | "staleMs">,
): Promise<void> {
	const left = await readLock(github, wanted.name);
	if (left === undefined) return;
	if (left.holder?.run === runtime.context.runId || (await isOver(github, runtime, wanted, left)))
		await releaseLock(github, wanted.name, left.objectSha);
}

async function isOver(
	github: GitHub,
	{ clock }: Runtime,
	{ staleMs }: Pick<WantedTurn, "staleMs">,
	{ holder }: HeldLock,
): Promise<boolean> {
	if (holder === null) return false;
	try {
		return !(await isHolderAlive(github, holder));
	} catch (thrown) {
		if (!(thrown instanceof ActionableError)) throw thrown;
		return clock.now() - Date.parse(holder.since) > staleMs;
	}
}

function describeHolder({ holder }: HeldLock): string {
	if (holder === null) return "a lock that is not ours";
	return `${holder.owner} in run ${holder.run} since ${holder.since}: ${holder.reason}`;
}
