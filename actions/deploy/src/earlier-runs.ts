/** What earlier attempts and runs left of a deployment, from the two places that outlive a job: its statuses and the release record. */

import type { GitHub } from "@octoacme/shared/github/client.ts";
import type { Deployment } from "@octoacme/shared/github/deployments.ts";
import { readWorkflowRun } from "@octoacme/shared/github/workflow-runs.ts";
import { readRecord } from "@octoacme/shared/phase/read-record.ts";
import { hashEntry, type RecordEntry } from "@octoacme/shared/record/entry.ts";
import { type DeploymentFact, isTerminal, latestStatus } from "@octoacme/shared/release/deployment.ts";
import type { DeployedRelease, EnvironmentHistory } from "@octoacme/shared/release/history.ts";
import { lockName } from "./environment-lock.ts";
import type { ReleaseFacts } from "./gather-release.ts";
import type { LeftDeployment, OwnDeployment } from "./plan.ts";
import { readBackup, readBegun, readChangedPercent } from "./progress.ts";

/** The deployment of this run's key. A command whose status could not be written is known from the entry that was. */
export async function readOwnDeployment(
	github: GitHub,
	release: ReleaseFacts,
	deployment: Deployment,
	{ history, target }: { readonly history: EnvironmentHistory; readonly target: string | null },
): Promise<OwnDeployment> {
	const own = describeOwn(deployment, history);
	if (own.state !== "open" || own.changedPercent === 100) return own;
	if (!deployment.statuses.some(({ state }) => state === "in_progress")) return own;
	const { identity, service } = release;
	const { entries } = await readRecord(github, { sha: identity.sha, version: identity.version, service });
	const last = findLastEntry(entries, lockName(deployment.environment, target));
	return last !== undefined && saysDeployed(last, deployment) ? { ...own, changedPercent: 100 } : own;
}

function describeOwn(deployment: Deployment, history: EnvironmentHistory): OwnDeployment {
	const state = latestStatus(deployment)?.state;
	const { active } = history;
	return {
		id: deployment.id,
		state: state === "success" ? "success" : isTerminal(state) ? "failure" : "open",
		changedPercent: readChangedPercent(deployment.statuses),
		backup: readBackup(deployment.statuses),
		begun: readBegun(deployment.statuses),
		superseded: active !== undefined && active.deploymentId > deployment.id && active.sha !== deployment.sha,
	};
}

function saysDeployed(entry: RecordEntry, deployment: Deployment): boolean {
	const hasFailedSince = deployment.statuses.some(
		({ state, createdAt }) =>
			(state === "failure" || state === "error") && Date.parse(createdAt) >= Date.parse(entry.at),
	);
	return (
		entry.decision === "deployed" &&
		entry.run.id === deployment.payload?.runId &&
		hashEntry(entry) === entry.hash &&
		!hasFailedSince
	);
}

function findLastEntry(entries: readonly RecordEntry[], environment: string): RecordEntry | undefined {
	return entries.findLast((entry) => entry.phase === "deploy" && entry.environment === environment);
}

/**
 * The newest deployment that began here, when a run that is over left it open after its command: the same commit, version and
 * artifact are not deployed again by a new run. Null for anything else.
 */
export async function readLeftDeployment(
	github: GitHub,
	newest: DeploymentFact | undefined,
	wanted: {
		readonly sha: string;
		readonly version: string;
		readonly artifactDigest: string | null;
		readonly runId: string;
	},
): Promise<LeftDeployment | null> {
	const payload = newest?.payload;
	if (newest === undefined || payload === undefined || payload === null) return null;
	const isSame =
		payload.kind === "deploy" &&
		newest.sha === wanted.sha &&
		payload.version === wanted.version &&
		payload.artifactDigest === wanted.artifactDigest;
	const changedPercent = readChangedPercent(newest.statuses);
	if (!isSame || payload.runId === wanted.runId || changedPercent === 0) return null;
	if (isTerminal(latestStatus(newest)?.state)) return null;
	const run = await readWorkflowRun(github, payload.runId);
	if (run !== undefined && run.status !== "completed") return null;
	return { id: newest.id, runId: payload.runId, changedPercent, backup: readBackup(newest.statuses) };
}

/** The deployment that an environment holds already; undefined: it is of another version of the commit. */
export function findHeldRelease(
	facts: { readonly history: EnvironmentHistory },
	deploymentId: number | null,
	version: string,
): DeployedRelease | undefined {
	return facts.history.succeeded.find((one) => one.deploymentId === deploymentId && one.version === version);
}

/** The entry that says how the environment came to hold a release: by the run that deployed, or by one that found it deployed. */
export function findHoldingEntry(
	entries: readonly RecordEntry[],
	environment: string,
	held: DeployedRelease,
): RecordEntry | undefined {
	return entries.findLast(
		(entry) =>
			entry.phase === "deploy" &&
			entry.environment === environment &&
			((entry.decision === "deployed" && entry.run.id === held.payload.runId) ||
				(entry.decision === "already-deployed" && Date.parse(entry.at) >= Date.parse(held.createdAt))),
	);
}
