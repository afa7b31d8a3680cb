/** Whether there is a drill, and of which releases; pure. */

import { formatSpan } from "@octoacme/shared/incident/incident.ts";
import type { DeploymentPayload } from "@octoacme/shared/release/deployment.ts";
import type { DeployedRelease, EnvironmentHistory } from "@octoacme/shared/release/history.ts";
import { isProduction } from "@octoacme/shared/release/production.ts";
import type { RollbackFacts } from "./gather.ts";
import { describeTargetFault } from "./plan.ts";
import type { ReasonCode } from "./reasons.ts";

/** The release that is deployed, and the one that the drill goes back to. */
export interface DrillReleases {
	readonly current: DeployedRelease;
	readonly target: DeployedRelease;
}

type Refusal = Extract<
	ReasonCode,
	"drill-in-production" | "target-unknown" | "nothing-deployed" | "no-known-good" | "no-command"
>;

/** What is deployed and gone back to, or why there is no drill; pure. */
export function decideDrill(
	facts: Pick<RollbackFacts, "environment" | "history" | "target">,
	hasCommands: boolean,
): ({ readonly kind: "drill" } & DrillReleases) | { readonly kind: "refuse"; readonly reason: Refusal } {
	const { active, lastKnownGood } = facts.history;
	if (isProduction(facts.environment)) return { kind: "refuse", reason: "drill-in-production" };
	if (describeTargetFault(facts.environment, facts.target) !== undefined)
		return { kind: "refuse", reason: "target-unknown" };
	if (active === undefined) return { kind: "refuse", reason: "nothing-deployed" };
	if (lastKnownGood === undefined) return { kind: "refuse", reason: "no-known-good" };
	if (!hasCommands) return { kind: "refuse", reason: "no-command" };
	return { kind: "drill", current: active, target: lastKnownGood };
}

/** The releases that a drill began with, whatever was deployed since; undefined where its deployment does not name both. */
export function readDrillReleases(
	{ previous, targetDeploymentId }: Pick<DeploymentPayload, "previous" | "targetDeploymentId">,
	{ succeeded }: Pick<EnvironmentHistory, "succeeded">,
): DrillReleases | undefined {
	const current = succeeded.find(({ deploymentId }) => deploymentId === previous?.deploymentId);
	const target = succeeded.find(({ deploymentId }) => deploymentId === targetDeploymentId);
	return current === undefined || target === undefined ? undefined : { current, target };
}

/** The changes of a drill, in their order. */
export const DRILL_STEPS = ["deploy", "back", "forward"] as const;
export type DrillStepName = (typeof DRILL_STEPS)[number];

export interface DrillStepEnd {
	readonly step: DrillStepName;
	/** Empty: it ended well. */
	readonly fault: string;
	/** Milliseconds. */
	readonly took: number;
}

/** Which release a step brings there, and which one runs there until then. */
export function describeDrillStep(step: DrillStepName, { current, target }: DrillReleases) {
	const [to, from] = step === "back" ? [target, current] : [current, target];
	const name = step === "deploy" ? `deploy ${to.tag}` : `${step} to ${to.tag}`;
	return { name, to, from };
}

/** The step that comes next; null: the drill is over. After a failed way back the way forward is tried all the same. */
export function chooseDrillStep(done: readonly Pick<DrillStepEnd, "step" | "fault">[]): DrillStepName | null {
	if (done.some(({ step, fault }) => step === "deploy" && fault !== "")) return null;
	return DRILL_STEPS.find((step) => !done.some((end) => end.step === step)) ?? null;
}

/** What the steps of a drill that is over amount to. */
export function concludeDrill(done: readonly DrillStepEnd[]): {
	readonly decision: "drilled" | "drill-failed";
	readonly reason: ReasonCode;
	readonly seen: string;
	readonly recoveryMs: number | null;
} {
	const faultOf = (name: DrillStepName) => done.find(({ step }) => step === name)?.fault ?? "";
	const failed = (
		[
			["deploy", "drill-deploy-failed"],
			["forward", "drill-forward-failed"],
			["back", "drill-back-failed"],
		] as const
	).find(([step]) => faultOf(step) !== "");
	if (failed !== undefined)
		return { decision: "drill-failed", reason: failed[1], seen: faultOf(failed[0]), recoveryMs: null };
	const recoveryMs = done.find(({ step }) => step === "back")!.took;
	return { decision: "drilled", reason: "drilled", seen: `recovered in ${formatSpan(recoveryMs)}`, recoveryMs };
}
