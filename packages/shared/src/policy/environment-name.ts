/** Names of environments as GitHub compares them; pure. */

/** Whether GitHub takes both names for the same environment. */
export function isSameEnvironment(name: string, other: string): boolean {
	return name.toLowerCase() === other.toLowerCase();
}
