/** Reads the deployments of an environment with what trusted accounts wrote alone. */
import type { Policy } from "../policy/policy.ts";
import { keepTrusted, type TrustedWriters } from "../record/provenance.ts";
import { isTerminal, latestStatus } from "../release/deployment.ts";
import type { GitHub } from "./client.ts";
import { type Deployment, listDeployments } from "./deployments.ts";
import { readOwnLogin } from "./issues.ts";

/** Whose writing counts under a policy; `own` is the login that the token writes as. */
export function listTrustedWriters(policy: Pick<Policy, "trust" | "tag" | "service">, own: string): TrustedWriters {
	return { own, authors: policy.trust.authors, tag: policy.tag, service: policy.service ?? null };
}

/** Newest first, at most `limit`; what others wrote has no payload, and their statuses are left out. */
export async function listTrustedDeployments(
	github: GitHub,
	policy: Pick<Policy, "trust" | "tag" | "service">,
	options: { readonly environment?: string; readonly limit?: number } = {},
): Promise<readonly Deployment[]> {
	const deployments = await listDeployments(github, options);
	return keepTrusted(deployments, listTrustedWriters(policy, await readOwnLogin(github)));
}

/** Whether the run began a deployment to the environment, of any service or target, that has not ended. */
export async function hasOpenDeployment(
	github: GitHub,
	policy: Pick<Policy, "trust" | "tag" | "service">,
	where: { readonly environment: string; readonly runId: string },
): Promise<boolean> {
	const deployments = await listTrustedDeployments(github, policy, { environment: where.environment, limit: 50 });
	return deployments.some((one) => one.payload?.runId === where.runId && !isTerminal(latestStatus(one)?.state));
}

/**
 * Whether a command of the run may be changing the environment at this moment: a deployment that the run began or goes on with is
 * `in_progress`. Each action says so before its command, and looks at its lock after that.
 */
export async function isChanging(
	github: GitHub,
	policy: Pick<Policy, "trust" | "tag" | "service">,
	where: { readonly environment: string; readonly runId: string },
): Promise<boolean> {
	const { environment, runId } = where;
	const deployments = await listTrustedDeployments(github, policy, { environment, limit: 50 });
	return deployments.some((one) => {
		if (one.payload === null || latestStatus(one)?.state !== "in_progress") return false;
		// A rollback that goes on with the deployment of an earlier run says so by the address of its log.
		const runs = one.statuses.map(({ logUrl }) => /\/actions\/runs\/(\d+)/.exec(logUrl ?? "")?.[1]);
		return one.payload.runId === runId || runs.includes(runId);
	});
}
