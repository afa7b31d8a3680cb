/** The real git repository behind a local GitHub: reads and writes objects and refs through git itself, one process a question that can have another answer. */

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { KeptAnswers } from "./kept-answers.ts";
import { type Person, personEnv } from "./person.ts";
import { isSafeRef } from "./ref-name.ts";
import type { CommitRecord, FileChange, NewCommit, Repository } from "./routes/exchange.ts";

export interface TreeEntry {
	mode: string;
	type: "blob" | "tree" | "commit";
	sha: string;
	size: number | null;
	path: string;
}

export interface GitObject {
	type: "commit" | "tag" | "tree" | "blob";
	sha: string;
}

/** What narrows a history; people by name or address, times in ISO 8601. */
interface HistoryFilter {
	path?: string;
	since?: string;
	until?: string;
	author?: string;
	committer?: string;
}

function filterHistory(filter: HistoryFilter): string[] {
	return (["since", "until", "author", "committer"] as const).flatMap((name) =>
		filter[name] === undefined ? [] : [`--${name}=${filter[name]}`],
	);
}

const SEPARATOR = "\u001f";
const COMMIT_FORMAT = ["%H", "%T", "%P", "%an", "%ae", "%aI", "%cn", "%ce", "%cI", "%B"].join("%x1f");
const FULL_SHA = /^[0-9a-f]{40}$/;

/** Serves one repository; `folder` is its work tree or git directory. Throws when git itself fails. */
export class GitRepository implements Repository {
	readonly owner: string;
	readonly name: string;
	readonly folder: string;
	readonly private: boolean;
	readonly defaultBranch: string;
	readonly #commits = new Map<string, CommitRecord>();
	readonly #answers: KeptAnswers;

	constructor(options: { owner: string; name: string; folder: string; private?: boolean; defaultBranch?: string }) {
		this.owner = options.owner;
		this.name = options.name;
		this.folder = options.folder;
		this.#answers = new KeptAnswers(options.folder);
		this.private = options.private ?? false;
		this.defaultBranch = options.defaultBranch ?? this.#readDefaultBranch();
	}

	/** Calls git and gives its standard output. */
	run(args: readonly string[], options: { input?: string | Uint8Array; env?: Record<string, string> } = {}): string {
		return this.runBytes(args, options).toString("utf8");
	}

	/** Calls git and gives its standard output untouched. */
	runBytes(
		args: readonly string[],
		options: { input?: string | Uint8Array; env?: Record<string, string> } = {},
	): Buffer {
		const { input = "", env } = options;
		return env === undefined && typeof input === "string"
			? this.#answers.get(args, input, () => this.#ask(args, options))
			: this.#ask(args, options);
	}

	#ask(args: readonly string[], options: { input?: string | Uint8Array; env?: Record<string, string> }): Buffer {
		return execFileSync("git", ["-c", "safe.directory=*", "-c", "core.quotepath=off", ...args], {
			cwd: this.folder,
			input: options.input ?? "",
			maxBuffer: 512 * 1024 * 1024,
			stdio: ["pipe", "pipe", "pipe"],
			env: {
				PATH: process.env["PATH"] ?? "",
				HOME: this.folder,
				GIT_CONFIG_NOSYSTEM: "1",
				LC_ALL: "C",
				...options.env,
			},
		});
	}

	/** Calls git and gives null when it fails. */
	attempt(args: readonly string[]): string | null {
		try {
			return this.run(args);
		} catch {
			return null;
		}
	}

	#readDefaultBranch(): string {
		const head = this.attempt(["symbolic-ref", "--quiet", "--short", "HEAD"])?.trim();
		if (head !== undefined && head !== "") return head;
		const branches = this.run(["for-each-ref", "--format=%(refname:short)", "refs/heads"]).split("\n").filter(Boolean);
		return branches.includes("main") ? "main" : (branches[0] ?? "main");
	}

	/** Gives what a full ref (`refs/heads/main`) holds, or null. */
	readRef(ref: string): GitObject | null {
		if (!isSafeRef(ref)) return null;
		const found = this.listRefs(ref).find((entry) => entry.ref === ref);
		return found === undefined ? null : { type: found.type, sha: found.sha };
	}

	/** Gives every ref whose full name begins with the prefix. */
	listRefs(prefix: string): (GitObject & { ref: string })[] {
		return this.run(["for-each-ref", "--format=%(objecttype) %(objectname) %(refname)"])
			.split("\n")
			.flatMap((line) => {
				const [type, sha, ref] = line.split(" ");
				return ref?.startsWith(prefix) ? [{ type: type as GitObject["type"], sha: sha!, ref }] : [];
			});
	}

	/** Sets, creates (`old` of zeros) or deletes (`sha` null) a ref; false when it was not what `old` says. */
	updateRef(ref: string, sha: string | null, old?: string): boolean {
		const line =
			sha === null
				? `delete ${ref}${old === undefined ? "" : ` ${old}`}`
				: `update ${ref} ${sha}${old === undefined ? "" : ` ${old}`}`;
		try {
			this.run(["update-ref", "--no-deref", "--stdin"], { input: `${line}\n` });
			return true;
		} catch {
			return false;
		}
	}

	/** Says what a SHA is, or null when there is none. */
	objectType(sha: string): GitObject["type"] | null {
		return FULL_SHA.test(sha)
			? ((this.attempt(["cat-file", "-t", sha])?.trim() as GitObject["type"] | undefined) ?? null)
			: null;
	}

	resolve(ref: string): string | null {
		if (FULL_SHA.test(ref)) return this.#peel(ref);
		if (!isSafeRef(ref)) return null;
		if (ref === "HEAD") return this.#peel(`refs/heads/${this.defaultBranch}`);
		for (const candidate of [ref.startsWith("refs/") ? ref : `refs/${ref}`, `refs/heads/${ref}`, `refs/tags/${ref}`]) {
			const sha = this.readRef(candidate) === null ? null : this.#peel(candidate);
			if (sha !== null) return sha;
		}
		return /^[0-9a-f]{7,39}$/.test(ref) ? this.#peel(ref) : null;
	}

	#peel(name: string): string | null {
		const known = FULL_SHA.test(name) ? this.#commits.get(name) : undefined;
		return (
			known?.sha ??
			this.attempt(["rev-parse", "--verify", "--quiet", "--end-of-options", `${name}^{commit}`])?.trim() ??
			null
		);
	}

	hasTag(tag: string): boolean {
		return this.readRef(`refs/tags/${tag}`) !== null;
	}

	createTag(tag: string, sha: string): void {
		this.updateRef(`refs/tags/${tag}`, sha, "0".repeat(40));
	}

	commit(sha: string): CommitRecord | null {
		const known = this.#commits.get(sha);
		if (known !== undefined) return known;
		if (this.objectType(sha) !== "commit") return null;
		return this.#readCommits(["--no-walk", sha])[0] ?? null;
	}

	/** Gives what `head` has and `base` has not, oldest first, as GitHub's comparison lists it; an empty base: all. */
	listCommits(base: string, head: string): CommitRecord[] {
		return this.#readCommits(["--reverse", "--topo-order", head, ...(base === "" ? [] : [`^${base}`])]);
	}

	/** Gives a page of the history of a commit, newest first. */
	walk(head: string, options: HistoryFilter & { skip: number; count: number }): CommitRecord[] {
		return this.#readCommits([
			`--skip=${options.skip}`,
			`--max-count=${options.count}`,
			...filterHistory(options),
			head,
			...(options.path === undefined ? [] : ["--", options.path]),
		]);
	}

	/** Gives how many commits of a history pass the filter. */
	countHistory(head: string, filter: HistoryFilter): number {
		const paths = filter.path === undefined ? [] : ["--", filter.path];
		return Number(this.run(["rev-list", "--count", ...filterHistory(filter), head, ...paths]).trim());
	}

	/** Gives how many commits `head` has that `base` has not. */
	countCommits(base: string, head: string): number {
		return Number(this.run(["rev-list", "--count", head, ...(base === "" ? [] : [`^${base}`])]).trim());
	}

	#readCommits(args: readonly string[]): CommitRecord[] {
		const paths = args.indexOf("--");
		const revisions = paths < 0 ? args : args.slice(0, paths);
		const output = this.run([
			"log",
			"-z",
			`--format=${COMMIT_FORMAT}`,
			...revisions,
			...(paths < 0 ? ["--"] : args.slice(paths)),
		]);
		return output
			.split("\0")
			.filter((text) => text !== "")
			.map((text) => {
				const [
					sha,
					tree,
					parents,
					authorName,
					authorEmail,
					authoredAt,
					committerName,
					committerEmail,
					committedAt,
					message,
				] = text.split(SEPARATOR);
				const record: CommitRecord = {
					sha: sha!,
					tree: tree!,
					parents: parents!.split(" ").filter(Boolean),
					message: (message ?? "").replace(/\n$/, ""),
					author: { name: authorName!, email: authorEmail! },
					committer: { name: committerName!, email: committerEmail! },
					authoredAt: new Date(authoredAt!).toISOString(),
					committedAt: new Date(committedAt!).toISOString(),
				};
				this.#commits.set(record.sha, record);
				return record;
			});
	}

	isAncestor(ancestor: string, descendant: string): boolean {
		return this.attempt(["merge-base", "--is-ancestor", ancestor, descendant]) !== null;
	}

	mergeBase(left: string, right: string): string | null {
		return this.attempt(["merge-base", left, right])?.trim() || null;
	}

	/** Gives the changes from one commit to another, renames found; an empty base: everything is new. */
	listFiles(base: string, head: string): FileChange[] {
		const from = base === "" ? this.run(["hash-object", "-t", "tree", "--stdin"]).trim() : base;
		const fields = this.run([
			"diff-tree",
			"-r",
			"-M",
			"-z",
			"--raw",
			"--numstat",
			"--no-commit-id",
			"--full-index",
			from,
			head,
		]).split("\0");
		const changes = new Map<string, FileChange>();
		let index = 0;
		while (index < fields.length && fields[index] !== "") {
			const field = fields[index]!;
			if (field.startsWith(":")) {
				const [, , before, after, letter] = field.split(" ");
				const moved = /^[RC]/.test(letter!);
				const first = fields[index + 1]!;
				const path = moved ? fields[index + 2]! : first;
				const removed = letter === "D";
				changes.set(path, {
					path,
					previousPath: moved ? first : null,
					status: nameStatus(letter!),
					additions: 0,
					deletions: 0,
					sha: removed ? before! : after!,
				});
				index += moved ? 3 : 2;
				continue;
			}
			const [added, deleted, plain] = field.split("\t");
			const moved = plain === "";
			const path = moved ? fields[index + 2]! : plain!;
			const change = changes.get(path);
			if (change !== undefined) {
				change.additions = Number(added) || 0;
				change.deletions = Number(deleted) || 0;
			}
			index += moved ? 3 : 1;
		}
		return [...changes.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
	}

	/** Gives the entries of a tree; null when there is no such tree. */
	listTree(tree: string, recursive: boolean): TreeEntry[] | null {
		const output = this.attempt(["ls-tree", "-z", "-l", ...(recursive ? ["-r", "-t"] : []), tree]);
		if (output === null) return null;
		return output
			.split("\0")
			.filter(Boolean)
			.map((line) => {
				const [head, path] = line.split("\t");
				const [mode, type, sha, size] = head!.split(/ +/);
				return {
					mode: mode!,
					type: type as TreeEntry["type"],
					sha: sha!,
					size: size === "-" ? null : Number(size),
					path: path!,
				};
			});
	}

	/** Gives the bytes of a blob. */
	readBlob(sha: string): Buffer {
		return this.runBytes(["cat-file", "blob", sha]);
	}

	/** Stores bytes. */
	writeBlob(bytes: Uint8Array): string {
		return this.run(["hash-object", "-w", "--stdin"], { input: bytes }).trim();
	}

	/** Stores a tree made of `base` with entries set, or removed where `sha` is null. */
	writeTree(base: string | null, entries: readonly { path: string; mode: string; sha: string | null }[]): string {
		const folder = mkdtempSync(join(tmpdir(), "local-github-index-"));
		const env = { GIT_INDEX_FILE: join(folder, "index") };
		try {
			if (base !== null) this.run(["read-tree", base], { env });
			for (const entry of entries) {
				if (entry.sha === null) this.run(["rm", "--cached", "--quiet", "--ignore-unmatch", "--", entry.path], { env });
				else if (entry.mode === "040000") this.run(["read-tree", `--prefix=${entry.path}/`, entry.sha], { env });
				else this.run(["update-index", "--add", "--cacheinfo", `${entry.mode},${entry.sha},${entry.path}`], { env });
			}
			return this.run(["write-tree"], { env }).trim();
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}

	/** Stores a commit. */
	writeCommit(fields: NewCommit): string {
		return this.run(["commit-tree", fields.tree, ...fields.parents.flatMap((parent) => ["-p", parent])], {
			input: fields.message,
			env: { ...personEnv("AUTHOR", fields.author), ...personEnv("COMMITTER", fields.committer) },
		}).trim();
	}

	/** Stores an annotated tag. */
	writeTagObject(fields: { tag: string; message: string; object: string; type: string; tagger: Person }): string {
		const seconds = Math.floor(Date.parse(fields.tagger.date) / 1_000);
		const text = `object ${fields.object}\ntype ${fields.type}\ntag ${fields.tag}\ntagger ${fields.tagger.name} <${fields.tagger.email}> ${seconds} +0000\n\n${fields.message}\n`;
		return this.run(["hash-object", "-w", "-t", "tag", "--stdin"], { input: text }).trim();
	}

	/** Gives an annotated tag, or null. */
	readTagObject(sha: string): { tag: string; message: string; object: GitObject; tagger: Person } | null {
		if (this.objectType(sha) !== "tag") return null;
		const text = this.run(["cat-file", "tag", sha]);
		const split = text.indexOf("\n\n");
		const head = text.slice(0, split);
		const field = (name: string) => new RegExp(`^${name} (.*)$`, "m").exec(head)?.[1] ?? "";
		const tagger = /^(.*) <(.*)> (\d+) ([+-]\d{4})$/.exec(field("tagger"));
		return {
			tag: field("tag"),
			message: text.slice(split + 2).replace(/\n$/, ""),
			object: { sha: field("object"), type: field("type") as GitObject["type"] },
			tagger: {
				name: tagger?.[1] ?? "",
				email: tagger?.[2] ?? "",
				date: new Date(Number(tagger?.[3] ?? 0) * 1_000).toISOString(),
			},
		};
	}
}

function nameStatus(letter: string): FileChange["status"] {
	return (
		({ A: "added", D: "removed", M: "modified", R: "renamed", C: "copied" } as const)[letter[0] as "A"] ?? "changed"
	);
}
