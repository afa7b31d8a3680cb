/** Whether the files of a checkout are those of its commit, whatever its index, its excludes and its configuration say of them. */
import { existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

/** Runs git with these arguments in the checkout, with variables beside the usual ones; throws when git fails. */
export type RunGit = (args: readonly string[], variables?: Readonly<Record<string, string>>) => Promise<string>;

/** What `git lfs install --local` writes: programs that only ever turn a file into its pointer and back. */
const LFS = /^filter\.lfs\.(?:clean|process)\ngit-lfs (?:clean -- %f|filter-process(?: --skip)?)$/;

/**
 * Why the files differ from `HEAD`, as the end of a sentence about the workspace; null: they do not. They are compared with an index
 * that is written anew: the checkout's own may be told to look away (`assume-unchanged`, `skip-worktree`), or hold a state of a file
 * that it no longer has. Untracked files count unless a `.gitignore` names them. A file that a sparse checkout leaves out is no
 * change.
 */
export async function describeWorkTreeChange(directory: string, git: RunGit): Promise<string | null> {
	// Its filters would be run by the comparison.
	const programs = listSettings(await git(["config", "--list", "--show-scope", "-z"])).filter(
		({ scope, setting }) =>
			scope !== "system" && /^filter\..*\.(?:clean|process)\n/s.test(setting) && !LFS.test(setting),
	);
	if (programs.length > 0)
		return `is configured to run a program on its files (${programs[0]!.setting.split("\n")[0]} in .git/config)`;
	const top = (await git(["rev-parse", "--show-toplevel"])).replace(/\r?\n$/, "");
	if (relative(realpathSync(top), realpathSync(directory)).startsWith(".."))
		return "is not the work tree of its own repository (core.worktree in .git/config)";
	const folder = mkdtempSync(join(tmpdir(), "octoacme-index-"));
	try {
		const fresh = { GIT_INDEX_FILE: join(folder, "index") };
		await git(["read-tree", "HEAD"], fresh);
		const [changed, untracked, flagged] = await Promise.all([
			git(
				["-C", top, "diff", "--name-only", "-z", "--no-ext-diff", "--no-textconv", "--ignore-submodules=none"],
				fresh,
			),
			git(["-C", top, "ls-files", "--others", "-z", "--exclude-per-directory=.gitignore"], fresh),
			git(["-C", top, "ls-files", "-t", "-z"]),
		]);
		const sparse = new Set(
			list(flagged)
				.filter((line) => line.startsWith("S "))
				.map((line) => line.slice(2)),
		);
		const differing = list(changed).filter((path) => !sparse.has(path) || existsSync(join(top, path)));
		const found = [...differing, ...list(untracked)];
		return found.length === 0 ? null : `has changes that are in no commit (${found[0]})`;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** `--show-scope -z`: the scope, and the name and value of a setting, each ended by NUL. */
function listSettings(text: string): readonly { readonly scope: string; readonly setting: string }[] {
	const parts = text.split("\0");
	return Array.from({ length: Math.floor(parts.length / 2) }, (_, index) => ({
		scope: parts[2 * index]!,
		setting: parts[2 * index + 1]!,
	}));
}

function list(text: string): readonly string[] {
	return text.split("\0").filter(Boolean);
}
