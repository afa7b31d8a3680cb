/** Copies any clone of a repository so that it looks as it does on GitHub: whole, every branch known by its own name. */
import { spawnSync } from "node:child_process";

/** A git that was started by a hook or with `GIT_DIR` names another repository: of its variables none is handed on. */
export function gitEnvironment(): Record<string, string> {
	const { PATH = "", HOME = "" } = process.env;
	return { PATH, HOME, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
}

/** No hook of the user's runs in a copy, whichever way git would find it. */
const NO_HOOKS = ["-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false"];

/** The clone lacks what a release is judged by; the message says what, and how to fetch it. */
export class IncompleteClone extends Error {
	override readonly name = "IncompleteClone";
	readonly hint: string;

	constructor(message: string, hint: string) {
		super(message);
		this.hint = hint;
	}
}

export interface Head {
	readonly sha: string;
	/** The branch that is checked out; null when HEAD is detached. */
	readonly branch: string | null;
	/** The remote's default branch where the clone knows it. */
	readonly defaultBranch: string | null;
}

/** Makes a bare copy with everything in it; throws an IncompleteClone for a shallow or partial clone. */
export function copyRepository(repository: string, copy: string): Head {
	const read = (...args: string[]) => git(repository, args) ?? "";
	if (read("rev-parse", "--is-shallow-repository") === "true")
		throw new IncompleteClone(
			"The clone is shallow: commits and tags before its first commit are missing, and with them what changed since the last release.",
			"git fetch --unshallow --tags",
		);
	if (read("config", "--get-regexp", "^remote\\..*\\.(promisor|partialclonefilter)$") !== "")
		throw new IncompleteClone(
			"The clone is partial: the content of older files is fetched only when it is needed, and a rehearsal does not use the network.",
			"Clone the repository again without --filter, and rehearse there.",
		);
	const made = spawnSync(
		"git",
		[
			...["-c", "protocol.file.allow=always", ...NO_HOOKS, "clone", "--quiet", "--mirror", "--no-hardlinks"],
			...["--template=", "--", repository, copy],
		],
		{ encoding: "utf8", stdio: ["ignore", "ignore", "pipe"], env: gitEnvironment() },
	);
	if (made.status !== 0)
		throw new IncompleteClone(
			`The repository could not be copied: ${made.stderr.trim().slice(0, 300)}`,
			"Check that it is whole with `git fsck`.",
		);
	return {
		sha: read("rev-parse", "--verify", "--quiet", "HEAD^{commit}"),
		branch: read("symbolic-ref", "--quiet", "--short", "HEAD") || null,
		defaultBranch:
			read("symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD").replace(/^origin\//, "") || null,
	};
}

/**
 * Gives the copy the branches that the clone knows only as `origin/*` or that are ahead there, and a default branch that
 * holds what is checked out, as if it were merged. Says what it assumed.
 */
export function settleBranches(copy: string, head: Head): readonly string[] {
	const run = (...args: string[]) => git(copy, args);
	const isAncestor = (older: string, newer: string) => run("merge-base", "--is-ancestor", older, newer) !== null;
	const remotes = (run("for-each-ref", "--format=%(refname)", "refs/remotes/origin") ?? "").split("\n");
	for (const ref of remotes.filter((name) => name !== "" && !name.endsWith("/HEAD"))) {
		const branch = ref.replace("refs/remotes/origin/", "refs/heads/");
		if (run("rev-parse", "--verify", "--quiet", branch) === null || isAncestor(branch, ref))
			run("update-ref", branch, ref);
	}
	const has = (name: string) => run("rev-parse", "--verify", "--quiet", `refs/heads/${name}`) !== null;
	const main = [head.defaultBranch, "main", "master", head.branch].find((name) => name !== null && has(name)) ?? "main";
	const ref = `refs/heads/${main}`;
	run("symbolic-ref", "HEAD", ref);
	if (!has(main)) run("update-ref", ref, head.sha);
	// What is not on origin yet reaches the default branch as a team's changes do: by a pull request.
	const pushed = run("rev-parse", "--verify", "--quiet", `refs/remotes/origin/${main}`);
	if (isAncestor(head.sha, pushed ?? ref)) return [];
	const what = nameHead(head, main);
	const base = pushed ?? ref;
	if (pushed === null && isAncestor(ref, head.sha)) {
		run("update-ref", ref, head.sha);
		return [`Rehearsed as if ${what} were merged into ${main}.`];
	}
	const number = findNextPull(copy, base);
	const merged = merge(copy, { ours: base, theirs: head.sha, message: describeMerge(copy, head, number) });
	if (merged === null)
		return [`${what} could not be merged into ${main} without a conflict: ${main} is rehearsed as it is.`];
	run("update-ref", ref, merged);
	return [`Rehearsed as if ${what} were merged into ${main} by a reviewed pull request, #${number} here.`];
}

function nameHead({ sha, branch }: Head, main: string): string {
	if (branch === null) return `the commit ${sha.slice(0, 7)}`;
	return branch === main ? "what is not on origin yet" : branch;
}

/** As GitHub writes it: the history tells of a pull request, titled as its newest commit. */
function describeMerge(copy: string, { sha, branch }: Head, number: number): string {
	const title = git(copy, ["log", "-1", "--format=%s", sha]) ?? "";
	return `Merge pull request #${number} from you/${branch ?? "set-up"}\n\n${title}`;
}

/** One more than the highest number that subjects of the history end with or are merges of. */
function findNextPull(copy: string, from: string): number {
	const subjects = (git(copy, ["log", "--format=%s", from]) ?? "").split("\n");
	const numbers = subjects.flatMap((subject) => {
		const found = /\(#(\d{1,7})\)$|^Merge pull request #(\d{1,7}) /.exec(subject);
		return found === null ? [] : [Number(found[1] ?? found[2])];
	});
	return numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1;
}

interface Merge {
	readonly ours: string;
	readonly theirs: string;
	readonly message: string;
}

/** A merge commit made without a work tree; null for a conflict, or where a git before 2.38 would have to look for one. */
function merge(copy: string, { ours, theirs, message }: Merge): string | null {
	const isAhead = git(copy, ["merge-base", "--is-ancestor", ours, theirs]) !== null;
	const args = isAhead ? ["rev-parse", `${theirs}^{tree}`] : ["merge-tree", "--write-tree", ours, theirs];
	const tree = git(copy, args)?.split("\n")[0];
	if (tree === undefined || !/^[0-9a-f]{40,64}$/.test(tree)) return null;
	const identity = ["-c", "user.name=Rehearsal", "-c", "user.email=rehearsal@localhost", "-c", "commit.gpgsign=false"];
	return git(copy, [...identity, "commit-tree", tree, "-p", ours, "-p", theirs, "-m", message]);
}

/** What git printed; null when it failed. */
function git(folder: string, args: readonly string[]): string | null {
	const result = spawnSync("git", [...NO_HOOKS, ...args], {
		cwd: folder,
		encoding: "utf8",
		stdio: ["ignore", "pipe", "ignore"],
		env: gitEnvironment(),
	});
	return result.status === 0 ? result.stdout.trim() : null;
}
