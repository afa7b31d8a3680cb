/** Finds the release before, and from where the range between is read: the clone where it holds all of it, else GitHub. */
import { ActionableError } from "../errors.ts";
import type { GitHub } from "../github/client.ts";
import { openGit } from "../process/git.ts";
import { deepenHistory, probeHistory, relateLocally } from "../process/git-history.ts";
import { findPrevious } from "../release/find-previous.ts";
import type { ReleaseIdentity, TagFact } from "../release/identity.ts";
import type { ReleaseVersion } from "../release/version.ts";
import { createApiSource } from "./api-source.ts";
import { createGitSource } from "./git-source.ts";
import type { RangeSource } from "./source.ts";

interface RangeRequest {
	readonly release: ReleaseVersion;
	readonly sha: string;
	readonly pattern: string;
	/** Those that a range may start at. */
	readonly tags: readonly TagFact[];
	/** Folder that may hold a clone. */
	readonly workspace: string;
	/** `git` and `api` allow one source only. */
	readonly history: "auto" | "git" | "api";
	/** Whether a shallow clone is fetched whole rather than GitHub asked. */
	readonly deepens: boolean;
}

export interface FoundRange {
	readonly identity: ReleaseIdentity;
	readonly source: RangeSource;
	/** The tag that changes are counted from, where it is not in the release's history. */
	readonly diverged: TagFact | undefined;
	/** What a reader should know of how the range was found. */
	readonly remarks: readonly string[];
	/** Set when `history` is `git` and the clone does not hold the range. */
	readonly incomplete?: string;
}

/** Throws an ActionableError when `history` is `git` and the clone does not hold the release's commit. */
export async function findRange(github: GitHub, request: RangeRequest): Promise<FoundRange> {
	const { workspace, sha, history } = request;
	const api = createApiSource(github);
	const remarks: string[] = [];
	const isHeld = history !== "api" && (await holdsCommit(request, remarks));
	const found = await findPrevious(request, async (base, head) => {
		const own = isHeld ? await relateLocally(workspace, base, head) : undefined;
		return own ?? api.relate(base, head);
	});
	const { identity, diverged } = found;
	remarks.push(...describeStart(request, found));
	if (!isHeld) return { identity, source: api, diverged, remarks };
	const source = createGitSource(openGit(workspace), api);
	const range = { directory: workspace, from: identity.previous?.sha, to: sha };
	let state = await probeHistory(range);
	if (state.kind === "shallow" && (history === "git" || request.deepens) && (await deepenHistory(workspace))) {
		remarks.push("The clone was shallow and was deepened.");
		state = await probeHistory(range);
	}
	if (state.kind === "complete") return { identity, source, diverged, remarks };
	if (history === "git")
		return {
			identity,
			source,
			diverged,
			remarks,
			incomplete: `The range is not whole: ${state.why}, and it could not be deepened.`,
		};
	return { identity, source: api, diverged, remarks: [...remarks, `Read through the API: ${state.why}.`] };
}

async function holdsCommit({ workspace, sha, history }: RangeRequest, remarks: string[]): Promise<boolean> {
	// Without the folder, or without git, GitHub knows the same.
	const state = await probeHistory({ directory: workspace, to: sha }).catch(
		() => ({ kind: "absent", why: "there is no clone" }) as const,
	);
	if (state.kind !== "absent") return true;
	if (history === "git")
		throw new ActionableError({
			code: "not-found",
			message: `history is \`git\`, and ${state.why}.`,
			hint: "Check the release's commit out first: actions/checkout with `fetch-depth: 0`; or set `history: api`.",
		});
	remarks.push("Read through the API: there is no checkout of the commit.");
	return false;
}

function describeStart(
	{ release }: RangeRequest,
	{ diverged, unrelated }: Awaited<ReturnType<typeof findPrevious>>,
): readonly string[] {
	const remarks: string[] = [];
	if (diverged !== undefined)
		remarks.push(
			`${diverged.name} is not in the history of ${release.tag}: its line was not merged back, or history was rewritten. Changes are counted from the last common commit.`,
		);
	if (unrelated !== undefined)
		remarks.push(
			`${release.tag} does not follow ${unrelated.name}: their histories have no commit in common, or ${unrelated.name} came later. All of its history is counted.`,
		);
	return remarks;
}
