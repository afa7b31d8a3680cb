/** Reads what a verification starts from: the policy, the release's commit and the environment's deployments. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { requireTagAt, resolveTag } from "@octoacme/shared/github/refs.ts";
import { listTrustedDeployments } from "@octoacme/shared/github/trusted-deployments.ts";
import { loadEmergencyPolicy } from "@octoacme/shared/phase/begun-policy.ts";
import { requireEnvironment } from "@octoacme/shared/phase/load-policy.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import type { Environment } from "@octoacme/shared/policy/schema.ts";
import type { ActionRuntime } from "@octoacme/shared/process/action.ts";
import type { DeploymentFact } from "@octoacme/shared/release/deployment.ts";
import { type ReleaseVersion, readVersion } from "@octoacme/shared/release/version.ts";
import type { VerifyInputs } from "./inputs.ts";

export interface Surroundings {
	readonly policy: Policy;
	readonly environment: Environment;
	readonly service: string | null;
	/** One of the environment's targets; null: none was named. */
	readonly target: string | null;
	readonly release: ReleaseVersion;
	/** The tag's commit. */
	readonly sha: string;
	/** Of the environment, in any order. */
	readonly deployments: readonly DeploymentFact[];
}

/** Policy first, for it says what a tag looks like; then the rest side by side. */
export async function gatherSurroundings(
	github: GitHub,
	runtime: Pick<ActionRuntime, "log">,
	inputs: VerifyInputs,
): Promise<Surroundings> {
	const policy = await loadEmergencyPolicy(github, runtime, { environment: inputs.environment, inputs });
	const release = readVersion(inputs.version, policy.tag);
	const environment = requireEnvironment(policy, inputs.environment);
	const [sha, deployments] = await Promise.all([
		pinCommit(github, release.tag, inputs.sha),
		readDeployments(github, policy, inputs.environment),
	]);
	const target = inputs.deployTarget ?? null;
	return { policy, environment, service: policy.service ?? null, target, release, sha, deployments };
}

/** Of one environment, with statuses in the order in which they were given. */
export async function readDeployments(
	github: GitHub,
	policy: Policy,
	environment: string,
): Promise<readonly DeploymentFact[]> {
	return (await listTrustedDeployments(github, policy, { environment })).map((deployment) => ({
		...deployment,
		statuses: deployment.statuses.map((status, index) => ({ ...status, id: index })),
	}));
}

async function pinCommit(github: GitHub, tag: string, sha: string | undefined): Promise<string> {
	if (sha !== undefined) {
		await requireTagAt(github, tag, sha);
		return sha;
	}
	const resolved = await resolveTag(github, tag);
	if (resolved !== undefined) return resolved.sha;
	throw new ActionableError({
		code: "not-found",
		message: `The tag ${tag} does not exist.`,
		hint: "Push the release's tag first, or correct `version`.",
	});
}
