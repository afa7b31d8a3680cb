/** What a killed or cancelled deploy leaves for the post phase. */
import type { OwnLock } from "@octoacme/shared/phase/hold-lock.ts";
import { keepOpenWork, type OpenWork, readOpenWork } from "@octoacme/shared/phase/open-work.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import type { DeploymentState } from "@octoacme/shared/release/deployment.ts";
import type { FinishIn } from "./plan.ts";

const STATE = "deploy-open";

export interface DeployWork {
	readonly lock: OwnLock | null;
	readonly deploymentId: number | null;
	/** The status that is still to be written; null while it is not known. */
	readonly status: { readonly state: DeploymentState; readonly description: string } | null;
	readonly environmentUrl: string | null;
	/** Whether the environment may have changed. */
	readonly changing: boolean;
	/** Where the team's own steps are finished, once this step has handed over to them; else null. */
	readonly finishIn: FinishIn | null;
}

const NOTHING_OPEN: DeployWork = {
	lock: null,
	deploymentId: null,
	status: null,
	environmentUrl: null,
	changing: false,
	finishIn: null,
};

/** What main saved; undefined when it saved nothing or closed everything. */
export function readDeployWork(runtime: Pick<ActionRuntime, "readState">): DeployWork | undefined {
	return readOpenWork<DeployWork>(runtime, STATE, ({ lock, deploymentId }) => lock !== null || deploymentId !== null);
}

/** The work that is open, kept for the post phase with every change. */
export type WorkKeeper = OpenWork<DeployWork>;

export function keepDeployWork(runtime: Pick<ActionRuntime, "saveState">): WorkKeeper {
	return keepOpenWork(runtime, STATE, NOTHING_OPEN);
}
