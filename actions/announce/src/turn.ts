/** Lets one run at a time announce a release, so that two runs at once send each message once. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { connectGitHub } from "@octoacme/shared/github/connect.ts";
import { releaseLeftTurn, takeTurn } from "@octoacme/shared/github/lock-turn.ts";
import { releaseLock } from "@octoacme/shared/github/locks.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";
import type { AnnounceFacts } from "./gather.ts";
import type { AnnounceInputs } from "./inputs.ts";

const WAIT_MS = 600_000;
const STALE_MS = 1_800_000;

/** Runs `announce` while this run holds the release's lock; throws when another run holds it for ten minutes. */
export async function announceInTurn<T>(
	run: {
		readonly github: GitHub;
		readonly inputs: AnnounceInputs;
		readonly doors: ActionDoors;
		readonly facts: AnnounceFacts;
	},
	announce: () => Promise<T>,
): Promise<T> {
	const { github, inputs, doors, facts } = run;
	const name = nameLock(facts);
	const turn = await takeTurn(github, doors, {
		name,
		sha: facts.sha,
		reason: `announcing ${facts.version.tag}`,
		waitMs: WAIT_MS,
		staleMs: STALE_MS,
	});
	if (turn.kind === "taken")
		throw new ActionableError({
			code: "conflict",
			message: `${facts.version.tag} is being announced by another run (${turn.by}); nothing was sent.`,
			hint: "Run the job again when that run is over: only what it did not send is sent.",
		});
	try {
		return await announce();
	} finally {
		// Also after a cancellation, which stops the other client.
		const closing = await connectGitHub(doors, inputs.githubToken, { budgetMs: 5_000, requestTimeoutMs: 5_000 });
		await leaveTurn(doors, () => releaseLock(closing, name, turn.lock.objectSha));
	}
}

/** Where nothing is left to send, a run that was cut off after its last message may have left its lock. */
export async function releaseLeftLock(github: GitHub, doors: ActionDoors, facts: AnnounceFacts): Promise<void> {
	await leaveTurn(doors, () => releaseLeftTurn(github, doors, { name: nameLock(facts), staleMs: STALE_MS }));
}

/** The lock of a run that is over holds nobody up: that it stayed is no reason to fail. */
async function leaveTurn(doors: ActionDoors, release: () => Promise<unknown>): Promise<void> {
	try {
		await release();
	} catch (thrown) {
		if (!(thrown instanceof ActionableError)) throw thrown;
		doors.log.warning(`The lock of the announcement was not released: ${thrown.message} ${thrown.hint}`);
	}
}

function nameLock({ policy, version }: AnnounceFacts): string {
	return `announce:${policy.service ?? "-"}:${version.version}`;
}
