/** Reads the repository in a folder through git: its root, remote, default branch and tags. A name from outside is never an option. */
import { spawnSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { ActionableError } from "@octoacme/shared/errors.ts";
import { quoteValue } from "@octoacme/shared/text/escape.ts";
import type { Runtime } from "./runtime.ts";

interface Remote {
	readonly host: string;
	readonly owner: string;
	readonly name: string;
}

export interface LocalRepository {
	readonly root: string;
	/** Undefined: no remote `origin`, or one that is no repository on a GitHub. */
	readonly remote: Remote | undefined;
	readonly defaultBranch: string;
	/** Whether the clone does not say which branch of `origin` is its default. */
	readonly isDefaultBranchGuessed: boolean;
	/** Names of every branch that this clone knows, its own and those of `origin`. */
	readonly branches: readonly string[];
	/** Whether the clone lacks what lies before its first commit. */
	readonly isShallow: boolean;
	/** False in a repository without commits. */
	readonly hasCommits: boolean;
	/** Entries of `.github/workflows` in the commit that is checked out, with the SHA of each blob or tree. */
	readonly workflows: readonly { readonly name: string; readonly sha: string }[];
	readonly tags: readonly string[];
	/** Paths of the work tree that git knows, or would add. */
	readonly files: readonly string[];
	/** Those of `files` that differ from what is committed. */
	readonly uncommitted: readonly string[];
}

/** A managed user's login ends with `_` and the enterprise's short code. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}\/[A-Za-z0-9._-]{1,100}$/;

/** `owner/name`, or undefined for anything else. */
export function parseRepositoryName(text: string): { readonly owner: string; readonly name: string } | undefined {
	if (!NAME.test(text)) return undefined;
	const [owner = "", name = ""] = text.split("/");
	return name === "." || name === ".." ? undefined : { owner, name };
}

/** Host, owner and name of `https://`, `ssh://` and `git@host:` addresses; credentials inside are dropped. */
export function parseRemote(url: string): Remote | undefined {
	const found =
		/^(?:https?|ssh|git):\/\/(?:[^@/\s]*@)?([A-Za-z0-9.-]+)(?::\d+)?\/([^\s?#]+?)(?:\.git)?\/?$/.exec(url) ??
		/^(?:[A-Za-z0-9._-]+@)?([A-Za-z0-9.-]+):(?!\/)([^\s?#]+?)(?:\.git)?\/?$/.exec(url);
	const repository = parseRepositoryName(found?.[2] ?? "");
	return found === null || repository === undefined ? undefined : { host: found[1]!.toLowerCase(), ...repository };
}

/** Throws `not-found` where there is no git or no repository. */
export function readLocalRepository(folder: string, runtime: Pick<Runtime, "env">): LocalRepository {
	const root = runGit(folder, runtime, ["rev-parse", "--show-toplevel"]);
	if (!root.ok)
		throw new ActionableError({
			code: "not-found",
			message:
				root.problem === "ENOENT"
					? "git was not found on PATH."
					: `${quoteValue(folder)} is no git repository${/dubious ownership/.test(root.problem) ? " that git trusts (it belongs to somebody else)" : ""}.`,
			hint:
				root.problem === "ENOENT"
					? "Install git, or add it to PATH."
					: "Run the command inside your repository, or `git init` first.",
		});
	const at = root.out.trim();
	const read = (...args: string[]) => {
		const result = runGit(at, runtime, args);
		return result.ok ? result.out : "";
	};
	const list = (text: string) => text.split("\0").filter(Boolean);
	const remoteHead = read("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD").trim();
	const current = read("symbolic-ref", "--quiet", "--short", "HEAD").trim();
	const branches = read("for-each-ref", "--format=%(refname:strip=2)", "refs/heads").split("\n").filter(Boolean);
	const remotes = read("for-each-ref", "--format=%(refname:strip=3)", "refs/remotes/origin").split("\n");
	return {
		root: realpathSync(at),
		remote: parseRemote(read("config", "--get", "remote.origin.url").trim()),
		defaultBranch:
			remoteHead.replace(/^origin\//, "") ||
			["main", "master"].find((name) => branches.includes(name)) ||
			["main", "master", "develop"].find((name) => remotes.includes(name)) ||
			current ||
			"main",
		isDefaultBranchGuessed: remoteHead === "" && remotes.some((name) => name !== ""),
		branches: [...new Set([...branches, ...remotes])].filter((name) => name !== "" && name !== "HEAD"),
		isShallow: read("rev-parse", "--is-shallow-repository").trim() === "true",
		hasCommits: read("rev-parse", "--verify", "--quiet", "HEAD") !== "",
		workflows: list(read("ls-tree", "-z", "HEAD", ".github/workflows/")).flatMap((line) => {
			const [, sha, name] = /^\d+ \w+ ([0-9a-f]+)\t\.github\/workflows\/(.+)$/s.exec(line) ?? [];
			return sha === undefined || name === undefined ? [] : [{ name, sha }];
		}),
		tags: read("for-each-ref", "--format=%(refname:strip=2)", "refs/tags").split("\n").filter(Boolean),
		files: list(read("ls-files", "-z", "--cached", "--others", "--exclude-standard")).sort(),
		uncommitted: list(read("status", "--porcelain", "-z", "--untracked-files=all", "--no-renames")).map((line) =>
			line.slice(3),
		),
	};
}

/** `owner/name`; undefined where the remote is none on a GitHub. */
export function nameRemote({ remote }: Pick<LocalRepository, "remote">): string | undefined {
	return remote === undefined ? undefined : `${remote.owner}/${remote.name}`;
}

/** Whether git leaves a path of the repository out of commits; the file need not be there. */
export function isIgnored(root: string, runtime: Pick<Runtime, "env">, path: string): boolean {
	return runGit(root, runtime, ["check-ignore", "--quiet", "--", path]).ok;
}

/** Such as `2.47.1`; undefined where there is no git. */
export function readGitVersion(folder: string, runtime: Pick<Runtime, "env">): string | undefined {
	const read = runGit(folder, runtime, ["--version"]);
	return read.ok ? read.out.replace(/^git version /, "").trim() : undefined;
}

function runGit(
	folder: string,
	runtime: Pick<Runtime, "env">,
	args: readonly string[],
): { readonly ok: true; readonly out: string } | { readonly ok: false; readonly problem: string } {
	const { PATH, HOME, SystemRoot } = runtime.env;
	const result = spawnSync("git", ["-c", "core.quotePath=false", "-c", "core.fsmonitor=false", ...args], {
		cwd: folder,
		encoding: "utf8",
		maxBuffer: 256 * 1024 * 1024,
		env: {
			...(PATH === undefined ? {} : { PATH }),
			...(HOME === undefined ? {} : { HOME }),
			...(SystemRoot === undefined ? {} : { SystemRoot }),
			GIT_TERMINAL_PROMPT: "0",
			GIT_OPTIONAL_LOCKS: "0",
			LC_ALL: "C",
		},
	});
	if (result.error !== undefined)
		return { ok: false, problem: (result.error as NodeJS.ErrnoException).code ?? "failed" };
	return result.status === 0 ? { ok: true, out: result.stdout } : { ok: false, problem: result.stderr.trim() };
}
