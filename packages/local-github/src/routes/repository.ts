/** The repository, its branches, tags, history and comparisons. */
import type { GitRepository } from "../git-repository.ts";
import { presentCommit, presentFile, presentRepository } from "../presenters/git.ts";
import { encodeNodeId, numberAddress, repositoryAddress, repositoryPage } from "../presenters/identity.ts";
import { type Exchange, type FileChange, listReply, notFound, Refusal, type Reply, type Route } from "./exchange.ts";
import { serveMedia } from "./media.ts";
import { isProtected } from "./ref-rules.ts";

const READ = { name: "contents", access: "read" } as const;
/** GitHub's comparison names at most so many files, and only on its first page. */
const MAX_FILES = 300;
/** A single commit names up to so many, page by page. */
const MAX_PAGED_FILES = 3_000;
const DEFAULT_COMPARED = 250;

/** What of the repository is not git's. */
interface RepositoryTraits {
	hasIssues: boolean;
	hasDiscussions: boolean;
}

/** The routes of what is read of the repository and its history. */
export function repositoryRoutes(git: GitRepository, traits: () => RepositoryTraits): readonly Route[] {
	const metadata = { name: "metadata", access: "read" } as const;
	return [
		{ operation: "repos/get", permission: metadata, serve: (exchange) => getRepository(git, exchange, traits()) },
		{ operation: "repos/list-branches", permission: READ, serve: (exchange) => listBranches(git, exchange) },
		{ operation: "repos/get-branch", permission: READ, serve: (exchange) => getBranch(git, exchange) },
		{ operation: "repos/list-tags", permission: READ, serve: (exchange) => listTags(git, exchange) },
		{ operation: "repos/list-commits", permission: READ, serve: (exchange) => listHistory(git, exchange) },
		{ operation: "repos/get-commit", permission: READ, serve: (exchange) => getCommit(git, exchange) },
		{ operation: "repos/compare-commits-with-basehead", permission: READ, serve: (exchange) => compare(git, exchange) },
	];
}

function getRepository(git: GitRepository, exchange: Exchange, traits: RepositoryTraits): Reply {
	const head = git.resolve(git.defaultBranch);
	const pushedAt = head === null ? exchange.now().toISOString() : git.commit(head)!.committedAt;
	return { status: 200, body: presentRepository(exchange, { ...traits, pushedAt }) };
}

/** By name; `protected` narrows them to those that a ruleset covers, or to the others. */
function listBranches(git: GitRepository, exchange: Exchange): Reply {
	const wanted = exchange.query.get("protected");
	const branches = git.listRefs("refs/heads/").map(({ ref, sha }) => {
		const name = ref.slice("refs/heads/".length);
		const url = `${repositoryAddress(exchange)}/commits/${sha}`;
		return { name, commit: { sha, url }, protected: isProtected(exchange, name) };
	});
	return listReply(branches.filter((branch) => wanted === null || String(branch.protected) === wanted));
}

function getBranch(git: GitRepository, exchange: Exchange): Reply {
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
			protected: isProtected(exchange, name),
			protection: { enabled: false },
			protection_url: `${address}/protection`,
		},
	};
}

function listTags(git: GitRepository, exchange: Exchange): Reply {
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
}

function getCommit(git: GitRepository, exchange: Exchange): Reply {
	const ref = exchange.path["ref"] ?? "";
	const sha = git.resolve(ref);
	const commit = sha === null ? null : git.commit(sha);
	if (commit === null) throw new Refusal(422, `No commit found for SHA: ${ref}`);
	const media = serveMedia(exchange, commit.parents[0] ?? null, commit.sha);
	if (media !== null) return media;
	const files = git.listFiles(commit.parents[0] ?? "", commit.sha);
	const page = readPaging(exchange, MAX_FILES, MAX_FILES);
	const address = `${repositoryAddress(exchange)}/commits/${commit.sha}`;
	const last = Math.max(1, Math.ceil(Math.min(files.length, MAX_PAGED_FILES) / page.size));
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
			files: files
				.slice(0, MAX_PAGED_FILES)
				.slice(page.skip, page.skip + page.size)
				.map((file) => presentFile(exchange, file, commit.sha)),
		},
		headers: linkPages(exchange, address, { page: page.page, last }),
	};
}

function readPaging(exchange: Exchange, standard: number, most = 100): { page: number; size: number; skip: number } {
	const size = exchange.query.has("per_page")
		? Math.min(most, Math.max(1, Number(exchange.query.get("per_page")) || 30))
		: standard;
	const page = Math.max(1, Number(exchange.query.get("page") ?? 1) || 1);
	return { page, size, skip: (page - 1) * size };
}

/** The `Link` header of a list that is read page by page; none for a single page. */
function linkPages(
	exchange: Exchange,
	address: string,
	{ page, last }: { page: number; last: number },
): Record<string, string> {
	const link = (target: number, rel: string): string => {
		const next = new URLSearchParams(exchange.query);
		next.set("page", String(target));
		return `<${numberAddress(exchange.repository, address)}?${next}>; rel="${rel}"`;
	};
	const links = [
		...(page > 1 ? [link(page - 1, "prev")] : []),
		...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
		...(page > 1 ? [link(1, "first")] : []),
	];
	return links.length === 0 ? {} : { link: links.join(", ") };
}

/** Walks page by page: a whole history of ten thousand commits is not laid out for thirty of them. */
function listHistory(git: GitRepository, exchange: Exchange): Reply {
	const { query } = exchange;
	const sha = git.resolve(query.get("sha") ?? git.defaultBranch);
	if (sha === null) throw notFound();
	const { page, size, skip } = readPaging(exchange, 30);
	const text = (key: string) => (query.get(key) === null ? {} : { [key]: query.get(key)! });
	const filter = { ...text("path"), ...text("since"), ...text("until"), ...text("author"), ...text("committer") };
	const commits = git.walk(sha, { skip, count: size + 1, ...filter });
	const total = commits.length > size || page > 1 ? git.countHistory(sha, filter) : commits.length;
	const place = { page, last: Math.max(1, Math.ceil(total / size)) };
	return {
		status: 200,
		body: commits.slice(0, size).map((commit) => presentCommit(exchange, commit)),
		headers: linkPages(exchange, `${repositoryAddress(exchange)}/commits`, place),
	};
}

/** Models GitHub's limits: 250 commits without page parameters, files only on page 1 and at most 300. */
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
	const isPaged = exchange.query.has("page") || exchange.query.has("per_page");
	// Without a page GitHub keeps the newest 250, with one it goes on from the oldest.
	const shown = isPaged ? commits.slice(skip, skip + size) : commits.slice(-DEFAULT_COMPARED);
	const place = { page, last: Math.max(1, Math.ceil(commits.length / size)) };
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
			commits: shown.map((commit) => presentCommit(exchange, commit)),
			files: files.map((file) => presentFile(exchange, file, head)),
		},
		headers: linkPages(exchange, address, place),
	};
}
