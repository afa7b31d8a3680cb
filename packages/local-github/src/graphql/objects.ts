/** Reads git objects and changes for one GraphQL request: everything that is asked for in one breath is read by one git process. */
import type { GitObject, GitRepository } from "../git-repository.ts";
import type { Person } from "../person.ts";
import type { CommitRecord, FileChange } from "../routes/exchange.ts";

/** An object of the repository with its content. */
export type GitEntity =
	| { readonly type: "commit"; readonly sha: string; readonly commit: CommitRecord }
	| {
			readonly type: "tag";
			readonly sha: string;
			readonly name: string;
			readonly message: string;
			readonly target: GitObject;
			readonly tagger: Person | null;
	  }
	| { readonly type: "tree"; readonly sha: string }
	| { readonly type: "blob"; readonly sha: string; readonly bytes: Buffer };

/** A ref, what it holds and the commit behind it; `date` is that commit's, in seconds. */
export interface NamedRef {
	readonly ref: string;
	readonly sha: string;
	readonly commit: string;
	readonly date: number;
}

const FULL_SHA = /^[0-9a-f]{40}$/;
const known = new WeakMap<GitRepository, Map<string, CommitRecord>>();

/** Gives a reader that gathers keys until the current work is done and then reads them all at once. */
function createBatch<T>(readAll: (keys: readonly string[]) => ReadonlyMap<string, T>) {
	const found = new Map<string, Promise<T | undefined>>();
	let waiting: { key: string; settle: (value: T | undefined) => void; refuse: (reason: unknown) => void }[] = [];
	const flush = () => {
		const asked = waiting;
		waiting = [];
		try {
			const values = readAll(asked.map(({ key }) => key));
			for (const { key, settle } of asked) settle(values.get(key));
		} catch (thrown) {
			for (const { refuse } of asked) refuse(thrown);
		}
	};
	return (key: string): Promise<T | undefined> => {
		let value = found.get(key);
		if (value === undefined) {
			value = new Promise((settle, refuse) => {
				if (waiting.length === 0) queueMicrotask(flush);
				waiting.push({ key, settle, refuse });
			});
			found.set(key, value);
		}
		return value;
	};
}

/** Answers for objects, refs, the shape of history and changes; one for each request. */
export class ObjectReader {
	readonly #git: GitRepository;
	readonly #commits: Map<string, CommitRecord>;
	readonly #entities = createBatch<GitEntity>((keys) => this.#readEntities(keys));
	readonly #changes = createBatch<FileChange[]>((keys) => this.#readChanges(keys));
	#refs: readonly NamedRef[] | undefined;
	#parents: ReadonlyMap<string, readonly string[]> | undefined;

	constructor(git: GitRepository) {
		this.#git = git;
		this.#commits = known.get(git) ?? new Map();
		known.set(git, this.#commits);
	}

	/** Gives what an expression (`HEAD`, `v1.0.0`, a SHA, `main:path`) names, or null. */
	async read(expression: string): Promise<GitEntity | null> {
		const commit = this.#commits.get(expression);
		if (commit !== undefined) return { type: "commit", sha: commit.sha, commit };
		if (/[\0\r\n]/.test(expression) || expression === "" || expression.startsWith(":")) return null;
		const name = expression.replace(/^HEAD(?![\w/.-])/, `refs/heads/${this.#git.defaultBranch}`);
		return (await this.#entities(name)) ?? null;
	}

	/** Gives a commit by SHA, or null. */
	async readCommit(sha: string): Promise<CommitRecord | null> {
		if (!FULL_SHA.test(sha)) return null;
		const found = await this.read(sha);
		return found?.type === "commit" ? found.commit : null;
	}

	/** Gives the files that a commit changes against its parent. */
	async readChanges(sha: string, parent: string): Promise<readonly FileChange[]> {
		return (await this.#changes(`${sha} ${parent}`)) ?? [];
	}

	/** Gives every ref of the repository. */
	listRefs(): readonly NamedRef[] {
		this.#refs ??= this.#git
			.run([
				"for-each-ref",
				"--format=%(refname)%09%(objectname)%09%(*objectname)%09%(committerdate:unix)%(*committerdate:unix)",
			])
			.split("\n")
			.filter(Boolean)
			.map((line) => {
				const [ref = "", sha = "", peeled = "", date = ""] = line.split("\t");
				return { ref, sha, commit: peeled === "" ? sha : peeled, date: Number(date) || 0 };
			});
		return this.#refs;
	}

	/** Gives a ref by its full name, or by its short one as a branch or a tag. */
	findRef(name: string): NamedRef | null {
		for (const ref of [name, `refs/heads/${name}`, `refs/tags/${name}`]) {
			const found = this.listRefs().find((candidate) => candidate.ref === ref);
			if (found !== undefined) return found;
		}
		return null;
	}

	/** Gives the parents of every commit that any ref reaches. */
	listParents(): ReadonlyMap<string, readonly string[]> {
		this.#parents ??= new Map(
			this.#git
				.run(["rev-list", "--parents", "--all"])
				.split("\n")
				.filter(Boolean)
				.map((line) => [line.slice(0, 40), line.slice(41).split(" ").filter(Boolean)]),
		);
		return this.#parents;
	}

	/** Gives, for each pair of heads, the commits that were made anew with the same author and words, as long as both lines go on alike. */
	listRebased<T extends { readonly own: string; readonly rebased: string }>(
		pairs: readonly T[],
	): readonly (T & { readonly commits: readonly string[] })[] {
		if (pairs.length === 0) return [];
		const heads = [...new Set(pairs.flatMap(({ own, rebased }) => [own, rebased]))];
		const words = new Map(
			this.#git
				.run(["log", "--no-walk=unsorted", "--ignore-missing", "--stdin", "-z", "--format=%H%n%ae%n%B"], {
					input: `${heads.join("\n")}\n`,
				})
				.split("\0")
				.map((entry) => [entry.slice(0, 40), entry.slice(41)]),
		);
		return pairs.map((pair) => {
			const commits: string[] = [];
			const isSame = words.has(pair.own) && words.get(pair.own) === words.get(pair.rebased);
			let [own, rebased] = isSame ? [this.#git.commit(pair.own), this.#git.commit(pair.rebased)] : [];
			while (
				own != null &&
				rebased != null &&
				own.sha !== rebased.sha &&
				own.message === rebased.message &&
				own.author.email === rebased.author.email
			) {
				commits.push(rebased.sha);
				const [before, after] = [own.parents[0], rebased.parents[0]];
				own = before === undefined ? undefined : this.#git.commit(before);
				rebased = after === undefined ? undefined : this.#git.commit(after);
			}
			return { ...pair, commits };
		});
	}

	#readEntities(names: readonly string[]): ReadonlyMap<string, GitEntity> {
		const output = this.#git.runBytes(["cat-file", "--batch"], { input: names.map((name) => `${name}\n`).join("") });
		const found = new Map<string, GitEntity>();
		let position = 0;
		for (const name of names) {
			const end = output.indexOf("\n", position);
			if (end < 0) break;
			const header = /^([0-9a-f]{40}) (commit|tag|tree|blob) (\d+)$/.exec(output.toString("utf8", position, end));
			position = end + 1;
			if (header === null) continue;
			const size = Number(header[3]);
			const content = output.subarray(position, position + size);
			position += size + 1;
			const entity = readEntity(header[1]!, header[2] as GitObject["type"], content);
			if (entity.type === "commit") this.#commits.set(entity.sha, entity.commit);
			found.set(name, entity);
		}
		return found;
	}

	#readChanges(keys: readonly string[]): ReadonlyMap<string, FileChange[]> {
		const output = this.#git.run(["diff-tree", "--stdin", "-r", "-M", "-z", "--raw", "--numstat", "--full-index"], {
			input: keys.map((key) => `${key}\n`).join(""),
		});
		const bySha = new Map<string, Map<string, FileChange>>();
		const fields = output.split("\0");
		let files = new Map<string, FileChange>();
		for (let index = 0; index < fields.length; ) {
			const field = fields[index]!;
			if (FULL_SHA.test(field)) {
				files = new Map();
				bySha.set(field, files);
				index += 1;
			} else if (field.startsWith(":")) {
				const [, , before, after, letter = "M"] = field.split(" ");
				const moved = /^[RC]/.test(letter);
				const path = fields[index + (moved ? 2 : 1)]!;
				files.set(path, {
					path,
					previousPath: moved ? fields[index + 1]! : null,
					status: CHANGES[letter[0]!] ?? "changed",
					additions: 0,
					deletions: 0,
					sha: letter === "D" ? before! : after!,
				});
				index += moved ? 3 : 2;
			} else if (field.includes("\t")) {
				const [added, deleted, plain] = field.split("\t");
				const moved = plain === "";
				const change = files.get(moved ? fields[index + 2]! : plain!);
				if (change !== undefined) {
					change.additions = Number(added) || 0;
					change.deletions = Number(deleted) || 0;
				}
				index += moved ? 3 : 1;
			} else {
				index += 1;
			}
		}
		return new Map(keys.map((key) => [key, [...(bySha.get(key.slice(0, 40))?.values() ?? [])]]));
	}
}

const CHANGES: Record<string, FileChange["status"]> = {
	A: "added",
	D: "removed",
	M: "modified",
	R: "renamed",
	C: "copied",
};

function readPerson(line: string): Person {
	const found = /^(.*?) ?<(.*)> (-?\d+) [+-]\d{4}$/.exec(line);
	const date = new Date(Number(found?.[3] ?? 0) * 1_000).toISOString();
	return { name: found?.[1] ?? "", email: found?.[2] ?? "", date };
}

function readEntity(sha: string, type: GitObject["type"], content: Buffer): GitEntity {
	if (type === "tree") return { type, sha };
	if (type === "blob") return { type, sha, bytes: Buffer.from(content) };
	const text = content.toString("utf8");
	const split = text.indexOf("\n\n");
	const head = (split < 0 ? text : text.slice(0, split)).split("\n");
	const message = split < 0 ? "" : text.slice(split + 2).replace(/\n$/, "");
	const field = (name: string) => head.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1) ?? "";
	if (type === "tag") {
		const tagger = field("tagger");
		const target = { sha: field("object"), type: field("type") as GitObject["type"] };
		return { type, sha, name: field("tag"), message, target, tagger: tagger === "" ? null : readPerson(tagger) };
	}
	const author = readPerson(field("author"));
	const committer = readPerson(field("committer"));
	const commit: CommitRecord = {
		sha,
		tree: field("tree"),
		parents: head.filter((line) => line.startsWith("parent ")).map((line) => line.slice(7)),
		message,
		author: { name: author.name, email: author.email },
		committer: { name: committer.name, email: committer.email },
		authoredAt: author.date,
		committedAt: committer.date,
	};
	return { type, sha, commit };
}
