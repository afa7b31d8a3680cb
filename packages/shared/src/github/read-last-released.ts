/** Reads from GitHub which tags were released, for an action that has read neither deployments nor releases yet. */
import type { Policy } from "../policy/policy.ts";
import { isTrustedAuthor } from "../record/provenance.ts";
import type { TagFact } from "../release/identity.ts";
import { type LastReleased, lastReleased, listLastEnvironments } from "../release/last-released.ts";
import type { ReleaseVersion } from "../release/version.ts";
import type { GitHub } from "./client.ts";
import type { Deployment } from "./deployments.ts";
import { readOwnLogin } from "./issues.ts";
import { listReleases, type Release } from "./releases.ts";
import { listTrustedDeployments } from "./trusted-deployments.ts";

/** Published releases as `lastReleased` wants them. */
export function toPublished(
	releases: readonly Release[],
	policy: Pick<Policy, "trust">,
	own: string,
): readonly { readonly tag: string; readonly trusted: boolean }[] {
	return releases
		.filter(({ draft }) => !draft)
		.map(({ tag, author }) => ({ tag, trusted: isTrustedAuthor(author, { own, authors: policy.trust.authors }) }));
}

/** The deployments of the policy's last environments; one request for each. */
export async function listLastDeployments(github: GitHub, policy: Policy): Promise<readonly Deployment[]> {
	const lists = await Promise.all(
		listLastEnvironments(policy).map((environment) => listTrustedDeployments(github, policy, { environment })),
	);
	return lists.flat();
}

/** The deployments of the last environments; the list of releases where there is no environment, or nothing was deployed. */
export async function readLastReleased(
	github: GitHub,
	policy: Policy,
	what: {
		readonly release: ReleaseVersion;
		readonly tags: readonly TagFact[];
		/** Known already: not asked for again. */
		readonly releases?: readonly Release[];
		/** As `listLastDeployments` gives them, when they are known already. */
		readonly deployments?: readonly Deployment[];
	},
): Promise<LastReleased> {
	const { environments, service = null, tag: pattern } = policy;
	const deployments = what.deployments ?? (await listLastDeployments(github, policy));
	const facts = { ...what, pattern, service, environments, deployments };
	const isProven = facts.deployments.some(({ payload }) => payload !== null);
	const releases = what.releases ?? (isProven ? [] : await listReleases(github));
	const own = await readOwnLogin(github);
	return lastReleased({ ...facts, published: toPublished(releases, policy, own) });
}
