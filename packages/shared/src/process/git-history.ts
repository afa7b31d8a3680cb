/** Streams the commits of a range from a local clone: one git process, memory bounded by what the caller keeps. */
import type { Relation } from "../release/find-previous.ts";
import { keepVariables, requireGit, runGit } from "./git-command.ts";
import { splitRecords } from "./git-records.ts";

interface HistoryRange {
	readonly directory: string;
	/** Full SHAs. Without `from`: everything up to `to`. */
	readonly from?: string | undefined;
	readonly to: string;
}

interface GitCommit {
	readonly sha: string;
	/** SHA of the commit's files. */
	readonly tree: string;
	readonly parents: readonly string[];
	readonly author: string;
	/** ISO 8601 with offset; when it was committed. */
	readonly date: string;
	/** ISO 8601 with offset. */
	readonly authoredAt: string;
	readonly message: string;
}

type LocalHistory =
	| { readonly kind: "complete" }
	/** No repository, or not this commit. */
	| { readonly kind: "absent"; readonly why: string }
	/** The clone ends inside the range. */
	| { readonly kind: "shallow"; readonly why: string };

const FULL_SHA = /^[0-9a-f]{40}$/;

/** Whether the clone holds the whole range. */
export async function probeHistory(range: HistoryRange): Promise<LocalHistory> {
	for (const sha of [range.to, ...(range.from === undefined ? [] : [range.from])]) {
		requireSha(sha);
		const found = await runGit(range.directory, ["cat-file", "-e", `${sha}^{commit}`]);
		if (found.code !== 0)
			return sha === range.to
				? { kind: "absent", why: `the clone does not hold ${sha.slice(0, 7)}` }
				: { kind: "shallow", why: `the clone does not reach back to ${sha.slice(0, 7)}` };
	}
	const shallow = await runGit(range.directory, ["rev-parse", "--is-shallow-repository"]);
	if (shallow.code !== 0) return { kind: "absent", why: "there is no clone" };
	if (shallow.out.trim() !== "true") return { kind: "complete" };
	const base =
		range.from === undefined ? undefined : await runGit(range.directory, ["merge-base", range.from, range.to]);
	if (base?.code !== 0) return { kind: "shallow", why: "the clone is shallow and holds no common commit" };
	const edges = await runGit(range.directory, ["rev-list", "--max-parents=0", span(range)]);
	return edges.code === 0 && edges.out.trim() === ""
		? { kind: "complete" }
		: { kind: "shallow", why: "the clone is shallow and ends inside the range" };
}

/** Asks the clone's origin for the rest, without tags and without ever waiting for a password. */
export async function deepenHistory(directory: string): Promise<boolean> {
	const result = await runGit(directory, ["fetch", "--quiet", "--unshallow", "--no-tags", "origin"], {
		timeoutMs: 120_000,
		// Of a server whose certificate an authority of the company signs.
		variables: keepVariables(["SSL_CERT_FILE", "GIT_SSL_CAINFO"]),
	});
	return result.code === 0;
}

/** How `head` relates to `base`, as GitHub would say it; undefined when the clone cannot tell. Both are full SHAs. */
export async function relateLocally(directory: string, base: string, head: string): Promise<Relation | undefined> {
	requireSha(base);
	requireSha(head);
	if (base === head) return { status: "identical", mergeBase: base, commits: [] };
	const { code } = await runGit(directory, ["merge-base", "--is-ancestor", base, head]);
	if (code === 0) return { status: "ahead", mergeBase: base, commits: [] };
	if (code !== 1) return undefined;
	// Where a clone is cut off, "no" may only mean "not in here".
	const shallow = await runGit(directory, ["rev-parse", "--is-shallow-repository"]);
	if (shallow.out.trim() !== "false") return undefined;
	const common = await runGit(directory, ["merge-base", base, head]);
	if (common.code === 1) return { status: "unrelated", mergeBase: "", commits: [] };
	const mergeBase = common.out.trim();
	if (common.code !== 0 || !FULL_SHA.test(mergeBase)) return undefined;
	if (mergeBase === head) return { status: "behind", mergeBase, commits: [] };
	const listed = await runGit(directory, ["rev-list", span({ directory, from: base, to: head })]);
	if (listed.code !== 0) return undefined;
	return { status: "diverged", mergeBase, commits: listed.out.split("\n").filter(Boolean) };
}

/** Those of a record; the last one, the message, may hold the separator. */
const FIELDS = 7;

/** Commits newest first, one by one. */
export async function streamHistory(range: HistoryRange, onCommit: (commit: GitCommit) => void): Promise<void> {
	const format = "%H%x1f%T%x1f%P%x1f%cI%x1f%aI%x1f%an%x1f%B";
	const split = splitRecords((record) => {
		const fields = record.split("\x1f");
		const parents = fields[2] ?? "";
		const message = fields.length > FIELDS ? fields.slice(FIELDS - 1).join("\x1f") : fields[FIELDS - 1];
		onCommit({
			sha: fields[0] ?? "",
			tree: fields[1] ?? "",
			parents: parents === "" ? [] : parents.split(" "),
			date: fields[3] ?? "",
			authoredAt: fields[4] ?? "",
			author: fields[5] ?? "",
			message: (message ?? "").trimEnd(),
		});
	});
	await requireGit(
		range.directory,
		["log", "-z", "--no-color", "--no-show-signature", `--format=${format}`, span(range)],
		{ onChunk: split.take },
	);
	split.end();
}

/** The paths that each commit of the range touches, by SHA; merges have none of their own. */
export async function readChangedPaths(range: HistoryRange): Promise<ReadonlyMap<string, readonly string[]>> {
	const paths = new Map<string, string[]>();
	const split = splitRecords((record) => {
		const [sha = "", ...names] = record.split("\n").filter((line) => line !== "");
		if (FULL_SHA.test(sha)) paths.set(sha, names.map(unquote));
	});
	await requireGit(
		range.directory,
		["log", "--no-color", "--no-show-signature", "--no-renames", "--name-only", "--format=%x00%H", span(range)],
		{
			onChunk: split.take,
			// The names are lines: one that holds a line break must not be two.
			settings: ["core.quotePath=true"],
		},
	);
	split.end();
	return paths;
}

function span({ from, to }: HistoryRange): string {
	requireSha(to);
	if (from !== undefined) requireSha(from);
	return from === undefined ? to : `${from}..${to}`;
}

function requireSha(sha: string): void {
	if (!FULL_SHA.test(sha)) throw new TypeError(`not a full commit SHA: ${sha.slice(0, 80)}`);
}

function unquote(path: string): string {
	if (!path.startsWith('"')) return path;
	const bytes: number[] = [];
	const named: Record<string, number> = { n: 10, t: 9, r: 13, a: 7, b: 8, f: 12, v: 11 };
	for (const [, octal, letter, plain] of path.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gs)) {
		if (octal !== undefined) bytes.push(Number.parseInt(octal, 8));
		else if (letter !== undefined) bytes.push(named[letter] ?? letter.charCodeAt(0));
		else bytes.push(...Buffer.from(plain!, "utf8"));
	}
	return Buffer.from(bytes).toString("utf8");
}
