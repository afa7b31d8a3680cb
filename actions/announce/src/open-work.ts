/** What a killed or cancelled announcement leaves for the post phase. */
import type { OwnLock } from "@octoacme/shared/phase/hold-lock.ts";
import { keepOpenWork, type OpenWork, readOpenWork } from "@octoacme/shared/phase/open-work.ts";
import type { ActionDoors } from "@octoacme/shared/process/action.ts";

const STATE = "announce-open";

interface AnnounceWork {
	/** By which one run at a time announces the release. */
	readonly lock: OwnLock | null;
	/** Whether everything was sent that was due, and its receipts kept: only the lock is left. */
	readonly ended: boolean;
}

export function keepAnnounceWork(doors: Pick<ActionDoors, "saveState">): OpenWork<AnnounceWork> {
	return keepOpenWork<AnnounceWork>(doors, STATE, { lock: null, ended: false });
}

/** What main saved; undefined when it saved nothing or closed everything. */
export function readAnnounceWork(doors: Pick<ActionDoors, "readState">): AnnounceWork | undefined {
	return readOpenWork<AnnounceWork>(doors, STATE, ({ lock }) => lock !== null);
}
