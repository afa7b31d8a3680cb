/** Which release is judged: the tag and its commit. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { listTags, resolveTag } from "@octoacme/shared/github/refs.ts";
import type { ReleaseOverview } from "@octoacme/shared/github/release-overview.ts";
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import { readVersion, tagPrefix } from "@octoacme/shared/release/version.ts";

/** What the inputs say of the release and its policy. */
export interface ReleaseChoice {
	readonly version: string;
	readonly sha: string | undefined;
	readonly service: string | undefined;
	readonly policyFile: string;
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
