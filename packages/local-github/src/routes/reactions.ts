/** Reactions to issues and comments: the same one twice answers 200 with the first. */
import type { ReactionContent, ReactionState } from "../collaboration-state.ts";
import { presentReaction } from "../presenters/issues.ts";
import { type Exchange, type Reply, type Route, readText } from "./exchange.ts";
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

/** Serves reactions. */
export const reactionRoutes: readonly Route[] = [
	{
		operation: "reactions/create-for-issue-comment",
		permission: null,
		serve: (exchange) => react(exchange, requireComment(exchange, "write").reactions),
	},
];
