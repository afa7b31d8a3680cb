/** The repository, its branches, tags, history, comparisons and files. */
import type { FileChange, GitRepository } from "../git-repository.ts";
import { presentCommit, presentFile, presentRepository } from "../presenters/git.ts";
import { encodeNodeId, repositoryAddress, repositoryPage } from "../presenters/identity.ts";
import { type Exchange, listReply, notFound, Refusal, type Reply, type Route, readText } from "./exchange.ts";
import { serveMedia } from "./media.ts";

const READ = { name: "contents", access: "read" } as const;
const WRITE = { name: "contents", access: "write" } as const;
/** GitHub's comparison names at most so many files, and only on its first page. */
const MAX_FILES = 300;
const DEFAULT_COMPARED = 250;

/** What of the repository is not git's. */
export interface RepositoryTraits {
	hasIssues: boolean;
	hasDiscussions: boolean;
}

/** repositoryRoutes serves what is read of the repository and its history. */
export function repositoryRoutes(git: GitRepository, traits: () => RepositoryTraits): readonly Route[] {
	return [
		{
			operation: "repos/get",
			permission: { name: "metadata", access: "read" },
			serve(exchange) {
				const head = git.resolve(git.defaultBranch);
				const pushedAt = head === null ? exchange.now().toISOString() : git.commit(head)!.committedAt;
				return { status: 200, body: presentRepository(exchange, { ...traits(), pushedAt }) };
			},
		},
		{
			operation: "repos/get-branch",
			permission: READ,
			serve(exchange) {
				const name = exchange.path["branch"] ?? "";
				const found = git.readRef(`refs/heads/${name}`);
				if (found === null) throw new Refusal(404, "Branch not found");
				const address = `${repositoryAddress(exchange)}/branches/${name}`;
				return {
					status: 200,
					body: {
						name,
						commit: presentCommit(exchange, git.commit(found.sha)!),
						_links: { html: `${repositoryPage(exchange)}/tree/${name}`, self: address },
						protected: false,
						protection: { enabled: false },
						protection_url: `${address}/protection`,
					},
				};
			},
		},
		{
			operation: "repos/list-tags",
			permission: READ,
			serve(exchange) {
				const address = repositoryAddress(exchange);
				return listReply(
					git
						.listRefs("refs/tags/")
						.flatMap(({ ref }) => {
							const name = ref.slice("refs/tags/".length);
							const sha = git.resolve(ref);
							return sha === null
								? []
								: [
										{
											name,
											commit: { sha, url: `${address}/commits/${sha}` },
											zipball_url: `${address}/zipball/${ref}`,
											tarball_url: `${address}/tarball/${ref}`,
											node_id: encodeNodeId("Ref", ref),
										},
									];
						})
						.reverse(),
				);
			},
		},
		{ operation: "repos/list-commits", permission: READ, serve: (exchange) => listHistory(git, exchange) },
		{
			operation: "repos/get-commit",
			permission: READ,
			serve(exchange) {
				const ref = exchange.path["ref"] ?? "";
				const sha = git.resolve(ref);
				const commit = sha === null ? null : git.commit(sha);
				if (commit === null) throw new Refusal(422, `No commit found for SHA: ${ref}`);
				const media = serveMedia(exchange, commit.parents[0] ?? null, commit.sha);
				if (media !== null) return media;
				const files = git.listFiles(commit.parents[0] ?? "", commit.sha);
				const page = readPaging(exchange, MAX_FILES);
				const total = (key: "additions" | "deletions") => files.reduce((sum, file) => sum + file[key], 0);
				return {
					status: 200,
					body: {
						...presentCommit(exchange, commit),
						stats: {
							additions: total("additions"),
							deletions: total("deletions"),
							total: total("additions") + total("deletions"),
						},
						files: files.slice(page.skip, page.skip + page.size).map((file) => presentFile(exchange, file, commit.sha)),
					},
				};
			},
		},
		{ operation: "repos/compare-commits-with-basehead", permission: READ, serve: (exchange) => compare(git, exchange) },
		{ operation: "repos/get-content", permission: READ, serve: (exchange) => readContent(git, exchange) },
		{
			operation: "repos/create-or-update-file-contents",
			permission: WRITE,
			serve: (exchange) => writeContent(git, exchange),
		},
	];
}

function readPaging(exchange: Exchange, standard: number, most = 100): { page: number; size: number; skip: number } {
	const size = exchange.query.has("per_page")
		? Math.min(most, Math.max(1, Number(exchange.query.get("per_page")) || 30))
		: standard;
	const page = Math.max(1, Number(exchange.query.get("page") ?? 1) || 1);
	return { page, size, skip: (page - 1) * size };
}

/** listHistory walks page by page: a whole history of ten thousand commits is not laid out for thirty of them. */
function listHistory(git: GitRepository, exchange: Exchange): Reply {
	const { query } = exchange;
	const sha = git.resolve(query.get("sha") ?? git.defaultBranch);
	if (sha === null) throw notFound();
	const { page, size, skip } = readPaging(exchange, 30);
	const text = (key: string) => (query.get(key) === null ? {} : { [key]: query.get(key)! });
	const commits = git.walk(sha, {
		skip,
		count: size + 1,
		...text("path"),
		...text("since"),
		...text("until"),
		...text("author"),
	});
	const links: string[] = [];
	const link = (target: number, rel: string) => {
		const next = new URLSearchParams(query);
		next.set("page", String(target));
		links.push(`<${repositoryAddress(exchange)}/commits?${next}>; rel="${rel}"`);
	};
	if (page > 1) link(page - 1, "prev");
	if (commits.length > size) link(page + 1, "next");
	return {
		status: 200,
		body: commits.slice(0, size).map((commit) => presentCommit(exchange, commit)),
		...(links.length > 0 ? { headers: { link: links.join(", ") } } : {}),
	};
}

/** compare models GitHub's limits: 250 commits without page parameters, files only on page 1 and at most 300. */
function compare(git: GitRepository, exchange: Exchange): Reply {
	const [baseName = "", headName = ""] = (exchange.path["basehead"] ?? "").split("...");
	const strip = (name: string) => name.split(":").at(-1) ?? "";
	const base = git.resolve(strip(baseName));
	const head = git.resolve(strip(headName));
	if (base === null || head === null) throw notFound();
	const mergeBase = git.mergeBase(base, head);
	if (mergeBase === null) throw new Refusal(404, `No common ancestor between ${baseName} and ${headName}.`);
	const media = serveMedia(exchange, mergeBase, head);
	if (media !== null) return media;
	const commits = git.listCommits(base, head);
	const behind = git.countCommits(head, base);
	const { page, size, skip } = readPaging(exchange, exchange.query.has("page") ? 30 : DEFAULT_COMPARED, 250);
	const files: FileChange[] = page === 1 ? git.listFiles(mergeBase, head).slice(0, MAX_FILES) : [];
	const address = `${repositoryAddress(exchange)}/compare/${baseName}...${headName}`;
	const pages = `${repositoryPage(exchange)}/compare/${baseName}...${headName}`;
	const last = Math.max(1, Math.ceil(commits.length / size));
	const links: string[] = [];
	const link = (target: number, rel: string) => {
		const next = new URLSearchParams(exchange.query);
		next.set("page", String(target));
		links.push(`<${address}?${next}>; rel="${rel}"`);
	};
	if (page > 1) link(page - 1, "prev");
	if (page < last) {
		link(page + 1, "next");
		link(last, "last");
	}
	return {
		status: 200,
		body: {
			url: address,
			html_url: pages,
			permalink_url: pages,
			diff_url: `${pages}.diff`,
			patch_url: `${pages}.patch`,
			base_commit: presentCommit(exchange, git.commit(base)!),
			merge_base_commit: presentCommit(exchange, git.commit(mergeBase)!),
			status: commits.length > 0 ? (behind > 0 ? "diverged" : "ahead") : behind > 0 ? "behind" : "identical",
			ahead_by: commits.length,
			behind_by: behind,
			total_commits: commits.length,
			commits: commits.slice(skip, skip + size).map((commit) => presentCommit(exchange, commit)),
			files: files.map((file) => presentFile(exchange, file, head)),
		},
		...(links.length > 0 ? { headers: { link: links.join(", ") } } : {}),
	};
}

function readContent(git: GitRepository, exchange: Exchange): Reply {
	const path = (exchange.path["path"] ?? "").replace(/^\/+|\/+$/g, "");
	const sha = git.resolve(exchange.query.get("ref") ?? git.defaultBranch);
	if (sha === null)
		throw new Refusal(404, `No commit found for the ref ${exchange.query.get("ref") ?? git.defaultBranch}`);
	const tree = git.commit(sha)!.tree;
	const listed =
		path === "" ? git.listTree(tree, false) : (git.listTree(tree, true) ?? []).filter((entry) => entry.path === path);
	if (listed === null || (path !== "" && listed.length === 0)) throw notFound();
	const [entry] = listed;
	if (path !== "" && entry!.type === "blob") {
		const bytes = git.readBlob(entry!.sha);
		if (/raw/.test(exchange.accept))
			return { status: 200, bytes, headers: { "content-type": nameRawType(exchange.accept) } };
		return {
			status: 200,
			body: {
				...presentEntry(exchange, path, "file", entry!.sha, bytes.length, sha),
				content: bytes.length > 1_000_000 ? "" : bytes.toString("base64").replace(/(.{60})/g, "$1\n"),
				encoding: bytes.length > 1_000_000 ? "none" : "base64",
			},
		};
	}
	const folder = path === "" ? listed : (git.listTree(entry!.sha, false) ?? []);
	return {
		status: 200,
		body: folder.map((child) =>
			presentEntry(
				exchange,
				path === "" ? child.path : `${path}/${child.path}`,
				child.type === "tree" ? "dir" : "file",
				child.sha,
				child.size ?? 0,
				sha,
			),
		),
	};
}

function presentEntry(
	exchange: Exchange,
	path: string,
	type: "file" | "dir",
	sha: string,
	size: number,
	ref: string,
): Record<string, unknown> {
	const address = repositoryAddress(exchange);
	const encoded = encodeURI(path);
	const url = `${address}/contents/${encoded}?ref=${ref}`;
	const git = `${address}/git/${type === "dir" ? "trees" : "blobs"}/${sha}`;
	const html = `${repositoryPage(exchange)}/${type === "dir" ? "tree" : "blob"}/${ref}/${encoded}`;
	return {
		type,
		name: path.split("/").at(-1),
		path,
		sha,
		size,
		url,
		git_url: git,
		html_url: html,
		download_url: type === "dir" ? null : `${repositoryPage(exchange)}/raw/${ref}/${encoded}`,
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
	const bytes = Buffer.from(readText(exchange.body, "content") ?? "", "base64");
	const blob = git.writeBlob(bytes);
	const tree = git.writeTree(git.commit(parent)!.tree, [{ path, mode: "100644", sha: blob }]);
	const person = {
		name: exchange.caller.login,
		email: `${exchange.caller.login}@users.noreply.github.com`,
		date: exchange.now().toISOString(),
	};
	const commit = git.commit(
		git.writeCommit({
			tree,
			parents: [parent],
			message: readText(exchange.body, "message") ?? "",
			author: person,
			committer: person,
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
			content: presentEntry(exchange, path, "file", blob, bytes.length, branch),
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

/** GitHub answers with the raw media type that was asked for, old spellings too. */
function nameRawType(accept: string): string {
	const asked =
		/application\/vnd\.github\.(?:v3\.)?raw(?:\+json)?/.exec(accept)?.[0] ?? "application/vnd.github.raw+json";
	return `${asked}; charset=utf-8`;
}
