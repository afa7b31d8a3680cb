/** Reads a local repository through git; a name from outside is never taken for an option. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ActionableError } from "../errors.ts";
import { describeGitEnvironment, GIT_SETTINGS } from "./git-command.ts";
import { describeWorkTreeChange, type WorkTreeChange } from "./work-tree.ts";

export interface TreeEntry {
	readonly mode: string;
	readonly type: "blob" | "tree" | "commit";
	readonly sha: string;
	readonly path: string;
}

export interface GitCommit {
	readonly sha: string;
	/** Of the commit's files; absent where the reader does not ask for it. */
	readonly tree?: string;
	readonly parents: readonly string[];
	readonly author: string;
	readonly email: string;
	/** ISO 8601 with offset. */
	readonly date: string;
	readonly message: string;
}

export interface Git {
	readonly directory: string;
	/** The full SHA of the commit behind a name, or undefined when there is none. */
	readonly resolveCommit: (name: string) => Promise<string | undefined>;
	readonly isShallow: () => Promise<boolean>;
	/** How the work tree differs from `HEAD`, untracked files counted (`describeWorkTreeChange`); null: it does not. */
	readonly describeChange: () => Promise<WorkTreeChange | null>;
	/** Whether `ancestor` is reachable from `descendant`. */
	readonly isAncestor: (ancestor: string, descendant: string) => Promise<boolean>;
	/** Commits of `from..to` (or all up to `to`), newest first, one by one. */
	readonly readLog: (
		range: { readonly from?: string; readonly to: string },
		onCommit: (commit: GitCommit) => void,
	) => Promise<void>;
	readonly listTree: (commit: string, path?: string) => Promise<readonly TreeEntry[]>;
	/** A file's text at a commit, or undefined when it is not there. */
	readonly readFile: (commit: string, path: string) => Promise<string | undefined>;
	/** Paths that differ between two commits. */
	readonly listChangedPaths: (from: string, to: string) => Promise<readonly string[]>;
	readonly listTags: () => Promise<readonly { readonly name: string; readonly sha: string }[]>;
}

/** openGit: a reader of the repository at `directory`. Throws ActionableError `command-failed` when git itself fails. */
export async function openGit(directory: string): Promise<Git> {
	const { exec } = await import("@actions/exec");
	const run = async (
		args: readonly string[],
		onChunk?: (chunk: Buffer) => void,
		variables: Readonly<Record<string, string>> = {},
	) => {
		const out: Buffer[] = [];
		let problem = "";
		const code = await exec("git", [...GIT_SETTINGS, ...args], {
			cwd: directory,
			silent: true,
			ignoreReturnCode: true,
			env: { ...describeGitEnvironment(directory), ...variables },
			listeners: {
				stdout: onChunk ?? ((chunk) => out.push(Buffer.from(chunk))),
				stderr: (chunk) => {
					problem = (problem + chunk.toString("utf8")).slice(-2_000);
				},
			},
		});
		return { code: code as number | null, out: Buffer.concat(out).toString("utf8"), problem };
	};
	const must = async (
		args: readonly string[],
		onChunk?: (chunk: Buffer) => void,
		variables?: Readonly<Record<string, string>>,
	) => {
		const result = await run(args, onChunk, variables);
		if (result.code === 0) return result.out;
		throw new ActionableError({
			code: "command-failed",
			message: `git ${args[0]} failed: ${result.problem
				.trim()
				.replace(/\s*\n\s*/g, "; ")
				.slice(0, 500)}`,
			hint: "Check the repository out with its history: actions/checkout with `fetch-depth: 0`.",
		});
	};
	return {
		directory,
		resolveCommit: async (name) => {
			const result = await run(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
			const sha = result.out.trim();
			return result.code === 0 && /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined;
		},
		isShallow: async () => (await must(["rev-parse", "--is-shallow-repository"])).trim() === "true",
		describeChange: () => describeWorkTreeChange(directory, (args, variables) => must(args, undefined, variables)),
		isAncestor: async (ancestor, descendant) => {
			const result = await run(["merge-base", "--is-ancestor", "--end-of-options", ancestor, descendant]);
			if (result.code === 0) return true;
			if (result.code === 1) return false;
			await must(["merge-base", "--is-ancestor", "--end-of-options", ancestor, descendant]);
			return false;
		},
		readLog: async (range, onCommit) => {
			const reader = createLogReader(onCommit);
			await must(
				[
					"log",
					"-z",
					"--no-color",
					"--format=%H%x1f%T%x1f%P%x1f%an%x1f%ae%x1f%cI%x1f%B",
					"--end-of-options",
					range.from === undefined ? range.to : `${range.from}..${range.to}`,
				],
				reader.take,
			);
			reader.end();
		},
		listTree: async (commit, path) =>
			parseTree(
				await must(["ls-tree", "-r", "-z", "--full-tree", "--end-of-options", commit, ...(path ? [path] : [])]),
			),
		readFile: async (commit, path) => {
			const listed = parseTree(await must(["ls-tree", "-z", "--full-tree", "--end-of-options", commit, path]));
			const entry = listed.find((candidate) => candidate.path === path && candidate.type === "blob");
			return entry === undefined ? undefined : must(["cat-file", "blob", entry.sha]);
		},
		listChangedPaths: async (from, to) =>
			(await must(["diff", "--name-only", "-z", "--no-renames", "--end-of-options", from, to]))
				.split("\0")
				.filter(Boolean),
		listTags: async () =>
			(await must(["for-each-ref", "--format=%(refname:strip=2)%09%(objectname)%09%(*objectname)", "refs/tags"]))
				.split("\n")
				.filter(Boolean)
				.map((line) => {
					const [name = "", own = "", peeled = ""] = line.split("\t");
					return { name, sha: peeled || own };
				}),
	};
}

function parseTree(text: string): TreeEntry[] {
	return text
		.split("\0")
		.filter(Boolean)
		.map((line) => {
			const [, mode = "", type = "blob", sha = "", path = ""] = /^(\d+) (\w+) ([0-9a-f]+)\t([\s\S]*)$/.exec(line) ?? [];
			return { mode, type: type as TreeEntry["type"], sha, path };
		});
}

function createLogReader(onCommit: (commit: GitCommit) => void): { take: (chunk: Buffer) => void; end: () => void } {
	let pending: Buffer[] = [];
	const emit = (record: string) => {
		if (record === "") return;
		const [sha = "", tree = "", parents = "", author = "", email = "", date = "", ...message] = record.split("\x1f");
		onCommit({
			sha,
			tree,
			parents: parents.split(" ").filter(Boolean),
			author,
			email,
			date,
			message: message.join("\x1f").trimEnd(),
		});
	};
	return {
		take: (chunk) => {
			let start = 0;
			for (let end = chunk.indexOf(0, start); end !== -1; end = chunk.indexOf(0, start)) {
				pending.push(Buffer.from(chunk.subarray(start, end)));
				emit(Buffer.concat(pending).toString("utf8"));
				pending = [];
				start = end + 1;
			}
			if (start < chunk.length) pending.push(Buffer.from(chunk.subarray(start)));
		},
		end: () => emit(Buffer.concat(pending).toString("utf8")),
	};
}

/** Whether the folder has a `.git`, a file or a folder: a clone, also one that git does not read. */
export function holdsClone(directory: string): boolean {
	return existsSync(join(directory, ".git"));
}
