/** Whether the repository's tags are releases of the policy's pattern: none of them can be released otherwise. */
import type { Policy } from "@octoacme/shared/policy/policy.ts";
import {
	describeVersioning,
	parseTag,
	readPattern,
	showPattern,
	suggestNumbering,
} from "@octoacme/shared/release/version.ts";
import { listFirst } from "@octoacme/shared/text/plural.ts";
import { type Finding, NOWHERE } from "./finding.ts";

/** An error for each policy whose pattern the repository's tags have and whose versioning not one of them. */
export function checkTags(tags: readonly string[], policies: readonly Pick<Policy, "tag">[]): readonly Finding[] {
	return policies.flatMap((policy): Finding[] => {
		const pattern = readPattern(policy.tag);
		if (pattern === undefined) return [];
		const numbered = tags.filter(
			(tag) =>
				tag.startsWith(pattern.prefix) &&
				tag.endsWith(pattern.suffix) &&
				/^\d+(?:$|[._-]\d)/.test(tag.slice(pattern.prefix.length)),
		);
		const parted = numbered.filter((tag) => /^\d+[._-]/.test(tag.slice(pattern.prefix.length)));
		// A single `v1` is more often a tag that moves than a release.
		const alike = numbered.length > 1 ? numbered : parted;
		if (alike.length === 0 || alike.some((tag) => parseTag(tag, policy.tag) !== undefined)) return [];
		return [
			{
				severity: "error",
				about: "policy",
				...NOWHERE,
				what: `No tag of the pattern ${showPattern(policy.tag)} is a release (${listFirst(alike, 3)}): each must be ${describeVersioning(policy.tag).replace(/^in /, "")}.`,
				fix:
					suggestNumbering(alike.at(-1)!, policy.tag) ??
					"Number the next release in a way that the policy's `versioning` knows (semver, calver or pep440); the actions refuse every other tag.",
			},
		];
	});
}
