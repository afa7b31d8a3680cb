/** How git objects look in GitHub's answers: commits, refs, files, trees. */
import type { GitObject } from "../git-repository.ts";
import type { CommitRecord, Exchange, FileChange } from "../routes/exchange.ts";
import { encodeNodeId, presentRepositoryBriefly, presentUser, repositoryAddress, repositoryPage } from "./identity.ts";

const UNSIGNED = { verified: false, reason: "unsigned", signature: null, payload: null, verified_at: null };
/** The address that GitHub commits with, of an account of that name; whoever commits may write it. */
const GITHUB_EMAIL = "noreply@github.com";

/** Gives the login behind a commit's e-mail address when it is one of GitHub's no-reply addresses, else null. */
export function nameAuthor(email: string): string | null {
	return /^(?:\d+\+)?([A-Za-z0-9-]+(?:\[bot\])?)@users\.noreply\.github\.com$/.exec(email)?.[1] ?? null;
}

/** Of what was seeded as signed. */
function presentVerification(exchange: Exchange, commit: CommitRecord): Record<string, unknown> {
	if (!exchange.people.verifiedCommits.has(commit.sha)) return UNSIGNED;
	return {
		verified: true,
		reason: "valid",
		signature: "-----BEGIN PGP SIGNATURE-----\n\n-----END PGP SIGNATURE-----",
		payload: `tree ${commit.tree}\n`,
		verified_at: commit.committedAt,
	};
}

function presentPerson(exchange: Exchange, email: string): Record<string, unknown> | null {
	const login = email === GITHUB_EMAIL ? "web-flow" : nameAuthor(email);
	return login === null ? null : presentUser(exchange, login);
}

/** Shows a commit as the git database does. */
export function presentGitCommit(exchange: Exchange, commit: CommitRecord): Record<string, unknown> {
	const address = repositoryAddress(exchange);
	const page = repositoryPage(exchange);
	return {
		sha: commit.sha,
		node_id: encodeNodeId("Commit", commit.sha),
		url: `${address}/git/commits/${commit.sha}`,
		html_url: `${page}/commit/${commit.sha}`,
		author: { ...commit.author, date: commit.authoredAt },
		committer: { ...commit.committer, date: commit.committedAt },
		tree: { sha: commit.tree, url: `${address}/git/trees/${commit.tree}` },
		message: commit.message,
		parents: commit.parents.map((sha) => ({
			sha,
			url: `${address}/git/commits/${sha}`,
			html_url: `${page}/commit/${sha}`,
		})),
		verification: presentVerification(exchange, commit),
	};
}

/** Shows a commit as lists and comparisons do. */
export function presentCommit(exchange: Exchange, commit: CommitRecord): Record<string, unknown> {
	const address = repositoryAddress(exchange);
	const page = repositoryPage(exchange);
	return {
		sha: commit.sha,
		node_id: encodeNodeId("Commit", commit.sha),
		commit: {
			author: { ...commit.author, date: commit.authoredAt },
			committer: { ...commit.committer, date: commit.committedAt },
			message: commit.message,
			tree: { sha: commit.tree, url: `${address}/git/trees/${commit.tree}` },
			url: `${address}/git/commits/${commit.sha}`,
			comment_count: 0,
			verification: presentVerification(exchange, commit),
		},
		url: `${address}/commits/${commit.sha}`,
		html_url: `${page}/commit/${commit.sha}`,
		comments_url: `${address}/commits/${commit.sha}/comments`,
		author: presentPerson(exchange, commit.author.email),
		committer: presentPerson(exchange, commit.committer.email),
		parents: commit.parents.map((sha) => ({
			sha,
			url: `${address}/commits/${sha}`,
			html_url: `${page}/commit/${sha}`,
		})),
	};
}

/** Shows a changed file; patches are left out, as GitHub leaves them out of large answers. */
export function presentFile(exchange: Exchange, change: FileChange, sha: string): Record<string, unknown> {
	const page = repositoryPage(exchange);
	return {
		sha: change.sha,
		filename: change.path,
		status: change.status,
		additions: change.additions,
		deletions: change.deletions,
		changes: change.additions + change.deletions,
		blob_url: `${page}/blob/${sha}/${encodeURI(change.path)}`,
		raw_url: `${page}/raw/${sha}/${encodeURI(change.path)}`,
		contents_url: `${repositoryAddress(exchange)}/contents/${encodeURI(change.path)}?ref=${sha}`,
		...(change.previousPath === null ? {} : { previous_filename: change.previousPath }),
	};
}

/** Shows a ref and what it holds. */
export function presentRef(exchange: Exchange, ref: string, object: GitObject): Record<string, unknown> {
	const address = repositoryAddress(exchange);
	const kind =
		object.type === "commit" ? "commits" : object.type === "tag" ? "tags" : object.type === "tree" ? "trees" : "blobs";
	return {
		ref,
		node_id: encodeNodeId("Ref", ref),
		url: `${address}/git/${ref}`,
		object: { type: object.type, sha: object.sha, url: `${address}/git/${kind}/${object.sha}` },
	};
}

/** Shows the repository whole. */
export function presentRepository(
	exchange: Exchange,
	fields: { pushedAt: string; hasIssues: boolean; hasDiscussions: boolean },
): Record<string, unknown> {
	const { repository } = exchange;
	const page = repositoryPage(exchange);
	return {
		...presentRepositoryBriefly(exchange),
		clone_url: `${page}.git`,
		git_url: `${page.replace(/^https?:/, "git:")}.git`,
		ssh_url: `git@localhost:${repository.owner}/${repository.name}.git`,
		svn_url: page,
		mirror_url: null,
		homepage: null,
		language: null,
		forks_count: 0,
		stargazers_count: 0,
		watchers_count: 0,
		size: 1,
		default_branch: repository.defaultBranch,
		open_issues_count: 0,
		is_template: false,
		topics: [],
		has_issues: fields.hasIssues,
		has_projects: false,
		has_wiki: false,
		has_pages: false,
		has_discussions: fields.hasDiscussions,
		archived: false,
		disabled: false,
		visibility: repository.private ? "private" : "public",
		pushed_at: fields.pushedAt,
		created_at: fields.pushedAt,
		updated_at: fields.pushedAt,
		permissions: { admin: false, maintain: false, push: true, triage: true, pull: true },
		license: null,
		forks: 0,
		open_issues: 0,
		watchers: 0,
		network_count: 0,
		subscribers_count: 0,
	};
}
