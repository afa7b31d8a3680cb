/** What an environment runs, what it can go back to and what must not return: read from its deployments (docs/architecture.md). */
import {
	concernsTarget,
	type DeploymentFact,
	type DeploymentPayload,
	hasBegun,
	isQuarantining,
	latestStatus,
	targetOf,
	VERIFIED,
} from "./deployment.ts";

export interface DeployedRelease {
	readonly deploymentId: number;
	readonly createdAt: string;
	readonly version: string;
	readonly tag: string;
	readonly sha: string;
	readonly payload: DeploymentPayload;
	readonly verified: boolean;
}

export interface EnvironmentHistory {
	/** The newest deployment that reached `success`; undefined when none of ours did. Never GitHub's own "active". */
	readonly active: DeployedRelease | undefined;
	/** What a rollback from `active` brings back. */
	readonly lastKnownGood: DeployedRelease | undefined;
	/** SHAs that were rolled back at the target; without one, anywhere in the environment. They stay out, unless a person lets one return. */
	readonly quarantined: ReadonlySet<string>;
	/** Ours that reached `success`, newest first. */
	readonly succeeded: readonly DeployedRelease[];
	/** A deployment newer than `active` began to change the environment and did not succeed: what runs there is not certain. */
	readonly disturbedBy: DeploymentFact | undefined;
	/** Ours without a terminal status, newest first: running, or left open by a run that was killed. */
	readonly open: readonly DeploymentFact[];
}

/**
 * The history of one environment and, where given, one service and one target. Deployments of other environments,
 * services, targets or writers are left out; their order does not matter.
 */
export function readHistory(
	deployments: readonly DeploymentFact[],
	scope: {
		readonly environment: string;
		readonly service: string | null;
		/** One of the environment's targets; null or absent: all of it. */
		readonly target?: string | null;
		/** The commit that is about to be deployed there: other targets may hold it already. */
		readonly coming?: string;
	},
): EnvironmentHistory {
	const inScope = deployments
		.filter(
			({ environment, payload }) =>
				payload !== null &&
				environment === scope.environment &&
				payload.environment === scope.environment &&
				payload.service === scope.service,
		)
		// A payload that names another commit than its deployment is forged or broken, and proves nothing.
		.filter(({ sha, payload }) => payload!.sha === sha);
	const ours = selectForTarget(inScope, scope.target ?? null, scope.coming).sort(newestFirst);
	const quarantined = new Set(ours.filter((one) => isQuarantining(one, scope.target ?? null)).map(({ sha }) => sha));
	const succeeded = ours.filter((deployment) => hasStatus(deployment, "success", "")).map(describeRelease);
	const active = succeeded[0];
	const begun = ours.find(hasBegun);
	return {
		active,
		lastKnownGood: active === undefined ? undefined : findTarget(succeeded, quarantined, active),
		quarantined,
		succeeded,
		disturbedBy: begun?.id === active?.deploymentId ? undefined : begun,
		open: ours.filter((deployment) => {
			const state = latestStatus(deployment)?.state;
			return state === undefined || state === "pending" || state === "queued" || state === "in_progress";
		}),
	};
}

/**
 * Of the deployments to one environment and for one service, those that changed what runs at a target. One to the whole environment
 * counts for a target that was deployed to before it. For a target that was not, it counts while the other targets held no commit since
 * that this one was never given: a target that was added later never ran what the environment held before. One that quarantines its
 * commit there always counts. Null selects all.
 */
export function selectForTarget<Fact extends DeploymentFact>(
	deployments: readonly Fact[],
	target: string | null,
	coming?: string,
): Fact[] {
	if (target === null) return [...deployments];
	const made = (fact: Fact) => (fact.payload === null ? null : targetOf(fact.payload));
	const own = deployments.filter((fact) => made(fact) === target);
	const given = new Set([...own.map(({ sha }) => sha), coming]);
	const missed = deployments.filter(
		(fact) =>
			fact.payload !== null &&
			// One that was rolled back went to what it had before, and got nothing new.
			fact.payload.kind === "deploy" &&
			![null, target].includes(made(fact)) &&
			!given.has(fact.sha) &&
			hasStatus(fact, "success", "") &&
			!isQuarantining(fact, null),
	);
	const isNewer = (a: Fact, b: Fact) => newestFirst(a, b) < 0;
	return deployments.filter((fact) => {
		if (fact.payload === null) return true;
		if (!concernsTarget(fact.payload, target)) return false;
		if (made(fact) === target || isQuarantining(fact, target) || own.some((older) => isNewer(fact, older))) return true;
		return !missed.some((other) => other.sha !== fact.sha && isNewer(other, fact));
	});
}

/**
 * What a target certainly runs: the newest deployment, when it was made to exactly that target and nothing began to change it since.
 * Null asks for the whole environment. `history` is that of the target. One to the whole environment proves nothing of a target,
 * which may not have existed then, and one to a target nothing of the whole.
 */
export function findHeld(history: EnvironmentHistory, target: string | null): DeployedRelease | undefined {
	const { active, disturbedBy } = history;
	return active !== undefined && disturbedBy === undefined && targetOf(active.payload) === target ? active : undefined;
}

/**
 * What a rollback of the deployment `badId` brings back: the newest one before it that was verified, has
 * another SHA and was never rolled back. Undefined: there is nothing to roll back to.
 */
export function findKnownGood(history: EnvironmentHistory, bad: DeployedRelease): DeployedRelease | undefined {
	return findTarget(history.succeeded, history.quarantined, bad);
}

/** Whether the target, or with null the whole environment, now runs this SHA, deployed and verified. What a later stage may require. */
export function holdsVerified(history: EnvironmentHistory, sha: string, target: string | null): boolean {
	const held = findHeld(history, target);
	return held?.sha === sha && held.verified && !history.quarantined.has(sha);
}

function findTarget(
	succeeded: readonly DeployedRelease[],
	quarantined: ReadonlySet<string>,
	from: DeployedRelease,
): DeployedRelease | undefined {
	return succeeded.find(
		(release) =>
			isOlder(release, from) && release.verified && release.sha !== from.sha && !quarantined.has(release.sha),
	);
}

function describeRelease(deployment: DeploymentFact): DeployedRelease {
	const payload = deployment.payload!;
	return {
		deploymentId: deployment.id,
		createdAt: deployment.createdAt,
		version: payload.version,
		tag: payload.tag,
		sha: deployment.sha,
		payload,
		verified: hasStatus(deployment, "success", VERIFIED),
	};
}

function hasStatus(
	deployment: Pick<DeploymentFact, "statuses">,
	state: "success" | "failure",
	prefix: string,
): boolean {
	return deployment.statuses.some((status) => status.state === state && status.description.startsWith(prefix));
}

function newestFirst(a: Pick<DeploymentFact, "id" | "createdAt">, b: Pick<DeploymentFact, "id" | "createdAt">): number {
	return Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id;
}

function isOlder(a: DeployedRelease, b: DeployedRelease): boolean {
	const difference = Date.parse(a.createdAt) - Date.parse(b.createdAt);
	return difference < 0 || (difference === 0 && a.deploymentId < b.deploymentId);
}
