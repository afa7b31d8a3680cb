/** Git references, tags, commits, trees and blobs: the git database as GitHub serves it. */
import type { GitRepository } from "../git-repository.ts";
import { presentGitCommit, presentRef } from "../presenters/git.ts";
import { encodeNodeId, repositoryAddress } from "../presenters/identity.ts";
import { isSafeRef } from "../ref-name.ts";
import { readMediaType } from "../unmodelled.ts";
import { Unmodelled } from "../watch.ts";
import { type Exchange, listReply, notFound, Refusal, type Reply, type Route, readText } from "./exchange.ts";
import { nameRawType } from "./media.ts";
import { refuseByRules } from "./ref-rules.ts";

const READ = { name: "contents", access: "read" } as const;
const WRITE = { name: "contents", access: "write" } as const;
const ZEROS = "0".repeat(40);

interface TreeEntry {
	path: string;
	mode?: string;
	type?: string;
	sha?: string | null;
	content?: string;
}

interface PersonInput {
	name?: string;
	email?: string;
	date?: string;
}

/** Gives who the body names; the caller, now, for what is left out. */
export function readPerson(exchange: Exchange, key: string): { name: string; email: string; date: string } {
	const given = (exchange.body[key] ?? {}) as PersonInput;
	return {
		name: given.name ?? exchange.caller.login,
		email: given.email ?? `${exchange.caller.login}@users.noreply.github.com`,
		date: given.date ?? exchange.now().toISOString(),
	};
}

/** The routes of the git database of one repository. */
export function gitRoutes(git: GitRepository): readonly Route[] {
	return [
		{ operation: "git/get-ref", permission: READ, serve: (exchange) => getRef(git, exchange) },
		{ operation: "git/list-matching-refs", permission: READ, serve: (exchange) => listMatchingRefs(git, exchange) },
		{ operation: "git/create-ref", permission: WRITE, serve: (exchange) => createRef(git, exchange) },
		{ operation: "git/update-ref", permission: WRITE, serve: (exchange) => updateRef(git, exchange) },
		{ operation: "git/delete-ref", permission: WRITE, serve: (exchange) => deleteRef(git, exchange) },
		{ operation: "git/create-tag", permission: WRITE, serve: (exchange) => createTag(git, exchange) },
		{ operation: "git/get-tag", permission: READ, serve: (exchange) => getTag(git, exchange) },
		{ operation: "git/create-commit", permission: WRITE, serve: (exchange) => createCommit(git, exchange) },
		{ operation: "git/get-tree", permission: READ, serve: (exchange) => getTree(git, exchange) },
		{ operation: "git/create-tree", permission: WRITE, serve: (exchange) => createTree(git, exchange) },
		{ operation: "git/get-blob", permission: READ, serve: (exchange) => getBlob(git, exchange) },
	];
}

function getRef(git: GitRepository, exchange: Exchange): Reply {
	const ref = `refs/${exchange.path["ref"] ?? ""}`;
	const object = git.readRef(ref);
	if (object === null) throw notFound();
	return { status: 200, body: presentRef(exchange, ref, object) };
}

function listMatchingRefs(git: GitRepository, exchange: Exchange): Reply {
	// A prefix, as GitHub has it: tags/v1 also finds tags/v10.
	const refs = git.listRefs(`refs/${exchange.path["ref"] ?? ""}`);
	return listReply(refs.map(({ ref, ...object }) => presentRef(exchange, ref, object)));
}

function createRef(git: GitRepository, exchange: Exchange): Reply {
	const ref = readText(exchange.body, "ref") ?? "";
	const sha = readText(exchange.body, "sha") ?? "";
	if (!ref.startsWith("refs/") || ref.split("/").length < 3 || !isSafeRef(ref))
		throw new Refusal(422, "Reference name is not valid");
	if (ref.startsWith("refs/pull/") || /^refs\/(heads|tags)\/[0-9a-f]{40}$/i.test(ref))
		throw new Refusal(422, "Reference cannot be created");
	if (git.listRefs("refs/heads/").length === 0) throw new Refusal(409, "Git Repository is empty.");
	const type = git.objectType(sha);
	if (type === null) throw new Refusal(422, "Object does not exist");
	if (ref.startsWith("refs/heads/") && type !== "commit") throw new Refusal(422, "Object is not a commit");
	if (git.readRef(ref) !== null) throw new Refusal(422, "Reference already exists");
	refuseByRules(exchange, ref, ["creation"]);
	// A branch `a` leaves no room for `a/b`; one that was made meanwhile reads as existing.
	if (!git.updateRef(ref, sha, ZEROS))
		throw new Refusal(422, git.readRef(ref) === null ? "Reference update failed" : "Reference already exists");
	return { status: 201, body: presentRef(exchange, ref, { type, sha }) };
}

function updateRef(git: GitRepository, exchange: Exchange): Reply {
	const ref = `refs/${exchange.path["ref"] ?? ""}`;
	const sha = readText(exchange.body, "sha") ?? "";
	const before = git.readRef(ref);
	const type = git.objectType(sha);
	if (before === null) throw new Refusal(422, "Reference does not exist");
	if (type === null) throw new Refusal(422, "Object does not exist");
	const isForward = type === "commit" && before.type === "commit" && git.isAncestor(before.sha, sha);
	if (exchange.body["force"] !== true && !isForward) throw new Refusal(422, "Update is not a fast forward");
	refuseByRules(exchange, ref, isForward ? ["update"] : ["update", "non_fast_forward"]);
	git.updateRef(ref, sha);
	return { status: 200, body: presentRef(exchange, ref, { type, sha }) };
}

function deleteRef(git: GitRepository, exchange: Exchange): Reply {
	const ref = `refs/${exchange.path["ref"] ?? ""}`;
	if (ref === `refs/heads/${git.defaultBranch}`) throw new Refusal(422, "Cannot delete the default branch");
	const before = git.readRef(ref);
	if (before !== null) refuseByRules(exchange, ref, ["deletion"]);
	if (before === null || !git.updateRef(ref, null, before.sha)) throw new Refusal(422, "Reference does not exist");
	return { status: 204 };
}

function createTag(git: GitRepository, exchange: Exchange): Reply {
	const object = readText(exchange.body, "object") ?? "";
	const type = git.objectType(object);
	if (type === null || type !== readText(exchange.body, "type")) throw new Refusal(422, "Object does not exist");
	const sha = git.writeTagObject({
		tag: readText(exchange.body, "tag") ?? "",
		message: readText(exchange.body, "message") ?? "",
		object,
		type,
		tagger: readPerson(exchange, "tagger"),
	});
	return { status: 201, body: presentTag(git, exchange, sha) };
}

function getTag(git: GitRepository, exchange: Exchange): Reply {
	return { status: 200, body: presentTag(git, exchange, exchange.path["tag_sha"] ?? "") };
}

function presentTag(git: GitRepository, exchange: Exchange, sha: string): Record<string, unknown> {
	const tag = git.readTagObject(sha);
	if (tag === null) throw notFound();
	const address = repositoryAddress(exchange);
	return {
		node_id: encodeNodeId("Tag", sha),
		sha,
		url: `${address}/git/tags/${sha}`,
		tagger: tag.tagger,
		object: {
			sha: tag.object.sha,
			type: tag.object.type,
			url: `${address}/git/${tag.object.type}s/${tag.object.sha}`,
		},
		tag: tag.tag,
		message: tag.message,
		verification: { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null },
	};
}

function createCommit(git: GitRepository, exchange: Exchange): Reply {
	const author = readPerson(exchange, "author");
	const sha = git.writeCommit({
		tree: readText(exchange.body, "tree") ?? "",
		parents: (exchange.body["parents"] as string[] | undefined) ?? [],
		message: readText(exchange.body, "message") ?? "",
		author,
		committer: exchange.body["committer"] === undefined ? author : readPerson(exchange, "committer"),
	});
	return { status: 201, body: presentGitCommit(exchange, git.commit(sha)!) };
}

function getTree(git: GitRepository, exchange: Exchange): Reply {
	const name = exchange.path["tree_sha"] ?? "";
	const commit = git.resolve(name);
	const sha = commit === null ? name : (git.commit(commit)?.tree ?? name);
	const entries = git.objectType(sha) === "tree" ? git.listTree(sha, exchange.query.has("recursive")) : null;
	if (entries === null) throw notFound();
	return { status: 200, body: presentTree(exchange, sha, entries) };
}

function createTree(git: GitRepository, exchange: Exchange): Reply {
	const entries = (exchange.body["tree"] as TreeEntry[]) ?? [];
	const base = readText(exchange.body, "base_tree");
	refuseEntries(git, base, entries);
	const tree = git.writeTree(
		base,
		entries.map((entry) => ({
			path: entry.path,
			mode: entry.mode ?? "100644",
			sha: entry.content === undefined ? (entry.sha ?? null) : git.writeBlob(Buffer.from(entry.content)),
		})),
	);
	return { status: 201, body: presentTree(exchange, tree, git.listTree(tree, false) ?? []) };
}

function getBlob(git: GitRepository, exchange: Exchange): Reply {
	const sha = exchange.path["file_sha"] ?? "";
	if (git.objectType(sha) !== "blob") throw notFound();
	const bytes = git.readBlob(sha);
	if (readMediaType(exchange.accept) === "raw")
		return { status: 200, bytes, headers: { "content-type": nameRawType(exchange.accept) } };
	return {
		status: 200,
		body: {
			sha,
			node_id: encodeNodeId("Blob", sha),
			size: bytes.length,
			url: `${repositoryAddress(exchange)}/git/blobs/${sha}`,
			content: bytes.toString("base64"),
			encoding: "base64",
		},
	};
}

/** `sha` and `content` of one entry exclude each other, and only a file that is there is deleted. */
function refuseEntries(git: GitRepository, base: string | null, entries: readonly TreeEntry[]): void {
	const held = new Set((base === null ? [] : (git.listTree(base, true) ?? [])).map(({ path }) => path));
	for (const { path, mode, type, sha, content } of entries) {
		const kind = mode === "040000" ? "tree" : mode === "160000" ? "commit" : "blob";
		if (type !== undefined && type !== kind) throw new Unmodelled(`the type ${type} of an entry with the mode ${mode}`);
		if (sha !== undefined && content !== undefined)
			throw new Refusal(422, "Must supply either tree.sha or tree.content, not both");
		if (sha === null && !held.has(path)) throw new Refusal(422, "GitRPC::BadObjectState");
	}
}

function presentTree(
	exchange: Exchange,
	sha: string,
	entries: readonly { mode: string; type: string; sha: string; size: number | null; path: string }[],
): Record<string, unknown> {
	const address = repositoryAddress(exchange);
	return {
		sha,
		url: `${address}/git/trees/${sha}`,
		truncated: false,
		tree: entries.map((entry) => ({
			path: entry.path,
			mode: entry.mode,
			type: entry.type,
			sha: entry.sha,
			...(entry.size === null ? {} : { size: entry.size }),
			url: `${address}/git/${entry.type}s/${entry.sha}`,
		})),
	};
}
