/** How deployments, their statuses and environments look in GitHub's answers. */
import type { DeploymentState, DeploymentStatusState, EnvironmentState } from "../delivery-state.ts";
import type { Exchange } from "../routes/exchange.ts";
import { encodeNodeId, presentUser, repositoryAddress, repositoryPage } from "./identity.ts";

/** Shows a deployment; GitHub never says here which one is active. */
export function presentDeployment(exchange: Exchange, deployment: DeploymentState): Record<string, unknown> {
	const url = `${repositoryAddress(exchange)}/deployments/${deployment.id}`;
	return {
		url,
		id: deployment.id,
		node_id: encodeNodeId("Deployment", deployment.id),
		sha: deployment.sha,
		ref: deployment.ref,
		task: deployment.task,
		payload: deployment.payload,
		original_environment: deployment.environment,
		environment: deployment.environment,
		description: deployment.description,
		creator: presentUser(exchange, deployment.creator),
		created_at: deployment.createdAt,
		updated_at: deployment.updatedAt,
		statuses_url: `${url}/statuses`,
		repository_url: repositoryAddress(exchange),
		transient_environment: deployment.transient,
		production_environment: deployment.production,
	};
}

/** Shows one status of a deployment. */
export function presentDeploymentStatus(
	exchange: Exchange,
	deployment: DeploymentState,
	status: DeploymentStatusState,
): Record<string, unknown> {
	const url = `${repositoryAddress(exchange)}/deployments/${deployment.id}`;
	return {
		url: `${url}/statuses/${status.id}`,
		id: status.id,
		node_id: encodeNodeId("DeploymentStatus", status.id),
		state: status.state,
		creator: presentUser(exchange, status.creator),
		description: status.description,
		environment: status.environment,
		target_url: status.targetUrl,
		log_url: status.targetUrl,
		environment_url: status.environmentUrl,
		created_at: status.createdAt,
		updated_at: status.createdAt,
		deployment_url: url,
		repository_url: repositoryAddress(exchange),
	};
}

/** Shows an environment with its protection rules. */
export function presentEnvironment(exchange: Exchange, environment: EnvironmentState): Record<string, unknown> {
	const name = encodeURIComponent(environment.name);
	const rules: Record<string, unknown>[] = [];
	if (environment.waitMinutes > 0) {
		rules.push({
			id: environment.id * 10 + 1,
			node_id: encodeNodeId("GateTimer", environment.id),
			type: "wait_timer",
			wait_timer: environment.waitMinutes,
		});
	}
	if (environment.reviewers.length > 0) {
		const reviewers = environment.reviewers.map((login) => ({ type: "User", reviewer: presentUser(exchange, login) }));
		rules.push({
			id: environment.id * 10 + 2,
			node_id: encodeNodeId("GateReview", environment.id),
			type: "required_reviewers",
			prevent_self_review: false,
			reviewers,
		});
	}
	return {
		id: environment.id,
		node_id: encodeNodeId("Environment", environment.id),
		name: environment.name,
		url: `${repositoryAddress(exchange)}/environments/${name}`,
		html_url: `${repositoryPage(exchange)}/deployments/activity_log?environments_filter=${name}`,
		created_at: environment.createdAt,
		updated_at: environment.updatedAt,
		protection_rules: rules,
		deployment_branch_policy: null,
	};
}
