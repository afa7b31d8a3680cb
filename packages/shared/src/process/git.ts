/** Reads a local repository through git; a name from outside is never taken for an option. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type GitCall, type GitEnd, requireGit, runGit } from "./git-command.ts";
import { describeWorkTreeChange, type WorkTreeChange } from "./work-tree.ts";

export interface TreeEntry {
	readonly mode: string;
	readonly type: "blob" | "tree" | "commit";
	readonly sha: string;
	readonly path: string;
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
	readonly listTree: (commit: string, path?: string) => Promise<readonly TreeEntry[]>;
	/** A file's text at a commit, or undefined when it is not there. */
	readonly readFile: (commit: string, path: string) => Promise<string | undefined>;
	/** Paths that differ between two commits. */
	readonly listChangedPaths: (from: string, to: string) => Promise<readonly string[]>;
	readonly listTags: () => Promise<readonly { readonly name: string; readonly sha: string }[]>;
}

/** A reader of the repository at `directory`. What it returns throws ActionableError `command-failed` when git itself fails. */
export function openGit(directory: string): Git {
	const run: Run = (args) => runGit(directory, args);
	const must: Must = (args, call) => requireGit(directory, args, call);
	return {
		directory,
		isShallow: async () => (await must(["rev-parse", "--is-shallow-repository"])).trim() === "true",
		describeChange: () => describeWorkTreeChange(directory, (args, variables) => must(args, { variables })),
		...openCommits(run, must),
		...openFiles(must),
	};
}

type Run = (args: readonly string[]) => Promise<GitEnd>;
type Must = (args: readonly string[], call?: GitCall) => Promise<string>;

function openCommits(run: Run, must: Must): Pick<Git, "resolveCommit" | "isAncestor" | "listTags"> {
	return {
		resolveCommit: async (name) => {
			const result = await run(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`]);
			const sha = result.out.trim();
			return result.code === 0 && /^[0-9a-f]{40,64}$/.test(sha) ? sha : undefined;
		},
		isAncestor: async (ancestor, descendant) => {
			const args = ["merge-base", "--is-ancestor", "--end-of-options", ancestor, descendant];
			const { code } = await run(args);
			if (code === 0) return true;
			if (code !== 1) await must(args);
			return false;
		},
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

function openFiles(must: Must): Pick<Git, "listTree" | "readFile" | "listChangedPaths"> {
	const listTree = ["ls-tree", "-z", "--full-tree"];
	return {
		listTree: async (commit, path) =>
			parseTree(await must([...listTree, "-r", "--end-of-options", commit, ...(path ? [path] : [])])),
		readFile: async (commit, path) => {
			const listed = parseTree(await must([...listTree, "--end-of-options", commit, path]));
			const entry = listed.find((candidate) => candidate.path === path && candidate.type === "blob");
			return entry === undefined ? undefined : must(["cat-file", "blob", entry.sha]);
		},
		listChangedPaths: async (from, to) =>
			(await must(["diff", "--name-only", "-z", "--no-renames", "--end-of-options", from, to]))
				.split("\0")
				.filter(Boolean),
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

/** Whether the folder has a `.git`, a file or a folder: a clone, also one that git does not read. */
export function holdsClone(directory: string): boolean {
	return existsSync(join(directory, ".git"));
}
