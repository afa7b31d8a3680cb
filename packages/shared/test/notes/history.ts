/** Builds histories as facts, for tests of the notes: a commit is a line, parents are named. */
import { createHash } from "node:crypto";
import type { NotesFacts } from "../../src/notes/document.ts";
import type { NoteCommit, NotedPull } from "../../src/notes/facts.ts";
import { matchesAny } from "../../src/policy/changes.ts";
import { STANDARD_POLICY } from "../../src/policy/standard.ts";
import { parseCommitMessage } from "../../src/release/commits.ts";

export const NOTES_POLICY = {
	sections: STANDARD_POLICY.notes.sections ?? [],
	hidden: STANDARD_POLICY.notes.hidden ?? [],
};
export const matches = matchesAny;

/** A SHA from a name, so that messages can quote it. */
export function shaOf(name: string): string {
	return createHash("sha1").update(name).digest("hex");
}

/** `name` gives the SHA; commits follow each other by `minute`. */
export function commit(
	name: string,
	message: string,
	options: {
		readonly parents?: readonly string[];
		readonly minute?: number;
		readonly author?: string;
		/** ISO instant; a cherry-pick keeps it. */
		readonly authoredAt?: string;
		readonly paths?: readonly string[];
	} = {},
): NoteCommit {
	return {
		sha: shaOf(name),
		parents: (options.parents ?? []).map(shaOf),
		author: options.author ?? "Ada",
		date: new Date(Date.UTC(2026, 0, 1, 0, options.minute ?? 0)).toISOString(),
		message: parseCommitMessage(message),
		...(options.authoredAt === undefined ? {} : { authoredAt: options.authoredAt }),
		...(options.paths === undefined ? {} : { paths: options.paths }),
	};
}

/** Commits one after the other. */
export function line(...messages: readonly (readonly [string, string])[]): NoteCommit[] {
	return messages.map(([name, message], index) =>
		commit(name, message, { minute: index, parents: index === 0 ? [] : [messages[index - 1]![0]] }),
	);
}

export function pull(number: number, fields: Partial<NotedPull> = {}): NotedPull {
	return {
		number,
		title: `feat: change ${number}`,
		body: "",
		labels: [],
		author: "ada",
		authorIsBot: false,
		firstContribution: false,
		url: `https://github.test/octo/shop/pull/${number}`,
		...fields,
	};
}

export function facts(commits: readonly NoteCommit[], fields: Partial<NotesFacts> = {}): NotesFacts {
	return {
		identity: {
			version: "1.4.0",
			tag: "v1.4.0",
			sha: commits.at(-1)?.sha ?? shaOf("none"),
			type: "minor",
			prerelease: false,
			previous: { version: "1.3.0", tag: "v1.3.0", sha: shaOf("v1.3.0") },
		},
		product: "Shop",
		date: "2026-02-03",
		commits,
		pulls: [],
		knownIssues: [],
		previousNotes: { known: null, date: null },
		servicePaths: [],
		...fields,
	};
}
