/** Every commit since the previous release, as the notes read it, and what a reader should know of how they were found. */
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { type NoteCommit, toNoteCommit } from "@octoacme/shared/notes/facts.ts";
import { type FoundRange, findRange } from "@octoacme/shared/range/find-range.ts";
import type { ReleaseIdentity, TagFact } from "@octoacme/shared/release/identity.ts";
import { describeVersioning, parseTag, type ReleaseVersion, showPattern } from "@octoacme/shared/release/version.ts";
import { listFirst } from "@octoacme/shared/text/plural.ts";

interface RangeRequest {
	readonly release: ReleaseVersion;
	readonly sha: string;
	readonly pattern: string;
	/** Those that a range may start at. */
	readonly tags: readonly TagFact[];
	/** Names of all tags of the repository. */
	readonly allTags: readonly string[];
	readonly history: "auto" | "git" | "api";
	readonly workspace: string;
	/** Whether a rule of the policy or a service asks for changed paths. */
	readonly needsPaths: boolean;
}

export interface ReadRange {
	readonly identity: ReleaseIdentity;
	readonly source: FoundRange["source"];
	/** With their paths where they are needed and the clone has them. */
	readonly commits: readonly NoteCommit[];
	readonly remarks: readonly string[];
	/** What is missing. */
	readonly incomplete?: string;
}

export async function readRange(github: GitHub, request: RangeRequest): Promise<ReadRange> {
	const found = await findRange(github, { ...request, deepens: request.needsPaths });
	const { identity, source, incomplete } = found;
	const remarks = [...found.remarks, ...(identity.previous === undefined ? describePassedOver(request) : [])];
	if (incomplete !== undefined) return { identity, source, remarks, incomplete, commits: [] };
	const from = identity.previous?.sha;
	const [listed, paths] = await Promise.all([
		source.listCommits(from, request.sha),
		request.needsPaths ? source.listCommitPaths?.(from, request.sha) : undefined,
	]);
	return {
		identity,
		source,
		remarks,
		...(listed.incomplete === undefined ? {} : { incomplete: `${listed.incomplete}.` }),
		commits: listed.commits.map((commit) =>
			toNoteCommit(
				paths === undefined || commit.parents.length > 1 ? commit : { ...commit, paths: paths.get(commit.sha) ?? [] },
			),
		),
	};
}

/** A first release beside tags that look like releases: who moved from `v1.1` to `v1.1.1` learns why they do not count. */
function describePassedOver({ allTags, pattern, release }: RangeRequest): readonly string[] {
	const numbered = allTags.filter((name) => /\d\.\d/.test(name) && name !== release.tag);
	const others = numbered.filter((name) => parseTag(name, pattern) === undefined);
	return others.length === 0 || others.length < numbered.length
		? []
		: [
				`${release.tag} counts as the first release: ${listFirst([...others].sort(), 3)} ${others.length === 1 ? "is no release" : "are no releases"} of the pattern ${showPattern(pattern)}, whose versions are ${describeVersioning(pattern)}.`,
			];
}
