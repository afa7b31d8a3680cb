/** Finds the previous release and reads every commit since, from the clone or from GitHub, with the same result. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { listHistory } from "@octoacme/shared/github/commit-history.ts";
import { type Comparison, compareCommits, toRelation } from "@octoacme/shared/github/commits.ts";
import { isMergeCommit, type NoteCommit } from "@octoacme/shared/notes/facts.ts";
import {
	deepenHistory,
	probeHistory,
	readChangedPaths,
	readPatchIds,
	relateLocally,
	streamHistory,
} from "@octoacme/shared/process/git-history.ts";
import { parseCommitMessage } from "@octoacme/shared/release/commits.ts";
import { findPrevious } from "@octoacme/shared/release/find-previous.ts";
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
	readonly commits: readonly NoteCommit[];
	readonly source: "git" | "api";
	/** What a reader should know of how the range was found. */
	readonly remarks: readonly string[];
	readonly incomplete?: string;
}

/** readRange: `diverged` history is counted from the common commit, and said; what is missing is in `incomplete`. */
export async function readRange(github: GitHub, request: RangeRequest): Promise<ReadRange> {
	const remarks: string[] = [];
	const local = request.history === "api" ? false : await hasCommit(request, remarks);
	const known = new Map<string, Comparison | undefined>();
	const { identity, diverged, unrelated } = await findPrevious(request, async (base, head) => {
		const own = local ? await relateLocally(request.workspace, base, head) : undefined;
		if (own !== undefined) return own;
		// The comparison is the range itself where the nearest lower version is the previous one.
		if (!known.has(base)) known.set(base, await compareCommits(github, base, head));
		return toRelation(known.get(base));
	});
	if (identity.previous === undefined) remarks.push(...describePassedOver(request));
	if (diverged !== undefined)
		remarks.push(
			`${diverged.name} is not in the history of ${request.release.tag}: its line was not merged back, or history was rewritten. Changes are counted from the last common commit.`,
		);
	if (unrelated !== undefined)
		remarks.push(
			`${request.release.tag} does not follow ${unrelated.name}: their histories have no commit in common, or ${unrelated.name} came later. All of its history is counted.`,
		);
	const from = identity.previous?.sha;
	if (local) {
		const range = { directory: request.workspace, from, to: request.sha };
		let state = await probeHistory(range);
		if (state.kind === "shallow" && (request.history === "git" || request.needsPaths)) {
			if (await deepenHistory(request.workspace)) {
				remarks.push("The clone was shallow and was deepened.");
				state = await probeHistory(range);
			}
		}
		if (state.kind === "complete") return { identity, ...(await readLocally(range, request)), source: "git", remarks };
		if (request.history === "git")
			return {
				identity,
				commits: [],
				source: "git",
				remarks,
				incomplete: `The range is not whole: ${state.why}, and it could not be deepened.`,
			};
		remarks.push(`Read through the API: ${state.why}.`);
	}
	const commits = await readByApi(github, from, request, from === undefined ? undefined : known.get(from));
	return { identity, ...commits, source: "api", remarks };
}

async function hasCommit(request: RangeRequest, remarks: string[]): Promise<boolean> {
	const state = await probeHistory({ directory: request.workspace, to: request.sha });
	if (state.kind !== "absent") return true;
	if (request.history === "git")
		throw new ActionableError({
			code: "not-found",
			message: `history is \`git\`, and ${state.why}.`,
			hint: "Check the release's commit out first: actions/checkout with `fetch-depth: 0`; or set `history: api`.",
		});
	remarks.push("Read through the API: there is no checkout of the commit.");
	return false;
}

async function readLocally(
	range: { readonly directory: string; readonly from: string | undefined; readonly to: string },
	request: RangeRequest,
): Promise<Pick<ReadRange, "commits">> {
	const commits: NoteCommit[] = [];
	await streamHistory(range, ({ sha, parents, author, date, message }) => {
		commits.push({ sha, parents, author, date: toUtc(date), message: parseCommitMessage(message) });
	});
	const paths = request.needsPaths ? await readChangedPaths(range) : undefined;
	const patches = await readPatchIds(range.directory, listTwins(commits));
	return {
		commits: commits.map((commit) => {
			const patch = patches.get(commit.sha);
			return {
				...commit,
				...(paths === undefined || isMergeCommit(commit) ? {} : { paths: paths.get(commit.sha) ?? [] }),
				...(patch === undefined ? {} : { patch }),
			};
		}),
	};
}

/** A first release beside tags that look like releases: whoever moved from `v1.1` to `v1.1.1` is told why they do not count. */
function describePassedOver({ allTags, pattern, release }: RangeRequest): readonly string[] {
	const numbered = allTags.filter((name) => /\d+\.\d+/.test(name) && name !== release.tag);
	const others = numbered.filter((name) => parseTag(name, pattern) === undefined);
	return others.length === 0 || others.length < numbered.length
		? []
		: [
				`${release.tag} counts as the first release: ${listFirst([...others].sort(), 3)} ${others.length === 1 ? "is no release" : "are no releases"} of the pattern ${showPattern(pattern)}, whose versions are ${describeVersioning(pattern)}.`,
			];
}

/** listTwins: commits that may be one change twice: same author, same header, no merge. Only their patches are worth reading. */
export function listTwins(commits: readonly NoteCommit[]): readonly string[] {
	const byLook = new Map<string, string[]>();
	for (const { sha, parents, author, message } of commits) {
		if (isMergeCommit({ parents })) continue;
		const look = JSON.stringify([author, message.type ?? "", message.scope ?? "", message.description]);
		const known = byLook.get(look);
		if (known === undefined) byLook.set(look, [sha]);
		else known.push(sha);
	}
	return [...byLook.values()].filter((shas) => shas.length > 1).flat();
}

async function readByApi(
	github: GitHub,
	from: string | undefined,
	request: RangeRequest,
	known: Comparison | undefined,
): Promise<Pick<ReadRange, "commits" | "incomplete">> {
	const listed =
		from === undefined
			? await listHistory(github, request.sha)
			: from === request.sha
				? []
				: (known ?? (await compareCommits(github, from, request.sha)))?.commits;
	if (listed === undefined)
		return {
			commits: [],
			incomplete: `GitHub does not know ${from?.slice(0, 7)} or ${request.sha.slice(0, 7)} any more.`,
		};
	const commits = listed.map(
		({ sha, parents, authorName, date, message }): NoteCommit => ({
			sha,
			parents,
			author: authorName,
			date: toUtc(date),
			message: parseCommitMessage(message),
		}),
	);
	return { commits };
}

function toUtc(date: string): string {
	const instant = Date.parse(date);
	return Number.isNaN(instant) ? date : new Date(instant).toISOString();
}
