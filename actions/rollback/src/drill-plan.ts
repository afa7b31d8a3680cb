/** Whether there is a drill, and of which releases; pure. */

import type { DeployedRelease } from "@octoacme/shared/release/history.ts";
import { isProduction } from "@octoacme/shared/release/production.ts";
import type { RollbackFacts } from "./gather.ts";
import type { ReasonCode } from "./reasons.ts";

/** The release that is deployed, and the one that the drill goes back to. */
export interface DrillReleases {
	readonly current: DeployedRelease;
	readonly target: DeployedRelease;
}

type Refusal = Extract<ReasonCode, "drill-in-production" | "nothing-deployed" | "no-known-good" | "no-command">;

/** What is deployed and gone back to, or why there is no drill; pure. */
export function decideDrill(
	facts: Pick<RollbackFacts, "environment" | "history">,
	hasCommands: boolean,
): ({ readonly kind: "drill" } & DrillReleases) | { readonly kind: "refuse"; readonly reason: Refusal } {
	const { active, lastKnownGood } = facts.history;
	if (isProduction(facts.environment)) return { kind: "refuse", reason: "drill-in-production" };
	if (active === undefined) return { kind: "refuse", reason: "nothing-deployed" };
	if (lastKnownGood === undefined) return { kind: "refuse", reason: "no-known-good" };
	if (!hasCommands) return { kind: "refuse", reason: "no-command" };
	return { kind: "drill", current: active, target: lastKnownGood };
}
