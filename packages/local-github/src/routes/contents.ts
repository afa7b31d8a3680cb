/** Files and folders as the contents API shows them: symlinks followed inside the repository, submodules named, one file written. */
import { posix } from "node:path";
import type { GitRepository, TreeEntry } from "../git-repository.ts";
import { presentCommit } from "../presenters/git.ts";
import { encodeNodeId, repositoryAddress, repositoryPage } from "../presenters/identity.ts";
import { readMediaType } from "../unmodelled.ts";
import { type Exchange, notFound, Refusal, type Reply, type Route, readText } from "./exchange.ts";
import { readPerson } from "./git.ts";
import { nameRawType } from "./media.ts";
import { refuseByRules } from "./ref-rules.ts";

const SYMLINK = "120000";
const SUBMODULE = "160000";
const FOLDER_LIMIT = 1_000;
/** Over this the content of a file is only given raw; over the second not at all. */
const CONTENT_BYTES = 1_000_000;
const RAW_BYTES = 100_000_000;

/** Serves one repository's files. */
export function contentRoutes(git: GitRepository): readonly Route[] {
	return [
		{
			operation: "repos/get-content",
			permission: { name: "contents", access: "read" },
			serve: (exchange) => readContent(git, exchange),
		},
		{
			operation: "repos/create-or-update-file-contents",
			permission: { name: "contents", access: "write" },
			serve: (exchange) => writeContent(git, exchange),
		},
	];
}

type Entry = Pick<TreeEntry, "path" | "mode" | "sha"> & { size: number | null };

function readContent(git: GitRepository, exchange: Exchange): Reply {
	const path = (exchange.path["path"] ?? "").replace(/^\/+|\/+$/g, "");
	const ref = exchange.query.get("ref") ?? git.defaultBranch;
	const sha = git.resolve(ref);
	if (sha === null) throw new Refusal(404, `No commit found for the ref ${ref}`);
	const { tree } = git.commit(sha)!;
	const entries = git.listTree(tree, true) ?? [];
	const found = entries.find((entry) => entry.path === path);
	if (path !== "" && found === undefined) throw notFound();
	if (found === undefined || found.type === "tree") return readFolder(git, exchange, { entries, path, sha, ref });
	if (found.mode === SUBMODULE) {
		const url = readSubmoduleUrl(git, sha, path);
		return {
			status: 200,
			body: { ...presentEntry(exchange, found, ref, url), type: "submodule", submodule_git_url: url },
		};
	}
	if (found.mode !== SYMLINK) return readFile(git, exchange, found, ref);
	const target = git.readBlob(found.sha).toString("utf8");
	const aim = entries.find((entry) => entry.path === posix.join(posix.dirname(path), target));
	if (aim?.type === "blob" && aim.mode !== SYMLINK) return readFile(git, exchange, { ...aim, path }, ref);
	return { status: 200, body: { ...presentEntry(exchange, found, ref), type: "symlink", target } };
}

function readFile(git: GitRepository, exchange: Exchange, entry: Entry, ref: string): Reply {
	const bytes = git.readBlob(entry.sha);
	if (bytes.length > RAW_BYTES)
		throw new Refusal(403, "This API returns blobs up to 100 MB in size.", {
			errors: [{ resource: "Blob", field: "data", code: "too_large" }],
		});
	if (readMediaType(exchange.accept) === "raw")
		return { status: 200, bytes, headers: { "content-type": nameRawType(exchange.accept) } };
	const isLarge = bytes.length > CONTENT_BYTES;
	return {
		status: 200,
		body: {
			...presentEntry(exchange, { ...entry, size: bytes.length }, ref),
			content: isLarge ? "" : bytes.toString("base64").replace(/(.{60})/g, "$1\n"),
			encoding: isLarge ? "none" : "base64",
		},
	};
}

function readFolder(
	git: GitRepository,
	exchange: Exchange,
	{ entries, path, sha, ref }: { entries: readonly TreeEntry[]; path: string; sha: string; ref: string },
): Reply {
	const children = entries.filter((entry) => posix.dirname(entry.path) === (path === "" ? "." : path));
	return {
		status: 200,
		body: children.slice(0, FOLDER_LIMIT).map((child) => {
			if (child.mode !== SUBMODULE) return presentEntry(exchange, child, ref);
			return presentEntry(exchange, child, ref, readSubmoduleUrl(git, sha, child.path));
		}),
	};
}

/** The address that `.gitmodules` gives a submodule; empty where it names none. */
function readSubmoduleUrl(git: GitRepository, sha: string, path: string): string {
	const read = (args: readonly string[]) =>
		git.attempt(["config", "--blob", `${sha}:.gitmodules`, ...args])?.trim() ?? "";
	const line = read(["--get-regexp", "^submodule\\..*\\.path$"])
		.split("\n")
		.find((entry) => entry.endsWith(` ${path}`));
	return line === undefined ? "" : read(["--get", line.split(" ")[0]!.replace(/path$/, "url")]);
}

/** A submodule (`submodule` is its address) is shown as a file; one that is not on GitHub has no addresses. */
function presentEntry(exchange: Exchange, entry: Entry, ref: string, submodule?: string): Record<string, unknown> {
	const encoded = encodeURI(entry.path);
	const isFolder = entry.mode === "040000";
	const url = `${repositoryAddress(exchange)}/contents/${encoded}?ref=${ref}`;
	const page = `${repositoryPage(exchange)}/${isFolder ? "tree" : "blob"}/${ref}/${encoded}`;
	const isElsewhere = submodule !== undefined;
	const git = isElsewhere ? null : `${repositoryAddress(exchange)}/git/${isFolder ? "trees" : "blobs"}/${entry.sha}`;
	const html = isElsewhere ? null : page;
	return {
		type: isFolder ? "dir" : entry.mode === SYMLINK ? "symlink" : "file",
		name: entry.path.split("/").at(-1),
		path: entry.path,
		sha: entry.sha,
		size: entry.size ?? 0,
		url,
		git_url: git,
		html_url: html,
		download_url: isFolder || isElsewhere ? null : `${repositoryPage(exchange)}/raw/${ref}/${encoded}`,
		_links: { self: url, git, html },
	};
}

function writeContent(git: GitRepository, exchange: Exchange): Reply {
	const path = exchange.path["path"] ?? "";
	const branch = readText(exchange.body, "branch") ?? git.defaultBranch;
	const parent = git.resolve(`heads/${branch}`);
	if (parent === null) throw new Refusal(404, `Branch ${branch} not found`);
	const before = (git.listTree(git.commit(parent)!.tree, true) ?? []).find((entry) => entry.path === path);
	const claimed = readText(exchange.body, "sha");
	if (before !== undefined && claimed === null) throw new Refusal(422, 'Invalid request.\n\n"sha" wasn\'t supplied.');
	if (before !== undefined && claimed !== before.sha) throw new Refusal(409, `${path} does not match ${claimed}`);
	refuseByRules(exchange, `refs/heads/${branch}`, ["update"], 409);
	const bytes = Buffer.from(readText(exchange.body, "content") ?? "", "base64");
	const blob = git.writeBlob(bytes);
	const tree = git.writeTree(git.commit(parent)!.tree, [{ path, mode: "100644", sha: blob }]);
	const committer = readPerson(exchange, "committer");
	const author = exchange.body["author"] === undefined ? committer : readPerson(exchange, "author");
	const commit = git.commit(
		git.writeCommit({
			tree,
			parents: [parent],
			message: readText(exchange.body, "message") ?? "",
			author,
			committer,
		}),
	)!;
	if (!git.updateRef(`refs/heads/${branch}`, commit.sha, parent)) throw new Refusal(409, "is at another commit");
	const shown = presentCommit(exchange, commit) as {
		commit: Record<string, unknown>;
		parents: unknown;
		html_url: string;
	};
	return {
		status: before === undefined ? 201 : 200,
		body: {
			content: presentEntry(exchange, { path, mode: "100644", sha: blob, size: bytes.length }, branch),
			commit: {
				...shown.commit,
				sha: commit.sha,
				node_id: encodeNodeId("Commit", commit.sha),
				url: `${repositoryAddress(exchange)}/git/commits/${commit.sha}`,
				html_url: shown.html_url,
				parents: shown.parents,
			},
		},
	};
}
