/** Which names of refs may reach git's arguments. */

/** Keeps options, ranges and revision syntax out of git's arguments. */
export function isSafeRef(ref: string): boolean {
	return (
		ref.length < 500 &&
		!ref.startsWith("-") &&
		!/[\s~^:?*[\\\p{Cc}]|\.\.|@\{|\/\/|\.lock(\/|$)|\/$|^\//u.test(ref) &&
		ref !== "@" &&
		ref !== ""
	);
}
