/** What a killed or cancelled verification leaves for the post phase. */
import { keepOpenWork, type OpenWork, readOpenWork } from "@octoacme/shared/phase/open-work.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";

const STATE = "verify-open";

export interface PendingSubject {
	readonly version: string;
	readonly sha: string;
	readonly environment: string;
	readonly service: string | null;
}

interface VerifyWork {
	/** What is being verified; null once the verdict is written. */
	readonly subject: PendingSubject | null;
}

export function keepVerifyWork(runtime: Pick<ActionRuntime, "saveState">): OpenWork<VerifyWork> {
	return keepOpenWork<VerifyWork>(runtime, STATE, { subject: null });
}

/** What main saved; undefined when it saved nothing or closed everything. */
export function readVerifyWork(runtime: Pick<ActionRuntime, "readState">): VerifyWork | undefined {
	return readOpenWork<VerifyWork>(runtime, STATE, ({ subject }) => subject !== null);
}
