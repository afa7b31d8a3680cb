/** Deployments and their statuses, with the traps of GitHub's API: auto-merge, required contexts, `auto_inactive`. */
import type { DeploymentState, DeploymentStateName, DeploymentStatusState } from "../delivery-state.ts";
import { presentDeployment, presentDeploymentStatus, presentEnvironment } from "../presenters/deployments.ts";
import { readWhole } from "../watch.ts";
import {
	countedReply,
	type Exchange,
	isAddress,
	listReply,
	notFound,
	Refusal,
	type Reply,
	type Route,
	readId,
	readQuery,
	readText,
	refuseField,
	requireCommit,
} from "./exchange.ts";

const DESCRIPTION_LIMIT = 140;
/** Of an environment: "An environment name may not exceed 255 characters" and is not case sensitive (docs, environments). */
const NAME_LIMIT = 255;
const GOOD_CONCLUSIONS = new Set(["success", "neutral", "skipped"]);

function requireDeployment(exchange: Exchange): DeploymentState {
	const id = readId(exchange, "deployment_id");
	const found = exchange.state.deployments.find((deployment) => deployment.id === id);
	if (found === undefined) throw notFound();
	return found;
}

/** Gives every context of a commit and whether it is good: the newest of each status and check run. */
function listContexts(exchange: Exchange, sha: string): { context: string; state: string; isGood: boolean }[] {
	const contexts = new Map<string, { context: string; state: string; isGood: boolean }>();
	for (const status of exchange.state.statuses.filter((found) => found.sha === sha)) {
		contexts.set(status.context, { context: status.context, state: status.state, isGood: status.state === "success" });
	}
	for (const check of exchange.state.checks.filter((found) => found.sha === sha)) {
		const state = check.conclusion ?? "pending";
		contexts.set(check.name, { context: check.name, state, isGood: GOOD_CONCLUSIONS.has(state) });
	}
	return [...contexts.values()];
}

function refuseContexts(exchange: Exchange, sha: string, given: readonly string[] | undefined): void {
	const contexts = listContexts(exchange, sha);
	const wanted = given ?? contexts.map(({ context }) => context);
	const bad = wanted.filter((name) => contexts.find(({ context }) => context === name)?.isGood !== true);
	if (bad.length === 0) return;
	const listed = contexts.map(({ context, state }) => ({ context, state }));
	throw new Refusal(409, `Conflict: Commit status checks failed for ${exchange.body["ref"]}.`, {
		errors: [{ resource: "Deployment", field: "required_contexts", code: "invalid", contexts: listed }],
	});
}

/** Answers 202 with no deployment when the ref is a branch that the default branch is ahead of. */
function mergeDefaultBranch(exchange: Exchange, ref: string, sha: string): Reply | null {
	if (exchange.body["auto_merge"] === false) return null;
	const { repository } = exchange;
	const isBranch = repository.resolve(`heads/${ref}`) !== null;
	const head = repository.resolve(`heads/${repository.defaultBranch}`);
	if (!isBranch || head === null || repository.isAncestor(head, sha)) return null;
	return { status: 202, body: { message: `Auto-merged ${repository.defaultBranch} into ${ref} on deployment.` } };
}

function create(exchange: Exchange): Reply {
	const { body, state } = exchange;
	const ref = readText(body, "ref") ?? "";
	const { sha } = requireCommit(exchange, ref, new Refusal(422, `No ref found for: ${ref}`));
	const description = readText(body, "description");
	const environment = readText(body, "environment") ?? "production";
	if (environment.length > NAME_LIMIT)
		throw refuseField(
			"Deployment",
			"environment",
			"custom",
			`environment is too long (maximum is ${NAME_LIMIT} characters)`,
		);
	const required = body["required_contexts"] as string[] | undefined;
	const asked = {
		task: readText(body, "task") ?? "deploy",
		payload: readWhole((body["payload"] as DeploymentState["payload"] | undefined) ?? {}),
		transient: body["transient_environment"] === true,
		production:
			typeof body["production_environment"] === "boolean"
				? body["production_environment"]
				: environment === "production",
	};
	const contexts = required === undefined ? undefined : [...required];
	const merged = mergeDefaultBranch(exchange, ref, sha);
	if (merged !== null) return merged;
	refuseContexts(exchange, sha, contexts);
	const now = exchange.now().toISOString();
	const deployment: DeploymentState = {
		id: exchange.nextId(),
		sha,
		ref,
		environment,
		description: description === "" ? null : description,
		...asked,
		creator: exchange.caller.login,
		createdAt: now,
		updatedAt: now,
		statuses: [],
	};
	state.deployments.push(deployment);
	if (!state.environments.some(({ name }) => name.toLowerCase() === environment.toLowerCase())) {
		state.environments.push({
			id: exchange.nextId(),
			name: environment,
			reviewers: [],
			waitMinutes: 0,
			createdAt: now,
			updatedAt: now,
		});
	}
	return { status: 201, body: presentDeployment(exchange, deployment) };
}

function addStatus(
	exchange: Exchange,
	deployment: DeploymentState,
	status: Omit<DeploymentStatusState, "id" | "creator" | "createdAt">,
): DeploymentStatusState {
	const createdAt = exchange.now().toISOString();
	const added = { ...status, id: exchange.nextId(), creator: exchange.caller.login, createdAt };
	deployment.statuses.push(added);
	deployment.updatedAt = createdAt;
	return added;
}

/** Makes earlier successful deployments of the environment inactive; production and transient ones stay as they are. */
function retireOthers(exchange: Exchange, deployment: DeploymentState): void {
	for (const other of exchange.state.deployments) {
		const spared =
			other.id >= deployment.id || other.environment !== deployment.environment || other.production || other.transient;
		if (spared || other.statuses.at(-1)?.state !== "success") continue;
		addStatus(exchange, other, {
			state: "inactive",
			description: "",
			environment: other.environment,
			targetUrl: "",
			environmentUrl: "",
		});
	}
}

function createStatus(exchange: Exchange): Reply {
	const deployment = requireDeployment(exchange);
	const { body } = exchange;
	const description = readText(body, "description") ?? "";
	if (description.length > DESCRIPTION_LIMIT) {
		throw refuseField(
			"DeploymentStatus",
			"description",
			"custom",
			`description is too long (maximum is ${DESCRIPTION_LIMIT} characters)`,
		);
	}
	for (const field of ["environment_url", "log_url", "target_url"]) {
		const address = readText(body, field) ?? "";
		if (address !== "" && !isAddress(address))
			throw refuseField("DeploymentStatus", field, "custom", `${field} must use http(s) scheme`);
	}
	const state = readText(body, "state") as DeploymentStateName;
	const status = addStatus(exchange, deployment, {
		state,
		description,
		environment: readText(body, "environment") ?? deployment.statuses.at(-1)?.environment ?? deployment.environment,
		targetUrl: readText(body, "log_url") ?? readText(body, "target_url") ?? "",
		environmentUrl: readText(body, "environment_url") ?? "",
	});
	const retires = body["auto_inactive"] !== false;
	if (state === "success" && retires) retireOthers(exchange, deployment);
	return { status: 201, body: presentDeploymentStatus(exchange, deployment, status) };
}

function selectDeployments(exchange: Exchange): DeploymentState[] {
	const wanted = readQuery(exchange, ["sha", "ref", "task", "environment"]);
	const wants = (key: keyof typeof wanted, value: string): boolean => [null, "none", value].includes(wanted[key]);
	return exchange.state.deployments
		.filter(
			(deployment) =>
				wants("sha", deployment.sha) &&
				wants("ref", deployment.ref) &&
				wants("task", deployment.task) &&
				wants("environment", deployment.environment) &&
				!exchange.isHidden(`deployment:${deployment.id}`, deployment.createdAt),
		)
		.sort((left, right) => right.id - left.id);
}

/** Serves deployments, their statuses and the environments. */
export const deploymentRoutes: readonly Route[] = [
	{
		operation: "repos/get-all-environments",
		permission: { name: "actions", access: "read" },
		serve: (exchange) =>
			countedReply(
				"environments",
				exchange.state.environments.map((environment) => presentEnvironment(exchange, environment)),
			),
	},
	{ operation: "repos/create-deployment", permission: { name: "deployments", access: "write" }, serve: create },
	{
		operation: "repos/list-deployments",
		permission: { name: "deployments", access: "read" },
		serve: (exchange) => listReply(selectDeployments(exchange).map((found) => presentDeployment(exchange, found))),
	},
	{
		operation: "repos/get-deployment",
		permission: { name: "deployments", access: "read" },
		serve: (exchange) => ({ status: 200, body: presentDeployment(exchange, requireDeployment(exchange)) }),
	},
	{
		operation: "repos/delete-deployment",
		permission: { name: "deployments", access: "write" },
		serve(exchange) {
			const deployment = requireDeployment(exchange);
			const isActive =
				exchange.state.deployments.length > 1 &&
				!["inactive", "failure", "error", undefined].includes(deployment.statuses.at(-1)?.state);
			if (isActive)
				throw new Refusal(
					422,
					"We cannot delete an active deployment unless it is the only deployment in a given environment.",
				);
			exchange.state.deployments = exchange.state.deployments.filter((found) => found !== deployment);
			return { status: 204 };
		},
	},
	{
		operation: "repos/create-deployment-status",
		permission: { name: "deployments", access: "write" },
		serve: createStatus,
	},
	{
		operation: "repos/list-deployment-statuses",
		permission: { name: "deployments", access: "read" },
		serve(exchange) {
			const deployment = requireDeployment(exchange);
			const newestFirst = [...deployment.statuses].reverse();
			return listReply(newestFirst.map((status) => presentDeploymentStatus(exchange, deployment, status)));
		},
	},
];
