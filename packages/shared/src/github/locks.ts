/** One lock per environment: a git ref, whose creation GitHub makes atomic, to a tag object that says who holds it. */
import * as z from "zod";
import type { GitHub } from "./client.ts";
import { GitHubError, isNotFound } from "./failure.ts";
import { encodeRef, listRefs, type RefTarget, readRef, readTagObject } from "./refs.ts";
import { isOfDefaultBranch } from "./run-provenance.ts";
import { listJobs, readWorkflowRun } from "./workflow-runs.ts";

/** The run that a lock held by a person names: it never ends by itself. */
export const BY_HAND = "hold";

const holderShape = z.object({
	/** For people: who started the run, or who holds by hand. */
	owner: z.string(),
	run: z.string(),
	attempt: z.number(),
	reason: z.string(),
	since: z.string(),
	/** What of the run holds it, a service or a job: the same part of the same run adopts the lock, another part waits. */
	scope: z.string().default("-"),
	/** Whether a later job of the run goes on under this lock: it then holds until that job ended it, or the run is completed. */
	spansJobs: z.boolean().default(false),
});

export type LockHolder = z.infer<typeof holderShape>;

export interface HeldLock {
	/** SHA of the tag object; what a take-over or release compares with. */
	readonly objectSha: string;
	/** Null when the object is not one of ours. */
	readonly holder: LockHolder | null;
}

type LockAttempt =
	/** `adopted`: the same part of this run held it already, in this or an earlier attempt, as this holder. */
	| { readonly kind: "acquired"; readonly objectSha: string; readonly adopted: LockHolder | null }
	| { readonly kind: "held"; readonly by: HeldLock };

/** The ref (without `refs/`) of an environment's lock; what a ref may not hold is written as `=hh`. */
export function nameLockRef(environment: string): string {
	const safe = [...Buffer.from(environment, "utf8")]
		.map((byte) => {
			const character = String.fromCharCode(byte);
			return /[A-Za-z0-9_-]/.test(character) ? character : `=${byte.toString(16).padStart(2, "0")}`;
		})
		.join("");
	return `octoacme/locks/${safe}`;
}

/** Who holds the environment, or undefined when it is free. */
export async function readLock(github: GitHub, environment: string): Promise<HeldLock | undefined> {
	const ref = await readRef(github, nameLockRef(environment));
	return ref === undefined ? undefined : readHeld(github, ref);
}

/** Who holds a lock whose ref was read. */
export async function readHeld(github: GitHub, ref: RefTarget): Promise<HeldLock> {
	if (ref.type !== "tag") return { objectSha: ref.sha, holder: null };
	try {
		return { objectSha: ref.sha, holder: parseHolder((await readTagObject(github, ref.sha)).message) };
	} catch (thrown) {
		if (isNotFound(thrown)) return { objectSha: ref.sha, holder: null };
		throw thrown;
	}
}

/** One atomic try. A lock of the same part of the same run is adopted, so that a re-run goes on. Needs `contents: write`. */
export async function acquireLock(
	github: GitHub,
	request: {
		readonly environment: string;
		readonly sha: string;
		readonly holder: LockHolder;
		/** Whether the lock is likely free: it is not looked at first, two requests in place of three, and an object for nothing when it is held. */
		readonly eager?: boolean;
	},
): Promise<LockAttempt> {
	const before = request.eager === true ? undefined : await readLock(github, request.environment);
	if (before !== undefined) return judgeHeld(before, request.holder);
	const objectSha = await writeLockObject(github, request);
	const { value } = await github.writeOnce<HeldLock>({
		what: `lock on ${request.environment}`,
		readFirst: false,
		find: () => readLock(github, request.environment),
		create: async () => {
			const ref = await createRef(github, nameLockRef(request.environment), objectSha);
			return ref.sha === objectSha ? { objectSha, holder: request.holder } : readHeld(github, ref);
		},
	});
	return value.objectSha === objectSha
		? { kind: "acquired", objectSha, adopted: null }
		: judgeHeld(value, request.holder);
}

/** Deletes the ref if it still is the object we hold; a lock taken over by somebody else is left alone. */
export async function releaseLock(
	github: GitHub,
	environment: string,
	objectSha: string,
): Promise<"released" | "not-ours"> {
	const now = await readRef(github, nameLockRef(environment));
	if (now === undefined) return "released";
	if (now.sha !== objectSha) return "not-ours";
	await deleteRef(github, nameLockRef(environment), objectSha);
	return "released";
}

/** How far the clocks of a runner and of GitHub may differ. */
const CLOCK_SKEW_MS = 120_000;

/**
 * Whether the run that holds the lock may still act: it is not completed, is a run of this repository and of a workflow file of
 * the default branch, began before the lock was taken, and a job of it is running. A run that only waits, for an approval or a
 * runner, holds nothing, unless the lock says that a later job goes on under it and `isOpen` finds what that job is to end.
 * Anybody who may push can write a lock that names another run; that one holds nothing. A hold by hand never ends by itself.
 */
export async function isHolderAlive(
	github: GitHub,
	holder: LockHolder,
	isOpen: (runId: string) => Promise<boolean> = async () => false,
): Promise<boolean> {
	if (!/^\d+$/.test(holder.run)) return true;
	const run = await readWorkflowRun(github, holder.run);
	if (run === undefined || run.status === "completed") return false;
	if (run.headRepository?.toLowerCase() !== `${github.owner}/${github.repo}`.toLowerCase()) return false;
	if (Date.parse(run.createdAt) > Date.parse(holder.since) + CLOCK_SKEW_MS) return false;
	if (!(await isOfDefaultBranch(github, run))) return false;
	if (run.status === "in_progress") return true;
	if ((await listJobs(github, holder.run)).some(({ status }) => status === "in_progress")) return true;
	return holder.spansJobs && isOpen(holder.run);
}

/**
 * Takes the lock from a holder that is over, or from an earlier attempt of the same run, if it is still that very lock. Of several
 * runs that try at once one has it, and it is free at no moment. `now` is in milliseconds.
 */
export async function takeOverLock(
	github: GitHub,
	request: {
		readonly environment: string;
		readonly sha: string;
		readonly holder: LockHolder;
		readonly dead: HeldLock;
		readonly now: number;
	},
): Promise<LockAttempt> {
	const { environment, dead, now } = request;
	const objectSha = await writeLockObject(github, request);
	const move = await moveLock(github, environment, { from: dead.objectSha, to: objectSha, now });
	if (move.kind === "moved") return { kind: "acquired", objectSha, adopted: null };
	return move.kind === "claimed" ? { kind: "held", by: move.by } : acquireLock(github, request);
}

interface Move {
	readonly from: string;
	readonly to: string;
	/** Milliseconds. */
	readonly now: number;
}

/** `lost`: the lock was not at `from`, and stays as it is. `claimed`: another run moves it from there at this moment. */
type MoveEnd = { readonly kind: "moved" | "lost" } | { readonly kind: "claimed"; readonly by: HeldLock };

/** Points the lock from one object at another, so that it is free at no moment and only one of several runs does so. */
export async function moveLock(github: GitHub, environment: string, move: Move): Promise<MoveEnd> {
	const end = await moveRef(github, nameLockRef(environment), move, 0);
	return end.kind === "endless" ? { kind: "claimed", by: end.by } : end;
}

/** A claim is held for some requests; an older one was left by a run that was killed, or is forged. */
const CLAIM_MS = 180_000;
/** A claim that was left is taken over in the same way: claims on claims, of as many runs as were killed while they moved one lock. */
const MAX_CLAIMS = 3;

/** `endless`: more claims than runs are killed, each on the one before it, or claims in a circle. */
type ClaimEnd = MoveEnd | { readonly kind: "endless"; readonly by: HeldLock };

/**
 * GitHub moves a ref without a comparison, and creates one only where there is none. A run that moves a ref therefore first creates
 * one that is named after the object which it moves from: only its creator goes on, and looks at the ref once more under it.
 */
async function moveRef(github: GitHub, ref: string, move: Move, depth: number): Promise<ClaimEnd> {
	const claim = `octoacme/claims/${move.from}`;
	const claimed = await claimRef(github, claim, move.to);
	if (claimed.sha !== move.to) {
		const taken = await takeClaim(github, claim, { ...move, claimed }, depth);
		if (taken.kind !== "moved") return taken;
	}
	try {
		return { kind: (await pointRef(github, ref, move)) ? "moved" : "lost" };
	} finally {
		// Another run may have replaced it.
		await deleteRef(github, claim, move.to, true).catch(() => {});
	}
}

/** `moved`: the claim is ours. Anybody who may push can write claims, so that none may last: what runs do not leave is deleted. */
async function takeClaim(
	github: GitHub,
	claim: string,
	{ claimed, to, now }: Omit<Move, "from"> & { readonly claimed: RefTarget },
	depth: number,
): Promise<ClaimEnd> {
	const by = await readHeld(github, claimed);
	if (!(await isClaimOver(github, by, now))) return { kind: "claimed", by };
	if (by.holder !== null) {
		if (depth === MAX_CLAIMS) return { kind: "endless", by };
		const taken = await moveRef(github, claim, { from: claimed.sha, to, now }, depth + 1);
		if (taken.kind !== "endless" || depth > 0) return taken;
	}
	return replaceClaim(github, claim, { from: claimed.sha, to, now });
}

/**
 * Deletes a claim that no run left, and claims anew. GitHub deletes without a comparison: of two runs that do so at one moment, one may
 * delete the other's claim. Both read the lock under their own, and again before a command.
 */
async function replaceClaim(github: GitHub, claim: string, { from, to, now }: Move): Promise<ClaimEnd> {
	await deleteRef(github, claim, from, true);
	const claimed = await claimRef(github, claim, to);
	if (claimed.sha === to) return { kind: "moved" };
	const by = await readHeld(github, claimed);
	return (await isClaimOver(github, by, now)) ? { kind: "endless", by } : { kind: "claimed", by };
}

/** What the claim points at; our own object when it is ours. */
async function claimRef(github: GitHub, claim: string, to: string): Promise<RefTarget> {
	const { value } = await github.writeOnce<RefTarget>({
		what: `claim on a lock`,
		readFirst: false,
		find: () => readRef(github, claim),
		create: () => createRef(github, claim, to),
	});
	return value;
}

async function isClaimOver(github: GitHub, { holder }: HeldLock, now: number): Promise<boolean> {
	if (holder === null || !(Math.abs(now - Date.parse(holder.since)) < CLAIM_MS)) return true;
	try {
		return !(await isHolderAlive(github, holder));
	} catch (thrown) {
		if (!(thrown instanceof GitHubError)) throw thrown;
		return false;
	}
}

/** Under a claim; false: the ref was not at `from`. */
async function pointRef(github: GitHub, ref: string, { from, to }: Move): Promise<boolean> {
	const find = async () => {
		const now = await readRef(github, ref);
		return now?.sha === to ? true : now?.sha === from ? undefined : false;
	};
	const { value } = await github.writeOnce<boolean>({
		what: `take-over of ${ref}`,
		find,
		create: async () => {
			const body = { ref, sha: to, force: true };
			await github.write("PATCH /repos/{owner}/{repo}/git/refs/{+ref}", body, z.object({ ref: z.string() }));
			return true;
		},
	});
	return value;
}

/**
 * What a ref of ours points at: the object, or what was there before. Git keeps no ref below or above another, and anybody who may
 * push can write such a ref to keep ours out: what is in the way is deleted, for no run writes it.
 */
async function createRef(github: GitHub, ref: string, sha: string): Promise<RefTarget> {
	const create = async (): Promise<RefTarget> => {
		const shape = z.object({ object: z.object({ sha: z.string(), type: z.string() }) });
		return (await github.write("POST /repos/{owner}/{repo}/git/refs", { ref: `refs/${ref}`, sha }, shape, [201]))
			.object;
	};
	try {
		return await create();
	} catch (thrown) {
		if (!(thrown instanceof GitHubError && (thrown.status === 409 || thrown.status === 422))) throw thrown;
		const existing = await readRef(github, ref);
		if (existing !== undefined) return existing;
		// Where nothing is in the way, the ref was deleted between the two requests.
		for (const other of await listConflicts(github, ref)) await deleteRef(github, other.name, other.sha);
		return create();
	}
}

/** The refs (without `refs/`) that cannot exist beside this one. */
async function listConflicts(
	github: GitHub,
	ref: string,
): Promise<readonly { readonly name: string; readonly sha: string }[]> {
	const parts = ref.split("/");
	const above = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
	const [found, below] = await Promise.all([
		Promise.all(above.map(async (name) => ({ name, sha: (await readRef(github, name))?.sha }))),
		listRefs(github, `${ref}/`),
	]);
	return [...found.flatMap(({ name, sha }) => (sha === undefined ? [] : [{ name, sha }])), ...below];
}

/** `readFirst`: only while it points at the object. Without, the caller has just seen so. */
async function deleteRef(github: GitHub, ref: string, objectSha: string, readFirst = false): Promise<void> {
	await github.writeOnce<true>({
		what: `deletion of ${ref}`,
		readFirst,
		find: async () => ((await readRef(github, ref))?.sha === objectSha ? undefined : true),
		create: async () => {
			await github.write("DELETE /repos/{owner}/{repo}/git/refs/{+ref}", { ref: encodeRef(ref) }, z.unknown(), [204]);
			return true;
		},
	});
}

/** The SHA of a tag object that names the holder; no lock until a ref points at it. */
export async function writeLockObject(
	github: GitHub,
	request: { readonly environment: string; readonly sha: string; readonly holder: LockHolder },
): Promise<string> {
	const { holder } = request;
	const write = () =>
		github.write(
			"POST /repos/{owner}/{repo}/git/tags",
			{
				tag: nameLockRef(request.environment).replaceAll("/", "-"),
				message: JSON.stringify(holder),
				object: request.sha,
				type: "commit",
				tagger: { name: "OctoAcme Release Actions", email: "octoacme@users.noreply.github.com", date: holder.since },
			},
			z.object({ sha: z.string().regex(/^[0-9a-f]{40}$/) }),
			[201],
		);
	try {
		return (await write()).sha;
	} catch (thrown) {
		// An object is named by its content: writing the same one again adds nothing.
		if (thrown instanceof GitHubError && thrown.uncertain) return (await write()).sha;
		throw thrown;
	}
}

function judgeHeld(lock: HeldLock, me: LockHolder): LockAttempt {
	return lock.holder !== null && isSameHolder(lock.holder, me)
		? { kind: "acquired", objectSha: lock.objectSha, adopted: lock.holder }
		: { kind: "held", by: lock };
}

/** Whether both are the same part of the same run; the attempt does not matter. */
export function isSameHolder(
	one: Pick<LockHolder, "run" | "scope">,
	other: Pick<LockHolder, "run" | "scope">,
): boolean {
	return one.run === other.run && one.scope === other.scope;
}

function parseHolder(message: string): LockHolder | null {
	try {
		return holderShape.parse(JSON.parse(message));
	} catch {
		return null;
	}
}
