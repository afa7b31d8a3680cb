/** What is asked of GitHub itself: its root, its limits, events that start workflows elsewhere. */
import type { Limits } from "../limits.ts";
import type { Route } from "./exchange.ts";

/** metaRoutes serves what belongs to no family. */
export function metaRoutes(limits: Limits): readonly Route[] {
	return [
		{
			operation: "rate-limit/get",
			permission: null,
			serve(exchange) {
				const core = limits.read(exchange.caller.name, exchange.now());
				const resource = { limit: core.limit, used: core.used, remaining: core.remaining, reset: core.reset };
				return {
					status: 200,
					body: { resources: { core: resource, search: resource, graphql: resource }, rate: resource },
				};
			},
		},
	];
}
