/** Which release is judged, by which policy: the tag and its commit, and the release before it. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { listTags, resolveTag } from "@octoacme/shared/github/refs.ts";
import type { ReleaseOverview } from "@octoacme/shared/github/release-overview.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { type Git, openGit } from "@octoacme/shared/process/git.ts";
import { findPrevious } from "@octoacme/shared/release/find-previous.ts";
import { listCandidates, type ReleaseIdentity, type TagFact } from "@octoacme/shared/release/identity.ts";
import { readVersion, tagPrefix } from "@octoacme/shared/release/version.ts";
import { type RangeSource, selectSource } from "./range-source.ts";

/** What the inputs say of the release and its policy. */
export interface ReleaseChoice {
	readonly version: string;
	readonly sha: string | undefined;
	readonly service: string | undefined;
	readonly policyFile: string;
}

export async function openCheckout(workspace: string): Promise<Git | undefined> {
	try {
		const git = openGit(workspace);
		await git.isShallow();
		return git;
	} catch {
		return undefined;
	}
}

/** The release's tag, all tags of the repository that may matter, and the commit. Throws when there is no tag, or it has moved. */
export async function readTag(github: GitHub, overview: ReleaseOverview, policy: Policy, request: ReleaseChoice) {
	const release = readVersion(request.version, policy.tag);
	const tags = overview.moreTags ? await listTags(github, tagPrefix(policy.tag)) : overview.tags;
	const sha = tags.find(({ name }) => name === release.tag)?.sha ?? (await resolveTag(github, release.tag))?.sha;
	if (sha === undefined)
		throw new ActionableError({
			code: "not-found",
			message: `There is no tag ${release.tag} in ${github.owner}/${github.repo}.`,
			hint: "Push the tag first; preflight judges the commit that it points at.",
		});
	if (request.sha !== undefined && request.sha !== sha)
		throw new ActionableError({
			code: "tag-moved",
			message: `The tag ${release.tag} points at ${sha} now; the input \`sha\` says ${request.sha}.`,
			hint: "Nothing was decided. Run preflight again without `sha`, and hand its output on.",
		});
	return { release, tags, sha };
}

export async function readIdentity(where: {
	readonly release: ReturnType<typeof readVersion>;
	readonly sha: string;
	readonly policy: Policy;
	readonly tags: readonly TagFact[];
	readonly git: Git | undefined;
	readonly api: RangeSource;
}): Promise<{ readonly identity: ReleaseIdentity; readonly source: RangeSource }> {
	const { release, sha, policy, tags, git, api } = where;
	const [nearest] = listCandidates(release, policy.tag, tags);
	const source = await selectSource(git, api, [sha, ...(nearest === undefined ? [] : [nearest.sha])]);
	const { identity } = await findPrevious({ release, sha, pattern: policy.tag, tags }, source.relate);
	return { identity, source };
}
