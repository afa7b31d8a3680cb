/** Fetches what a release's identity follows from: its tags, and which of the lower ones are in its history. */

import type { Policy } from "../policy/policy.ts";
import { decideIdentity, listCandidates, type ReleaseIdentity, type TagFact } from "../release/identity.ts";
import { parseTag, type ReleaseVersion } from "../release/version.ts";
import type { GitHub } from "./client.ts";
import { isReachable } from "./commits.ts";
import { readLastReleased } from "./read-last-released.ts";
import { listTags } from "./refs.ts";

/** So many candidates are looked up before the search for a previous release ends; older lines of a repository are not walked. */
const LOOKUPS = 12;

/** fetchIdentity: asks for reachability nearest first, and no further than the last full release. */
export async function fetchIdentity(
	github: GitHub,
	facts: { readonly release: ReleaseVersion; readonly sha: string; readonly policy: Policy },
): Promise<ReleaseIdentity> {
	const { release, sha, policy } = facts;
	const { tag: pattern } = policy;
	const all = await listTags(github, pattern.slice(0, pattern.indexOf("{version}")));
	const { tags } = await readLastReleased(github, policy, { release, tags: all });
	const looked: TagFact[] = [];
	for (const tag of listCandidates(release, pattern, tags).slice(0, LOOKUPS)) {
		const reachable = tag.sha === sha || (await isReachable(github, tag.sha, sha));
		looked.push({ ...tag, reachable });
		if (reachable && parseTag(tag.name, pattern)!.prerelease.length === 0) break;
	}
	return decideIdentity({ release, sha, pattern, tags: looked });
}
