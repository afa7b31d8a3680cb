/** How people, apps and the repository itself look in GitHub's answers. */
import { createHash } from "node:crypto";
import type { CommitFacts, Exchange } from "../routes/exchange.ts";

type Place = Pick<Exchange, "api" | "web" | "repository">;

/** Gives the stable numeric id of a name, so that two runs show the same ids. */
export function identify(name: string): number {
	return Number.parseInt(createHash("sha256").update(name.toLowerCase()).digest("hex").slice(0, 7), 16) + 1;
}

/** Gives an opaque GraphQL id for an object. */
export function encodeNodeId(kind: string, id: number | string): string {
	return Buffer.from(`${kind}:${id}`).toString("base64url");
}

/** Shows a person, or a bot when the login ends in `[bot]`. */
export function presentUser(place: Place, login: string): Record<string, unknown> {
	const url = `${place.api}/users/${encodeURIComponent(login)}`;
	return {
		login,
		id: identify(login),
		node_id: encodeNodeId("User", login),
		avatar_url: `${place.web}/avatars/${encodeURIComponent(login)}`,
		gravatar_id: "",
		url,
		html_url: `${place.web}/${encodeURIComponent(login)}`,
		followers_url: `${url}/followers`,
		following_url: `${url}/following{/other_user}`,
		gists_url: `${url}/gists{/gist_id}`,
		starred_url: `${url}/starred{/owner}{/repo}`,
		subscriptions_url: `${url}/subscriptions`,
		organizations_url: `${url}/orgs`,
		repos_url: `${url}/repos`,
		events_url: `${url}/events{/privacy}`,
		received_events_url: `${url}/received_events`,
		type: login.endsWith("[bot]") ? "Bot" : "User",
		site_admin: false,
	};
}

/** Shows the GitHub App that a check is attributed to. */
export function presentApp(place: Place, app: { id: number; slug: string; name: string }): Record<string, unknown> {
	return {
		id: app.id,
		node_id: encodeNodeId("App", app.id),
		slug: app.slug,
		name: app.name,
		description: "",
		owner: presentUser(place, app.slug === "github-actions" ? "github" : app.slug),
		external_url: `${place.web}/apps/${app.slug}`,
		html_url: `${place.web}/apps/${app.slug}`,
		created_at: "2018-07-30T09:30:17Z",
		updated_at: "2018-07-30T09:30:17Z",
		permissions: { checks: "write", contents: "write", deployments: "write", issues: "write", metadata: "read" },
		events: [],
	};
}

const PLAIN_LINKS =
	"contributors deployments downloads events forks hooks languages merges stargazers subscribers subscription tags teams";
const LINKS_WITH_TEMPLATE: Record<string, string> = {
	archive: "{archive_format}{/ref}",
	assignees: "assignees{/user}",
	blobs: "git/blobs{/sha}",
	branches: "branches{/branch}",
	collaborators: "collaborators{/collaborator}",
	comments: "comments{/number}",
	commits: "commits{/sha}",
	compare: "compare/{base}...{head}",
	contents: "contents/{+path}",
	git_commits: "git/commits{/sha}",
	git_refs: "git/refs{/sha}",
	git_tags: "git/tags{/sha}",
	issue_comment: "issues/comments{/number}",
	issue_events: "issues/events{/number}",
	issues: "issues{/number}",
	keys: "keys{/key_id}",
	labels: "labels{/name}",
	milestones: "milestones{/number}",
	notifications: "notifications{?since,all,participating}",
	pulls: "pulls{/number}",
	releases: "releases{/id}",
	statuses: "statuses/{sha}",
	trees: "git/trees{/sha}",
};

/** Shows a repository the way lists and runs embed it. */
export function presentRepositoryBriefly(
	place: Place,
	fullName = `${place.repository.owner}/${place.repository.name}`,
): Record<string, unknown> {
	const [owner = "", name = ""] = fullName.split("/");
	const url = `${place.api}/repos/${fullName}`;
	const links: Record<string, string> = {};
	for (const link of PLAIN_LINKS.split(" ")) links[`${link}_url`] = `${url}/${link}`;
	for (const [link, path] of Object.entries(LINKS_WITH_TEMPLATE)) links[`${link}_url`] = `${url}/${path}`;
	return {
		id: identify(fullName),
		node_id: encodeNodeId("Repository", fullName),
		name,
		full_name: fullName,
		owner: presentUser(place, owner),
		private: place.repository.private,
		html_url: `${place.web}/${fullName}`,
		description: null,
		fork: fullName !== `${place.repository.owner}/${place.repository.name}`,
		url,
		...links,
	};
}

/** Shows a commit the way runs and check suites embed it. */
export function presentCommitBriefly(commit: CommitFacts): Record<string, unknown> {
	return {
		id: commit.sha,
		tree_id: commit.tree,
		message: commit.message,
		timestamp: commit.committedAt,
		author: commit.author,
		committer: commit.committer,
	};
}

/** Gives the API address of the served repository. */
export function repositoryAddress(place: Place): string {
	return `${place.api}/repos/${place.repository.owner}/${place.repository.name}`;
}

/** Gives the web address of the served repository. */
export function repositoryPage(place: Place): string {
	return `${place.web}/${place.repository.owner}/${place.repository.name}`;
}

/** Gives an address of the repository as GitHub's links between pages have it: by number, not by name. */
export function numberAddress(repository: { owner: string; name: string }, address: string): string {
	const name = `${repository.owner}/${repository.name}`;
	return address.replace(/\/repos\/[^/]+\/[^/]+/, `/repositories/${identify(name)}`);
}

/** Gives the path by name of one by number; other paths are as they were. */
export function nameAddress(repository: { owner: string; name: string }, path: string): string {
	const name = `${repository.owner}/${repository.name}`;
	return path.replace(new RegExp(`^/repositories/${identify(name)}(?=/|$)`), `/repos/${name}`);
}
