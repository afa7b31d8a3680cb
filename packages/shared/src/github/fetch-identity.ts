/** Fetches what a release's identity follows from: its tags, which of them were released, and how they relate to it. */
import type { Policy } from "../policy/policy.ts";
import { findPrevious } from "../release/find-previous.ts";
import type { ReleaseIdentity } from "../release/identity.ts";
import type { ReleaseVersion } from "../release/version.ts";
import type { GitHub } from "./client.ts";
import { relateCommits } from "./commits.ts";
import { readLastReleased } from "./read-last-released.ts";
import { listTags } from "./refs.ts";

/** For an action that has read neither tags nor deployments yet. */
export async function fetchIdentity(
	github: GitHub,
	facts: { readonly release: ReleaseVersion; readonly sha: string; readonly policy: Policy },
): Promise<ReleaseIdentity> {
	const { release, sha, policy } = facts;
	const { tag: pattern } = policy;
	const all = await listTags(github, pattern.slice(0, pattern.indexOf("{version}")));
	const { tags } = await readLastReleased(github, policy, { release, tags: all });
	const found = await findPrevious({ release, sha, pattern, tags }, (base, head) => relateCommits(github, base, head));
	return found.identity;
}
