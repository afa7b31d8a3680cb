/** Environments: reading them needs `actions: read`; changing them is an administrator's business. */
import type { EnvironmentState } from "../delivery-state.ts";
import { presentEnvironment } from "../presenters/deployments.ts";
import { countedReply, type Exchange, notFound, type Route } from "./exchange.ts";

function findEnvironment(exchange: Exchange): EnvironmentState | undefined {
	return exchange.state.environments.find(({ name }) => name === exchange.path["environment_name"]);
}

/** environmentRoutes serves environments. */
export const environmentRoutes: readonly Route[] = [
	{
		operation: "repos/get-all-environments",
		permission: { name: "actions", access: "read" },
		serve: (exchange) =>
			countedReply(
				"environments",
				exchange.state.environments.map((found) => presentEnvironment(exchange, found)),
			),
	},
	{
		operation: "repos/get-environment",
		permission: { name: "actions", access: "read" },
		serve(exchange) {
			const found = findEnvironment(exchange);
			if (found === undefined) throw notFound();
			return { status: 200, body: presentEnvironment(exchange, found) };
		},
	},
	{
		operation: "repos/create-or-update-environment",
		permission: { name: "administration", access: "write" },
		serve(exchange) {
			const now = exchange.now().toISOString();
			const known = findEnvironment(exchange);
			const environment = known ?? {
				id: exchange.nextId(),
				name: exchange.path["environment_name"] ?? "",
				reviewers: [],
				waitMinutes: 0,
				createdAt: now,
				updatedAt: now,
			};
			const wait = exchange.body["wait_timer"];
			environment.waitMinutes = typeof wait === "number" ? wait : environment.waitMinutes;
			environment.updatedAt = now;
			if (known === undefined) exchange.state.environments.push(environment);
			return { status: 200, body: presentEnvironment(exchange, environment) };
		},
	},
];
