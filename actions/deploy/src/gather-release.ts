/** Which release is deployed, by which policy. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import type { Deployment } from "@octoacme/shared/github/deployments.ts";
import { fetchIdentity, readStarts } from "@octoacme/shared/github/fetch-identity.ts";
import { type ResolvedTag, requireTagAt, resolveTag } from "@octoacme/shared/github/refs.ts";
import { listTrustedDeployments } from "@octoacme/shared/github/trusted-deployments.ts";
import { loadBegunPolicy } from "@octoacme/shared/phase/begun-policy.ts";
import { loadPolicy } from "@octoacme/shared/phase/load-policy.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import { deploymentKey } from "@octoacme/shared/release/deployment.ts";
import type { ReleaseIdentity } from "@octoacme/shared/release/identity.ts";
import { readVersion, showPattern } from "@octoacme/shared/release/version.ts";
import type { DeployInputs } from "./inputs.ts";

export interface ReleaseFacts {
	readonly policy: Policy;
	readonly identity: ReleaseIdentity;
	readonly service: string | null;
	readonly already?: ReadAlready;
}

/** What was read to know the release, as old as that: it decides whether the lock is taken, and nothing under the lock. */
export interface ReadAlready {
	/** What the release's tag points at. */
	readonly tag: ResolvedTag;
	/** Trusted ones of the policy's last environments. */
	readonly deployments: readonly Deployment[];
}

/**
 * The release that this run began to deploy to the environment, by the deployment that `begin` opened: a tag that moved since
 * changes nothing of what was deployed. Null: this run has begun none.
 */
export async function gatherBegun(
	github: GitHub,
	runtime: Pick<ActionRuntime, "context" | "log">,
	inputs: DeployInputs,
	environment: string,
): Promise<ReleaseFacts | null> {
	const where = { environment, runId: runtime.context.runId };
	const policy = await loadBegunPolicy(github, runtime, {
		environment,
		kind: "deploy",
		target: inputs.deployTarget,
		inputs,
		require: ({ tag }) => void readVersion(inputs.version, tag),
	});
	const release = readVersion(inputs.version, policy.tag);
	const service = policy.service ?? null;
	const key = deploymentKey({
		...where,
		service,
		version: release.version,
		...(inputs.deployTarget === undefined ? {} : { target: inputs.deployTarget }),
	});
	const [deployments, starts] = await Promise.all([
		listTrustedDeployments(github, policy, { environment: where.environment }),
		readStarts(github, { release, policy }),
	]);
	const begun = deployments.find(({ payload, sha }) => payload?.key === key && payload.sha === sha);
	if (begun === undefined || (inputs.sha !== undefined && inputs.sha !== begun.sha)) return null;
	const identity = await fetchIdentity(github, { release, sha: begun.sha, policy, starts });
	return { policy, identity, service };
}

/** Resolves the tag to its commit once; everything after holds to that commit. */
export async function gatherRelease(github: GitHub, inputs: DeployInputs): Promise<ReleaseFacts> {
	const policy = await loadPolicy(github, inputs);
	const release = readVersion(inputs.version, policy.tag);
	const [resolved, starts] = await Promise.all([
		resolveTag(github, release.tag),
		readStarts(github, { release, policy }),
	]);
	if (inputs.sha !== undefined && resolved?.sha !== inputs.sha) {
		// Throws with the words for a tag that moved or is gone.
		await requireTagAt(github, release.tag, inputs.sha);
	}
	if (resolved === undefined)
		throw new ActionableError({
			code: "not-found",
			message: `The tag ${release.tag} does not exist in this repository.`,
			hint: `Push the tag, or correct the input \`version\` (the policy's pattern is ${showPattern(policy.tag)}).`,
		});
	const identity = await fetchIdentity(github, { release, sha: resolved.sha, policy, starts });
	const { deployments } = starts;
	return { policy, identity, service: policy.service ?? null, already: { tag: resolved, deployments } };
}
