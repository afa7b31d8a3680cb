/** What the resolvers of one GraphQL request share: the request, its git objects, its permissions and the way from one kind of object to another. */
import type { DiscussionState, IssueState } from "../collaboration-state.ts";
import type { CheckSuiteState, DeploymentState, ReleaseState } from "../delivery-state.ts";
import type { GitRepository } from "../git-repository.ts";
import { encodeNodeId, presentUser, repositoryPage } from "../presenters/identity.ts";
import type { PullState } from "../presenters/pulls.ts";
import type { CommitRecord } from "../routes/exchange.ts";
import { type Access, type Exchange, hasPermission } from "../routes/exchange.ts";
import type { Fields } from "./connection.ts";
import { Forbidden } from "./execution.ts";
import type { GitEntity, NamedRef, ObjectReader } from "./objects.ts";

/** The shared part; its `show…` functions keep the kinds of objects from depending on each other. */
export interface Graph {
	readonly exchange: Exchange;
	readonly git: GitRepository;
	readonly objects: ObjectReader;
	/** Pull requests that a commit came through, merged ones first. */
	findPullsOf(sha: string): readonly PullState[];
	/** Pull requests that answers may show. */
	listPulls(): readonly PullState[];
	showRepository(): Fields;
	showCommit(commit: CommitRecord): Fields;
	/** A commit by SHA; one that git does not hold has its name only. */
	showCommitOf(sha: string): Promise<Fields>;
	showObject(entity: GitEntity): Fields;
	showRef(ref: NamedRef): Fields;
	showIssue(issue: IssueState): Fields;
	showPull(pull: PullState): Fields;
	showDeployment(deployment: DeploymentState): Fields;
	showRelease(release: ReleaseState): Fields;
	showSuite(suite: CheckSuiteState): Fields;
	showDiscussion(discussion: DiscussionState): Fields;
}

/** Refuses as GitHub does when the token may not. */
export function requirePermission(graph: Graph, name: string, access: Access = "read"): void {
	if (!hasPermission(graph.exchange.caller, name, access)) throw new Forbidden();
}

/** Thrown when a named object is not there. */
export class Missing extends Error {
	readonly type = "NOT_FOUND";
}

/** Shows who did something: a bot without the `[bot]` of REST, null for a ghost. */
export function showActor(graph: Graph, login: string | null): Fields | null {
	if (login === null || login === "" || login === "ghost") return null;
	const shown = presentUser(graph.exchange, login);
	const isBot = login.endsWith("[bot]");
	const user = graph.exchange.people.users.find((found) => found.login.toLowerCase() === login.toLowerCase());
	const { owner } = graph.exchange.repository;
	const isOwner = graph.exchange.people.ownedByOrganization && login.toLowerCase() === owner.toLowerCase();
	return {
		__typename: isBot ? "Bot" : isOwner ? "Organization" : "User",
		id: encodeNodeId("User", login),
		login: isBot ? login.slice(0, -"[bot]".length) : (user?.login ?? login),
		name: isBot ? null : (user?.name ?? null),
		email: user?.email ?? "",
		databaseId: shown["id"],
		url: shown["html_url"],
		resourcePath: `/${encodeURIComponent(login)}`,
		avatarUrl: shown["avatar_url"],
	};
}

/** Shows a person where GitHub's schema allows no other actor; null for bots and ghosts. */
export function showUser(graph: Graph, login: string | null): Fields | null {
	const actor = showActor(graph, login);
	return actor?.["__typename"] === "User" ? actor : null;
}

/** Gives `url` and `resourcePath` of a page of the repository. */
export function describePlace(graph: Graph, path: string): Fields {
	const { owner, name } = graph.exchange.repository;
	return { url: `${repositoryPage(graph.exchange)}${path}`, resourcePath: `/${owner}/${name}${path}` };
}
