/** Reads what is released: the tag, its commit, and the files of each action at that commit. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import { type ReleaseVersion, readVersion } from "@octoacme/shared/release/version.ts";
import { type ActionContent, decideContent, type SourceEntry } from "./content.ts";
import type { Git } from "./git.ts";

/** Our tags are v1.2.3 in this repository and in every mirror. */
export const TAG_PATTERN = "v{version}";

export interface Source {
	readonly folder: string;
	readonly version: ReleaseVersion;
	/** The commit of the tag. */
	readonly sha: string;
	/** The commit's own date in git's raw form; a tag's date is lost by shallow checkouts. */
	readonly date: string;
	/** `https://github.com/octoacme/release-actions`, where links lead. */
	readonly address: string;
}

/** Throws ActionableError when the tag is no release, is not there, or is not at `expectedSha`. */
export async function readSource(
	git: Git,
	wanted: { readonly folder: string; readonly tag: string; readonly expectedSha?: string; readonly address: string },
): Promise<Source> {
	const { folder } = wanted;
	const version = readVersion(wanted.tag, TAG_PATTERN);
	const found = await git.run(
		["rev-parse", "--verify", "--quiet", "--end-of-options", `refs/tags/${version.tag}^{commit}`],
		{ cwd: folder },
	);
	const sha = found.stdout.trim();
	if (found.code !== 0 || !/^[0-9a-f]{40}$/.test(sha))
		throw new ActionableError({
			code: "not-found",
			message: `There is no tag ${version.tag} in this checkout.`,
			hint: "Push the tag, and check it out with `fetch-depth: 0`.",
		});
	if (wanted.expectedSha !== undefined && wanted.expectedSha !== sha)
		throw new ActionableError({
			code: "tag-moved",
			message: `${version.tag} is at ${sha}, but ${wanted.expectedSha} was to be released.`,
			hint: "A release tag never moves. Find out who moved it; release the new commit under a new version.",
		});
	const seconds = (await git.must(["show", "-s", "--format=%ct", "--end-of-options", sha], { cwd: folder })).trim();
	return { folder, version, sha, date: `${seconds} +0000`, address: wanted.address };
}

/** Names of the folders under `actions/` that hold an action.yml at the commit, sorted. */
export async function listActions(git: Git, source: Source): Promise<readonly string[]> {
	const entries = await listTree(git, source, "actions/");
	return entries
		.flatMap(({ path }) => /^actions\/([^/]+)\/action\.yml$/.exec(path)?.slice(1) ?? [])
		.sort((a, b) => (a < b ? -1 : 1));
}

/** What the mirror of one action holds; throws ActionableError with every problem of it. */
export async function readContent(git: Git, source: Source, action: string): Promise<readonly ActionContent[]> {
	const entries = await listTree(git, source, `actions/${action}/`, "LICENSE");
	const read = async (path: string) => {
		const entry = entries.find((candidate) => candidate.path === path);
		return entry === undefined ? undefined : git.must(["cat-file", "blob", entry.blob], { cwd: source.folder });
	};
	const content = decideContent({
		action,
		entries,
		definition: await read(`actions/${action}/action.yml`),
		readme: await read(`actions/${action}/README.md`),
		address: source.address,
		tag: source.version.tag,
	});
	if (content.ok) return content.files;
	throw new ActionableError({
		code: "invalid-input",
		message: `${action} can't be published: ${content.problems.join("; ")}.`,
		hint: "Fix it on the branch, and release that under a new version.",
	});
}

/** The files below these paths at the commit. */
export async function listTree(git: Git, source: Source, ...paths: readonly string[]): Promise<SourceEntry[]> {
	const text = await git.must(["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", source.sha, ...paths], {
		cwd: source.folder,
	});
	return text
		.split("\0")
		.filter(Boolean)
		.map((line) => {
			const [, mode = "", blob = "", name = ""] = /^(\d+) \w+ ([0-9a-f]+)\t([\s\S]*)$/.exec(line) ?? [];
			return { mode, blob, path: name };
		});
}
