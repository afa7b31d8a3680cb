/** Lets one run at a time announce a release, so that two runs at once send each message once. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { connectGitHub } from "@octoacme/shared/github/connect.ts";
import { releaseLock } from "@octoacme/shared/github/locks.ts";
import { describeHolder, holdLock, type OwnLock, releaseLeftLock } from "@octoacme/shared/phase/hold-lock.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import type { AnnounceFacts } from "./gather.ts";
import type { AnnounceInputs } from "./inputs.ts";
import { keepAnnounceWork } from "./open-work.ts";

const WAIT_MS = 600_000;
const POLL_MS = 1_000;
/** From this age on a holder whose run cannot be read (`actions: read` is missing) counts as over. */
const UNREADABLE = { staleMs: 1_800_000 };

/** Runs `announce` while this run holds the release's lock; throws when another run holds it for ten minutes. */
export async function announceInTurn<T>(
	run: {
		readonly github: GitHub;
		readonly inputs: AnnounceInputs;
		readonly runtime: ActionRuntime;
		readonly facts: AnnounceFacts;
	},
	announce: () => Promise<T>,
): Promise<T> {
	const { github, inputs, runtime, facts } = run;
	const name = nameLock(facts);
	const hold = await holdLock(github, runtime, {
		name,
		sha: facts.sha,
		reason: `announcing ${facts.version.tag}`,
		scope: nameHolder(runtime),
		waitMs: WAIT_MS,
		pollMs: POLL_MS,
		byHand: "remove",
		unreadable: UNREADABLE,
		eager: true,
	});
	if (hold.kind === "taken")
		throw new ActionableError({
			code: "conflict",
			message: `${facts.version.tag} is being announced by another run (${describeHolder(hold.by, runtime.clock.now())}); nothing was sent.`,
			hint: "Run the job again when that run is over: only what it did not send is sent.",
		});
	const work = keepAnnounceWork(runtime);
	await work.save({ lock: hold.lock });
	try {
		const result = await announce();
		await work.save({ ended: true });
		return result;
	} finally {
		if (await endTurn(inputs, runtime, hold.lock)) await work.save({ lock: null });
	}
}

/** Releases the lock, also after a cancellation, which stops the client that sent; a failure is a warning. Whether it is released. */
export async function endTurn(inputs: AnnounceInputs, runtime: ActionRuntime, lock: OwnLock): Promise<boolean> {
	return leaveTurn(runtime, async () => {
		const github = await connectGitHub(runtime, inputs.githubToken, { budgetMs: 5_000, requestTimeoutMs: 5_000 });
		await releaseLock(github, lock.name, lock.objectSha);
	});
}

/** Where nothing is left to send, a run that was cut off after its last message may have left its lock. */
export async function releaseTurn(github: GitHub, runtime: ActionRuntime, facts: AnnounceFacts): Promise<void> {
	const left = { name: nameLock(facts), scope: nameHolder(runtime), unreadable: UNREADABLE, orOver: true };
	await leaveTurn(runtime, () => releaseLeftLock(github, runtime, left));
}

/** Two jobs of one run are two holders; a re-run of the job is the same one. */
function nameHolder({ context }: ActionRuntime): string {
	return `job ${context.job}`;
}

/** The lock of a run that is over holds nobody up: that it stayed is no reason to fail. */
async function leaveTurn(runtime: ActionRuntime, release: () => Promise<unknown>): Promise<boolean> {
	try {
		await release();
		return true;
	} catch (thrown) {
		if (!(thrown instanceof ActionableError)) throw thrown;
		runtime.log.warning(`The lock of the announcement was not released: ${thrown.message} ${thrown.hint}`);
		return false;
	}
}

function nameLock({ policy, version }: AnnounceFacts): string {
	return `announce:${policy.service ?? "-"}:${version.version}`;
}
