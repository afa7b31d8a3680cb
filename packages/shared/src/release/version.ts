/** Between a release's tag and its version: strict semver inside the policy's tag pattern, everything else refused. */
import compare from "semver/functions/compare.js";
import parse from "semver/functions/parse.js";
import { ActionableError } from "../errors.ts";

export interface ReleaseVersion {
	/** Strict semver without a leading v, e.g. `1.4.0-rc.1`. */
	readonly version: string;
	/** The tag that carries it under the policy's pattern. */
	readonly tag: string;
	readonly major: number;
	readonly minor: number;
	readonly patch: number;
	/** Dot-separated identifiers; empty for a full release. */
	readonly prerelease: readonly (string | number)[];
}

const PLACE = "{version}";
const TAG_CHARACTERS = /^[A-Za-z0-9@][A-Za-z0-9._+@/-]*$/;

/** renderTag: the tag of a version under a pattern such as `v{version}` or `api/v{version}`. */
export function renderTag(pattern: string, version: string): string {
	return pattern.replace(PLACE, () => version);
}

/** parseTag: the version that a tag carries under the pattern, or undefined when it is another tag or no strict semver. */
export function parseTag(tag: string, pattern: string): ReleaseVersion | undefined {
	const at = pattern.indexOf(PLACE);
	if (at < 0) return undefined;
	const prefix = pattern.slice(0, at);
	const suffix = pattern.slice(at + PLACE.length);
	if (!tag.startsWith(prefix) || !tag.endsWith(suffix) || tag.length <= prefix.length + suffix.length) return undefined;
	return parseVersion(tag.slice(prefix.length, tag.length - suffix.length), pattern);
}

/** parseVersion: strict semver, with the tag it has under the pattern. Build metadata is refused: two builds of one version have no order. */
export function parseVersion(text: string, pattern: string): ReleaseVersion | undefined {
	if (text.length > 128) return undefined;
	const parsed = parse(text);
	if (parsed === null || parsed.version !== text || parsed.build.length > 0) return undefined;
	return {
		version: parsed.version,
		tag: renderTag(pattern, parsed.version),
		major: parsed.major,
		minor: parsed.minor,
		patch: parsed.patch,
		prerelease: [...parsed.prerelease],
	};
}

/**
 * readVersion: the release that a user names by its tag or by the bare version. Throws an ActionableError: `ambiguous-ref` for
 * a ref path or what looks like a SHA, `invalid-input` for everything else that is no release of the pattern.
 */
export function readVersion(input: string, pattern: string): ReleaseVersion {
	const shown = showValue(input);
	const expected = `expected a tag like ${renderTag(pattern, "1.4.0")} (the policy's pattern is ${pattern}) or the bare version, such as 1.4.0`;
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
		message: `The version ${shown} is no release: ${expected}, in strict semver (three numbers, no build metadata).`,
		hint: "Run the workflow on a release tag, set the input `version`, or set `tag:` in the policy to your tags' pattern.",
	});
}

/** compareVersions: below zero when `a` precedes `b`, by semver's precedence. */
export function compareVersions(a: string, b: string): number {
	return compare(a, b);
}

function showValue(text: string): string {
	const visible = text.replace(/[^\x20-\x7e]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
	return `\`${visible.length > 80 ? `${visible.slice(0, 80)}…` : visible}\``.replaceAll("::", ": :");
}
