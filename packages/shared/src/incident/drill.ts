/** Drills: what a rehearsed rollback left in an environment's deployments, and whether it is young and fast enough. */

import type { DeploymentFact } from "../release/deployment.ts";
import { targetOf, VERIFIED } from "../release/deployment.ts";
import { parseDuration, renderDuration } from "../text/duration.ts";

export interface Drill {
	readonly deploymentId: number;
	readonly version: string;
	/** ISO instant at which it was proved. */
	readonly at: string;
	/** From the decision to go back until the old release answered. */
	readonly recoveryMs: number;
}

/** The status description that readDrills reads. */
export function describeDrill(recoveryMs: number): string {
	return `${VERIFIED} drill recovered in ${renderDuration(Math.max(1_000, Math.ceil(recoveryMs / 1_000) * 1_000))}`;
}

/** The finished drills of one environment and service, newest first; with a target those of that target alone. */
export function readDrills(
	deployments: readonly DeploymentFact[],
	scope: { readonly environment: string; readonly service: string | null; readonly target?: string | null },
): readonly Drill[] {
	const target = scope.target ?? null;
	return deployments
		.filter(
			({ payload, sha }) =>
				payload?.kind === "drill" &&
				payload.sha === sha &&
				payload.environment === scope.environment &&
				payload.service === scope.service &&
				(target === null || targetOf(payload) === target),
		)
		.flatMap((deployment) =>
			deployment.statuses.flatMap((status): Drill[] => {
				const text = /^verified: drill recovered in (\S+)/.exec(status.description)?.[1];
				const recoveryMs = text === undefined ? undefined : parseDuration(text);
				if (status.state !== "success" || recoveryMs === undefined) return [];
				return [
					{ deploymentId: deployment.id, version: deployment.payload!.version, at: status.createdAt, recoveryMs },
				];
			}),
		)
		.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

export type DrillVerdict =
	| { readonly kind: "met"; readonly drill: Drill }
	| { readonly kind: "missing" }
	| { readonly kind: "too-old"; readonly drill: Drill; readonly ageMs: number }
	| { readonly kind: "too-slow"; readonly drill: Drill };

/** The newest drill against the policy's `drill` of the environment. `now` in milliseconds. */
export function judgeDrill(
	drills: readonly Drill[],
	rule: { readonly "max-age": string; readonly "max-recovery": string },
	now: number,
): DrillVerdict {
	const [drill] = drills;
	if (drill === undefined) return { kind: "missing" };
	const ageMs = now - Date.parse(drill.at);
	if (ageMs > parseDuration(rule["max-age"])!) return { kind: "too-old", drill, ageMs };
	return drill.recoveryMs > parseDuration(rule["max-recovery"])! ? { kind: "too-slow", drill } : { kind: "met", drill };
}
