/** What every environment of one run of the action is deployed with. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import type { RunFact } from "@octoacme/shared/record/provenance.ts";
import type { ReleaseFacts } from "./gather-release.ts";
import type { DeployInputs } from "./inputs.ts";

export interface Clients {
	readonly github: GitHub;
	/** Not stopped by a cancellation, with a short budget: for terminal statuses and locks. */
	readonly closing: GitHub;
}

export interface StageRun {
	readonly clients: Clients;
	readonly runtime: ActionRuntime;
	readonly inputs: DeployInputs;
	readonly release: ReleaseFacts;
	/** Runs whose verdict was believed in this stage, by id and attempt: what GitHub says of them is read once. */
	readonly believed: Map<string, RunFact>;
}
