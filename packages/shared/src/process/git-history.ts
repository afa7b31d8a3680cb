/** Streams the commits of a range from a local clone: one git process, memory bounded by what the caller keeps. */
import { spawn } from "node:child_process";
import { ActionableError } from "../errors.ts";
import type { Relation } from "../release/find-previous.ts";
import { readVariable } from "./environment.ts";
import type { GitCommit } from "./git.ts";
import { describeGitEnvironment, GIT_SETTINGS } from "./git-command.ts";

export interface HistoryRange {
	readonly directory: string;
	/** Full SHAs. Without `from`: everything up to `to`. */
	readonly from?: string | undefined;
	readonly to: string;
}

export type LocalHistory =
	| { readonly kind: "complete" }
	/** No repository, or not this commit. */
	| { readonly kind: "absent"; readonly why: string }
	/** The clone ends inside the range. */
	| { readonly kind: "shallow"; readonly why: string };

const FULL_SHA = /^[0-9a-f]{40}$/;
const MESSAGE_LIMIT = 200_000;

/** probeHistory: whether the clone holds the whole range. */
export async function probeHistory(range: HistoryRange): Promise<LocalHistory> {
	for (const sha of [range.to, ...(range.from === undefined ? [] : [range.from])]) {
		requireSha(sha);
		const found = await run(range.directory, ["cat-file", "-e", `${sha}^{commit}`]);
		if (found.code !== 0)
			return sha === range.to
				? { kind: "absent", why: `the clone does not hold ${sha.slice(0, 7)}` }
				: { kind: "shallow", why: `the clone does not reach back to ${sha.slice(0, 7)}` };
	}
	const shallow = await run(range.directory, ["rev-parse", "--is-shallow-repository"]);
	if (shallow.code !== 0) return { kind: "absent", why: "there is no clone" };
	if (shallow.out.trim() !== "true") return { kind: "complete" };
	const base = range.from === undefined ? undefined : await run(range.directory, ["merge-base", range.from, range.to]);
	if (base?.code !== 0) return { kind: "shallow", why: "the clone is shallow and holds no common commit" };
	const edges = await run(range.directory, ["rev-list", "--max-parents=0", span(range)]);
	return edges.code === 0 && edges.out.trim() === ""
		? { kind: "complete" }
		: { kind: "shallow", why: "the clone is shallow and ends inside the range" };
}

/** deepenHistory: asks the clone's origin for the rest, without tags and without ever waiting for a password. */
export async function deepenHistory(directory: string): Promise<boolean> {
	const result = await run(directory, ["fetch", "--quiet", "--unshallow", "--no-tags", "origin"], undefined, 120_000);
	return result.code === 0;
}

/** How `head` relates to `base`, as GitHub would say it; undefined when the clone cannot tell. Both are full SHAs. */
export async function relateLocally(directory: string, base: string, head: string): Promise<Relation | undefined> {
	requireSha(base);
	requireSha(head);
	if (base === head) return { status: "identical", mergeBase: base, commits: [] };
	const { code } = await run(directory, ["merge-base", "--is-ancestor", base, head]);
	if (code === 0) return { status: "ahead", mergeBase: base, commits: [] };
	if (code !== 1) return undefined;
	// Where a clone is cut off, "no" may only mean "not in here".
	const shallow = await run(directory, ["rev-parse", "--is-shallow-repository"]);
	if (shallow.out.trim() !== "false") return undefined;
	const common = await run(directory, ["merge-base", base, head]);
	if (common.code === 1) return { status: "unrelated", mergeBase: "", commits: [] };
	const mergeBase = common.out.trim();
	if (common.code !== 0 || !FULL_SHA.test(mergeBase)) return undefined;
	if (mergeBase === head) return { status: "behind", mergeBase, commits: [] };
	const listed = await run(directory, ["rev-list", span({ directory, from: base, to: head })]);
	if (listed.code !== 0) return undefined;
	return { status: "diverged", mergeBase, commits: listed.out.split("\n").filter(Boolean) };
}

/** streamHistory: commits newest first, one by one. */
export async function streamHistory(range: HistoryRange, onCommit: (commit: GitCommit) => void): Promise<void> {
	const format = "%H%x1f%P%x1f%cI%x1f%ae%x1f%an%x1f%B";
	const split = splitRecords((record) => {
		const [sha = "", parents = "", date = "", email = "", author = "", ...message] = record.split("\x1f");
		onCommit({
			sha,
			parents: parents === "" ? [] : parents.split(" "),
			date,
			email,
			author,
			message: message.join("\x1f").slice(0, MESSAGE_LIMIT).trimEnd(),
		});
	});
	await must(
		range.directory,
		["log", "-z", "--no-color", "--no-show-signature", `--format=${format}`, span(range)],
		split.take,
	);
	split.end();
}

/** readChangedPaths: the paths that each commit of the range touches, by SHA; merges have none of their own. */
export async function readChangedPaths(range: HistoryRange): Promise<ReadonlyMap<string, readonly string[]>> {
	const paths = new Map<string, string[]>();
	const split = splitRecords((record) => {
		const [sha = "", ...names] = record.split("\n").filter((line) => line !== "");
		if (FULL_SHA.test(sha)) paths.set(sha, names.map(unquote));
	});
	await must(
		range.directory,
		["log", "--no-color", "--no-show-signature", "--no-renames", "--name-only", "--format=%x00%H", span(range)],
		split.take,
	);
	split.end();
	return paths;
}

/** readPatchIds: git's stable patch id of each of the commits, by SHA; commits that change nothing have none. */
export async function readPatchIds(directory: string, shas: readonly string[]): Promise<ReadonlyMap<string, string>> {
	const ids = new Map<string, string>();
	for (const sha of shas) requireSha(sha);
	for (let at = 0; at < shas.length; at += 200) {
		const patch = await must(directory, [
			"show",
			"--no-color",
			"--no-show-signature",
			"--no-ext-diff",
			"--no-textconv",
			"--format=commit %H",
			"--patch",
			...shas.slice(at, at + 200),
			"--",
		]);
		const result = await run(directory, ["patch-id", "--stable"], undefined, undefined, patch);
		for (const line of result.out.split("\n")) {
			const [id = "", sha = ""] = line.trim().split(" ");
			if (FULL_SHA.test(sha)) ids.set(sha, id);
		}
	}
	return ids;
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

/** splitRecords: what stands between NUL bytes, which no commit can hold. */
function splitRecords(onRecord: (record: string) => void): { take: (chunk: Buffer) => void; end: () => void } {
	let pending: Buffer[] = [];
	const emit = (last: Buffer) => {
		const record = pending.length === 0 ? last : Buffer.concat([...pending, last]);
		pending = [];
		if (record.length > 0) onRecord(record.toString("utf8"));
	};
	return {
		take: (chunk) => {
			let start = 0;
			for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
				emit(chunk.subarray(start, end));
				start = end + 1;
			}
			if (start < chunk.length) pending.push(chunk.subarray(start));
		},
		end: () => emit(Buffer.alloc(0)),
	};
}

async function must(directory: string, args: readonly string[], onChunk?: (chunk: Buffer) => void): Promise<string> {
	const result = await run(directory, args, onChunk);
	if (result.code === 0) return result.out;
	throw new ActionableError({
		code: "command-failed",
		message: `git ${args[0]} failed: ${result.problem
			.trim()
			.replace(/\s*\n\s*/g, "; ")
			.slice(0, 500)}`,
		hint: "Check the repository out with its history: actions/checkout with `fetch-depth: 0`.",
	});
}

function run(
	directory: string,
	args: readonly string[],
	onChunk?: (chunk: Buffer) => void,
	timeoutMs = 600_000,
	input = "",
): Promise<{ code: number | null; out: string; problem: string }> {
	return new Promise((resolve) => {
		const child = spawn("git", [...GIT_SETTINGS, "-c", "core.quotePath=true", ...args], {
			cwd: directory,
			env: { ...describeGitEnvironment(directory), ...keepVariables("SSL_CERT_FILE", "GIT_SSL_CAINFO") },
			stdio: ["pipe", "pipe", "pipe"],
		});
		// Not spawn's own time-out: its timer outlives a program that could not be started, and keeps the process for as long.
		const timer = setTimeout(() => child.kill(), timeoutMs);
		const out: Buffer[] = [];
		let problem = "";
		child.stdout.on("data", onChunk ?? ((chunk: Buffer) => out.push(chunk)));
		child.stderr.on("data", (chunk: Buffer) => {
			problem = (problem + chunk.toString("utf8")).slice(-2_000);
		});
		child.stdin.on("error", () => {});
		child.stdin.end(input);
		child.on("error", (error) => {
			clearTimeout(timer);
			resolve({ code: null, out: "", problem: error.message });
		});
		child.on("close", (code) => {
			clearTimeout(timer);
			resolve({ code, out: Buffer.concat(out).toString("utf8"), problem });
		});
	});
}

function keepVariables(...names: readonly string[]): Record<string, string> {
	return Object.fromEntries(
		names.flatMap((name) => {
			const value = readVariable(name);
			return value === undefined ? [] : [[name, value] as const];
		}),
	);
}
