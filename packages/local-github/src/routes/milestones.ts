/** Milestones of the repository. */
import type { MilestoneState } from "../collaboration-state.ts";
import { presentMilestone } from "../presenters/issues.ts";
import { requirePush } from "./conversation.ts";
import { type Exchange, listReply, notFound, type Route, readId, readText, refuseField } from "./exchange.ts";

const READ = { name: "issues", access: "read" } as const;
const WRITE = { name: "issues", access: "write" } as const;

function requireMilestone(exchange: Exchange): MilestoneState {
	const number = readId(exchange, "milestone_number");
	const milestone = exchange.people.milestones.find((candidate) => candidate.number === number);
	if (milestone === undefined) throw notFound();
	return milestone;
}

function requireFreeTitle(exchange: Exchange, title: string, own: MilestoneState | null): string {
	if (exchange.people.milestones.some((milestone) => milestone !== own && milestone.title === title)) {
		throw refuseField("Milestone", "title", "already_exists");
	}
	return title;
}

/** milestoneRoutes serves milestones. */
export const milestoneRoutes: readonly Route[] = [
	{
		operation: "issues/list-milestones",
		permission: READ,
		serve(exchange) {
			const { query, people } = exchange;
			const state = query.get("state") ?? "open";
			const sign = query.get("direction") === "desc" ? -1 : 1;
			const shown = people.milestones.filter((milestone) => state === "all" || milestone.state === state);
			const key = (milestone: MilestoneState): number => {
				const held = people.issues.filter((issue) => issue.milestone === milestone.number);
				if (query.get("sort") === "completeness") {
					return held.filter((issue) => issue.state === "closed").length / Math.max(1, held.length);
				}
				return milestone.dueOn === null ? 0 : Date.parse(milestone.dueOn);
			};
			shown.sort((left, right) => sign * (key(left) - key(right) || left.number - right.number));
			return listReply(shown.map((milestone) => presentMilestone(exchange, milestone)));
		},
	},
	{
		operation: "issues/create-milestone",
		permission: WRITE,
		serve(exchange) {
			requirePush(exchange);
			const { milestones } = exchange.people;
			const createdAt = exchange.now().toISOString();
			const closed = readText(exchange.body, "state") === "closed";
			const milestone: MilestoneState = {
				id: exchange.nextId(),
				number: Math.max(0, ...milestones.map(({ number }) => number)) + 1,
				title: requireFreeTitle(exchange, readText(exchange.body, "title") ?? "", null),
				description: readText(exchange.body, "description"),
				state: closed ? "closed" : "open",
				creator: exchange.caller.login,
				createdAt,
				updatedAt: createdAt,
				closedAt: closed ? createdAt : null,
				dueOn: readText(exchange.body, "due_on"),
			};
			milestones.push(milestone);
			return { status: 201, body: presentMilestone(exchange, milestone) };
		},
	},
	{
		operation: "issues/get-milestone",
		permission: READ,
		serve: (exchange) => ({ status: 200, body: presentMilestone(exchange, requireMilestone(exchange)) }),
	},
	{
		operation: "issues/update-milestone",
		permission: WRITE,
		serve(exchange) {
			requirePush(exchange);
			const milestone = requireMilestone(exchange);
			const title = readText(exchange.body, "title");
			const state = readText(exchange.body, "state");
			if (title !== null) milestone.title = requireFreeTitle(exchange, title, milestone);
			if ("description" in exchange.body) milestone.description = readText(exchange.body, "description");
			if ("due_on" in exchange.body) milestone.dueOn = readText(exchange.body, "due_on");
			milestone.updatedAt = exchange.now().toISOString();
			if (state === "closed" || state === "open") {
				milestone.state = state;
				milestone.closedAt = state === "open" ? null : (milestone.closedAt ?? milestone.updatedAt);
			}
			return { status: 200, body: presentMilestone(exchange, milestone) };
		},
	},
];
