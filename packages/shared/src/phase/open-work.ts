/** What a step has open and its post phase closes when the step is killed: kept with every change, empty when all is closed. */

import type { GitHub } from "../github/client.ts";
import { appendDeploymentStatus, readDeployment } from "../github/deployments.ts";
import { releaseLock } from "../github/locks.ts";
import type { ActionRuntime } from "../process/action.ts";
import { type DeploymentState, isTerminal, latestStatus } from "../release/deployment.ts";
import type { OwnLock } from "./hold-lock.ts";

export interface OpenWork<Work extends object> {
	readonly current: () => Work;
	readonly save: (change: Partial<Work>) => Promise<void>;
}

/** Begins with `nothing` open; `name` is the state's, of which a step has one. */
export function keepOpenWork<Work extends object>(
	{ saveState }: Pick<ActionRuntime, "saveState">,
	name: string,
	nothing: Work,
): OpenWork<Work> {
	let work = nothing;
	return {
		current: () => work,
		save: (change) => {
			work = { ...work, ...change };
			return saveState(name, JSON.stringify(work));
		},
	};
}

/** What the step saved; undefined when that is nothing, or nothing that `isOpen`. */
export function readOpenWork<Work extends object>(
	{ readState }: Pick<ActionRuntime, "readState">,
	name: string,
	isOpen: (work: Work) => boolean,
): Work | undefined {
	const text = readState(name);
	if (text === "") return undefined;
	const work = JSON.parse(text) as Work;
	return isOpen(work) ? work : undefined;
}

/** Ends a deployment that is still open; whether it was. */
export async function endOpenDeployment(
	github: GitHub,
	id: number | null,
	status: {
		readonly state: DeploymentState;
		readonly description: string;
		readonly logUrl: string;
		readonly environmentUrl?: string;
	},
): Promise<boolean> {
	const found = id === null ? undefined : await readDeployment(github, id);
	if (found === undefined || isTerminal(latestStatus(found)?.state)) return false;
	await appendDeploymentStatus(github, found.id, status);
	return true;
}

/** Lets go of those locks that are still held by this step. */
export async function releaseOwnLocks(github: GitHub, locks: readonly (OwnLock | null)[]): Promise<void> {
	for (const lock of locks) if (lock !== null) await releaseLock(github, lock.name, lock.objectSha);
}
