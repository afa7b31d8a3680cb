/** The deployments of the policy's environments that count. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { type Deployment, listDeployments } from "@octoacme/shared/github/deployments.ts";
import { fact } from "@octoacme/shared/github/fact.ts";
import type { ReleaseOverview } from "@octoacme/shared/github/release-overview.ts";
import { listTrustedWriters } from "@octoacme/shared/github/trusted-deployments.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { keepTrusted } from "@octoacme/shared/record/provenance.ts";
import type { DeploymentFact } from "@octoacme/shared/release/deployment.ts";
import type { PreflightFacts } from "@octoacme/shared/requirements/facts.ts";
import { type Fact, mapFact } from "@octoacme/shared/vocabulary.ts";

export async function readDeployments(
	github: GitHub,
	overview: ReleaseOverview,
	policy: Policy,
): Promise<PreflightFacts["deployments"]> {
	const recent = overview.deployments!;
	if (!recent.ok) return recent;
	const all: Fact<readonly Deployment[]> = !recent.value.more
		? { ok: true, value: recent.value.deployments }
		: mapFact(
				await fact(() =>
					Promise.all(
						// Whole: what was released last may have any number of other services' deployments after it.
						policy.environments.map(({ name }) => listDeployments(github, { environment: name })),
					),
				),
				(lists) => lists.flat(),
			);
	return mapFact(all, (deployments) =>
		keepTrusted(deployments, listTrustedWriters(policy, overview.viewer)).map(
			({ id, sha, environment, createdAt, payload, statuses }): DeploymentFact => ({
				id,
				sha,
				environment,
				createdAt,
				payload,
				statuses: statuses.map((status, index) => ({
					id: index,
					state: status.state,
					description: status.description,
					createdAt: status.createdAt,
				})),
			}),
		),
	);
}
