/** A deployment as our actions write it: its payload, its key, and the words in a status that carry meaning. */

export type DeploymentKind = "deploy" | "rollback" | "drill";

export interface DeploymentPayload {
	readonly schemaVersion: 1;
	/** `<service>/<environment>/<version>/<run id>`; for rollbacks `rollback/<service>/<environment>/<incident key>`. */
	readonly key: string;
	readonly kind: DeploymentKind;
	readonly service: string | null;
	readonly version: string;
	readonly tag: string;
	readonly sha: string;
	readonly environment: string;
	readonly runId: string;
	readonly runAttempt: number;
	readonly actor: string;
	readonly policyDigest: string;
	/** The commit that the policy was read from. Older releases of ours wrote none, or null for the standard policy. */
	readonly policyCommit?: string | null;
	/** What that policy extends, the lowest first, each at the commit that was read; absent: nothing, or an older release of ours wrote it. */
	readonly policyBases?: readonly { readonly source: string; readonly sha: string }[];
	readonly artifactDigest: string | null;
	readonly previous: { readonly version: string; readonly sha: string; readonly deploymentId: number } | null;
	/** One of the environment's targets; absent where it was made to the whole environment. */
	readonly target?: string;
	/** Of a drill: the deployment of the release that it goes back to. */
	readonly targetDeploymentId?: number;
}

export type DeploymentState = "pending" | "queued" | "in_progress" | "success" | "failure" | "error" | "inactive";

export interface DeploymentStatusFact {
	/** Decides between statuses of one second; without ids the given order does, oldest first. */
	readonly id?: number;
	readonly state: DeploymentState;
	readonly description: string;
	readonly createdAt: string;
}

export interface DeploymentFact {
	readonly id: number;
	readonly sha: string;
	readonly environment: string;
	/** ISO instant. */
	readonly createdAt: string;
	/** Ours, or null when somebody else wrote the deployment. */
	readonly payload: DeploymentPayload | null;
	/** Oldest first, or with ids in any order. */
	readonly statuses: readonly DeploymentStatusFact[];
}

/** A `success` status that begins so says that verify found the release healthy. */
export const VERIFIED = "verified:";
/** A `failure` status that begins so quarantines the SHA in the environment. */
export const ROLLED_BACK = "rolled back:";
/** A `failure` status that begins so ends an attempt that stopped after `in_progress`, before its command: it changed nothing. */
export const NOT_STARTED = "not started:";
/** A later `inactive` status that begins so says who let the SHA return, and why. */
export const QUARANTINE_LIFTED = "quarantine lifted:";

type Mark = typeof ROLLED_BACK | typeof QUARANTINE_LIFTED;

/**
 * The words of a mark that holds at one target of a deployment to the whole environment: `rolled back in eu:`. Such a `rolled back in`
 * is written into an `inactive` status: the deployment did not fail at the other targets. Null, or the target that it was made to: the mark.
 */
export function nameMark(mark: Mark, payload: DeploymentPayload, target: string | null): string {
	return target === null || targetOf(payload) === target ? mark : nameAt(mark, target);
}

function nameAt(mark: Mark, target: string | null): string {
	return target === null ? mark : mark.replace(/:$/, () => ` in ${target}:`);
}

/**
 * Whether a deployment was rolled back at a target, there alone or as a whole, and its quarantine there was not lifted since. Null asks
 * for anywhere in the environment.
 */
export function isQuarantining(deployment: Pick<DeploymentFact, "statuses">, target: string | null): boolean {
	const statuses = orderStatuses(deployment.statuses);
	if (target !== null) return isMarkedAt(statuses, target);
	const named = statuses.flatMap(({ description }) => /^rolled back in (.+?): /.exec(description)?.[1] ?? []);
	return [null, ...named].some((one) => isMarkedAt(statuses, one));
}

/** `statuses` oldest first. Null: as a whole. */
function isMarkedAt(statuses: readonly DeploymentStatusFact[], target: string | null): boolean {
	const says = ({ description }: DeploymentStatusFact, mark: Mark) =>
		description.startsWith(mark) || description.startsWith(nameAt(mark, target));
	const at = statuses.findLastIndex(
		(status) =>
			(status.state === "failure" && status.description.startsWith(ROLLED_BACK)) ||
			(status.state === "inactive" && target !== null && says(status, ROLLED_BACK)),
	);
	return at >= 0 && !statuses.slice(at).some((status) => says(status, QUARANTINE_LIFTED));
}

/** What makes twice once for a deploy. */
export function deploymentKey(
	fields: Pick<DeploymentPayload, "service" | "environment" | "version" | "runId"> & {
		/** One of a matrix of targets, or a wave's number where each is a deployment of its own. */
		readonly target?: string;
	},
): string {
	return [fields.service ?? "-", fields.environment, fields.version, fields.runId, fields.target]
		.filter((part) => part !== undefined)
		.join("/");
}

/** To which target of its environment a deployment was made; null: to the whole environment. */
export function targetOf(payload: DeploymentPayload): string | null {
	if (payload.target !== undefined) return payload.target;
	// Older deploys say it in their key alone.
	const { service, environment, version, runId } = payload;
	const whole = `${deploymentKey({ service, environment, version, runId })}/`;
	return payload.kind === "deploy" && payload.key.startsWith(whole) ? payload.key.slice(whole.length) : null;
}

/** Whether a deployment changed what runs at a target: it was made there, or to the whole environment. Null asks for all of them. */
export function concernsTarget(payload: DeploymentPayload, target: string | null): boolean {
	if (target === null) return true;
	const made = targetOf(payload);
	return made === null || made === target;
}

/** The payload when it is one of ours (REST gives an object or text, GraphQL a text, sometimes quoted twice); else null. */
export function parseDeploymentPayload(value: unknown): DeploymentPayload | null {
	let payload = value;
	for (let depth = 0; depth < 2 && typeof payload === "string"; depth++) {
		try {
			payload = JSON.parse(payload);
		} catch {
			return null;
		}
	}
	if (typeof payload !== "object" || payload === null) return null;
	const fields = payload as Record<string, unknown>;
	const previous = fields.previous as Record<string, unknown> | null;
	const whole =
		fields.schemaVersion === 1 &&
		["deploy", "rollback", "drill"].includes(fields.kind as string) &&
		["key", "version", "tag", "environment", "runId", "actor", "policyDigest"].every(
			(name) => typeof fields[name] === "string",
		) &&
		isCommit(fields.sha) &&
		typeof fields.runAttempt === "number" &&
		["number", "undefined"].includes(typeof fields.targetDeploymentId) &&
		["string", "undefined"].includes(typeof fields.target) &&
		(fields.policyCommit === undefined || fields.policyCommit === null || isCommit(fields.policyCommit)) &&
		(fields.policyBases === undefined || isBaseList(fields.policyBases)) &&
		["service", "artifactDigest"].every((name) => fields[name] === null || typeof fields[name] === "string") &&
		(previous === null ||
			(typeof previous === "object" &&
				typeof previous.version === "string" &&
				typeof previous.sha === "string" &&
				typeof previous.deploymentId === "number"));
	return whole ? (payload as DeploymentPayload) : null;
}

function isBaseList(value: unknown): boolean {
	return (
		Array.isArray(value) &&
		value.every((base: unknown) => {
			if (typeof base !== "object" || base === null) return false;
			const { source, sha } = base as Record<string, unknown>;
			return typeof source === "string" && isCommit(sha);
		})
	);
}

function isCommit(value: unknown): boolean {
	return typeof value === "string" && /^[0-9a-f]{40}$/.test(value);
}

/** Oldest first, by time and id: the API's order is no promise. */
export function orderStatuses(statuses: readonly DeploymentStatusFact[]): readonly DeploymentStatusFact[] {
	return [...statuses].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt) || (a.id ?? 0) - (b.id ?? 0));
}

/** The newest status, or undefined for a deployment without any. */
export function latestStatus(deployment: Pick<DeploymentFact, "statuses">): DeploymentStatusFact | undefined {
	return orderStatuses(deployment.statuses).at(-1);
}

/**
 * Whether a deployment began to change its environment. An attempt that ended as not started takes back its own `in_progress` and
 * no other: where an earlier attempt left one that nothing ended, its command may have run.
 */
export function hasBegun(deployment: Pick<DeploymentFact, "statuses">): boolean {
	let underWay = 0;
	for (const { state, description } of orderStatuses(deployment.statuses)) {
		if (state === "success") return true;
		if (state === "in_progress") underWay++;
		if (!isTerminal(state)) continue;
		const isTakenBack = underWay === 1 && state === "failure" && description.startsWith(NOT_STARTED);
		if (underWay > 0 && !isTakenBack) return true;
		underWay = 0;
	}
	return underWay > 0;
}

/** Whether a state ends a deployment. */
export function isTerminal(state: DeploymentState | undefined): boolean {
	return state === "success" || state === "failure" || state === "error" || state === "inactive";
}
