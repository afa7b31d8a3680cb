/** Decides what a rollback does, from the environment's deployments alone: to which release, or why not. */
import {
	type DeploymentFact,
	latestStatus,
	orderStatuses,
	ROLLED_BACK,
	VERIFIED,
} from "@octoacme/shared/release/deployment.ts";
import { type DeployedRelease, type EnvironmentHistory, findKnownGood } from "@octoacme/shared/release/history.ts";

export interface PlanRequest {
	/** The commit that the caller saw as bad; null when it is whatever runs. Compared before anything is set. */
	readonly sha: string | null;
	/** A tag by the policy's pattern, `none`, or null for the last known-good. */
	readonly target: string | null;
	readonly forwardOnly: boolean;
	/** A target named by hand may go on after a failed attempt; an automatic rollback is made once. */
	readonly byHand: boolean;
}

export interface Skipped {
	readonly version: string;
	readonly why: string;
}

export interface BadRelease {
	readonly deploymentId: number;
	readonly version: string;
	readonly tag: string;
	readonly sha: string;
}

export type RollbackPlan =
	| {
			readonly kind: "roll-back";
			readonly bad: BadRelease;
			readonly target: DeployedRelease;
			readonly skipped: readonly Skipped[];
			readonly resumes: number | null;
	  }
	| { readonly kind: "already-rolled-back"; readonly bad: BadRelease; readonly to: DeployedRelease }
	| {
			readonly kind: "playbook-only";
			readonly reason: "playbook-only" | "forward-only";
			readonly bad: BadRelease | null;
	  }
	| {
			readonly kind: "nothing-to-roll-back";
			readonly reason: "nothing-changed" | "nothing-deployed" | "no-known-good";
			readonly bad: BadRelease | null;
			readonly skipped: readonly Skipped[];
	  }
	| {
			readonly kind: "refused";
			readonly reason:
				| "target-not-verified"
				| "target-is-current"
				| "target-quarantined"
				| "not-current"
				| "attempt-failed";
			readonly bad: BadRelease;
			readonly seen: string;
	  };

/**
 * planRollback: `deployments` are those of the environment, in any order; `history` is `readHistory` of them. Monotonic: the
 * target was deployed before the bad release, so that two rollbacks in a row never return to a bad one.
 */
export function planRollback(
	deployments: readonly DeploymentFact[],
	history: EnvironmentHistory,
	request: PlanRequest,
): RollbackPlan {
	const attempts = listAttempts(deployments, history);
	const newest = attempts.find((attempt) => attempt.payload!.kind !== "rollback" || isDone(attempt));
	if (newest === undefined) {
		return request.target === "none"
			? { kind: "playbook-only", reason: "playbook-only", bad: null }
			: { kind: "nothing-to-roll-back", reason: "nothing-deployed", bad: null, skipped: [] };
	}
	const done = findDoneRollback(attempts, request.sha);
	if (done !== undefined && request.target === null) return { kind: "already-rolled-back", ...done };
	const current = describe(newest);
	if (request.sha !== null && request.sha !== current.sha) {
		const named = attempts.some((attempt) => attempt.sha === request.sha);
		return named
			? { kind: "refused", reason: "not-current", bad: current, seen: current.tag }
			: { kind: "nothing-to-roll-back", reason: "nothing-changed", bad: current, skipped: [] };
	}
	if (request.target === "none") return { kind: "playbook-only", reason: "playbook-only", bad: current };
	if (request.forwardOnly && request.target === null)
		return { kind: "playbook-only", reason: "forward-only", bad: current };
	const earlier = attempts.filter(
		(attempt) =>
			attempt.payload!.kind === "rollback" && attempt.payload!.previous?.deploymentId === current.deploymentId,
	);
	if (earlier.some(isFailed) && !request.byHand)
		return { kind: "refused", reason: "attempt-failed", bad: current, seen: describe(earlier.find(isFailed)!).tag };
	const open = earlier.find((attempt) => !isFailed(attempt) && !isDone(attempt));
	const bad: DeployedRelease = { ...current, createdAt: newest.createdAt, payload: newest.payload!, verified: false };
	if (request.target === null) {
		const target = findKnownGood(history, bad);
		const skipped = listSkipped(history, bad, target);
		return target === undefined
			? { kind: "nothing-to-roll-back", reason: "no-known-good", bad: current, skipped }
			: { kind: "roll-back", bad: current, target, skipped, resumes: open?.id ?? null };
	}
	return planNamedTarget(history, bad, current, request.target, open?.id ?? null);
}

function planNamedTarget(
	history: EnvironmentHistory,
	bad: DeployedRelease,
	current: BadRelease,
	tag: string,
	resumes: number | null,
): RollbackPlan {
	const refuse = (reason: "target-not-verified" | "target-is-current" | "target-quarantined"): RollbackPlan => ({
		kind: "refused",
		reason,
		bad: current,
		seen: tag,
	});
	if (tag === current.tag) return refuse("target-is-current");
	const candidates = history.succeeded.filter((release) => release.tag === tag && release.sha !== current.sha);
	const target = candidates.find((release) => release.verified);
	if (target === undefined) return refuse("target-not-verified");
	if (history.quarantined.has(target.sha)) return refuse("target-quarantined");
	return { kind: "roll-back", bad: current, target, skipped: listSkipped(history, bad, target), resumes };
}

/** listAttempts: our deployments here that began to change the environment, newest first. */
function listAttempts(deployments: readonly DeploymentFact[], history: EnvironmentHistory): DeploymentFact[] {
	const scope = [
		...history.succeeded.map((release) => release.payload),
		...history.open.flatMap((open) => (open.payload === null ? [] : [open.payload])),
	][0];
	return deployments
		.filter(
			(deployment) =>
				deployment.payload !== null &&
				deployment.payload.sha === deployment.sha &&
				(scope === undefined ||
					(deployment.payload.environment === scope.environment && deployment.payload.service === scope.service)),
		)
		.filter((deployment) =>
			deployment.statuses.some((status) => status.state === "in_progress" || status.state === "success"),
		)
		.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id);
}

/** findDoneRollback: the finished rollback of exactly the commit that the caller names, when nothing came after it. */
function findDoneRollback(
	attempts: readonly DeploymentFact[],
	sha: string | null,
): { readonly bad: BadRelease; readonly to: DeployedRelease } | undefined {
	const [last] = attempts;
	if (
		sha === null ||
		last === undefined ||
		last.payload!.kind !== "rollback" ||
		!isDone(last) ||
		last.payload!.previous?.sha !== sha
	)
		return undefined;
	const bad = attempts.find((attempt) => attempt.id === last.payload!.previous!.deploymentId);
	if (bad === undefined) return undefined;
	return {
		bad: describe(bad),
		to: { ...describe(last), createdAt: last.createdAt, payload: last.payload!, verified: true },
	};
}

/** listSkipped: what ran between the bad release and the target, and why it is passed over. */
function listSkipped(
	history: EnvironmentHistory,
	bad: DeployedRelease,
	target: DeployedRelease | undefined,
): Skipped[] {
	const skipped = new Map<string, Skipped>();
	for (const release of history.succeeded) {
		if (release.deploymentId === target?.deploymentId) break;
		if (release.deploymentId === bad.deploymentId || release.sha === bad.sha || release.sha === target?.sha) continue;
		if (Date.parse(release.createdAt) > Date.parse(bad.createdAt)) continue;
		const why = history.quarantined.has(release.sha)
			? "it was rolled back here before"
			: release.verified
				? "an older one was asked for"
				: "it was never verified here";
		skipped.set(release.sha, { version: release.version, why });
	}
	return [...skipped.values()];
}

function describe(deployment: DeploymentFact): BadRelease {
	const payload = deployment.payload!;
	return { deploymentId: deployment.id, version: payload.version, tag: payload.tag, sha: deployment.sha };
}

function isDone(deployment: DeploymentFact): boolean {
	return deployment.statuses.some((status) => status.state === "success" && status.description.startsWith(VERIFIED));
}

function isFailed(deployment: DeploymentFact): boolean {
	const state = latestStatus(deployment)?.state;
	return (
		(state === "failure" || state === "error") &&
		!orderStatuses(deployment.statuses).some((status) => status.description.startsWith(ROLLED_BACK))
	);
}
