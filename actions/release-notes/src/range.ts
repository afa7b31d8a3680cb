/** Finds the previous release and reads every commit since, from the clone or from GitHub, with the same result. */
import { ActionableError } from "@octoacme/shared/errors.ts";
import type { GitHub } from "@octoacme/shared/github/client.ts";
import { listCommitPaths, listHistory } from "@octoacme/shared/github/commit-history.ts";
import { type Comparison, compareCommits, isReachable } from "@octoacme/shared/github/commits.ts";
import { isMergeCommit, type NoteCommit } from "@octoacme/shared/notes/facts.ts";
import {
	deepenHistory,
	isAncestorLocally,
	probeHistory,
	readChangedPaths,
	readPatchIds,
	streamHistory,
} from "@octoacme/shared/process/git-history.ts";
import { parseCommitMessage } from "@octoacme/shared/release/commits.ts";
import {
	decideIdentity,
	listCandidates,
	type ReleaseIdentity,
	type TagFact,
} from "@octoacme/shared/release/identity.ts";
import { parseTag, type ReleaseVersion } from "@octoacme/shared/release/version.ts";

/** So many lower versions are looked at before the search for the previous release ends. */
const LOOKUPS = 12;
const SHOWN_PATHS_BY_API = 100;

export interface RangeRequest {
	readonly release: ReleaseVersion;
	readonly sha: string;
	readonly pattern: string;
	readonly tags: readonly TagFact[];
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
	const found = local ? await findLocally(request) : undefined;
	const search = found ?? (await findByApi(github, request));
	const { looked, comparison } = search;
	let identity = decideIdentity({ ...request, tags: looked });
	if (identity.previous === undefined && looked.length > 0) {
		// No lower version is in the history: it was rewritten, or grew on another line. Counted from the common commit.
		identity = decideIdentity({ ...request, tags: looked.slice(0, 1).map((tag) => ({ ...tag, reachable: true })) });
		remarks.push(
			`${looked[0]!.name} is not in the history of ${request.release.tag}: it diverged or was rewritten. Changes are counted from the last common commit.`,
		);
	}
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
	const commits = await readByApi(github, from, request, comparison);
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

interface Search {
	readonly looked: readonly TagFact[];
	/** Of the first candidate with the release, when it was read on the way. */
	readonly comparison?: { readonly base: string; readonly value: Comparison };
}

/** findLocally: undefined when the clone cannot tell for one of the tags. */
async function findLocally(request: RangeRequest): Promise<Search | undefined> {
	const looked: TagFact[] = [];
	for (const tag of candidates(request)) {
		const reachable = tag.sha === request.sha || (await isAncestorLocally(request.workspace, tag.sha, request.sha));
		if (reachable === undefined) return undefined;
		looked.push({ ...tag, reachable });
		if (reachable && isStable(tag, request)) break;
	}
	return { looked };
}

async function findByApi(github: GitHub, request: RangeRequest): Promise<Search> {
	const looked: TagFact[] = [];
	let comparison: Search["comparison"];
	for (const tag of candidates(request)) {
		let reachable: boolean;
		if (tag.sha === request.sha) reachable = true;
		else if (comparison === undefined) {
			// The nearest lower version nearly always is the previous one: its comparison is needed anyway.
			const value = await compareCommits(github, tag.sha, request.sha);
			reachable = value?.status === "ahead" || value?.status === "identical";
			if (value !== undefined) comparison = { base: tag.sha, value };
		} else reachable = await isReachable(github, tag.sha, request.sha);
		looked.push({ ...tag, reachable });
		if (reachable && isStable(tag, request)) break;
	}
	return comparison === undefined ? { looked } : { looked, comparison };
}

function candidates({ release, pattern, tags }: RangeRequest): readonly TagFact[] {
	return listCandidates(release, pattern, tags).slice(0, LOOKUPS);
}

function isStable(tag: TagFact, { pattern }: RangeRequest): boolean {
	return parseTag(tag.name, pattern)?.prerelease.length === 0;
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
	known: Search["comparison"],
): Promise<Pick<ReadRange, "commits" | "incomplete">> {
	const listed =
		from === undefined
			? await listHistory(github, request.sha)
			: from === request.sha
				? []
				: known?.base === from
					? known.value.commits
					: (await compareCommits(github, from, request.sha))?.commits;
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
	if (!request.needsPaths) return { commits };
	if (commits.length > SHOWN_PATHS_BY_API)
		return {
			commits,
			incomplete: `Changed paths are needed and ${commits.length} commits are too many to ask GitHub for each: check out with \`fetch-depth: 0\`.`,
		};
	const withPaths: NoteCommit[] = [];
	for (const commit of commits) {
		const paths = isMergeCommit(commit) ? null : await listCommitPaths(github, commit.sha);
		if (paths === null && !isMergeCommit(commit))
			return {
				commits,
				incomplete: `${commit.sha.slice(0, 7)} changes more paths than GitHub lists: check out with \`fetch-depth: 0\`.`,
			};
		withPaths.push(paths === null ? commit : { ...commit, paths });
	}
	return { commits: withPaths };
}

function toUtc(date: string): string {
	const instant = Date.parse(date);
	return Number.isNaN(instant) ? date : new Date(instant).toISOString();
}
