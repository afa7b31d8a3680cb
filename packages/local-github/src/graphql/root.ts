/** The root of GraphQL on a local GitHub: queries and mutations over its state and its git repository. */
import { type GraphQLResolveInfo, Kind } from "graphql";
import type { GitRepository } from "../git-repository.ts";
import type { LimitFacts } from "../limits.ts";
import { encodeNodeId, identify } from "../presenters/identity.ts";
import type { Exchange } from "../routes/exchange.ts";
import { indexPulls, listPulls } from "./associations.ts";
import { showSuite } from "./checks.ts";
import { showCommit, showObject, showRef } from "./commits.ts";
import { type Fields, formatTime } from "./connection.ts";
import { showDeployment } from "./deployments.ts";
import { createDiscussionMutations, missingNode, showDiscussion } from "./discussions.ts";
import { countNodes } from "./execution.ts";
import { type Graph, Missing, requirePermission, showActor } from "./graph.ts";
import { showIssue, showLabel, showMilestone } from "./issues.ts";
import { ObjectReader } from "./objects.ts";
import { showPull } from "./pulls.ts";
import { listReleases, showRelease } from "./releases.ts";
import { showRepository } from "./repository.ts";

function showRateLimit(limits: LimitFacts, info: GraphQLResolveInfo): Fields {
	const definitions = [info.operation, ...Object.values(info.fragments)];
	const { nodes, requests } = countNodes({ kind: Kind.DOCUMENT, definitions }, info.variableValues);
	const { limit, remaining, used, reset } = limits;
	return {
		limit,
		remaining,
		used,
		resetAt: formatTime(new Date(reset * 1_000).toISOString()),
		nodeCount: nodes,
		cost: Math.max(1, Math.round(requests / 100)),
	};
}

function createGraph(exchange: Exchange, git: GitRepository): Graph {
	const objects = new ObjectReader(git);
	let pulls: ReturnType<typeof listPulls> | undefined;
	let index: ReturnType<typeof indexPulls> | undefined;
	const list = () => {
		pulls ??= listPulls(exchange);
		return pulls;
	};
	const graph: Graph = {
		exchange,
		git,
		objects,
		listPulls: list,
		findPullsOf: (sha) => {
			index ??= indexPulls(list(), objects, git.defaultBranch);
			return index.get(sha) ?? [];
		},
		showRepository: () => showRepository(graph),
		showCommit: (commit) => showCommit(graph, commit),
		showCommitOf: async (sha) => {
			const commit = await objects.readCommit(sha);
			return commit === null
				? { __typename: "Commit", id: encodeNodeId("Commit", sha), oid: sha, abbreviatedOid: sha.slice(0, 7) }
				: showCommit(graph, commit);
		},
		showObject: (entity) => showObject(graph, entity),
		showRef: (ref) => showRef(graph, ref),
		showIssue: (issue) => showIssue(graph, issue),
		showPull: (pull) => showPull(graph, pull),
		showDeployment: (deployment) => showDeployment(graph, deployment),
		showRelease: (release) => showRelease(graph, release),
		showSuite: (suite) => showSuite(graph, suite),
		showDiscussion: (discussion) => showDiscussion(graph, discussion),
	};
	return graph;
}

async function findNode(graph: Graph, node: string): Promise<Fields | null> {
	const { exchange } = graph;
	const { people, state } = exchange;
	const [, kind = "", id = ""] = /^([A-Za-z]+):(.+)$/s.exec(Buffer.from(node, "base64url").toString()) ?? [];
	const pick = <T extends { id: number }>(
		permission: string,
		items: readonly T[],
		show: (item: T) => Fields,
	): Fields | null => {
		requirePermission(graph, permission);
		const found = items.find((item) => String(item.id) === id);
		return found === undefined ? null : show(found);
	};
	switch (kind) {
		case "Repository": {
			const shown = graph.showRepository();
			return shown["id"] === node ? shown : null;
		}
		case "User":
			return showActor(graph, id);
		case "Issue":
			return pick(
				"issues",
				people.issues.filter(({ pull }) => pull === null),
				graph.showIssue,
			);
		case "PullRequest":
			return pick("pull-requests", graph.listPulls(), graph.showPull);
		case "Discussion":
			return pick("discussions", people.discussions, graph.showDiscussion);
		case "Deployment":
			return pick("deployments", state.deployments, graph.showDeployment);
		case "Release":
			return pick("contents", listReleases(graph, {}), graph.showRelease);
		case "CheckSuite":
			return pick("checks", state.suites, graph.showSuite);
		case "Label":
			return pick("issues", people.labels, (label) => showLabel(graph, label));
		case "Milestone":
			return pick("issues", people.milestones, (milestone) => showMilestone(graph, milestone));
		case "Commit":
		case "Tag":
		case "Tree":
		case "Blob": {
			requirePermission(graph, "contents");
			const found = await graph.objects.read(id);
			return found === null ? null : graph.showObject(found);
		}
		case "Ref": {
			requirePermission(graph, "contents");
			const found = graph.objects.findRef(id);
			return found === null ? null : graph.showRef(found);
		}
		default:
			return null;
	}
}

/**
 * Gives the root for `executeGraphql`, for one request. Parts that the caller may not read or write throw
 * `Forbidden`; what is not there is null, or an error of type NOT_FOUND where GitHub says so. Without `limits` the field
 * `rateLimit` is null, as on a GitHub that limits nobody.
 */
export function createGraphqlRoot(exchange: Exchange, git: GitRepository, limits?: LimitFacts): Fields {
	const graph = createGraph(exchange, git);
	const { login } = exchange.caller;
	const resolve = async (id: string): Promise<Fields> => {
		const found = await findNode(graph, id);
		if (found === null) throw missingNode(id);
		return found;
	};
	return {
		// The viewer of an app's token keeps the `[bot]` that its login loses elsewhere.
		viewer: () => ({ ...showActor(graph, login), __typename: "User", login, databaseId: identify(login) }),
		repository: ({ owner, name }: { owner: string; name: string }) => {
			const wanted = `${owner}/${name}`;
			if (wanted.toLowerCase() !== `${git.owner}/${git.name}`.toLowerCase())
				throw new Missing(`Could not resolve to a Repository with the name '${wanted}'.`);
			return graph.showRepository();
		},
		user: ({ login: wanted }: { login: string }) => {
			const known = exchange.people.users.some((user) => user.login.toLowerCase() === wanted.toLowerCase());
			if (!known) throw new Missing(`Could not resolve to a User with the login of '${wanted}'.`);
			return showActor(graph, wanted);
		},
		rateLimit: (_: unknown, __: unknown, info: GraphQLResolveInfo) =>
			limits === undefined ? null : showRateLimit(limits, info),
		node: ({ id }: { id: string }) => resolve(id),
		nodes: ({ ids }: { ids: readonly string[] }) => ids.map(resolve),
		...createDiscussionMutations(graph),
	};
}
