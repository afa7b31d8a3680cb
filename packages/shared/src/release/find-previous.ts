/** Finds the release that another one follows: the one question that preflight, notes, deploy and rollback must answer alike. */
import { decideIdentity, listCandidates, type ReleaseIdentity, type TagFact } from "./identity.ts";
import { parseTag, type ReleaseVersion } from "./version.ts";

/** How the commit of a lower version (`base`) relates to the release's (`head`). */
export interface Relation {
	/** Of `head`, seen from `base`, in GitHub's words. `unrelated`: no common commit, or `base` does not exist any more. */
	readonly status: "ahead" | "behind" | "identical" | "diverged" | "unrelated";
	/** SHA of the newest common commit; only read when diverged. */
	readonly mergeBase: string;
	/** SHAs of what `head` holds and `base` does not, in any order; only read when diverged. */
	readonly commits: readonly string[];
}

export type Relate = (base: string, head: string) => Promise<Relation>;

interface FoundPrevious {
	readonly identity: ReleaseIdentity;
	/** The tag that changes are counted from is not in the release's history: its line was never merged back. */
	readonly diverged: TagFact | undefined;
	/** The nearest lower version where the release follows none of them: all of its history is counted. */
	readonly unrelated: TagFact | undefined;
}

interface PreviousRequest {
	readonly release: ReleaseVersion;
	readonly sha: string;
	readonly pattern: string;
	/** Tags that a range may start at, in any order. */
	readonly tags: readonly TagFact[];
}

/**
 * The nearest lower version. When that lives on a line of its own, a tag of the release's own history goes first if it is at
 * or after the point where the lines part: it leaves fewer commits, or the same. Asks once where the nearest version is in the
 * history, which is nearly always; a long line of maintenance releases costs no more.
 */
export async function findPrevious(request: PreviousRequest, relate: Relate): Promise<FoundPrevious> {
	const candidates = listCandidates(request.release, request.pattern, request.tags);
	const isStable = ({ name }: TagFact) => parseTag(name, request.pattern)?.prerelease.length === 0;
	const previous = await chooseStart(candidates, request.sha, relate);
	const stable =
		previous === undefined || isStable(previous.tag)
			? previous
			: await chooseStart(candidates.filter(isStable), request.sha, relate);
	const chosen = [previous, stable].flatMap((start) => (start === undefined ? [] : [start.tag]));
	return {
		identity: decideIdentity({ ...request, tags: chosen.map((tag) => ({ ...tag, reachable: true })) }),
		diverged: previous?.diverged === true ? previous.tag : undefined,
		unrelated: previous === undefined ? candidates[0] : undefined,
	};
}

interface Start {
	readonly tag: TagFact;
	readonly diverged: boolean;
}

/** `candidates` are nearest first. */
async function chooseStart(candidates: readonly TagFact[], head: string, relate: Relate): Promise<Start | undefined> {
	for (const tag of candidates) {
		const { status, mergeBase, commits } = await relate(tag.sha, head);
		if (status === "ahead" || status === "identical") return { tag, diverged: false };
		if (status !== "diverged") continue;
		const since = new Set([...commits, mergeBase]);
		const own = candidates.find(({ sha }) => since.has(sha));
		return own === undefined ? { tag, diverged: true } : { tag: own, diverged: false };
	}
	return undefined;
}
