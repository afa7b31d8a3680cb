/** What one environment came to, with all that a report of it needs. */
import type { Signal } from "@octoacme/shared/verification/signal.ts";
import type { StageFacts } from "./gather.ts";
import { type Conclusion, decideRefusal, type Verdict } from "./outcome.ts";
import type { DeployPlan, Refusal } from "./plan.ts";
import type { Step } from "./timeline.ts";

export interface StageOutcome extends Verdict {
	readonly facts: StageFacts;
	readonly refusals: readonly Refusal[];
	readonly deploymentId: number | null;
	/** Null: nothing was carried out. */
	readonly conclusion: Conclusion | null;
	readonly steps: readonly Step[];
	readonly signals: readonly Signal[];
	readonly backup: string | null;
	/** Last lines of the command that failed, neutralised. */
	readonly tail: readonly string[];
	readonly breakGlass: boolean;
	/** False: the release runs, but its success status could not be written. */
	readonly isRecorded: boolean;
}

/** The outcome of a plan by which nothing is carried out. */
export function settle(facts: StageFacts, plan: Exclude<DeployPlan, { kind: "deploy" }>): StageOutcome {
	if (plan.kind === "refuse")
		return { ...nothingDone(facts), ...decideRefusal(plan.refusals), refusals: plan.refusals };
	return {
		...nothingDone(facts),
		decision: "already-deployed",
		reason: "already-deployed",
		message: `${facts.environment.name} already holds ${facts.plan.sha.slice(0, 7)}`,
		deploymentId: plan.deploymentId ?? facts.history.active?.deploymentId ?? null,
	};
}

/** An outcome without a verdict: no step was taken. */
export function nothingDone(facts: StageFacts): Omit<StageOutcome, keyof Verdict> {
	return {
		facts,
		refusals: [],
		deploymentId: null,
		conclusion: null,
		steps: [],
		signals: [],
		backup: null,
		tail: [],
		breakGlass: false,
		isRecorded: true,
	};
}
