/** What the notes are made from, as plain data: commits of the range, their pull requests, the known issues. */
import type { CommitMessage } from "../release/commits.ts";
import type { PullRequest } from "../release/pull-request.ts";

export interface NoteCommit {
	readonly sha: string;
	readonly parents: readonly string[];
	readonly author: string;
	/** ISO 8601; when it was committed. */
	readonly date: string;
	readonly message: CommitMessage;
	/** Changed paths, where the reader was asked for them. */
	readonly paths?: readonly string[];
	/** Equal for commits that make the same change; known only for those that look alike. */
	readonly patch?: string;
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

/** sortCommits: oldest first, parents before children, the same whatever order they came in. */
export function sortCommits(commits: readonly NoteCommit[]): readonly NoteCommit[] {
	const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
	const instant = new Map(commits.map((commit) => [commit.sha, Date.parse(commit.date) || 0]));
	const byDate = [...bySha.values()].sort(
		(a, b) => instant.get(a.sha)! - instant.get(b.sha)! || (a.sha < b.sha ? -1 : 1),
	);
	const sorted: NoteCommit[] = [];
	const done = new Set<string>();
	for (const start of byDate) {
		const stack = [start];
		while (stack.length > 0) {
			const commit = stack.at(-1)!;
			if (done.has(commit.sha)) {
				stack.pop();
				continue;
			}
			const waiting = commit.parents.find((parent) => bySha.has(parent) && !done.has(parent));
			if (waiting !== undefined) stack.push(bySha.get(waiting)!);
			else {
				stack.pop();
				done.add(commit.sha);
				sorted.push(commit);
			}
		}
	}
	return sorted;
}
