/** Whether the files of a checkout are those of its commit, whatever its index, its excludes and its configuration say of them. */
import { createHash } from "node:crypto";
import { createReadStream, existsSync, lstatSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { ActionableError } from "../errors.ts";
import { listFirst } from "../text/plural.ts";

/** Runs git with these arguments in the checkout, with variables beside the usual ones; throws when git fails. */
type RunGit = (args: readonly string[], variables?: Readonly<Record<string, string>>) => Promise<string>;

export interface WorkTreeChange {
	/** `filtered`: the files pass through a filter that is not run, so that nobody knows whether they were changed. */
	readonly kind: "changed" | "filtered";
	/** The end of a sentence about the workspace; it names files. */
	readonly text: string;
}

/** What `git-crypt unlock` writes: a program of the PATH that only ever encrypts a file to its blob. */
const GIT_CRYPT = /^filter\.git-crypt(?:-[\w-]+)?\.clean\n"?git-crypt"? clean(?: "?--key-name=[\w-]+"?)?$/;
/** The credentials that google-github-actions/auth leaves in the workspace for later steps. */
const GOOGLE_CREDENTIALS = /^gha-creds-[0-9a-f]+\.json$/;
const DIFF = ["diff", "--raw", "--no-abbrev", "-z", "--no-renames", "--no-ext-diff", "--no-textconv"];

/** How deep submodules are looked into; deeper ones count as changed. */
const SUBMODULE_DEPTH = 8;

/**
 * How the files differ from `HEAD`; null: they do not. They are compared with an index that is written anew: the checkout's own may be
 * told to look away (`assume-unchanged`, `skip-worktree`), or hold a state of a file that it no longer has. Untracked files count
 * unless a `.gitignore` names them, or they are credentials that a login action left; a `.gitignore` that is in no commit counts
 * where it lies among files that are, for it names what it likes, itself too. A file that a sparse checkout leaves out is no
 * change, nor is one whose pointer Git LFS keeps in the commit. Filters that the clone configures are not run, but for git-crypt's
 * own. Submodules that are checked out are looked at in the same way.
 */
export async function describeWorkTreeChange(
	directory: string,
	git: RunGit,
	depth = 0,
): Promise<WorkTreeChange | null> {
	const filters = await readFilters(git);
	const odd = filters.names.find((name) => /[=\n]/.test(name));
	if (odd !== undefined)
		return { kind: "filtered", text: `is configured with the filter ${JSON.stringify(odd)}, which cannot be left out` };
	const top = (await git(["rev-parse", "--show-toplevel"])).replace(/\r?\n$/, "");
	const below = relative(realpathSync(top), realpathSync(directory));
	// A submodule whose own `.git` is no repository is read as a folder of the repository around it.
	if (below.startsWith("..") || (depth > 0 && below !== ""))
		return {
			kind: "changed",
			text: "is not the work tree of its own repository (its .git, or core.worktree in .git/config)",
		};
	const folder = mkdtempSync(join(tmpdir(), "octoacme-index-"));
	try {
		const fresh = { GIT_INDEX_FILE: join(folder, "index") };
		await git(["read-tree", "HEAD"], fresh);
		const [changed, untracked, flagged, committed] = await Promise.all([
			// A submodule's commit is compared here. Its files are looked at below: git would do so by its own configuration.
			git([...leaveOut(filters.names), "-C", top, ...DIFF, "--ignore-submodules=dirty"], fresh),
			git(["-C", top, "ls-files", "--others", "-z", "--exclude-per-directory=.gitignore"], fresh),
			git(["-C", top, "ls-files", "-t", "-z"]),
			git(["-C", top, "ls-files", "--stage", "-z"], fresh),
		]);
		const sparse = new Set(
			list(flagged)
				.filter((line) => line.startsWith("S "))
				.map((line) => line.slice(2)),
		);
		const present = parseRaw(changed).filter(({ path }) => !sparse.has(path) || existsSync(join(top, path)));
		const differing: string[] = [];
		for (const one of present) if (!(await isSmudgedPointer(top, one))) differing.push(one.path);
		const left = await decrypt(differing, filters, (args) => git(["-C", top, ...args], fresh));
		const filtered = await listFiltered(left, filters.names, (args) => git(["-C", top, ...args], fresh));
		const added = list(untracked).filter((path) => !GOOGLE_CREDENTIALS.test(path));
		const entries = parseStage(committed);
		const own = describeFiles(left, [...added, ...listForeignIgnores(top, entries)], filtered);
		return own ?? (await describeSubmodules(top, entries, git, depth));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function describeFiles(
	differing: readonly string[],
	untracked: readonly string[],
	filtered: ReadonlyMap<string, string>,
): WorkTreeChange | null {
	const changed = [...differing.filter((path) => !filtered.has(path)), ...untracked];
	if (changed.length > 0)
		return { kind: "changed", text: `has changes that are in no commit (${listFirst(changed, 3)})` };
	if (differing.length === 0) return null;
	const names = [...new Set(filtered.values())].join(", ");
	return {
		kind: "filtered",
		text: `has files that the filter ${names} of .git/config changes, which is not run (${listFirst(differing, 3)})`,
	};
}

interface Entry {
	readonly path: string;
	readonly isSubmodule: boolean;
}

/** `--stage -z`: mode, object and stage, a tab, the path. */
function parseStage(text: string): readonly Entry[] {
	return list(text).map((line) => ({
		path: line.slice(line.indexOf("\t") + 1),
		isSubmodule: line.startsWith("160000 "),
	}));
}

/** Files `.gitignore` that no commit holds, in folders that hold a file of the commit. */
function listForeignIgnores(top: string, entries: readonly Entry[]): readonly string[] {
	const known = new Set(entries.map(({ path }) => path));
	const folders = new Set([""]);
	for (const { path } of entries)
		for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
			const folder = path.slice(0, end + 1);
			if (folders.has(folder)) break;
			folders.add(folder);
		}
	return [...folders]
		.map((folder) => `${folder}.gitignore`)
		.filter((path) => !known.has(path) && lstatSync(join(top, path), { throwIfNoEntry: false }) !== undefined);
}

/** The first submodule whose files differ from its commit; one that is not checked out may hold none: git looks at none of them. */
async function describeSubmodules(
	top: string,
	entries: readonly Entry[],
	git: RunGit,
	depth: number,
): Promise<WorkTreeChange | null> {
	for (const { path } of entries.filter(({ isSubmodule }) => isSubmodule)) {
		if (!existsSync(join(top, path, ".git"))) {
			if (isAbsentOrEmpty(join(top, path))) continue;
			return { kind: "changed", text: `has files in ${path}, a submodule that is not checked out` };
		}
		if (depth === SUBMODULE_DEPTH)
			return { kind: "changed", text: `has submodules that are nested too deep (${path})` };
		const folder = join(top, path);
		const change = await describeWorkTreeChange(folder, (args, more) => git(["-C", folder, ...args], more), depth + 1);
		if (change !== null) return { ...change, text: `has the submodule ${path}, which ${change.text}` };
	}
	return null;
}

function isAbsentOrEmpty(path: string): boolean {
	const found = lstatSync(path, { throwIfNoEntry: false });
	return found === undefined || (found.isDirectory() && readdirSync(path).length === 0);
}

interface Filters {
	/** All that a configuration other than the system's names, and Git LFS, whose pointers are compared here. */
	readonly names: readonly string[];
	readonly gitCrypt: readonly string[];
}

async function readFilters(git: RunGit): Promise<Filters> {
	const settings = list(await git(["config", "--list", "-z"], { GIT_CONFIG_NOSYSTEM: "1" }));
	const programs = settings.flatMap((setting) => {
		const name = /^filter\.(.*)\.(?:clean|process)\n/s.exec(setting)?.[1];
		return name === undefined ? [] : [{ name, setting }];
	});
	const names = [...new Set(["lfs", ...programs.map(({ name }) => name)])];
	const isGitCrypt = (name: string) =>
		programs.filter((one) => one.name === name).every(({ setting }) => GIT_CRYPT.test(setting));
	return { names, gitCrypt: names.filter((name) => name !== "lfs" && isGitCrypt(name)) };
}

/** Settings with which git runs none of these filters. */
function leaveOut(names: readonly string[]): readonly string[] {
	return names.flatMap((name) =>
		["clean=", "process=", "required=false"].flatMap((setting) => ["-c", `filter.${name}.${setting}`]),
	);
}

/** The files that differ although git-crypt encrypts them again; all of them where it cannot be run. */
async function decrypt(
	differing: readonly string[],
	{ names, gitCrypt }: Filters,
	git: RunGit,
): Promise<readonly string[]> {
	if (differing.length === 0 || gitCrypt.length === 0) return differing;
	const others = leaveOut(names.filter((name) => !gitCrypt.includes(name)));
	try {
		const still = new Set(parseRaw(await git([...others, ...DIFF])).map(({ path }) => path));
		return differing.filter((path) => still.has(path));
	} catch (thrown) {
		if (!(thrown instanceof ActionableError)) throw thrown;
		return differing;
	}
}

/** How many paths are asked about in one command. */
const CHUNK = 500;

/** Path → filter, for the paths that pass through one of the filters. */
async function listFiltered(
	paths: readonly string[],
	names: readonly string[],
	git: RunGit,
): Promise<ReadonlyMap<string, string>> {
	const filtered = new Map<string, string>();
	for (let start = 0; start < paths.length; start += CHUNK) {
		const parts = (await git(["check-attr", "-z", "filter", "--", ...paths.slice(start, start + CHUNK)])).split("\0");
		for (let index = 0; index + 2 < parts.length; index += 3)
			if (parts[index + 2] !== "lfs" && names.includes(parts[index + 2]!))
				filtered.set(parts[index]!, parts[index + 2]!);
	}
	return filtered;
}

interface RawChange {
	readonly path: string;
	readonly isSameMode: boolean;
	/** Object id of the commit's file. */
	readonly blob: string;
}

/** `--raw -z`: the modes, the objects and the status, then the path, each ended by NUL. */
function parseRaw(text: string): readonly RawChange[] {
	const parts = list(text);
	return Array.from({ length: Math.floor(parts.length / 2) }, (_, index) => {
		const [before = "", after, blob = ""] = parts[2 * index]!.replace(/^:/, "").split(" ");
		return { path: parts[2 * index + 1]!, isSameMode: before === after, blob };
	});
}

/** Whether the commit holds the Git LFS pointer of exactly this file. */
async function isSmudgedPointer(top: string, { path, isSameMode, blob }: RawChange): Promise<boolean> {
	const file = join(top, path);
	if (!isSameMode || !lstatSync(file, { throwIfNoEntry: false })?.isFile()) return false;
	const hash = createHash("sha256");
	let size = 0;
	for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
		hash.update(chunk);
		size += chunk.length;
	}
	const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${hash.digest("hex")}\nsize ${size}\n`;
	return (
		createHash(blob.length === 64 ? "sha256" : "sha1")
			.update(`blob ${Buffer.byteLength(pointer)}\0${pointer}`)
			.digest("hex") === blob
	);
}

function list(text: string): readonly string[] {
	return text.split("\0").filter(Boolean);
}
