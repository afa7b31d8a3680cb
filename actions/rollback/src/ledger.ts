/** What a killed or cancelled main leaves for the post phase: kept with every change, empty when all is closed. */
import type { OwnLock } from "@octoacme/shared/phase/hold-lock.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";

export const STATE = "rollback-open";

export interface OpenWork {
	readonly lock: OwnLock | null;
	/** Held while the incident is written. */
	readonly incidentLock: OwnLock | null;
	readonly deploymentId: number | null;
	/** The incident that was begun and whose end is not written yet. */
	readonly incidentKey: string | null;
}

const NOTHING: OpenWork = { lock: null, incidentLock: null, deploymentId: null, incidentKey: null };

export interface Ledger {
	readonly current: () => OpenWork;
	readonly save: (change: Partial<OpenWork>) => Promise<void>;
}

/** keepLedger: begins with nothing open. */
export function keepLedger(doors: Pick<ActionDoors, "saveState">): Ledger {
	let work = NOTHING;
	return {
		current: () => work,
		save: (change) => {
			work = { ...work, ...change };
			return doors.saveState(STATE, JSON.stringify(work));
		},
	};
}

/** parseOpenWork: what main saved; undefined when it saved nothing or closed everything. */
export function parseOpenWork(text: string): OpenWork | undefined {
	if (text === "") return undefined;
	const work = JSON.parse(text) as OpenWork;
	return Object.values(work).every((open) => open === null) ? undefined : work;
}
