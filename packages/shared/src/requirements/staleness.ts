/** Whether evidence for one commit still holds for another: explained, by the paths that matter, and by equal trees. */
import { matchGlob } from "../policy/changes.ts";
import { count, listFirst } from "../text/plural.ts";
import type { Fact } from "../vocabulary.ts";
import type { SinceFact } from "./facts.ts";

type Freshness =
	| { readonly state: "current"; readonly explanation: string }
	| { readonly state: "stale"; readonly explanation: string }
	| { readonly state: "unknown"; readonly explanation: string };

/**
 * `globs` are the paths that matter; none means that every path does. A signed commit that is not in the
 * release's history holds only when its tree is the same.
 */
export function judgeFreshness(
	signed: string,
	releasing: string,
	globs: readonly string[],
	since: Fact<SinceFact> | undefined,
): Freshness {
	const short = `signed for ${signed.slice(0, 7)}`;
	if (signed === releasing) return { state: "current", explanation: `${short}, the commit under release` };
	const against = `${short}, releasing ${releasing.slice(0, 7)}`;
	if (since === undefined) return { state: "unknown", explanation: `${against}; what changed since was not read` };
	if (!since.ok)
		return {
			state: "unknown",
			explanation: `${against}; what changed since could not be read: ${since.failure.message}`,
		};
	const { sameTree, isAncestor, commits, paths, incomplete } = since.value;
	if (sameTree) return { state: "current", explanation: `${against}, whose files are the same` };
	if (!isAncestor)
		return { state: "stale", explanation: `${against}; ${signed.slice(0, 7)} is not part of the release's history` };
	const matchers = globs.map((glob) => ({ glob, matches: matchGlob(glob) }));
	const findGlob = (path: string) => matchers.find(({ matches }) => matches(path))?.glob;
	// What was changed and changed back differs in nothing from what was signed.
	const touched = new Set(paths.filter((path) => globs.length === 0 || findGlob(path) !== undefined));
	const passed = count(commits.length, "commit");
	if (touched.size === 0) {
		if (incomplete !== undefined)
			return {
				state: "unknown",
				explanation: `${against}; whether ${describeGlobs(globs)} changed is not known: ${incomplete}`,
			};
		return { state: "current", explanation: `${against}; ${passed} since, nothing differs in ${describeGlobs(globs)}` };
	}
	const what = listFirst(
		[...new Set([...touched].map((path) => findGlob(path) ?? path))].sort().map((path) => `\`${path}\``),
		3,
	);
	const known = commits.flatMap((commit) => (commit.paths === null ? [] : [commit.paths]));
	const touching = known.filter((changed) => changed.some((path) => touched.has(path))).length;
	if (known.length < commits.length)
		return { state: "stale", explanation: `${against}; the ${passed} since touch ${what}` };
	return {
		state: "stale",
		explanation:
			touching === 0
				? `${against}; what was merged since touches ${what}`
				: `${against}; ${touching} of ${passed} since ${touching === 1 ? "touches" : "touch"} ${what}`,
	};
}

function describeGlobs(globs: readonly string[]): string {
	return globs.length === 0
		? "a file"
		: listFirst(
				globs.map((glob) => `\`${glob}\``),
				3,
			);
}
