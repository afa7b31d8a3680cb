/** Rulesets of the repository: whoever may read it may read them; who may pass them is shown to administrators alone. */
import type { RulesetState } from "../delivery-state.ts";
import { encodeNodeId } from "../presenters/identity.ts";
import { type Exchange, listReply, notFound, type Route } from "./exchange.ts";

function presentBriefly({ api, repository }: Exchange, ruleset: RulesetState): Record<string, unknown> {
	const name = `${repository.owner}/${repository.name}`;
	return {
		id: ruleset.id,
		name: ruleset.name,
		target: ruleset.target,
		source_type: "Repository",
		source: name,
		enforcement: ruleset.enforcement,
		node_id: encodeNodeId("RepositoryRuleset", String(ruleset.id)),
		_links: { self: { href: `${api}/repos/${name}/rulesets/${ruleset.id}` } },
		created_at: "2026-01-01T00:00:00Z",
		updated_at: "2026-01-01T00:00:00Z",
	};
}

/** Serves them for reading. */
export const rulesetRoutes: readonly Route[] = [
	{
		operation: "repos/get-repo-rulesets",
		permission: { name: "metadata", access: "read" },
		serve: (exchange) => listReply(exchange.state.rulesets.map((ruleset) => presentBriefly(exchange, ruleset))),
	},
	{
		operation: "repos/get-repo-ruleset",
		permission: { name: "metadata", access: "read" },
		serve(exchange) {
			const found = exchange.state.rulesets.find(({ id }) => id === Number(exchange.path["ruleset_id"]));
			if (found === undefined) throw notFound();
			return {
				status: 200,
				body: {
					...presentBriefly(exchange, found),
					conditions: { ref_name: { include: found.include, exclude: found.exclude } },
					rules: found.rules.map((type) => ({ type })),
				},
			};
		},
	},
];
