/** What a release is relative to those before it: its previous release, its type, and whether its commits agree with its number. */
import type { ReleaseType, Versioning } from "../vocabulary.ts";
import { compareVersions, listNumbers, parseTag, type ReleaseVersion } from "./version.ts";

/** A tag of the repository, dereferenced to its commit. */
export interface TagFact {
	readonly name: string;
	readonly sha: string;
	/** Whether the commit is an ancestor of the release's; undefined: not looked up, which counts as unreachable. */
	readonly reachable?: boolean;
}

export interface PreviousRelease {
	readonly version: string;
	readonly tag: string;
	readonly sha: string;
	/** Set for one that is no full release. */
	readonly prerelease?: true;
}

export interface ReleaseIdentity {
	readonly version: string;
	readonly tag: string;
	readonly sha: string;
	readonly type: ReleaseType;
	readonly prerelease: boolean;
	/** Absent for semver. */
	readonly versioning?: Exclude<Versioning, "semver">;
	/** What the release's changes are counted from; absent for a first release. */
	readonly previous?: PreviousRelease;
	/** The last full release; what the type follows from. Differs from `previous` only for a prerelease. */
	readonly previousStable?: PreviousRelease;
}

/**
 * Tags of the pattern with a lower version, nearest first; prereleases only when the new release is one.
 * The order in which reachability is worth looking up: the first reachable one is the previous release.
 */
export function listCandidates(release: ReleaseVersion, pattern: string, tags: readonly TagFact[]): readonly TagFact[] {
	return parseCandidates(release, pattern, tags).map(({ tag }) => tag);
}

/** The release's identity from its version, its commit and the tags of the repository. */
export function decideIdentity(facts: {
	readonly release: ReleaseVersion;
	readonly sha: string;
	readonly pattern: string;
	readonly tags: readonly TagFact[];
}): ReleaseIdentity {
	const { release, sha, pattern, tags } = facts;
	const reachable = parseCandidates(release, pattern, tags).filter(({ tag }) => tag.reachable === true);
	const previous = reachable[0];
	const stable = reachable.find(({ version }) => version.prerelease.length === 0);
	return {
		version: release.version,
		tag: release.tag,
		sha,
		type: decideType(release, stable?.version),
		prerelease: release.prerelease.length > 0,
		...(release.versioning === "semver" ? {} : { versioning: release.versioning }),
		...(previous === undefined ? {} : { previous: describe(previous) }),
		...(stable === undefined ? {} : { previousStable: describe(stable) }),
	};
}

/**
 * By the first number that differs from the last full release. A first release is never a patch: a hotfix needs
 * something to fix, and would otherwise be let off with less.
 */
export function decideType(release: ReleaseVersion, previous: ReleaseVersion | undefined): ReleaseType {
	if (release.versioning === "calver") return decideCalendarType(release, previous);
	if (previous === undefined)
		return release.major > 0 && release.minor === 0 && release.patch === 0 ? "major" : "minor";
	if (release.major !== previous.major) return "major";
	return release.minor !== previous.minor ? "minor" : "patch";
}

/**
 * A date promises nothing, so a later date is a minor. A patch is what the policy's `calver` calls one by its MICRO; without it only
 * what adds a number to the last release (`24.04.1` after `24.04`), for the third number of `2026.08.2` may just as well be a day.
 */
function decideCalendarType(release: ReleaseVersion, previous: ReleaseVersion | undefined): ReleaseType {
	if (previous === undefined) return "minor";
	const numbers = listNumbers(release.version);
	const before = listNumbers(previous.version);
	const changed = numbers.findIndex(
		(number, index) => number !== (before[index] ?? (release.calendar ? 0 : undefined)),
	);
	if (release.calendar === undefined) return changed < 0 || changed >= before.length ? "patch" : "minor";
	const part = release.calendar[changed];
	return part === undefined || part === "MICRO" ? "patch" : part === "MAJOR" ? "major" : "minor";
}

export interface AuditFinding {
	readonly kind: "breaking-in-patch" | "breaking-in-minor" | "feature-in-patch";
	readonly severity: "failure" | "warning";
	readonly sha: string;
	readonly message: string;
}

/** Where the changes that are still in the release say more than the number. In 0.x a breaking change may come with a minor, as semver has it. */
export function auditType(
	identity: Pick<ReleaseIdentity, "type" | "version" | "versioning">,
	changes: readonly {
		readonly sha: string;
		readonly title: string;
		readonly type: string | null;
		readonly breaking: boolean;
	}[],
): readonly AuditFinding[] {
	const byDate = identity.versioning === "calver";
	const unstable = byDate || identity.version.startsWith("0.");
	const larger = byDate ? "under a new calendar version" : `as a ${unstable ? "minor" : "major"}`;
	return changes.flatMap(({ sha, title, type, breaking }): AuditFinding[] => {
		const what = `${sha.slice(0, 7)} "${title}"`;
		if (breaking && identity.type === "patch")
			return [
				{
					kind: "breaking-in-patch",
					severity: "failure",
					sha,
					message: `${identity.version} is a patch, but ${what} is a breaking change: release it ${larger}.`,
				},
			];
		if (breaking && identity.type === "minor" && !unstable)
			return [
				{
					kind: "breaking-in-minor",
					severity: "failure",
					sha,
					message: `${identity.version} is a minor, but ${what} is a breaking change: release it as a major.`,
				},
			];
		if (identity.type === "patch" && (type === "feat" || type === "feature"))
			return [
				{
					kind: "feature-in-patch",
					severity: "warning",
					sha,
					message: `${identity.version} is a patch, but ${what} is a feature: release it ${byDate ? larger : "as a minor"}.`,
				},
			];
		return [];
	});
}

interface Candidate {
	readonly tag: TagFact;
	readonly version: ReleaseVersion;
}

function parseCandidates(release: ReleaseVersion, pattern: string, tags: readonly TagFact[]): Candidate[] {
	return tags
		.flatMap((tag) => {
			const version = parseTag(tag.name, pattern);
			return version === undefined ? [] : [{ tag, version }];
		})
		.filter(
			({ version }) =>
				compareVersions(version, release) < 0 && (version.prerelease.length === 0 || release.prerelease.length > 0),
		)
		.sort((a, b) => compareVersions(b.version, a.version));
}

function describe({ tag, version }: Candidate): PreviousRelease {
	return {
		version: version.version,
		tag: tag.name,
		sha: tag.sha,
		...(version.prerelease.length > 0 ? { prerelease: true as const } : {}),
	};
}
