/** What the notes are made from, as plain data: commits of the range, their pull requests, the known issues. */
import { type CommitMessage, parseCommitMessage } from "../release/commits.ts";
import type { PullRequest } from "../release/pull-request.ts";
import type { RangeCommit } from "../release/range-commit.ts";

export interface NoteCommit {
	readonly sha: string;
	readonly parents: readonly string[];
	readonly author: string;
	/** ISO 8601; when it was committed. */
	readonly date: string;
	/** ISO 8601, where it is known; a cherry-pick keeps it. */
	readonly authoredAt?: string | undefined;
	readonly message: CommitMessage;
	/** Changed paths, where the reader was asked for them. */
	readonly paths?: readonly string[] | undefined;
}

/** By its parents: the words of a message prove no merge, and GitHub lets people edit them. */
export function isMergeCommit(commit: Pick<NoteCommit, "parents">): boolean {
	return commit.parents.length > 1;
}

/** What the notes show of a merged pull request. */
export interface NotedPull extends Pick<PullRequest, "number" | "title" | "labels" | "author" | "url"> {
	readonly body: string;
	readonly authorIsBot: boolean;
	readonly firstContribution: boolean;
	/** Every path that it changes; absent: not all are known. */
	readonly paths?: readonly string[];
}

/** `newcomers` as in `NotesContext`; nobody is called new where history was not asked. */
export function toNotedPull(pull: PullRequest, newcomers: ReadonlySet<string> = new Set()): NotedPull {
	const { number, title, body = "", labels, author, authorIsBot = false, url, files, incomplete } = pull;
	return {
		number,
		title,
		body,
		labels,
		author,
		authorIsBot,
		firstContribution: newcomers.has(pull.outsider ?? ""),
		url,
		...(incomplete !== undefined || files.length === 0 ? {} : { paths: files.map(({ path }) => path) }),
	};
}

/** An issue with the policy's label for known issues. */
export interface KnownIssueFact {
	readonly number: number;
	readonly title: string;
	readonly body: string;
	readonly url: string;
	readonly state: "open" | "closed";
	/** Closed as completed; false for "not planned" and duplicates. */
	readonly completed: boolean;
	/** ISO 8601 or null. */
	readonly closedAt: string | null;
}

/** The commit of a range as the notes read it. */
export function toNoteCommit(
	commit: Omit<RangeCommit, "tree" | "madeBy" | "authoredAt"> & {
		readonly authoredAt?: string;
		readonly paths?: readonly string[];
	},
): NoteCommit {
	const { sha, parents, author, date, authoredAt, message, paths } = commit;
	return { sha, parents, author, date, authoredAt, message: parseCommitMessage(message), paths };
}
