/** Fetches what a release's identity follows from: its tags, which of them were released, and how they relate to it. */
import type { Policy } from "../policy/policy.ts";
import { findPrevious } from "../release/find-previous.ts";
import type { ReleaseIdentity, TagFact } from "../release/identity.ts";
import { type ReleaseVersion, tagPrefix } from "../release/version.ts";
import type { GitHub } from "./client.ts";
import { relateCommits } from "./commits.ts";
import type { Deployment } from "./deployments.ts";
import { listLastDeployments, readLastReleased } from "./read-last-released.ts";
import { listTags } from "./refs.ts";

export interface Starts {
	readonly tags: readonly TagFact[];
	/** The deployments of the last environments, as they were read for it. */
	readonly deployments: readonly Deployment[];
}

/** Which commits a release can follow, for an action that has read neither tags nor deployments yet; needs only what the inputs say. */
export async function readStarts(
	github: GitHub,
	{ release, policy }: { readonly release: ReleaseVersion; readonly policy: Policy },
): Promise<Starts> {
	const [tags, deployments] = await Promise.all([
		listTags(github, tagPrefix(policy.tag)),
		listLastDeployments(github, policy),
	]);
	return { tags: (await readLastReleased(github, policy, { release, tags, deployments })).tags, deployments };
}

/** The release's identity against the newest of the starts that its commit follows. */
export async function fetchIdentity(
	github: GitHub,
	facts: {
		readonly release: ReleaseVersion;
		readonly sha: string;
		readonly policy: Policy;
		readonly starts: Pick<Starts, "tags">;
	},
): Promise<ReleaseIdentity> {
	const { release, sha, policy, starts } = facts;
	const request = { release, sha, pattern: policy.tag, tags: starts.tags };
	const found = await findPrevious(request, (base, head) => relateCommits(github, base, head));
	return found.identity;
}
