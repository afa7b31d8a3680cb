/** Between a release's tag and its version: the policy's versioning inside its tag pattern, everything else refused. */
import { compare as comparePep440, parse as parsePep440 } from "@renovatebot/pep440";
import compareSemver from "semver/functions/compare.js";
import parseSemver from "semver/functions/parse.js";
import { ActionableError } from "../errors.ts";
import { VERSIONINGS, type Versioning } from "../vocabulary.ts";

export interface ReleaseVersion {
	/** As the tag has it, without a leading v: `1.4.0-rc.1`, `2026.08.1`, `1.4.0rc1`. */
	readonly version: string;
	/** The tag that carries it under the policy's pattern. */
	readonly tag: string;
	readonly versioning: Versioning;
	/** First, second and third number; 0 where the version has fewer. */
	readonly major: number;
	readonly minor: number;
	readonly patch: number;
	/** Dot-separated identifiers; empty for a full release. */
	readonly prerelease: readonly (string | number)[];
	/** What each number of a calendar version means, where the policy says it: `["YYYY", "0M", "MICRO"]`. */
	readonly calendar?: readonly string[];
}

/**
 * A pattern says where the version is in a tag, and how versions are numbered: `v{version}` is semver, `v{version:calver}` and
 * `v{version:calver:YYYY.0M.MICRO}` are not.
 */
interface TagPattern {
	readonly prefix: string;
	readonly suffix: string;
	readonly versioning: Versioning;
	readonly calendar?: readonly string[];
}

const PLACE = /\{version(?::([a-z0-9]+)(?::([A-Z0-9.]+))?)?\}/;
const TAG_CHARACTERS = /^[A-Za-z0-9@][A-Za-z0-9._+@/-]*$/;
const LONGEST = 128;
/** What people are told of each versioning: its rule, and one example. */
const EXPECTED: Readonly<Record<Versioning, readonly [rule: string, example: string]>> = {
	semver: ["in strict semver (three numbers, no build metadata)", "1.4.0"],
	calver: ["a calendar version (the year first, then one to three numbers)", "2026.8.1"],
	pep440: ["a version of PEP 440 (numbers with dots, such as 1.4 or 1.4.0rc1; no epoch, no local part)", "1.4.0"],
};

const EXAMPLE_PARTS: Readonly<Record<string, string>> = {
	YYYY: "2026",
	YY: "26",
	"0Y": "26",
	MM: "8",
	"0M": "08",
	WW: "34",
	"0W": "34",
	DD: "19",
	"0D": "19",
};

/** What a version of the pattern must be, to follow "expected". */
export function describeVersioning(pattern: string): string {
	const { versioning = "semver", calendar } = readPattern(pattern) ?? {};
	return calendar === undefined ? EXPECTED[versioning][0] : `a calendar version of the form ${calendar.join(".")}`;
}

/** The example of the versioning, for tags that are shown to people or matched on trial. */
export function exampleVersion(pattern: string): string {
	const { versioning = "semver", calendar } = readPattern(pattern) ?? {};
	return calendar?.map((part) => EXAMPLE_PARTS[part] ?? "1").join(".") ?? EXPECTED[versioning][1];
}

/** Undefined for a text that holds no place for the version, or names an unknown versioning. */
export function readPattern(pattern: string): TagPattern | undefined {
	const found = PLACE.exec(pattern);
	if (found === null) return undefined;
	const versioning = VERSIONINGS.find((known) => known === (found[1] ?? "semver"));
	if (versioning === undefined) return undefined;
	return {
		prefix: pattern.slice(0, found.index),
		suffix: pattern.slice(found.index + found[0].length),
		versioning,
		...(found[2] === undefined ? {} : { calendar: found[2].split(".") }),
	};
}

/** The pattern of a policy file, its `versioning` and its `calver` as one pattern. */
export function withVersioning(pattern: string, versioning: Versioning, calendar?: string): string {
	const format = versioning === "calver" && calendar !== undefined ? `:${calendar}` : "";
	return pattern.replace(PLACE, versioning === "semver" ? "{version}" : `{version:${versioning}${format}}`);
}

/** The pattern as the policy file has it: its versioning is a key of its own there. */
export function showPattern(pattern: string): string {
	return withVersioning(pattern, "semver");
}

/** The tag of a version (or of any text in its place) under a pattern such as `v{version}` or `api/v{version}`. */
export function renderTag(pattern: string, version: string): string {
	return pattern.replace(PLACE, () => version);
}

/** What all tags of the pattern begin with. */
export function tagPrefix(pattern: string): string {
	return pattern.split(PLACE)[0]!;
}

/** The version that a tag carries under the pattern, or undefined when it is another tag or no version of it. */
export function parseTag(tag: string, pattern: string): ReleaseVersion | undefined {
	const read = readPattern(pattern);
	if (read === undefined) return undefined;
	const { prefix, suffix } = read;
	if (!tag.startsWith(prefix) || !tag.endsWith(suffix) || tag.length <= prefix.length + suffix.length) return undefined;
	return parseVersion(tag.slice(prefix.length, tag.length - suffix.length), pattern);
}

/** A version of the pattern's versioning, with the tag it has. Build metadata and local parts are refused: two builds of one version have no order. */
export function parseVersion(text: string, pattern: string): ReleaseVersion | undefined {
	const read = readPattern(pattern);
	if (read === undefined) return undefined;
	const { versioning, calendar } = read;
	const numbers = readNumbers(text, versioning);
	if (numbers === undefined || (calendar !== undefined && !fitsCalendar(text, calendar))) return undefined;
	const version = { version: text, tag: renderTag(pattern, text), versioning, ...numbers };
	return calendar === undefined ? version : { ...version, calendar };
}

/** The numbers before whatever marks a prerelease: `2026.08.1-rc.1` has three. */
export function listNumbers(version: string): readonly number[] {
	return splitNumbers(version).map(Number);
}

function splitNumbers(version: string): readonly string[] {
	return /^\d+(?:\.\d+)*/.exec(version)?.[0].split(".") ?? [];
}

/** How each part of a calendar is written; the others are numbers of any length. Source: https://calver.org. */
const PART_FORMS: Readonly<Record<string, RegExp>> = {
	YYYY: /^\d{4}$/,
	YY: /^\d{1,3}$/,
	"0Y": /^\d{2,3}$/,
	"0M": /^\d\d$/,
	"0W": /^\d\d$/,
	"0D": /^\d\d$/,
};

/** A trailing MICRO may be left out, as in `24.04` before `24.04.1`; months, weeks and days are those of a calendar. */
function fitsCalendar(version: string, calendar: readonly string[]): boolean {
	const numbers = splitNumbers(version);
	const least = calendar.length - (calendar.at(-1) === "MICRO" ? 1 : 0);
	const highest = (part: string) =>
		part.endsWith("M") ? 12 : part.endsWith("W") ? 53 : part.endsWith("D") ? 31 : undefined;
	return (
		numbers.length >= least &&
		numbers.length <= calendar.length &&
		numbers.every((number, index) => {
			const part = calendar[index]!;
			const limit = highest(part);
			if (PART_FORMS[part]?.test(number) === false) return false;
			return limit === undefined || (Number(number) >= 1 && Number(number) <= limit);
		})
	);
}

/** Which versionings a text is a version of. */
export function listVersionings(text: string): readonly Versioning[] {
	return VERSIONINGS.filter((versioning) => readNumbers(text, versioning) !== undefined);
}

type Numbers = Pick<ReleaseVersion, "major" | "minor" | "patch" | "prerelease">;

function readNumbers(text: string, versioning: Versioning): Numbers | undefined {
	if (text.length > LONGEST) return undefined;
	if (versioning !== "semver") return readPep440(text, versioning);
	const parsed = parseSemver(text);
	if (parsed === null || parsed.version !== text || parsed.build.length > 0) return undefined;
	const { major, minor, patch, prerelease } = parsed;
	return { major, minor, patch, prerelease: [...prerelease] };
}

/**
 * PEP 440 orders calendar versions as well: it compares number by number and lets `08` be 8. A calendar version begins with a year
 * (four digits, or two from 06 on: https://calver.org) and has two to four numbers.
 */
function readPep440(text: string, versioning: "calver" | "pep440"): Numbers | undefined {
	// It reads a leading v, capitals and an epoch too: the tag could then not be written back from the version.
	if (!/^\d[a-z0-9.-]*$/.test(text)) return undefined;
	const parsed = parsePep440(text);
	if (parsed === null || parsed.epoch !== 0 || parsed.local !== null) return undefined;
	const { release, pre, dev } = parsed;
	if (release.some((number) => !Number.isSafeInteger(number))) return undefined;
	const [major = 0, minor = 0, patch = 0] = release;
	if (versioning === "calver") {
		const year = /^\d+/.exec(text)![0];
		const isYear = /^(?:19|20|21)\d\d$/.test(year) || (/^\d\d$/.test(year) && major >= 6);
		if (!isYear || release.length < 2 || release.length > 4 || /^\d+(?:\.\d+)*-\d+/.test(text)) return undefined;
	}
	const prerelease = [...toIdentifiers(pre), ...toIdentifiers(dev)];
	return { major, minor, patch, prerelease };
}

function toIdentifiers(part: readonly (string | number)[] | null): readonly (string | number)[] {
	return part === null ? [] : part.map((value) => (/^\d+$/.test(String(value)) ? Number(value) : value));
}

/**
 * The release that a user names by its tag or by the bare version. Throws an ActionableError: `ambiguous-ref` for
 * a ref path or what looks like a SHA, `invalid-input` for everything else that is no release of the pattern.
 */
export function readVersion(input: string, pattern: string): ReleaseVersion {
	const shown = showValue(input);
	const rule = describeVersioning(pattern);
	const example = exampleVersion(pattern);
	const expected = `expected a tag like ${renderTag(pattern, example)} (the policy's pattern is ${showPattern(pattern)}) or the bare version, such as ${example}`;
	if (/^(?:refs|heads|tags|remotes|pull)\//i.test(input) || /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(input))
		throw new ActionableError({
			code: "ambiguous-ref",
			message: `The version ${shown} could mean another kind of ref than a tag; ${expected}.`,
			hint: "Give the tag's own name; on a push of a tag that is `${{ github.ref_name }}`.",
		});
	if (!TAG_CHARACTERS.test(input) || /\.\.|\/\/|@\{|\.lock(?:\/|$)/.test(input))
		throw new ActionableError({
			code: "invalid-input",
			message: `The version ${shown} holds what no release tag may hold; ${expected}.`,
			hint: "Letters, digits and . _ + @ / - are allowed, with a letter or digit first; rename the tag.",
		});
	const version = parseTag(input, pattern) ?? parseVersion(input, pattern);
	if (version !== undefined) return version;
	throw new ActionableError({
		code: "invalid-input",
		message: `The version ${shown} is no release: ${expected}, ${rule}.`,
		hint:
			suggestNumbering(input, pattern) ??
			"Run the workflow on a release tag, set the input `version`, or set `tag:` in the policy to your tags' pattern.",
	});
}

/** What to do with a text that is a release of the same tag pattern, numbered in another way; undefined where it is none. */
export function suggestNumbering(text: string, pattern: string): string | undefined {
	const fits = (versioning: Versioning) => {
		const other = withVersioning(pattern, versioning);
		return (parseTag(text, other) ?? parseVersion(text, other)) !== undefined;
	};
	const calendar = readPattern(pattern)?.calendar;
	if (calendar !== undefined && fits("calver"))
		return `${showValue(text)} does not fit \`calver: ${calendar.join(".")}\` of the policy; correct the tag or the key.`;
	const order: readonly Versioning[] = ["semver", "calver", "pep440"];
	const other = order.find(fits);
	if (other === undefined) return undefined;
	return `Set \`versioning: ${other}\` in the policy if releases are numbered like that, or rename the tag.`;
}

/** Below zero when `a` precedes `b`, by the precedence of their versioning. Both are of one pattern. */
export function compareVersions(
	a: Pick<ReleaseVersion, "version" | "versioning">,
	b: Pick<ReleaseVersion, "version">,
): number {
	return a.versioning === "semver" ? compareSemver(a.version, b.version) : comparePep440(a.version, b.version);
}

function showValue(text: string): string {
	const visible = text.replace(/[^\x20-\x7e]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
	return `\`${visible.length > 80 ? `${visible.slice(0, 80)}…` : visible}\``.replaceAll("::", ": :");
}
