/** Reads the deployments of an environment with what trusted accounts wrote alone. */
import type { Policy } from "../policy/policy.ts";
import { keepTrusted, type TrustedWriters } from "../record/provenance.ts";
import { isTerminal, latestStatus } from "../release/deployment.ts";
import type { GitHub } from "./client.ts";
import { type Deployment, listBareDeployments, listDeployments, readDeployment } from "./deployments.ts";
import { readOwnLogin } from "./issues.ts";

/** Whose writing counts under a policy; `own` is the login that the token writes as. */
export function listTrustedWriters(policy: Pick<Policy, "trust" | "tag" | "service">, own: string): TrustedWriters {
	return { own, authors: policy.trust.authors, tag: policy.tag, service: policy.service ?? null };
}

/** Newest first; what others wrote has no payload, and their statuses are left out. */
export async function listTrustedDeployments(
	github: GitHub,
	policy: Pick<Policy, "trust" | "tag" | "service">,
	options: { readonly environment?: string } = {},
): Promise<readonly Deployment[]> {
	const deployments = await listDeployments(github, options);
	return keepTrusted(deployments, listTrustedWriters(policy, await readOwnLogin(github)));
}

type TrustRules = Pick<Policy, "trust" | "tag" | "service">;

interface OfRun {
	readonly environment: string;
	readonly runId: string;
}

/** Whether the run began a deployment to the environment, of any service or target, that has not ended. */
export async function hasOpenDeployment(
	github: GitHub,
	policy: TrustRules,
	{ environment, runId }: OfRun,
): Promise<boolean> {
	const isOfRun = ({ payload }: Deployment) => payload?.runId === runId;
	return someTrusted(github, policy, environment, {
		isAsked: isOfRun,
		isFound: (one) => !isTerminal(latestStatus(one)?.state),
	});
}

/**
 * Whether a command of the run may be changing the environment at this moment: a deployment that the run began or goes on with is
 * `in_progress`. Each action says so before its command, and looks at its lock after that.
 */
export async function isChanging(github: GitHub, policy: TrustRules, { environment, runId }: OfRun): Promise<boolean> {
	return someTrusted(github, policy, environment, {
		// A rollback goes on with the deployment of an earlier run, and says so by the address of its log.
		isAsked: ({ payload }) => payload?.runId === runId || payload?.kind === "rollback",
		isFound: (one) => {
			const runs = one.statuses.map(({ logUrl }) => /\/actions\/runs\/(\d+)/.exec(logUrl ?? "")?.[1]);
			return latestStatus(one)?.state === "in_progress" && (one.payload!.runId === runId || runs.includes(runId));
		},
	});
}

/**
 * Whether one of the trusted deployments that are asked for is what is looked for. The whole list is read, by the reading that does
 * not lag: what others create pushes nothing out of sight. Statuses are read of the trusted ones alone.
 */
async function someTrusted(
	github: GitHub,
	policy: TrustRules,
	environment: string,
	{ isAsked, isFound }: Readonly<Record<"isAsked" | "isFound", (one: Deployment) => boolean>>,
): Promise<boolean> {
	const writers = listTrustedWriters(policy, await readOwnLogin(github));
	const asked = keepTrusted(await listBareDeployments(github, { environment }), writers).filter(isAsked);
	for (const { id } of asked) {
		const read = await readDeployment(github, id);
		if (read !== undefined && keepTrusted([read], writers).some(isFound)) return true;
	}
	return false;
}
