/** What one attempt to go back is asked for, works with and comes to. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import type { FailedEvidence } from "@octoacme/shared/incident/incident.ts";
import type { Command } from "@octoacme/shared/policy/schema.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import type { RollbackFacts } from "./gather.ts";
import type { WorkKeeper } from "./open-work.ts";
import type { RollbackPlan } from "./plan.ts";

/** A plan that goes back. */
export type BackPlan = Extract<RollbackPlan, { kind: "roll-back" }>;

export type RollbackEnd =
	| { readonly kind: "rolled-back"; readonly recoveryMs: number; readonly tail: readonly string[] }
	| {
			readonly kind: "failed";
			readonly reason: "command-failed" | "steps-failed" | "unhealthy-after-rollback" | "not-verified";
			readonly what: string;
			readonly evidence: readonly FailedEvidence[];
			readonly tail: readonly string[];
	  }
	/** The job's own steps come next; the environment stays held. */
	| { readonly kind: "begun" }
	/** It ended before its outcome was known; the next run goes on. */
	| { readonly kind: "stopped"; readonly what: string; readonly hint: string }
	| { readonly kind: "locked"; readonly holder: string }
	| { readonly kind: "not-deployable"; readonly what: string }
	/** While the lock was waited for somebody else changed the environment: what holds now. */
	| { readonly kind: "superseded"; readonly plan: RollbackPlan };

export interface RollbackRequest {
	readonly facts: RollbackFacts;
	readonly plan: BackPlan;
	/** Null: the job's own steps make the change. */
	readonly command: Command | null;
	readonly incidentKey: string;
	/** What the bad deployment says of why; holds nothing confidential. */
	readonly reason: string;
	/** Reads the environment again and decides again; asked once the environment is held. */
	readonly replan: () => Promise<RollbackPlan>;
	readonly startedAt: number;
	/** Called as soon as no other rollback can be at work here: the incident may be opened. */
	readonly onAlone: () => void;
}

/** What an attempt works with. */
export interface RollbackTools {
	readonly github: GitHub;
	readonly runtime: ActionRuntime;
	readonly keeper: WorkKeeper;
}
