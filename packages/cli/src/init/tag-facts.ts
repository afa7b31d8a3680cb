/** How the tags of a repository are called and numbered; pure. */
import { compareVersions, listVersionings, parseVersion, withVersioning } from "@octoacme/shared/release/version.ts";
import type { Versioning } from "@octoacme/shared/vocabulary.ts";

export interface TagFacts {
	/** Of the tags that carry versions, most frequent first. */
	readonly tagPatterns: readonly string[];
	/** How the tags of each pattern are numbered. */
	readonly versionings: Readonly<Record<string, Versioning>>;
	/** Tags that look like releases, where no tag is one of a versioning that is supported. */
	readonly unsupportedTags: readonly string[];
	/** The highest version that a tag of the first pattern carries. */
	readonly latest: string | undefined;
	/** The highest version that the tags of each pattern carry. */
	readonly latestOf: Readonly<Record<string, string>>;
}

const VERSION = /^(.*?)(\d+(?:\.\d+)+(?:[0-9A-Za-z.-]*[0-9A-Za-z])?)$/;
/** `release-1-4-0`, `REL_16_1`: a release to people, and no version that has an order. */
const LOOKS_RELEASED = /^[A-Za-z]*[-_/]?v?\d+(?:[._-]\d+)+$/i;
/** `20260105`, `v255`; a single one is more often a tag that moves. */
const LOOKS_COUNTED = /^(?:(?:release|rel|r)[-_/]?)?v?\d+$/i;

export function readTags(tags: readonly string[]): TagFacts {
	const versions = groupVersions(tags);
	const versionings = readVersioningsOf(versions);
	const patterns = Object.keys(versionings);
	const latestOf = findLatest(versions, versionings);
	return {
		tagPatterns: patterns,
		versionings,
		unsupportedTags: patterns.length > 0 ? [] : listUnsupported(tags),
		latest: latestOf[patterns[0] ?? ""],
		latestOf,
	};
}

function listUnsupported(tags: readonly string[]): readonly string[] {
	const counted = tags.filter((tag) => LOOKS_COUNTED.test(tag));
	return tags.filter((tag) => LOOKS_RELEASED.test(tag) || (counted.length > 1 && LOOKS_COUNTED.test(tag)));
}

/** What tags have before their version → the versions. */
function groupVersions(tags: readonly string[]): ReadonlyMap<string, readonly string[]> {
	const versions = new Map<string, string[]>();
	for (const tag of tags) {
		const [, prefix, version] = VERSION.exec(tag) ?? [];
		if (prefix === undefined || !/^(?:[A-Za-z0-9@][A-Za-z0-9._+@/-]*)?$/.test(prefix)) continue;
		const known = versions.get(prefix);
		if (known === undefined) versions.set(prefix, [version!]);
		else known.push(version!);
	}
	return versions;
}

function readVersioningsOf(versions: ReadonlyMap<string, readonly string[]>): Readonly<Record<string, Versioning>> {
	return Object.fromEntries(
		[...versions]
			.sort(([a, some], [b, more]) => more.length - some.length || a.localeCompare(b))
			.flatMap(([prefix, found]) => {
				const versioning = chooseVersioning(found);
				return versioning === undefined ? [] : [[`${prefix}{version}`, versioning] as const];
			}),
	);
}

/** A year of four digits or a month with its zero is no semver, and most of the tags decide: some repositories move `v1.4` along. */
function chooseVersioning(versions: readonly string[]): Versioning | undefined {
	const known = versions.map(listVersionings);
	const hold = (versioning: Versioning) => known.filter((all) => all.includes(versioning)).length;
	const isDate = versions.some((text) => /^\d{4}\./.test(text) || /\.0\d/.test(text));
	if (isDate && hold("calver") === versions.length) return "calver";
	// `9.2.0rc1` beside `9.1.0`: Python's way of writing what comes before a release, or after it.
	const isPython = versions.some((text, index) => /[a-z]/.test(text) && !known[index]!.includes("semver"));
	if (isPython && hold("pep440") === versions.length) return "pep440";
	return (["semver", "pep440"] as const).find((versioning) => hold(versioning) * 2 >= versions.length);
}

function findLatest(
	versions: ReadonlyMap<string, readonly string[]>,
	versionings: Readonly<Record<string, Versioning>>,
): Readonly<Record<string, string>> {
	return Object.fromEntries(
		[...versions].flatMap(([prefix, found]) => {
			const pattern = `${prefix}{version}`;
			const versioning = versionings[pattern];
			if (versioning === undefined) return [];
			const read = withVersioning("{version}", versioning);
			const latest = found
				.flatMap((version) => parseVersion(version, read) ?? [])
				.filter(({ prerelease }) => prerelease.length === 0)
				.sort(compareVersions)
				.at(-1);
			return latest === undefined ? [] : [[pattern, latest.version] as const];
		}),
	);
}
