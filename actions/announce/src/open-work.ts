/** What a killed or cancelled announcement leaves for the post phase. */
import type { OwnLock } from "@octoacme/shared/phase/hold-lock.ts";
import { keepOpenWork, type OpenWork, readOpenWork } from "@octoacme/shared/phase/open-work.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";

const STATE = "announce-open";

interface AnnounceWork {
	/** By which one run at a time announces the release. */
	readonly lock: OwnLock | null;
	/** Whether everything was sent that was due, and its receipts kept: only the lock is left. */
	readonly ended: boolean;
}

export function keepAnnounceWork(runtime: Pick<ActionRuntime, "saveState">): OpenWork<AnnounceWork> {
	return keepOpenWork<AnnounceWork>(runtime, STATE, { lock: null, ended: false });
}

/** What main saved; undefined when it saved nothing or closed everything. */
export function readAnnounceWork(runtime: Pick<ActionRuntime, "readState">): AnnounceWork | undefined {
	return readOpenWork<AnnounceWork>(runtime, STATE, ({ lock }) => lock !== null);
}
