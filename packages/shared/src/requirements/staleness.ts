/** Whether evidence for one commit still holds for another: explained, by the paths that matter, and by equal trees. */
import { matchGlob } from "../policy/changes.ts";
import type { Fact } from "../vocabulary.ts";
import type { SinceFact } from "./facts.ts";
import { count, listFirst } from "./requirement.ts";

export type Freshness =
	| { readonly state: "current"; readonly explanation: string }
	| { readonly state: "stale"; readonly explanation: string }
	| { readonly state: "unknown"; readonly explanation: string };

/**
 * judgeFreshness: `globs` are the paths that matter; none means that every path does. A signed commit that is not in the
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
	const { sameTree, isAncestor, commits, paths } = since.value;
	if (sameTree) return { state: "current", explanation: `${against}, whose files are the same` };
	if (!isAncestor)
		return { state: "stale", explanation: `${against}; ${signed.slice(0, 7)} is not part of the release's history` };
	const matchers = globs.map((glob) => ({ glob, matches: matchGlob(glob) }));
	const findGlob = (path: string) => matchers.find(({ matches }) => matches(path))?.glob;
	const isRelevant = (path: string) => globs.length === 0 || findGlob(path) !== undefined;
	const relevant = commits.filter((commit) => commit.paths === null || commit.paths.some(isRelevant));
	const touched = paths.filter(isRelevant);
	if (relevant.length === 0 && touched.length === 0)
		return {
			state: "current",
			explanation: `${against}; none of the ${count(commits.length, "commit")} since touches ${describeGlobs(globs)}`,
		};
	const hit = [
		...new Set(
			[...relevant.flatMap((commit) => (commit.paths ?? []).filter(isRelevant)), ...touched].map(
				(path) => findGlob(path) ?? path,
			),
		),
	].sort();
	const what =
		hit.length === 0
			? ""
			: ` ${listFirst(
					hit.map((path) => `\`${path}\``),
					3,
				)}`;
	return {
		state: "stale",
		explanation:
			relevant.length === 0
				? `${against}; what was merged since touches${what}`
				: `${against}; ${relevant.length} of ${count(commits.length, "commit")} since ${relevant.length === 1 ? "touches" : "touch"}${what || " files that could not be listed"}`,
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
