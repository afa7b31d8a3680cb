/** Decides what a rollback does, from the environment's deployments alone: to which release, or why not. */
import type { Environment } from "@octoacme/shared/policy/schema.ts";
import {
	concernsTarget,
	type DeploymentFact,
	hasBegun,
	latestStatus,
	nameMark,
	orderStatuses,
	ROLLED_BACK,
	targetOf,
	VERIFIED,
} from "@octoacme/shared/release/deployment.ts";
import { type DeployedRelease, type EnvironmentHistory, findKnownGood } from "@octoacme/shared/release/history.ts";
import { parseDuration, renderDuration } from "@octoacme/shared/text/duration.ts";

/** An `error` status that begins so was left by a run that ended before its outcome was known: the next run goes on. */
export const STOPPED = "stopped:";
/** An `in_progress` status that begins so: the command ended well, only the proof is missing. */
export const CHANGED = "changed:";
/** Begins what a failed command is said to have done, in the status of its deployment too. */
export const COMMAND_FAILED = "the rollback command ";
/** Begins what failed steps of the job are said to have done, there too. */
export const STEPS_FAILED = "the job's own steps ended with ";

export interface PlanRequest {
	readonly scope: {
		readonly environment: string;
		readonly service: string | null;
		/** The environment's target that is brought back; null or absent: the whole of it. */
		readonly target?: string | null;
	};
	/** What the caller saw as bad; both null when it is whatever runs. Compared before anything is set. */
	readonly sha: string | null;
	readonly tag: string | null;
	/** A tag by the policy's pattern, `none`, or null for the last known-good. */
	readonly target: string | null;
	readonly forwardOnly: boolean;
	/** A person may try again after a failed attempt; an automatic rollback is made once. */
	readonly byHand: boolean;
	/**
	 * Nothing says that the named release is bad: its job may have been refused, rejected or cancelled before it changed anything.
	 * A release that is verified and still runs is kept. Absent in records of before it was asked.
	 */
	readonly keepVerified?: boolean;
	/**
	 * Somebody says that the named release is bad, and it never began to change the environment, at any of its targets: the name is wrong,
	 * and what fails still runs. Absent in records of before it was asked.
	 */
	readonly isNameWrong?: boolean;
	/** No deployment of ours began to change the environment, for any service or target. Absent in records of before it was asked: not known. */
	readonly isUntouched?: boolean;
}

interface Skipped {
	readonly version: string;
	readonly why: string;
}

export interface RunningRelease {
	readonly deploymentId: number;
	readonly version: string;
	readonly tag: string;
	readonly sha: string;
}

export type RollbackPlan =
	| {
			readonly kind: "roll-back";
			readonly bad: RunningRelease;
			readonly target: DeployedRelease;
			readonly skipped: readonly Skipped[];
			/** The deployment that an earlier attempt left; `changed`: its command had ended well. */
			readonly resumes: { readonly deploymentId: number; readonly changed: boolean } | null;
			/** Earlier attempts to another target that nobody ended. */
			readonly closes: readonly number[];
	  }
	| {
			readonly kind: "already-rolled-back";
			readonly bad: RunningRelease;
			readonly to: RunningRelease;
			/** How long it took, as the run that did it said. */
			readonly recoveryMs: number;
			/** Whether the bad deployment says so too. */
			readonly marked: boolean;
	  }
	| {
			readonly kind: "playbook-only";
			readonly reason: "playbook-only" | "forward-only";
			readonly bad: RunningRelease | null;
	  }
	| {
			readonly kind: "nothing-to-roll-back";
			readonly reason: "nothing-changed" | "still-verified" | "nothing-deployed" | "no-known-good";
			readonly bad: RunningRelease | null;
			readonly skipped: readonly Skipped[];
	  }
	| {
			readonly kind: "attempt-failed";
			readonly bad: RunningRelease;
			readonly to: RunningRelease;
			readonly what: string;
	  }
	| {
			readonly kind: "refused";
			readonly reason:
				| "target-not-verified"
				| "target-is-current"
				| "target-quarantined"
				| "target-unknown"
				| "not-current"
				| "never-began"
				| "not-begun";
			/** Null: this run has begun no rollback, or it is not known what is to be brought back. */
			readonly bad: RunningRelease | null;
			readonly seen: string;
	  };

/** What is wrong with the target that was named, one of the environment's; undefined: nothing. */
export function describeTargetFault(
	{ name, targets }: Pick<Environment, "name" | "targets">,
	target: string | null,
): string | undefined {
	if (target === null ? targets.length === 0 : targets.includes(target)) return undefined;
	return `${name} has ${targets.length === 0 ? "no targets" : `the targets ${targets.join(", ")}`}; ${target ?? "none"} was named`;
}

/**
 * `deployments` may hold those of other environments and services, in any order; `history` is `readHistory` of
 * them for the same scope. Monotonic: the target was deployed before the bad release and is not quarantined, so that
 * rollbacks in a row never return to a bad one. Asked again for what is done, it says so instead of going further back.
 */
export function planRollback(
	deployments: readonly DeploymentFact[],
	history: EnvironmentHistory,
	request: PlanRequest,
): RollbackPlan {
	const own = listOwn(deployments, request.scope);
	const attempts = own.filter(hasBegun);
	const newest = attempts.find((attempt) => attempt.payload!.kind !== "rollback" || isDone(attempt));
	if (newest === undefined) return planFirst(own, request);
	const done = planDone(attempts, newest, request);
	if (done !== undefined) return done;
	const current = describe(newest);
	if (!isNamed(current, request)) {
		const known = attempts.some((attempt) => isNamed(describe(attempt), request));
		const elsewhere = request.target === "none" ? findAtTarget(attempts, request) : undefined;
		if (elsewhere !== undefined) return { kind: "playbook-only", reason: "playbook-only", bad: elsewhere };
		if (known) return { kind: "refused", reason: "not-current", bad: current, seen: current.tag };
		return request.isNameWrong
			? { kind: "refused", reason: "never-began", bad: current, seen: `${current.tag} runs there` }
			: { kind: "nothing-to-roll-back", reason: "nothing-changed", bad: current, skipped: [] };
	}
	// A rollback of it that began and is not done is newer: what runs then is not certain, and the rollback goes on.
	if (request.keepVerified && attempts[0]!.id === newest.id && isVerified(newest))
		return { kind: "nothing-to-roll-back", reason: "still-verified", bad: current, skipped: [] };
	if (request.target === "none") return { kind: "playbook-only", reason: "playbook-only", bad: current };
	if (request.forwardOnly && request.target === null)
		return { kind: "playbook-only", reason: "forward-only", bad: current };
	// Also those that were cut off before their first word: they are adopted, not made again.
	const earlier = own.filter(
		(attempt) =>
			attempt.payload!.kind === "rollback" &&
			attempt.payload!.previous?.deploymentId === current.deploymentId &&
			!isDone(attempt),
	);
	const failed = earlier.find((attempt) => attempt.id !== newest.id && isFailed(attempt));
	if (failed !== undefined && !request.byHand)
		return {
			kind: "attempt-failed",
			bad: current,
			to: describe(failed),
			what: latestStatus(failed)?.description ?? "it failed",
		};
	return planTarget(history, request, { current, newest, earlier });
}

/**
 * Where nothing of ours is known to run in the scope. A job that was refused before its first deployment there names its release and
 * gives no reason: that release changed nothing, as at every later refusal. But where a deployment for another service or target
 * began, the scope itself may be wrong, and only a record of the refusal says that the release does not run.
 */
function planFirst(own: readonly DeploymentFact[], request: PlanRequest): RollbackPlan {
	if (request.target === "none") return { kind: "playbook-only", reason: "playbook-only", bad: null };
	const isNamedOne = request.sha !== null || request.tag !== null;
	const isRecorded = own.some((deployment) => isNamed(describe(deployment), request));
	const isRefusal =
		isNamedOne && request.keepVerified === true && !own.some(hasBegun) && (request.isUntouched === true || isRecorded);
	return {
		kind: "nothing-to-roll-back",
		reason: isRefusal ? "nothing-changed" : "nothing-deployed",
		bad: null,
		skipped: [],
	};
}

/** The named release where it runs at one of the targets, for the playbook of the whole environment. `attempts` are newest first. */
function findAtTarget(attempts: readonly DeploymentFact[], request: PlanRequest): RunningRelease | undefined {
	if ((request.scope.target ?? null) !== null) return undefined;
	const settled = attempts.filter((attempt) => attempt.payload!.kind !== "rollback" || isDone(attempt));
	const targets = new Set(settled.map(({ payload }) => targetOf(payload!)).filter((target) => target !== null));
	return [...targets]
		.map((target) => describe(settled.find(({ payload }) => concernsTarget(payload!, target))!))
		.find((release) => isNamed(release, request));
}

/** To what the environment goes back, and which attempt is gone on with. */
function planTarget(
	history: EnvironmentHistory,
	request: PlanRequest,
	{ current, newest, earlier }: FailedDeployment,
): RollbackPlan {
	const bad: DeployedRelease = { ...current, createdAt: newest.createdAt, payload: newest.payload!, verified: false };
	const choice = chooseTarget(history, bad, request.target);
	if (typeof choice === "string") {
		if (choice === "no-known-good")
			return {
				kind: "nothing-to-roll-back",
				reason: choice,
				bad: current,
				skipped: listSkipped(history, bad, undefined),
			};
		return { kind: "refused", reason: choice, bad: current, seen: request.target! };
	}
	const resumed = earlier.find((attempt) => attempt.sha === choice.sha);
	return {
		kind: "roll-back",
		bad: current,
		target: choice,
		skipped: listSkipped(history, bad, choice),
		resumes: resumed === undefined ? null : { deploymentId: resumed.id, changed: isChanged(resumed) },
		closes: earlier.filter((attempt) => attempt.id !== resumed?.id && isOpen(attempt)).map(({ id }) => id),
	};
}

interface FailedDeployment {
	readonly current: ReturnType<typeof describe>;
	readonly newest: DeploymentFact;
	/** Attempts to roll it back that are not done. */
	readonly earlier: readonly DeploymentFact[];
}

/** The newest is a finished rollback, and the caller asks for nothing else than it. */
function planDone(
	attempts: readonly DeploymentFact[],
	newest: DeploymentFact,
	request: PlanRequest,
): RollbackPlan | undefined {
	const { previous, kind } = newest.payload!;
	if (kind !== "rollback" || previous === null || !isDone(newest)) return undefined;
	const source = attempts.find((attempt) => attempt.id === previous.deploymentId);
	const bad = source === undefined ? { ...previous, tag: previous.version } : describe(source);
	if (!isNamed(bad, request)) return undefined;
	if (request.target === "none") return { kind: "playbook-only", reason: "playbook-only", bad };
	// Without a word of what is bad, a target is a wish to go further back.
	if (request.target !== null && request.target !== newest.payload!.tag) return undefined;
	const proof = newest.statuses.find(isProof)!;
	return {
		kind: "already-rolled-back",
		bad,
		to: describe(newest),
		recoveryMs:
			readRecovery(proof.description) ?? Math.max(0, Date.parse(proof.createdAt) - Date.parse(newest.createdAt)),
		marked: source === undefined || isMarked(source, request.scope.target ?? null),
	};
}

function isMarked({ statuses, payload }: DeploymentFact, target: string | null): boolean {
	const marks = [ROLLED_BACK, nameMark(ROLLED_BACK, payload!, target)];
	return statuses.some(({ description }) => marks.some((mark) => description.startsWith(mark)));
}

/**
 * What the proof of a rollback says. How long it took stands in it, to the second, so that a later run repeats the words of the first
 * one and not similar ones, which channels would take for news.
 */
export function describeProof(tag: string, recoveryMs: number): string {
	return `${VERIFIED} ${tag} answers again after ${renderDuration(recoveryMs)}`;
}

/** Undefined for a proof written before the time stood in it. */
function readRecovery(description: string): number | undefined {
	const text = / answers again after (\S+)$/.exec(description)?.[1];
	return text === undefined ? undefined : parseDuration(text);
}

/** Whether the release that the request names began to change something by one of the deployments; where it names none, whether any did. */
export function isBegun(
	deployments: readonly DeploymentFact[],
	request: Pick<PlanRequest, "scope" | "sha" | "tag">,
): boolean {
	return listOwn(deployments, request.scope).some(
		(deployment) => hasBegun(deployment) && isNamed(describe(deployment), request),
	);
}

function isNamed(release: Pick<RunningRelease, "sha" | "tag">, request: Pick<PlanRequest, "sha" | "tag">): boolean {
	if (request.sha !== null) return release.sha === request.sha;
	return request.tag === null || release.tag === request.tag;
}

function chooseTarget(
	history: EnvironmentHistory,
	bad: DeployedRelease,
	tag: string | null,
): DeployedRelease | "no-known-good" | "target-not-verified" | "target-is-current" | "target-quarantined" {
	if (tag === null) return findKnownGood(history, bad) ?? "no-known-good";
	if (tag === bad.tag) return "target-is-current";
	const named = history.succeeded.filter(
		(release) => release.tag === tag && release.sha !== bad.sha && release.verified,
	);
	const before = named.filter((release) => isBefore(release, bad));
	if (before.length === 0) return "target-not-verified";
	return before.find((release) => !history.quarantined.has(release.sha)) ?? "target-quarantined";
}

/** Our deployments in the scope, newest first. */
function listOwn(deployments: readonly DeploymentFact[], scope: PlanRequest["scope"]): DeploymentFact[] {
	return deployments
		.filter(
			({ environment, payload, sha }) =>
				payload !== null &&
				payload.sha === sha &&
				environment === scope.environment &&
				payload.environment === scope.environment &&
				payload.service === scope.service,
		)
		.toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id);
}

/** Releases that ran between the target and the bad one, with the reason why they are not it. */
function listSkipped(
	history: EnvironmentHistory,
	bad: DeployedRelease,
	target: DeployedRelease | undefined,
): readonly Skipped[] {
	const skipped = new Map<string, Skipped>();
	for (const release of history.succeeded) {
		if (!isBefore(release, bad)) continue;
		if (target !== undefined && release.deploymentId === target.deploymentId) break;
		if (release.sha === bad.sha || release.sha === target?.sha || skipped.has(release.sha)) continue;
		const why = history.quarantined.has(release.sha)
			? "it was rolled back here before"
			: release.verified
				? "an older one was asked for"
				: "it was never verified here";
		skipped.set(release.sha, { version: release.version, why });
	}
	return [...skipped.values()];
}

function isBefore(release: DeployedRelease, bad: DeployedRelease): boolean {
	const difference = Date.parse(release.createdAt) - Date.parse(bad.createdAt);
	return difference < 0 || (difference === 0 && release.deploymentId < bad.deploymentId);
}

function describe(deployment: DeploymentFact): RunningRelease {
	const payload = deployment.payload!;
	return { deploymentId: deployment.id, version: payload.version, tag: payload.tag, sha: deployment.sha };
}

function isProof(status: { readonly state: string; readonly description: string }): boolean {
	return status.state === "success" && status.description.startsWith(VERIFIED);
}

function isDone(deployment: DeploymentFact): boolean {
	return deployment.statuses.some(isProof);
}

/** Whether the last word on a deployment is that verify found it healthy. `inactive` is no verdict: GitHub writes it by itself. */
function isVerified(deployment: DeploymentFact): boolean {
	const last = orderStatuses(deployment.statuses).findLast(({ state }) => state !== "inactive");
	return last !== undefined && isProof(last);
}

function isFailed(deployment: DeploymentFact): boolean {
	const latest = latestStatus(deployment);
	return latest?.state === "failure" || (latest?.state === "error" && !latest.description.startsWith(STOPPED));
}

function isOpen(deployment: DeploymentFact): boolean {
	const state = latestStatus(deployment)?.state;
	return state === undefined || state === "pending" || state === "queued" || state === "in_progress";
}

/** The command ended well, and nothing after it says that this is no longer so. */
function isChanged(deployment: DeploymentFact): boolean {
	const statuses = orderStatuses(deployment.statuses);
	const at = statuses.findLastIndex(({ description }) => description.startsWith(CHANGED));
	return (
		at >= 0 &&
		!statuses
			.slice(at)
			.some(({ state, description }) => state === "failure" || (state === "error" && !description.startsWith(STOPPED)))
	);
}
