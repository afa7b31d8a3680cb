/** Serves one operation: what refuses it before its route sees it, and what the route has not read of it. */
import type { Violation } from "../schema/validation.ts";
import { Unmodelled, WatchedQuery, watchReads } from "../watch.ts";
import { answerRefusal, type Exchange, hasPermission, notFound, Refusal, type Reply, type Route } from "./exchange.ts";

/** What refuses a request before its route: another repository, a missing permission, a body that leaves GitHub's schema. */
function refuse(route: Route, exchange: Exchange, requested: readonly Violation[]): Refusal | null {
	const { path, caller, repository } = exchange;
	const { owner, repo } = path;
	const served = `${repository.owner}/${repository.name}`.toLowerCase();
	if (owner !== undefined && repo !== undefined && `${owner}/${repo}`.toLowerCase() !== served) return notFound();
	const { permission } = route;
	if (permission !== null && !hasPermission(caller, permission.name, permission.access))
		return new Refusal(
			403,
			caller.app === null
				? "Resource not accessible by personal access token"
				: "Resource not accessible by integration",
		);
	const wrong = requested.filter(({ part }) => part === "request");
	if (wrong.length === 0) return null;
	const problems = wrong.map(({ pointer, message }) => `${pointer} ${message}`.trim());
	return new Refusal(422, `Invalid request.\n\n${problems.join("\n")}`);
}

/**
 * The answer to a request that was validated. `unread` names each parameter and each field of the body, inner ones too,
 * that an answer of success did not come from. `false` counts as read: official clients send it for what they do not ask for.
 */
export function serveRoute(
	route: Route,
	exchange: Exchange,
	requested: readonly Violation[],
): {
	reply: Reply;
	query: URLSearchParams;
	/** Whether the route served it, so that what it changes is changed, whatever it has not read. */
	isDone(): boolean;
	listUnread(): Violation[];
} {
	const query = new WatchedQuery(exchange.query);
	const body = watchReads(exchange.body);
	const refused: Violation[] = [];
	const violate = (part: Violation["part"], name: string, message = "is not modelled"): Violation => ({
		operation: route.operation,
		part,
		pointer: name === "" ? "" : `/${name.replaceAll(".", "/")}`,
		message,
	});
	const serve = (): Reply => {
		const refusal = refuse(route, exchange, requested);
		if (refusal !== null) return answerRefusal(refusal);
		try {
			return route.serve({ ...exchange, query, body: body.value });
		} catch (error) {
			if (error instanceof Refusal) return answerRefusal(error);
			if (!(error instanceof Unmodelled)) throw error;
			refused.push(violate("request", "", error.message));
			return { status: 200 };
		}
	};
	const reply = serve();
	return {
		reply,
		query,
		isDone: () => refused.length === 0 && reply.status < 400,
		listUnread: () => {
			if (refused.length > 0) return refused;
			return [
				...query.listUnread().map((name) => violate("query", name)),
				...body.listUnread((_, value) => value === false).map((name) => violate("request", name)),
			];
		},
	};
}
