/** What a stage came to, in the action's closed vocabulary; pure, and the rule by which a record is replayed. */

import type { Signal } from "@octoacme/shared/verification/signal.ts";
import type { StepOutcome } from "@octoacme/shared/vocabulary.ts";
import { type DeployPlan, decidePlan, type PlanFacts, type Refusal } from "./plan.ts";
import type { ReasonCode } from "./reasons.ts";

export const DECISIONS = [
	"deployed",
	"begun",
	"wave-deployed",
	"already-deployed",
	"would-deploy",
	"refused",
	"failed",
	"rolled-back",
	"locked",
	"unlocked",
] as const;
export type Decision = (typeof DECISIONS)[number];

/** How carrying out a plan ended, as plain data. */
export type Conclusion =
	/** `checks`: how many probes and identity checks passed; 0: nothing was asked. */
	| { readonly kind: "changed"; readonly checks: number }
	| { readonly kind: "backup-failed"; readonly message: string }
	| { readonly kind: "command-failed"; readonly percent: number; readonly how: string; readonly timedOut: boolean }
	| {
			readonly kind: "unhealthy";
			readonly percent: number;
			readonly bad: readonly string[];
			/** Null: no rollback command was run. */
			readonly rolledBack: boolean | null;
	  }
	| { readonly kind: "cancelled"; readonly changing: boolean }
	/** The team's own steps come next; the deployment and the lock stay open for `finish`. */
	| { readonly kind: "begun"; readonly percent: number }
	/** The team's own steps reached a percentage that was judged healthy; the next `begin` goes on from it. */
	| { readonly kind: "wave-passed"; readonly percent: number; readonly checks: number }
	| { readonly kind: "steps-ended"; readonly outcome: Exclude<StepOutcome, "success">; readonly percent: number };

/** Whether the deployment goes on after this step: a later one must finish it. */
export function isUnfinished({ kind }: Pick<Conclusion, "kind">): boolean {
	return kind === "begun" || kind === "wave-passed";
}

export interface Verdict {
	readonly decision: Decision;
	readonly reason: ReasonCode;
	/** One sentence. */
	readonly message: string;
}

/** Whether the step ends red under `mode: enforce`. */
export function isNegative({ decision }: Pick<Verdict, "decision">): boolean {
	return decision === "refused" || decision === "failed" || decision === "rolled-back";
}

/** The gravest refusal speaks. */
export function decideRefusal(refusals: readonly [Refusal, ...Refusal[]]): Verdict {
	const [{ reason, message }, ...rest] = refusals;
	return { decision: "refused", reason, message: rest.length === 0 ? message : `${message} (and ${rest.length} more)` };
}

/** The verdict of a plan that was carried out. */
export function decideConclusion(plan: Extract<DeployPlan, { kind: "deploy" }>, conclusion: Conclusion): Verdict {
	switch (conclusion.kind) {
		case "changed":
			return {
				decision: "deployed",
				reason: plan.breakGlass ? "deployed-by-break-glass" : "deployed",
				message:
					conclusion.checks === 0
						? "deployed; the policy has no smoke probe here, so nothing proves that it answers"
						: `deployed; ${conclusion.checks} ${conclusion.checks === 1 ? "check says" : "checks say"} that it answers`,
			};
		case "backup-failed":
			return { decision: "failed", reason: "backup-failed", message: `${conclusion.message}; nothing was changed` };
		case "command-failed":
			return {
				decision: "failed",
				reason: conclusion.timedOut ? "command-timed-out" : "command-failed",
				message: `the deploy command ${conclusion.how}; it may have partly deployed`,
			};
		case "cancelled":
			return {
				decision: "failed",
				reason: "cancelled",
				message: conclusion.changing
					? "cancelled in the middle; it may have partly deployed"
					: "cancelled before anything was changed",
			};
		case "begun":
			return {
				decision: "begun",
				reason: "begun",
				message: `begun${conclusion.percent === 100 ? "" : ` for ${conclusion.percent} %`}; the job's own steps come next, then the step with operation: finish`,
			};
		case "wave-passed":
			return {
				decision: "wave-deployed",
				reason: "wave-healthy",
				message: `${conclusion.percent} % deployed; ${conclusion.checks} ${conclusion.checks === 1 ? "check says" : "checks say"} that it is healthy`,
			};
		case "steps-ended":
			return decideStepsEnd(conclusion);
		case "unhealthy":
			return decideUnhealthy(conclusion);
	}
}

function decideStepsEnd({ outcome, percent }: Extract<Conclusion, { kind: "steps-ended" }>): Verdict {
	const where = percent === 100 ? "" : ` at ${percent} %`;
	switch (outcome) {
		case "failure":
			return {
				decision: "failed",
				reason: "steps-failed",
				message: `the job's own steps failed${where}; they may have partly deployed`,
			};
		case "cancelled":
			return {
				decision: "failed",
				reason: "cancelled",
				message: `the job's own steps were cancelled${where}; they may have partly deployed`,
			};
		case "skipped":
			return { decision: "failed", reason: "steps-skipped", message: `the job's own steps were skipped${where}` };
	}
}

function decideUnhealthy(conclusion: Extract<Conclusion, { kind: "unhealthy" }>): Verdict {
	const bad = conclusion.bad.join(", ");
	if (conclusion.percent === 100 && conclusion.rolledBack === null)
		return { decision: "failed", reason: "smoke-failed", message: `not healthy after the change: ${bad}` };
	const wave = `at ${conclusion.percent} % not healthy: ${bad}`;
	if (conclusion.rolledBack === true)
		return { decision: "rolled-back", reason: "wave-unhealthy", message: `${wave}; the rollback command ended well` };
	return {
		decision: "failed",
		reason: "wave-unhealthy",
		message:
			conclusion.rolledBack === false
				? `${wave}; the rollback command failed too`
				: `${wave}; no rollback command could be run`,
	};
}

/** Signals as `name: what was seen`. */
export function nameSignals(signals: readonly Signal[]): readonly string[] {
	return signals.map((signal) => `${signal.name}: ${signal.value === "" ? signal.explanation : signal.value}`);
}

/** The facts that a record keeps of a deploy. */
export interface DeployRecordFacts {
	readonly plan: PlanFacts;
	/** Null: nothing was carried out, for an earlier run had deployed. */
	readonly conclusion: Conclusion | null;
}

/** A recorded deploy, decided again: what `replay` of the command line compares with the entry. */
export function decideDeploy({ plan: planFacts, conclusion }: DeployRecordFacts): {
	readonly decision: string;
	readonly reason: string;
	readonly reasons: readonly string[];
} {
	const plan = decidePlan(planFacts);
	if (plan.kind === "refuse") {
		const { decision, reason } = decideRefusal(plan.refusals);
		return { decision, reason, reasons: plan.refusals.map(({ message }) => message) };
	}
	if (plan.kind === "already-deployed" || conclusion === null)
		return { decision: "already-deployed", reason: "already-deployed", reasons: [] };
	const { decision, reason, message } = decideConclusion(plan, conclusion);
	return { decision, reason, reasons: [message] };
}

/** What the step says of a deploy whose success status GitHub did not take; the record keeps the verdict itself. */
export function describeUnrecorded<T extends Verdict & { readonly isRecorded: boolean }>(outcome: T): T {
	return outcome.isRecorded
		? outcome
		: { ...outcome, reason: "deployed-not-recorded", message: "deployed, but GitHub did not take its success status" };
}
