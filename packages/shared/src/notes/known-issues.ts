/** Known issues as state: carried from release to release until they are closed, then named as fixed once. */
import type { KnownIssueFact } from "./facts.ts";
import { readSection } from "./pull-request-body.ts";

export interface KnownIssue {
	readonly number: number;
	readonly title: string;
	readonly url: string;
	readonly workaround: string | null;
	/** Known in the previous release already. */
	readonly carried: boolean;
}

export interface KnownIssues {
	readonly open: readonly KnownIssue[];
	readonly fixed: readonly KnownIssue[];
}

/**
 * Open ones are known; closed as completed are fixed when the previous release listed them, or (where its
 * list is not known) when they were closed since it. Closed as "not planned" is no fix, and they just leave the list.
 */
export function judgeKnownIssues(
	issues: readonly KnownIssueFact[],
	previous: { readonly known: readonly number[] | null; readonly date: string | null },
): KnownIssues {
	const since = previous.date === null ? Number.NaN : Date.parse(previous.date);
	const toKnown = (issue: KnownIssueFact): KnownIssue => ({
		number: issue.number,
		title: issue.title,
		url: issue.url,
		workaround: readSection(issue.body, "workaround") ?? null,
		carried: previous.known?.includes(issue.number) ?? false,
	});
	const sorted = [...issues].sort((a, b) => a.number - b.number);
	return {
		open: sorted.filter(({ state }) => state === "open").map(toKnown),
		fixed: sorted
			.filter(({ state, completed }) => state === "closed" && completed)
			.filter((issue) =>
				previous.known === null
					? Date.parse(issue.closedAt ?? "") >= since
					: previous.known.includes(issue.number) || Date.parse(issue.closedAt ?? "") >= since,
			)
			.map(toKnown),
	};
}
