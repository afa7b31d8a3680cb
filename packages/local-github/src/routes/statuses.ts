/** Commit statuses: anyone who may write them can, and no status at all reads as `pending`. */
import type { StatusState } from "../delivery-state.ts";
import { encodeNodeId, presentRepositoryBriefly, presentUser, repositoryAddress } from "../presenters/identity.ts";
import {
	type Exchange,
	isAddress,
	listReply,
	notFound,
	Refusal,
	type Route,
	readText,
	refuseField,
	requireCommit,
	requireExactCommit,
} from "./exchange.ts";

const DESCRIPTION_LIMIT = 140;
const CONTEXT_LIMIT = 255;
const STATUS_LIMIT = 1_000;

function presentStatus(exchange: Exchange, status: StatusState): Record<string, unknown> {
	const creator = presentUser(exchange, status.creator);
	return {
		url: `${repositoryAddress(exchange)}/statuses/${status.sha}`,
		avatar_url: creator["avatar_url"],
		id: status.id,
		node_id: encodeNodeId("StatusContext", status.id),
		state: status.state,
		description: status.description,
		target_url: status.targetUrl,
		context: status.context,
		created_at: status.createdAt,
		updated_at: status.createdAt,
	};
}

function listNewestFirst(exchange: Exchange, sha: string): StatusState[] {
	return exchange.state.statuses.filter((status) => status.sha === sha).sort((left, right) => right.id - left.id);
}

function combine(states: readonly StatusState["state"][]): "failure" | "pending" | "success" {
	if (states.some((state) => state === "failure" || state === "error")) return "failure";
	return states.length === 0 || states.includes("pending") ? "pending" : "success";
}

/** Serves commit statuses and their combination. */
export const statusRoutes: readonly Route[] = [
	{
		operation: "repos/create-commit-status",
		permission: { name: "statuses", access: "write" },
		serve(exchange) {
			const commit = requireExactCommit(exchange, exchange.path["sha"] ?? "");
			const description = readText(exchange.body, "description");
			if (description !== null && description.length > DESCRIPTION_LIMIT) {
				throw refuseField(
					"Status",
					"description",
					"custom",
					`description is too long (maximum is ${DESCRIPTION_LIMIT} characters)`,
				);
			}
			const targetUrl = readText(exchange.body, "target_url");
			if (targetUrl !== null && targetUrl !== "" && !isAddress(targetUrl))
				throw refuseField("Status", "target_url", "custom", "target_url must use http(s) scheme");
			const context = readText(exchange.body, "context") ?? "default";
			if (context.length > CONTEXT_LIMIT)
				throw refuseField(
					"Status",
					"context",
					"custom",
					`context is too long (maximum is ${CONTEXT_LIMIT} characters)`,
				);
			const held = exchange.state.statuses.filter(
				(found) => found.sha === commit.sha && found.context.toLowerCase() === context.toLowerCase(),
			);
			if (held.length >= STATUS_LIMIT)
				throw new Refusal(422, "Validation Failed", {
					errors: ["This SHA and context has reached the maximum number of statuses."],
				});
			const status: StatusState = {
				id: exchange.nextId(),
				sha: commit.sha,
				context,
				state: readText(exchange.body, "state") as StatusState["state"],
				description,
				targetUrl,
				creator: exchange.caller.login,
				createdAt: exchange.now().toISOString(),
			};
			exchange.state.statuses.push(status);
			return {
				status: 201,
				body: { ...presentStatus(exchange, status), creator: presentUser(exchange, status.creator) },
			};
		},
	},
	{
		operation: "repos/list-commit-statuses-for-ref",
		permission: { name: "statuses", access: "read" },
		serve(exchange) {
			const { sha } = requireCommit(exchange, exchange.path["ref"] ?? "", notFound());
			const statuses = listNewestFirst(exchange, sha);
			return listReply(
				statuses.map((status) => ({
					...presentStatus(exchange, status),
					creator: presentUser(exchange, status.creator),
				})),
			);
		},
	},
	{
		operation: "repos/get-combined-status-for-ref",
		permission: { name: "statuses", access: "read" },
		serve(exchange) {
			const { sha } = requireCommit(exchange, exchange.path["ref"] ?? "", notFound());
			const latest = new Map<string, StatusState>();
			for (const status of listNewestFirst(exchange, sha))
				if (!latest.has(status.context.toLowerCase())) latest.set(status.context.toLowerCase(), status);
			// Of each context the newest; among them the oldest first, as GitHub lists them.
			const statuses = [...latest.values()].sort((left, right) => left.id - right.id);
			const address = `${repositoryAddress(exchange)}/commits/${sha}`;
			const wrap = (page: readonly unknown[], total: number): unknown => ({
				state: combine(statuses.map(({ state }) => state)),
				statuses: page,
				sha,
				total_count: total,
				repository: presentRepositoryBriefly(exchange),
				commit_url: address,
				url: `${address}/status`,
			});
			return { status: 200, list: { items: statuses.map((status) => presentStatus(exchange, status)), wrap } };
		},
	},
];
