/** One run at a time writes about an incident, so that there is one issue and one page. */
import { describeError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { releaseLock } from "@octoacme/shared/github/locks.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { awaitIncident, holdIncident } from "./environment-hold.ts";
import type { WorkKeeper } from "./open-work.ts";

export interface IncidentPlace {
	readonly github: GitHub;
	readonly runtime: ActionRuntime;
	readonly incidentKey: string;
	/** How long another run's words are waited for; default: as long as the playbook may wait. */
	readonly waitMs?: number;
}

/** A lock that cannot be had or let go stops nothing. */
export async function writeInTurn<T>(
	{ github, runtime, incidentKey, waitMs, keeper }: IncidentPlace & { readonly keeper: WorkKeeper },
	run: () => Promise<T>,
): Promise<T> {
	const give = (what: string) => (thrown: unknown) => {
		runtime.log.warning(`The incident's lock was not ${what}: ${describeError(thrown)}`);
		return null;
	};
	const wanted = { incidentKey, sha: runtime.context.sha, ...(waitMs === undefined ? {} : { waitMs }) };
	const lock = await holdIncident(github, runtime, wanted).catch(give("taken"));
	await keeper.save({ incidentLock: lock });
	try {
		return await run();
	} finally {
		if (lock !== null) await releaseLock(github, lock.name, lock.objectSha).catch(give("given back"));
		await keeper.save({ incidentLock: null });
	}
}

/** Until no live run writes about it; takes no lock. */
export function waitForWriters({ github, runtime, incidentKey }: IncidentPlace): Promise<void> {
	return awaitIncident(github, runtime, incidentKey);
}
