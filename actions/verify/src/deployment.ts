/** Decides which deployment is under verification, and whether there is one to verify at all. */
import { concernsTarget, type DeploymentFact } from "@octoacme/shared/release/deployment.ts";
import { type DeployedRelease, type EnvironmentHistory, readHistory } from "@octoacme/shared/release/history.ts";

export type Subject =
	/** Ours, finished and still the newest. */
	| {
			readonly kind: "deployed";
			readonly release: DeployedRelease;
			readonly startedAt: number;
			readonly finishedAt: number;
	  }
	/** The environment holds no deployment of ours: it is deployed to by other means, and only what answers can tell. */
	| { readonly kind: "unrecorded" }
	| Refused<"not-deployed" | "superseded" | "rolled-back">;

interface Refused<Reason extends string> {
	readonly kind: "refused";
	readonly reason: Reason;
	readonly seen: string;
}

export interface Scope {
	readonly environment: string;
	/** One of the environment's targets; null: the whole. */
	readonly target: string | null;
	readonly service: string | null;
	readonly sha: string;
	readonly version: string;
}

/** From all deployments of the environment, in any order. */
export function chooseSubject(deployments: readonly DeploymentFact[], scope: Scope): Subject {
	const history = readHistory(deployments, scope);
	const own = history.succeeded.find((release) => release.sha === scope.sha && release.version === scope.version);
	if (history.succeeded.length === 0 && history.open.length === 0 && !isOurs(deployments, scope))
		return { kind: "unrecorded" };
	if (history.quarantined.has(scope.sha))
		return { kind: "refused", reason: "rolled-back", seen: `${scope.version} was rolled back here` };
	if (own === undefined) return { kind: "refused", reason: "not-deployed", seen: describeActive(history) };
	if (history.active?.deploymentId !== own.deploymentId)
		return { kind: "refused", reason: "superseded", seen: describeActive(history) };
	return { kind: "deployed", release: own, ...timesOf(deployments, own) };
}

/** When the deployment began, and when it first reported success. */
export function timesOf(
	deployments: readonly DeploymentFact[],
	release: DeployedRelease,
): { readonly startedAt: number; readonly finishedAt: number } {
	const startedAt = Date.parse(release.createdAt);
	const successes = (deployments.find((deployment) => deployment.id === release.deploymentId)?.statuses ?? [])
		.filter((status) => status.state === "success")
		.map((status) => Date.parse(status.createdAt));
	return { startedAt, finishedAt: Math.min(...successes, Number.MAX_SAFE_INTEGER) };
}

/** Each target is verified by itself: of the whole nothing could be marked. Undefined: the target is one of them. */
export function findTargetFault(
	environment: string,
	targets: readonly string[],
	target: string | null,
): Refused<"target-unknown"> | undefined {
	if (target === null ? targets.length === 0 : targets.includes(target)) return undefined;
	const known = targets.length === 0 ? "no targets" : `the targets ${targets.join(", ")}`;
	return {
		kind: "refused",
		reason: "target-unknown",
		seen: `${environment} has ${known}; ${target ?? "none"} was named`,
	};
}

function isOurs(deployments: readonly DeploymentFact[], scope: Scope): boolean {
	return deployments.some(
		({ payload, environment }) =>
			payload !== null &&
			environment === scope.environment &&
			payload.service === scope.service &&
			concernsTarget(payload, scope.target),
	);
}

function describeActive(history: EnvironmentHistory): string {
	return history.active === undefined
		? "no finished deployment is recorded"
		: `${history.active.version} (${history.active.sha.slice(0, 12)}) was deployed last`;
}
