/** What a killed or cancelled rollback or drill leaves for the post phase. */
import type { OwnLock } from "@octoacme/shared/phase/hold-lock.ts";
import { keepOpenWork, type OpenWork, readOpenWork } from "@octoacme/shared/phase/open-work.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";

const STATE = "rollback-open";

interface RollbackWork {
	readonly lock: OwnLock | null;
	/** Held while the incident is written. */
	readonly incidentLock: OwnLock | null;
	readonly deploymentId: number | null;
	/** The incident that was begun and whose end is not written yet. */
	readonly incidentKey: string | null;
	/** Whether the step has handed over to the job's own steps, which another step finishes. */
	readonly isHandedOver: boolean;
}

export type WorkKeeper = OpenWork<RollbackWork>;

export function keepRollbackWork(runtime: Pick<ActionRuntime, "saveState">): WorkKeeper {
	return keepOpenWork<RollbackWork>(runtime, STATE, {
		lock: null,
		incidentLock: null,
		deploymentId: null,
		incidentKey: null,
		isHandedOver: false,
	});
}

/** What main saved; undefined when it saved nothing or closed everything. */
export function readRollbackWork(runtime: Pick<ActionRuntime, "readState">): RollbackWork | undefined {
	return readOpenWork<RollbackWork>(runtime, STATE, (work) => {
		const { isHandedOver: _, ...open } = work;
		return Object.values(open).some((one) => one !== null);
	});
}
