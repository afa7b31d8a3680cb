/** Holds a lock: waits for a holder that may still act, takes over from one that may not, by the rules of what is locked. */
import { ActionableError, describeError } from "../errors.ts";
import type { GitHub } from "../github/client.ts";
import {
	acquireLock,
	BY_HAND,
	type HeldLock,
	isHolderAlive,
	isSameHolder,
	type LockHolder,
	moveLock,
	nameLockRef,
	readHeld,
	readLock,
	releaseLock,
	takeOverLock,
	writeLockObject,
} from "../github/locks.ts";
import { readRef } from "../github/refs.ts";
import type { ActionRuntime } from "../process/action.ts";
import { renderDuration } from "../text/duration.ts";

type Runtime = Pick<ActionRuntime, "context" | "clock" | "log" | "signal">;

export interface OwnLock {
	readonly name: string;
	readonly objectSha: string;
}

/** A holder whose run cannot be read: the error is thrown, it counts as alive, or it does so up to an age. */
type Unreadable = "throw" | "alive" | { readonly staleMs: number };

export interface LockRules {
	readonly name: string;
	/** A commit that the lock's object can point at. */
	readonly sha: string;
	readonly reason: string;
	/** What of this run holds it, see `LockHolder`. */
	readonly scope: string;
	readonly spansJobs?: boolean;
	/** How long a live holder is waited for, and how often it is looked at. */
	readonly waitMs: number;
	readonly pollMs: number;
	/** A hold by hand is waited for, reported at once, or removed where only runs may hold the lock. */
	readonly byHand: "wait" | "report" | "remove";
	readonly unreadable: Unreadable;
	/** Whether a run still has open what it holds the lock for. A lock says so itself, but anybody who may push can write one. */
	readonly isOpen?: (runId: string) => Promise<boolean>;
	/**
	 * Other locks that no live run may hold at the same time; they are looked at under the own lock. `keep`: the own lock is kept
	 * while they are waited for, and holds by hand among them do not count.
	 */
	readonly others?: { readonly names: readonly string[]; readonly keep: boolean };
	/**
	 * Whether a command of a live run may be changing what is locked. With it the lock of a run that changes nothing is taken over at
	 * the end of the wait, in plain sight; without it such a run keeps its lock.
	 */
	readonly isChanging?: (runId: string) => Promise<boolean>;
	/** The first try does not look at the lock before: a request less, and an object for nothing when it is held. */
	readonly eager?: boolean;
	/** Called once, before the first wait; `who` and the instant `until` are for a sentence. */
	readonly onWait?: (wait: {
		readonly holder: LockHolder | null;
		readonly who: string;
		readonly until: string;
	}) => void;
}

/** How a holder is judged. */
export type HolderRules = Pick<LockRules, "unreadable" | "isOpen">;

interface Blocker {
	/** Of the lock that is in the way. */
	readonly name: string;
	readonly by: HeldLock;
}

export type Hold =
	| { readonly kind: "held"; readonly lock: OwnLock }
	| (Blocker & { readonly kind: "taken"; readonly waitedMs: number });

const PROGRESS_MS = 60_000;

/** Until the lock is ours, its rules end the wait, or the run is cancelled (rejects). Needs `contents: write`. */
export async function holdLock(github: GitHub, runtime: Runtime, rules: LockRules): Promise<Hold> {
	const waitWhile = createWait(runtime, rules);
	const keep = rules.others?.keep === true;
	for (let eager = rules.eager === true; ; eager = false) {
		const own = { lock: null as OwnLock | null };
		const taken = await waitWhile(async () => {
			const attempt = await tryLock(github, runtime, { ...rules, eager });
			eager = false;
			if (attempt.kind === "blocked") return attempt;
			own.lock = attempt.lock;
			return null;
		});
		if (taken !== null) {
			own.lock = await overrideHolder(github, runtime, rules, taken);
			if (own.lock === null) return taken;
		}
		const lock = own.lock!;
		try {
			if ((await findOther(github, runtime, rules)) === null) return { kind: "held", lock };
			if (!keep) await releaseLock(github, lock.name, lock.objectSha);
			const find = () => waitWhile(() => findOther(github, runtime, rules));
			let other = await find();
			while (
				other !== null &&
				keep &&
				(await dropOther(github, runtime, rules, { ...other, ...lock, name: other.name }))
			)
				other = await find();
			if (other !== null && keep) await releaseLock(github, lock.name, lock.objectSha);
			if (other !== null) return other;
			if (keep) return { kind: "held", lock };
		} catch (thrown) {
			// The caller knows nothing of it yet.
			await releaseLock(github, lock.name, lock.objectSha).catch(() => {});
			throw thrown;
		}
	}
}

/** Whether the lock is the one that was taken; one request. */
export async function isStillOurs(github: GitHub, lock: OwnLock): Promise<boolean> {
	return (await readForeign(github, lock)) === null;
}

/** Throws `lock-lost` unless the lock is still the one that was taken: the last look before a command. One request where it is. */
export async function requireLock(github: GitHub, { clock }: Pick<Runtime, "clock">, lock: OwnLock): Promise<void> {
	const foreign = await readForeign(github, lock);
	if (foreign === null) return;
	const held = foreign === "free" ? undefined : await readHeld(github, foreign);
	const who = held === undefined ? "it is free" : `it is held by ${describeHolder(held, clock.now())}`;
	throw new ActionableError({
		code: "lock-lost",
		message: `The lock of ${lock.name} is no longer this run's: ${who}.`,
		hint: "See what took it, and run the release (or the rollback) anew when the environment is free.",
	});
}

/** What the lock points at, where that is not our object; null: it is ours. */
async function readForeign(github: GitHub, { name, objectSha }: OwnLock) {
	const ref = await readRef(github, nameLockRef(name));
	return ref === undefined ? "free" : ref.sha === objectSha ? null : ref;
}

/**
 * Deletes a lock that this part of the run left, or with `orOver` one whose holder is over. `held`: somebody else's, it stays;
 * `free`: there was none that a run holds.
 */
export async function releaseLeftLock(
	github: GitHub,
	runtime: Runtime,
	left: Pick<LockRules, "name" | "scope"> & HolderRules & { readonly orOver: boolean },
): Promise<"free" | "released" | "held"> {
	const lock = await readLock(github, left.name);
	if (lock?.holder == null) return "free";
	const isOwn = isSameHolder(lock.holder, { run: runtime.context.runId, scope: left.scope });
	if (!isOwn && !(left.orOver && (await isOver(github, runtime, lock, left)))) return "held";
	await releaseLock(github, left.name, lock.objectSha);
	return "released";
}

/** Until no live run holds the lock, or the wait is over; takes no lock, and removes one that nobody holds any more. */
export async function awaitLock(
	github: GitHub,
	runtime: Runtime,
	rules: Pick<LockRules, "name" | "scope" | "waitMs" | "pollMs"> & HolderRules,
): Promise<void> {
	const { clock, signal } = runtime;
	const deadline = clock.now() + rules.waitMs;
	while (clock.now() < deadline) {
		if ((await releaseLeftLock(github, runtime, { ...rules, orOver: true })) !== "held") return;
		await clock.sleep(rules.pollMs, signal);
	}
}

/** Whether the holder is over: its run is, or it was an earlier attempt of this run. A hold by hand never is. */
export async function isOver(
	github: GitHub,
	{ context, clock, log }: Runtime,
	lock: HeldLock,
	{ unreadable, isOpen }: HolderRules,
): Promise<boolean> {
	const { holder } = lock;
	if (holder === null || isByHand(lock)) return false;
	// An attempt begins when the one before it is over; what spans jobs is gone on with by the jobs that are run again.
	if (holder.run === context.runId && holder.attempt < context.runAttempt && !holder.spansJobs) return true;
	try {
		return !(await isHolderAlive(github, holder, isOpen));
	} catch (thrown) {
		if (unreadable === "throw" || !(thrown instanceof ActionableError)) throw thrown;
		if (unreadable !== "alive") return clock.now() - Date.parse(holder.since) > unreadable.staleMs;
		log.warning(`Whether run ${holder.run} goes on could not be read: ${thrown.message} ${thrown.hint}`);
		return false;
	}
}

/** A lock that is not ours, or names no run, is treated as a person's: nothing says that it ends by itself. */
export function isByHand({ holder }: HeldLock): boolean {
	return holder === null || !/^\d+$/.test(holder.run);
}

/** Who holds it, since when and why, for the person who waits. */
export function describeHolder({ holder }: HeldLock, now: number): string {
	if (holder === null) return "a lock that is not ours";
	const age = renderDuration(Math.max(0, Math.floor((now - Date.parse(holder.since)) / 1_000) * 1_000));
	const where = holder.run === BY_HAND ? "by hand" : `in run ${holder.run}, attempt ${holder.attempt}`;
	return `${holder.owner} ${where} for ${age}: ${holder.reason}`;
}

/**
 * The lock of a live run that changes nothing, taken over at the end of the wait; null: its holder keeps it. The run is looked at
 * again once the lock is ours, for it says that it begins before it looks at its lock: one of the two sees the other.
 */
async function overrideHolder(
	github: GitHub,
	runtime: Runtime,
	rules: LockRules,
	{ by }: Blocker,
): Promise<OwnLock | null> {
	if (!(await mayOverride(runtime, rules, by))) return null;
	const objectSha = await writeLockObject(github, describeRequest(runtime, rules));
	return (await moveFrom(github, runtime, rules, { by, objectSha })) ? { name: rules.name, objectSha } : null;
}

/** The same for a lock that is held beside the own one: it is removed, so that its run stops before its command. */
async function dropOther(
	github: GitHub,
	runtime: Runtime,
	rules: LockRules,
	{ name, by, objectSha }: Blocker & Pick<OwnLock, "objectSha">,
): Promise<boolean> {
	const ofOther = { ...rules, name };
	if (!(await mayOverride(runtime, ofOther, by))) return false;
	if (!(await moveFrom(github, runtime, ofOther, { by, objectSha }))) return false;
	await releaseLock(github, name, objectSha);
	return true;
}

async function mayOverride(runtime: Runtime, rules: LockRules, by: HeldLock): Promise<boolean> {
	if (rules.isChanging === undefined || by.holder === null || isByHand(by)) return false;
	if (await readChanging(runtime, rules, by)) return false;
	runtime.log.warning(
		`${rules.name} is still held by ${describeHolder(by, runtime.clock.now())}. Run ${by.holder.run} changes nothing here now: its lock is taken over, and a command that it has not begun is not run.`,
	);
	return true;
}

/** Whether the lock is ours for good. Else its holder has it back: it is free at no moment, so that no third run begins meanwhile. */
async function moveFrom(
	github: GitHub,
	runtime: Runtime,
	rules: LockRules,
	{ by, objectSha }: { readonly by: HeldLock } & Pick<OwnLock, "objectSha">,
): Promise<boolean> {
	const { clock } = runtime;
	const giveBack = () =>
		moveLock(github, rules.name, { from: objectSha, to: by.objectSha, now: clock.now() }).catch((failure: unknown) =>
			runtime.log.warning(`The lock of ${rules.name} was not given back: ${describeError(failure)}`),
		);
	try {
		const move = await moveLock(github, rules.name, { from: by.objectSha, to: objectSha, now: clock.now() });
		if (move.kind !== "moved") return false;
		// What both runs wrote is readable by both after this.
		await clock.sleep(rules.pollMs, runtime.signal);
		if (!(await readChanging(runtime, rules, by))) return (await readLock(github, rules.name))?.objectSha === objectSha;
	} catch (thrown) {
		await giveBack();
		throw thrown;
	}
	runtime.log.warning(`Run ${by.holder!.run} may have begun meanwhile: the lock of ${rules.name} is its own again.`);
	await giveBack();
	return false;
}

/** A run that cannot be read may be changing something. */
async function readChanging({ log, signal }: Runtime, { isChanging }: LockRules, by: HeldLock): Promise<boolean> {
	const { run } = by.holder!;
	try {
		return await isChanging!(run);
	} catch (thrown) {
		if (signal.aborted || !(thrown instanceof ActionableError)) throw thrown;
		log.warning(`Whether run ${run} changes something could not be read: ${thrown.message} ${thrown.hint}`);
		return true;
	}
}

function describeRequest({ context, clock }: Runtime, rules: LockRules) {
	const holder: LockHolder = {
		owner: context.actor,
		run: context.runId,
		attempt: context.runAttempt,
		reason: rules.reason,
		since: new Date(clock.now()).toISOString(),
		scope: rules.scope,
		spansJobs: rules.spansJobs === true,
	};
	return { environment: rules.name, sha: rules.sha, holder };
}

/** One try, with what a holder that is over left taken over. */
async function tryLock(
	github: GitHub,
	runtime: Runtime,
	rules: LockRules,
): Promise<Extract<Hold, { kind: "held" }> | (Blocker & { readonly kind: "blocked" })> {
	const { name } = rules;
	const request = describeRequest(runtime, rules);
	const { holder } = request;
	let attempt = await acquireLock(github, { ...request, eager: rules.eager === true });
	const dead = attempt.kind === "held" && (await mayTakeOver(github, runtime, rules, attempt.by)) ? attempt.by : null;
	if (dead !== null) attempt = await takeOverLock(github, { ...request, dead, now: runtime.clock.now() });
	if (attempt.kind === "held") return { kind: "blocked", name, by: attempt.by };
	// Written anew where the object says less than what holds now: others judge the holder by it.
	const { adopted, objectSha } = attempt;
	if (adopted !== null && (adopted.attempt !== holder.attempt || (holder.spansJobs && !adopted.spansJobs))) {
		const kept = { ...holder, spansJobs: holder.spansJobs || adopted.spansJobs };
		const renewed = await takeOverLock(github, {
			...request,
			holder: kept,
			dead: { objectSha, holder: adopted },
			now: runtime.clock.now(),
		});
		if (renewed.kind === "held") return { kind: "blocked", name, by: renewed.by };
		return { kind: "held", lock: { name, objectSha: renewed.objectSha } };
	}
	return { kind: "held", lock: { name, objectSha } };
}

async function mayTakeOver(github: GitHub, runtime: Runtime, rules: LockRules, by: HeldLock): Promise<boolean> {
	const who = describeHolder(by, runtime.clock.now());
	if (isByHand(by)) {
		if (rules.byHand !== "remove") return false;
		// What nobody can have written in good faith is a warning.
		runtime.log.warning(`${rules.name} was held by ${who}. Only runs take this lock: it is removed.`);
		return true;
	}
	if (!(await isOver(github, runtime, by, rules))) return false;
	runtime.log.info(`${rules.name} was held by ${who}; that run is over, its lock is taken over.`);
	return true;
}

/** The first of the other locks that a live run, or for a lock that is not kept a person, holds. */
async function findOther(github: GitHub, runtime: Runtime, rules: LockRules): Promise<Blocker | null> {
	const { names, keep } = rules.others ?? { names: [], keep: false };
	const found = await Promise.all(
		names.map(async (name) => {
			const by = await readLock(github, name);
			if (by === undefined || (keep && isByHand(by))) return null;
			if (by.holder !== null && isSameHolder(by.holder, { run: runtime.context.runId, scope: rules.scope }))
				return null;
			return (await isOver(github, runtime, by, rules)) ? null : { name, by };
		}),
	);
	return found.find((one) => one !== null) ?? null;
}

/** Waits while there is a blocker; what it comes to is who blocks at the end of the wait, or null. */
function createWait({ clock, log, signal }: Runtime, rules: LockRules) {
	const started = clock.now();
	const deadline = started + rules.waitMs;
	const until = new Date(deadline).toISOString();
	let shownAt: number | null = null;
	return async (find: () => Promise<Blocker | null>): Promise<Extract<Hold, { kind: "taken" }> | null> => {
		for (;;) {
			const blocker = await find();
			if (blocker === null) return null;
			const { name, by } = blocker;
			const now = clock.now();
			if (now >= deadline || (rules.byHand === "report" && isByHand(by)))
				return { kind: "taken", name, by, waitedMs: now - started };
			const who = describeHolder(by, now);
			if (shownAt === null) rules.onWait?.({ holder: by.holder, who, until });
			if (shownAt === null || now - shownAt >= PROGRESS_MS) {
				log.info(`Waiting for ${name}: held by ${who}; until ${until} at the longest.`);
				shownAt = now;
			}
			await clock.sleep(Math.min(rules.pollMs, deadline - now), signal);
		}
	};
}
