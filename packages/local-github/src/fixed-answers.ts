/** Tells which questions to git have an answer that can never change, so that one process answers all of them. */

/** What they print follows from the objects that they name. */
const OF_OBJECTS = new Set(["cat-file", "diff-tree", "log", "ls-tree", "merge-base", "rev-list"]);
const OBJECT = /^\^?[0-9a-f]{40}$/;
/** Larger answers, of long histories, are asked for again. */
export const LARGEST_KEPT = 1_000_000;

/** Every object is named by its full SHA, and nothing else than options is said. */
export function isFixed([command = "", ...rest]: readonly string[]): boolean {
	return (
		OF_OBJECTS.has(command) &&
		rest.some((argument) => OBJECT.test(argument)) &&
		rest.every(
			(argument) => OBJECT.test(argument) || /^-(?!-(?:all|batch|stdin))/.test(argument) || argument === "blob",
		)
	);
}
