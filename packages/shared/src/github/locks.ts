/** One lock per environment: a git ref, whose creation GitHub makes atomic, to a tag object that says who holds it. */
import { z } from "zod";
import type { GitHub } from "./client.ts";
import { GitHubError, isNotFound } from "./failure.ts";
import { readRef, readTagObject } from "./refs.ts";
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

/** nameLockRef: the ref (without `refs/`) of an environment's lock; what a ref may not hold is written as `=hh`. */
export function nameLockRef(environment: string): string {
	const safe = [...Buffer.from(environment, "utf8")]
		.map((byte) => {
			const character = String.fromCharCode(byte);
			return /[A-Za-z0-9_-]/.test(character) ? character : `=${byte.toString(16).padStart(2, "0")}`;
		})
		.join("");
	return `octoacme/locks/${safe}`;
}

/** readLock: who holds the environment, or undefined when it is free. */
export async function readLock(github: GitHub, environment: string): Promise<HeldLock | undefined> {
	const ref = await readRef(github, nameLockRef(environment));
	if (ref === undefined) return undefined;
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
		/** Writes the tag object while the lock is read: a round trip less, and an object for nothing when the lock is held. */
		readonly eager?: boolean;
	},
): Promise<LockAttempt> {
	const written = request.eager === true ? writeLockObject(github, request) : undefined;
	// Awaited only when the lock is free; until then nobody else looks at how it ends.
	written?.catch(() => {});
	const before = await readLock(github, request.environment);
	if (before !== undefined) return judgeHeld(before, request.holder);
	const objectSha = await (written ?? writeLockObject(github, request));
	const { value } = await github.writeOnce<HeldLock>({
		what: `lock on ${request.environment}`,
		readFirst: false,
		find: () => readLock(github, request.environment),
		create: async () => {
			await github.write(
				"POST /repos/{owner}/{repo}/git/refs",
				{ ref: `refs/${nameLockRef(request.environment)}`, sha: objectSha },
				z.object({ ref: z.string() }),
				[201],
			);
			return { objectSha, holder: request.holder };
		},
	});
	return value.objectSha === objectSha
		? { kind: "acquired", objectSha, adopted: null }
		: judgeHeld(value, request.holder);
}

/** releaseLock: deletes the ref if it still is the object we hold; a lock taken over by somebody else is left alone. */
export async function releaseLock(
	github: GitHub,
	environment: string,
	objectSha: string,
): Promise<"released" | "not-ours"> {
	const now = await readRef(github, nameLockRef(environment));
	if (now === undefined) return "released";
	if (now.sha !== objectSha) return "not-ours";
	await deleteLock(github, environment, objectSha);
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

/** takeOverLock: removes the lock of a holder that is dead, if it is still that very lock, and acquires. Whoever creates first wins. */
export async function takeOverLock(
	github: GitHub,
	request: { readonly environment: string; readonly sha: string; readonly holder: LockHolder; readonly dead: HeldLock },
): Promise<LockAttempt> {
	const now = await readRef(github, nameLockRef(request.environment));
	if (now !== undefined && now.sha === request.dead.objectSha)
		await deleteLock(github, request.environment, request.dead.objectSha);
	return acquireLock(github, request);
}

/** Points the lock from one object at another, so that it is free at no moment; false: it was not at `from`, and stays. */
export async function moveLock(
	github: GitHub,
	environment: string,
	{ from, to }: { readonly from: string; readonly to: string },
): Promise<boolean> {
	const ref = nameLockRef(environment);
	// GitHub compares nothing here: of two runs that move it at once the last one has it, so the mover looks again.
	const find = async () => {
		const now = await readRef(github, ref);
		return now?.sha === to ? true : now?.sha === from ? undefined : false;
	};
	const { value } = await github.writeOnce<boolean>({
		what: `take-over of the lock on ${environment}`,
		find,
		create: async () => {
			const body = { ref, sha: to, force: true };
			await github.write("PATCH /repos/{owner}/{repo}/git/refs/{+ref}", body, z.object({ ref: z.string() }));
			return true;
		},
	});
	return value && (await find()) === true;
}

async function deleteLock(github: GitHub, environment: string, objectSha: string): Promise<void> {
	const ref = nameLockRef(environment);
	await github.writeOnce<true>({
		what: `release of the lock on ${environment}`,
		readFirst: false,
		find: async () => ((await readRef(github, ref))?.sha === objectSha ? undefined : true),
		create: async () => {
			await github.write("DELETE /repos/{owner}/{repo}/git/refs/{+ref}", { ref }, z.unknown(), [204]);
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
