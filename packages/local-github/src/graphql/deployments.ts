/** Deployments, their statuses, and environments in GraphQL. */
import type { DeploymentState, DeploymentStatusState, EnvironmentState } from "../delivery-state.ts";
import { encodeNodeId, identify } from "../presenters/identity.ts";
import { findTeam } from "../presenters/people.ts";
import {
	connect,
	type Fields,
	formatTime,
	type OrderArgument,
	order,
	orderBy,
	type PageArguments,
} from "./connection.ts";
import { type Graph, showActor } from "./graph.ts";

/** Gives the deployments that an answer may show, oldest first unless ordered. */
export function listDeployments(
	graph: Graph,
	args: { environments?: readonly string[] | null; orderBy?: OrderArgument | null },
): DeploymentState[] {
	const { exchange } = graph;
	const { environments } = args;
	const found = exchange.state.deployments.filter(
		(deployment) =>
			(environments == null || environments.includes(deployment.environment)) &&
			!exchange.isHidden(`deployment:${deployment.id}`, deployment.createdAt),
	);
	const by = args.orderBy ?? { field: "CREATED_AT", direction: "ASC" };
	return orderBy(found, by, { CREATED_AT: ({ createdAt }) => createdAt });
}

function describeState(latest: DeploymentStatusState | undefined): string {
	if (latest === undefined) return "PENDING";
	return latest.state === "success" ? "ACTIVE" : latest.state.toUpperCase();
}

/** Shows a deployment; its payload is JSON, statuses are newest first. */
export function showDeployment(graph: Graph, deployment: DeploymentState): Fields {
	const statuses = order(deployment.statuses, "DESC", ({ id }) => id);
	const showStatus = (status: DeploymentStatusState): Fields => ({
		__typename: "DeploymentStatus",
		id: encodeNodeId("DeploymentStatus", status.id),
		state: status.state.toUpperCase(),
		description: status.description === "" ? null : status.description,
		environment: status.environment,
		environmentUrl: status.environmentUrl === "" ? null : status.environmentUrl,
		logUrl: status.targetUrl === "" ? null : status.targetUrl,
		createdAt: formatTime(status.createdAt),
		updatedAt: formatTime(status.createdAt),
		creator: () => showActor(graph, status.creator),
		deployment: () => graph.showDeployment(deployment),
	});
	return {
		__typename: "Deployment",
		id: encodeNodeId("Deployment", deployment.id),
		databaseId: deployment.id,
		commitOid: deployment.sha,
		commit: () => graph.showCommitOf(deployment.sha),
		ref: () => {
			const found = /^[0-9a-f]{40}$/.test(deployment.ref) ? null : graph.objects.findRef(deployment.ref);
			return found === null ? null : graph.showRef(found);
		},
		task: deployment.task,
		environment: deployment.environment,
		originalEnvironment: deployment.environment,
		latestEnvironment: statuses[0]?.environment || deployment.environment,
		description: deployment.description,
		payload: JSON.stringify(deployment.payload),
		createdAt: formatTime(deployment.createdAt),
		updatedAt: formatTime(deployment.updatedAt),
		state: describeState(statuses[0]),
		creator: () => showActor(graph, deployment.creator),
		repository: () => graph.showRepository(),
		latestStatus: () => (statuses[0] === undefined ? null : showStatus(statuses[0])),
		statuses: (args: PageArguments) => connect(statuses, args, showStatus),
	};
}

/** Shows an environment with its protection. */
export function showEnvironment(graph: Graph, environment: EnvironmentState): Fields {
	const rules: Fields[] = [];
	const describeRule = (type: string): Fields => ({
		databaseId: identify(`${environment.name}/${type}`),
		type,
		timeout: type === "WAIT_TIMER" ? environment.waitMinutes : 0,
		preventSelfReview: type === "REQUIRED_REVIEWERS" ? false : null,
		reviewers: (args: PageArguments) =>
			connect(type === "REQUIRED_REVIEWERS" ? environment.reviewers : [], args, (reviewer) => {
				const team = findTeam(graph.exchange.people, reviewer);
				return team === undefined
					? showActor(graph, reviewer)
					: { __typename: "Team", id: encodeNodeId("Team", team.slug), slug: team.slug, name: team.name };
			}),
	});
	if (environment.reviewers.length > 0) rules.push(describeRule("REQUIRED_REVIEWERS"));
	if (environment.waitMinutes > 0) rules.push(describeRule("WAIT_TIMER"));
	return {
		__typename: "Environment",
		id: encodeNodeId("Environment", environment.id),
		databaseId: environment.id,
		name: environment.name,
		isPinned: false,
		pinnedPosition: null,
		protectionRules: (args: PageArguments) => connect(rules, args, (rule) => rule),
		latestCompletedDeployment: () => {
			const done = ["success", "failure", "error", "inactive"];
			const found = listDeployments(graph, { environments: [environment.name] }).filter((deployment) =>
				done.includes(order(deployment.statuses, "DESC", ({ id }) => id)[0]?.state ?? ""),
			);
			const last = found.at(-1);
			return last === undefined ? null : graph.showDeployment(last);
		},
	};
}
