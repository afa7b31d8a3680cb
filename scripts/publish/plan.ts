/** Decides which refs of a mirror (or of the source itself) a release sets: version tags once, moving tags forward only. */
import type { ReleaseVersion } from "@octoacme/shared/release/version.ts";
import { compareVersions, parseTag } from "@octoacme/shared/release/version.ts";

/** What `git ls-remote` tells. */
export interface RemoteRefs {
	/** Ref → the object it holds, as compare-and-set wants it. */
	readonly objects: ReadonlyMap<string, string>;
	/** Ref → the commit behind it. */
	readonly commits: ReadonlyMap<string, string>;
}

export const BRANCH = "refs/heads/main";

/** One ref to be set: `from` is the object it must hold now, null when it must not exist. */
export interface RefStep {
	readonly ref: string;
	readonly from: string | null;
	readonly why: string;
}

export interface RefNote {
	readonly ref: string;
	readonly why: string;
}

export interface TagMoves {
	readonly steps: readonly RefStep[];
	/** Rightly left as they are. */
	readonly kept: readonly RefNote[];
	/** Not set although the release should have: a person has to look. */
	readonly blocked: readonly RefNote[];
}

export type MirrorPlan =
	/** The version is taken by another content. Nothing is written. */
	| { readonly kind: "refuse"; readonly message: string }
	| ({
			readonly kind: "publish";
			/** The commit that already carries the version, or what the new one is made on. */
			readonly commit:
				| { readonly kind: "existing"; readonly sha: string }
				| { readonly kind: "new"; readonly parent: { readonly ref: string; readonly sha: string } | null };
	  } & TagMoves);

const tagRef = (tag: string) => `refs/tags/${tag}`;

/** The releases that the tags name, oldest version first. */
export function listVersions(refs: RemoteRefs): readonly ReleaseVersion[] {
	return [...refs.objects.keys()]
		.flatMap((ref) =>
			ref.startsWith("refs/tags/") ? (parseTag(ref.slice("refs/tags/".length), "v{version}") ?? []) : [],
		)
		.sort((a, b) => compareVersions(a, b));
}

/** `v1.2`, then `v1`, which most people use and which therefore comes last; none for a prerelease. */
export function listMovingTags(
	version: ReleaseVersion,
): readonly { readonly tag: string; readonly line: (other: ReleaseVersion) => boolean }[] {
	if (version.prerelease.length > 0) return [];
	const { major, minor } = version;
	return [
		{ tag: `v${major}.${minor}`, line: (other) => other.major === major && other.minor === minor },
		{ tag: `v${major}`, line: (other) => other.major === major },
	];
}

/**
 * `released` are versions known to be out beside this one. A moving tag goes forward only: not past a newer
 * version of its line, not away from a commit that is no release of its line, which somebody set by hand.
 */
export function decideTagMoves(
	version: ReleaseVersion,
	commit: string | null,
	refs: RemoteRefs,
	released: readonly ReleaseVersion[],
): TagMoves {
	const steps: RefStep[] = [];
	const kept: RefNote[] = [];
	const blocked: RefNote[] = [];
	const known = listVersions(refs);
	for (const { tag, line } of listMovingTags(version)) {
		const ref = tagRef(tag);
		const from = refs.objects.get(ref) ?? null;
		const at = refs.commits.get(ref);
		if (at !== undefined && at === commit) continue;
		const current =
			at === undefined
				? []
				: known.filter(
						(other) => other.prerelease.length === 0 && line(other) && refs.commits.get(tagRef(other.tag)) === at,
					);
		const newer = [...released.filter((other) => line(other) && other.prerelease.length === 0), ...current]
			.filter((other) => compareVersions(other, version) > 0)
			.sort((a, b) => compareVersions(b, a))[0];
		if (newer !== undefined) kept.push({ ref, why: `${newer.tag} is newer` });
		else if (at !== undefined && current.length === 0)
			blocked.push({
				ref,
				why: `it is at ${at.slice(0, 12)}, which is no release of its line; somebody set it by hand`,
			});
		else steps.push({ ref, from, why: current.length === 0 ? "new" : `from ${current.at(-1)!.tag} to ${version.tag}` });
	}
	return { steps, kept, blocked };
}

export interface MirrorFacts {
	readonly version: ReleaseVersion;
	/** Of the content to be published. */
	readonly tree: string;
	readonly refs: RemoteRefs;
	/** The commit that carries the version in the mirror, when there is one. */
	readonly published: { readonly sha: string; readonly tree: string; readonly parents: readonly string[] } | undefined;
}

/** Everything that is still to be set; no steps and nothing blocked means that the mirror is as it should be. */
export function decideMirror(facts: MirrorFacts): MirrorPlan {
	const { version, refs, published } = facts;
	if (published !== undefined && published.tree !== facts.tree)
		return {
			kind: "refuse",
			message: `${version.tag} is there already, with another content (tree ${published.tree.slice(0, 12)}, not ${facts.tree.slice(0, 12)})`,
		};
	const others = listVersions(refs).filter((other) => other.version !== version.version);
	const isNewest =
		version.prerelease.length === 0 &&
		!others.some((other) => other.prerelease.length === 0 && compareVersions(other, version) > 0);
	const moves = decideTagMoves(version, published?.sha ?? null, refs, others);
	const branch = refs.commits.get(BRANCH);
	const steps: RefStep[] = [];
	const kept: RefNote[] = [];
	if (published === undefined) steps.push({ ref: tagRef(version.tag), from: null, why: "new" });
	if (!isNewest)
		kept.push({
			ref: BRANCH,
			why: version.prerelease.length > 0 ? `${version.tag} is a prerelease` : "it holds a newer release",
		});
	else if (published === undefined || branch === undefined || published.parents.includes(branch))
		steps.push({ ref: BRANCH, from: branch ?? null, why: branch === undefined ? "new" : `to ${version.tag}` });
	else if (branch !== published.sha)
		kept.push({ ref: BRANCH, why: "it holds commits made by hand; the next release builds on them" });
	const below = others.filter((other) => compareVersions(other, version) < 0).at(-1);
	const base = isNewest && branch !== undefined ? BRANCH : below === undefined ? undefined : tagRef(below.tag);
	return {
		kind: "publish",
		commit:
			published !== undefined
				? { kind: "existing", sha: published.sha }
				: { kind: "new", parent: base === undefined ? null : { ref: base, sha: refs.commits.get(base)! } },
		steps: [...steps, ...moves.steps],
		kept: [...kept, ...moves.kept],
		blocked: moves.blocked,
	};
}

/** The moving tags of the source itself. A tag there may wait for its gate, so only where moving tags are counts as released. */
export function decideSourceTags(
	version: ReleaseVersion,
	sha: string,
	refs: RemoteRefs,
): TagMoves & { readonly moved: string | undefined } {
	const at = new Set(
		[...refs.commits].flatMap(([ref, commit]) => (/^refs\/tags\/v\d+(\.\d+)?$/.test(ref) ? [commit] : [])),
	);
	const released = listVersions(refs).filter(
		(other) => at.has(refs.commits.get(tagRef(other.tag))!) && other.version !== version.version,
	);
	const own = refs.commits.get(tagRef(version.tag));
	return { ...decideTagMoves(version, sha, refs, released), moved: own === sha ? undefined : (own ?? "nothing") };
}
