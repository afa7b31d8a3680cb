/** The repository in GraphQL: the way to everything else. */
import { encodeNodeId, identify, repositoryPage } from "../presenters/identity.ts";
import { listRefs } from "./commits.ts";
import { connect, type Fields, type OrderArgument, orderBy, type PageArguments } from "./connection.ts";
import { listDeployments, showEnvironment } from "./deployments.ts";
import { listDiscussions, showCategory } from "./discussions.ts";
import { type Graph, Missing, requirePermission, showActor } from "./graph.ts";
import { type IssueArguments, listIssues, showLabel, showMilestone } from "./issues.ts";
import { listPulls } from "./pulls.ts";
import { findLatest, listReleases } from "./releases.ts";

const PERMISSIONS = { admin: "ADMIN", maintain: "MAINTAIN", write: "WRITE", triage: "TRIAGE", read: "READ" } as const;

/** Gives what was found or says, as GitHub does, that the number names nothing. */
function requireFound<T>(found: T | undefined, kind: string, name: string | number): T {
	if (found === undefined) throw new Missing(`Could not resolve to a ${kind} with the number of ${name}.`);
	return found;
}

interface MilestoneArguments {
	states?: readonly string[] | null;
	orderBy?: OrderArgument | null;
	query?: string | null;
}

function listMilestones(graph: Graph, args: MilestoneArguments) {
	requirePermission(graph, "issues");
	const { states, query } = args;
	const found = graph.exchange.people.milestones.filter(
		({ state: name, title }) =>
			(states == null || states.includes(name.toUpperCase())) &&
			title.toLowerCase().includes(query?.toLowerCase() ?? ""),
	);
	return orderBy(found, args.orderBy ?? { field: "NUMBER", direction: "ASC" }, {
		NUMBER: ({ number }) => number,
		CREATED_AT: ({ createdAt }) => Date.parse(createdAt),
		UPDATED_AT: ({ updatedAt }) => Date.parse(updatedAt),
		DUE_DATE: ({ dueOn }) => Date.parse(dueOn ?? "9999-12-31"),
	});
}

interface EnvironmentArguments {
	names?: readonly string[] | null;
	orderBy?: OrderArgument | null;
}

function listEnvironments(graph: Graph, args: EnvironmentArguments) {
	requirePermission(graph, "deployments");
	// The schema's own default is the empty list, which leaves none out.
	const { names } = args;
	const found = graph.exchange.state.environments.filter(({ name }) => !names?.length || names.includes(name));
	return orderBy(found, args.orderBy ?? { field: "NAME", direction: "ASC" }, { NAME: ({ name }) => name });
}

/** The served repository; each part refuses without the permission it needs. */
export function showRepository(graph: Graph): Fields {
	return {
		...describeRepository(graph),
		...describeCode(graph),
		...describeIssuesAndPulls(graph),
		...describeLabelsAndMilestones(graph),
		...describeDelivery(graph),
		...describeDiscussions(graph),
		...describePeople(graph),
	};
}

function describeRepository(graph: Graph): Fields {
	const { exchange, objects } = graph;
	const { repository, people } = exchange;
	const nameWithOwner = `${repository.owner}/${repository.name}`;
	return {
		__typename: "Repository",
		id: encodeNodeId("Repository", nameWithOwner),
		databaseId: identify(nameWithOwner),
		name: repository.name,
		nameWithOwner,
		owner: () => showActor(graph, repository.owner),
		url: repositoryPage(exchange),
		resourcePath: `/${nameWithOwner}`,
		isPrivate: repository.private,
		visibility: repository.private ? "PRIVATE" : "PUBLIC",
		isFork: false,
		isArchived: false,
		isDisabled: false,
		isInOrganization: people.ownedByOrganization,
		isEmpty: () => objects.listRefs().length === 0,
		hasIssuesEnabled: people.issuesEnabled,
		hasDiscussionsEnabled: people.discussionsEnabled,
	};
}

function describeCode(graph: Graph): Fields {
	const { exchange, objects } = graph;
	const readContents = () => requirePermission(graph, "contents");
	return {
		defaultBranchRef: () => {
			readContents();
			const found = objects.findRef(`refs/heads/${exchange.repository.defaultBranch}`);
			return found === null ? null : graph.showRef(found);
		},
		object: async (args: { expression?: string | null; oid?: string | null }) => {
			readContents();
			const found = await objects.read(args.oid ?? args.expression ?? "");
			return found === null ? null : graph.showObject(found);
		},
		ref: ({ qualifiedName }: { qualifiedName: string }) => {
			readContents();
			const found = objects.findRef(qualifiedName);
			return found === null ? null : graph.showRef(found);
		},
		refs: (args: PageArguments & Parameters<typeof listRefs>[1]) => {
			readContents();
			return connect(listRefs(graph, args), args, graph.showRef);
		},
	};
}

function describeIssuesAndPulls(graph: Graph): Fields {
	const { people } = graph.exchange;
	const findIssue = (number: number) => listIssues(graph, {}).find((issue) => issue.number === number);
	const findPull = (number: number) => listPulls(graph, {}).find((pull) => pull.number === number);
	return {
		pullRequests: (args: Parameters<typeof listPulls>[1]) => connect(listPulls(graph, args), args, graph.showPull),
		pullRequest: ({ number }: { number: number }) =>
			graph.showPull(requireFound(findPull(number), "PullRequest", number)),
		issues: (args: IssueArguments) => connect(listIssues(graph, args), args, graph.showIssue),
		issue: ({ number }: { number: number }) => graph.showIssue(requireFound(findIssue(number), "Issue", number)),
		issueOrPullRequest: ({ number }: { number: number }) => {
			const pull = people.issues.some((issue) => issue.number === number && issue.pull !== null)
				? findPull(number)
				: undefined;
			return pull === undefined
				? graph.showIssue(requireFound(findIssue(number), "issue or pull request", number))
				: graph.showPull(pull);
		},
	};
}

function describeLabelsAndMilestones(graph: Graph): Fields {
	const { people } = graph.exchange;
	return {
		labels: (args: PageArguments & { query?: string | null; orderBy?: OrderArgument | null }) => {
			requirePermission(graph, "issues");
			const wanted = args.query?.toLowerCase() ?? "";
			const found = people.labels.filter(({ name }) => name.toLowerCase().includes(wanted));
			const by = args.orderBy ?? { field: "CREATED_AT", direction: "ASC" };
			const sorted = orderBy(found, by, { NAME: ({ name }) => name.toLowerCase(), CREATED_AT: ({ id }) => id });
			return connect(sorted, args, (label) => showLabel(graph, label));
		},
		label: ({ name }: { name: string }) => {
			requirePermission(graph, "issues");
			const found = people.labels.find((label) => label.name.toLowerCase() === name.toLowerCase());
			return found === undefined ? null : showLabel(graph, found);
		},
		milestones: (args: PageArguments & MilestoneArguments) =>
			connect(listMilestones(graph, args), args, (milestone) => showMilestone(graph, milestone)),
		milestone: ({ number }: { number: number }) => {
			requirePermission(graph, "issues");
			const found = people.milestones.find((milestone) => milestone.number === number);
			return found === undefined ? null : showMilestone(graph, found);
		},
	};
}

function describeDelivery(graph: Graph): Fields {
	const { state } = graph.exchange;
	return {
		releases: (args: PageArguments & { orderBy?: OrderArgument | null }) =>
			connect(listReleases(graph, args), args, graph.showRelease),
		release: ({ tagName }: { tagName: string }) => {
			const found = listReleases(graph, {}).find(({ tag }) => tag === tagName);
			return found === undefined ? null : graph.showRelease(found);
		},
		latestRelease: () => {
			const found = findLatest(graph);
			return found === undefined ? null : graph.showRelease(found);
		},
		deployments: (args: PageArguments & Parameters<typeof listDeployments>[1]) => {
			requirePermission(graph, "deployments");
			return connect(listDeployments(graph, args), args, graph.showDeployment);
		},
		environments: (args: PageArguments & EnvironmentArguments) =>
			connect(listEnvironments(graph, args), args, (environment) => showEnvironment(graph, environment)),
		environment: ({ name }: { name: string }) => {
			requirePermission(graph, "deployments");
			const found = state.environments.find((environment) => environment.name === name);
			return found === undefined ? null : showEnvironment(graph, found);
		},
	};
}

function describeDiscussions(graph: Graph): Fields {
	const { people } = graph.exchange;
	return {
		discussions: (args: PageArguments & Parameters<typeof listDiscussions>[1]) =>
			connect(listDiscussions(graph, args), args, graph.showDiscussion),
		discussion: ({ number }: { number: number }) => {
			const found = listDiscussions(graph, {}).find((discussion) => discussion.number === number);
			return graph.showDiscussion(requireFound(found, "Discussion", number));
		},
		discussionCategories: (args: PageArguments) => {
			requirePermission(graph, "discussions");
			return connect(people.discussionCategories, args, (category) => showCategory(graph, category));
		},
	};
}

function describePeople(graph: Graph): Fields {
	const { people } = graph.exchange;
	return {
		assignableUsers: (args: PageArguments & { query?: string | null }) => {
			const wanted = args.query?.toLowerCase() ?? "";
			const found = people.users.filter(
				({ login, role }) => role !== "none" && !login.endsWith("[bot]") && login.toLowerCase().includes(wanted),
			);
			return connect(found, args, ({ login }) => showActor(graph, login));
		},
		collaborators: (args: PageArguments & { login?: string | null; query?: string | null }) => {
			requirePermission(graph, "metadata");
			const wanted = (args.query ?? "").toLowerCase();
			const named = args.login?.toLowerCase();
			const found = people.users.filter(
				({ login, role }) =>
					role !== "none" &&
					!login.endsWith("[bot]") &&
					login.toLowerCase().includes(wanted) &&
					(named === undefined || login.toLowerCase() === named),
			);
			return connect(
				found,
				args,
				({ login }) => showActor(graph, login),
				({ role }) => ({ permission: role === "none" ? "READ" : PERMISSIONS[role] }),
			);
		},
	};
}
