/** A rollback that the job's own steps make: what its deployment says to the step that finishes it; pure. */
import { type DeploymentFact, orderStatuses } from "@octoacme/shared/release/deployment.ts";
import type { PlanRequest } from "./plan.ts";

/** The status with which the job's own steps begin; it names the run, which alone may finish them. */
export function describeOwnSteps(tag: string, runId: string): string {
	return `${ownSteps(runId)} going back to ${tag}`;
}

/** How that status begins: a long tag is cut off at GitHub's limit, the run is not. */
function ownSteps(runId: string): string {
	return `own steps of run ${runId}:`;
}

export interface BegunRollback {
	readonly deploymentId: number;
	/** ISO instant: the recovery is measured from it. */
	readonly at: string;
	/** The release that is brought back, and the one that failed. */
	readonly target: { readonly tag: string; readonly sha: string };
	readonly failed: { readonly deploymentId: number; readonly sha: string };
}

/** The newest rollback in the scope that this run's own steps began; null when it began none. */
export function findBegun(
	deployments: readonly DeploymentFact[],
	scope: PlanRequest["scope"],
	runId: string,
): BegunRollback | null {
	const found = deployments.flatMap(({ id, sha, environment, payload, statuses }): BegunRollback[] => {
		if (payload?.kind !== "rollback" || payload.sha !== sha || payload.previous === null) return [];
		if (environment !== scope.environment || payload.environment !== environment) return [];
		if (payload.service !== scope.service) return [];
		const begun = orderStatuses(statuses).find(
			({ state, description }) => state === "in_progress" && description.startsWith(ownSteps(runId)),
		);
		if (begun === undefined) return [];
		return [{ deploymentId: id, at: begun.createdAt, target: { tag: payload.tag, sha }, failed: payload.previous }];
	});
	return found.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || b.deploymentId - a.deploymentId)[0] ?? null;
}
