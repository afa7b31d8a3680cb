/** Counts and short lists as English text. */

/** At most `limit` items joined by commas, and how many more there are. */
export function listFirst(items: readonly string[], limit = 5): string {
	const shown = items.slice(0, limit).join(", ");
	return items.length > limit ? `${shown} and ${items.length - limit} more` : shown;
}

/** `1 commit`, `3 commits`. */
export function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
