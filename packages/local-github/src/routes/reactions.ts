/** Reactions to issues and comments: the same one twice answers 200 with the first. */
import type { ReactionContent, ReactionState } from "../collaboration-state.ts";
import { presentReaction } from "../presenters/issues.ts";
import { requireIssue, requirePush } from "./conversation.ts";
import { type Exchange, listReply, notFound, type Reply, type Route, readId, readText } from "./exchange.ts";
import { requireComment } from "./issue-comments.ts";

function react(exchange: Exchange, reactions: ReactionState[]): Reply {
	const content = readText(exchange.body, "content") as ReactionContent;
	const user = exchange.caller.login;
	const known = reactions.find((reaction) => reaction.content === content && reaction.user === user);
	if (known !== undefined) return { status: 200, body: presentReaction(exchange, known) };
	const reaction = { id: exchange.nextId(), content, user, createdAt: exchange.now().toISOString() };
	reactions.push(reaction);
	return { status: 201, body: presentReaction(exchange, reaction) };
}

function listReactions(exchange: Exchange, reactions: readonly ReactionState[]): Reply {
	const content = exchange.query.get("content");
	const shown = reactions.filter((reaction) => content === null || reaction.content === content);
	return listReply(shown.map((reaction) => presentReaction(exchange, reaction)));
}

/** reactionRoutes serves reactions. */
export const reactionRoutes: readonly Route[] = [
	{
		operation: "reactions/list-for-issue",
		permission: null,
		serve: (exchange) => listReactions(exchange, requireIssue(exchange, "read").reactions),
	},
	{
		operation: "reactions/create-for-issue",
		permission: null,
		serve: (exchange) => react(exchange, requireIssue(exchange, "write").reactions),
	},
	{
		operation: "reactions/list-for-issue-comment",
		permission: null,
		serve: (exchange) => listReactions(exchange, requireComment(exchange, "read").reactions),
	},
	{
		operation: "reactions/create-for-issue-comment",
		permission: null,
		serve: (exchange) => react(exchange, requireComment(exchange, "write").reactions),
	},
	{
		operation: "reactions/delete-for-issue-comment",
		permission: null,
		serve(exchange) {
			const { reactions } = requireComment(exchange, "write");
			const id = readId(exchange, "reaction_id");
			const index = reactions.findIndex((reaction) => reaction.id === id);
			if (index < 0) throw notFound();
			if (reactions[index]?.user !== exchange.caller.login) requirePush(exchange);
			reactions.splice(index, 1);
			return { status: 204 };
		},
	},
];
