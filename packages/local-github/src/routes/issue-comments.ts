/** Comments of issues and pull requests: an edit moves `updated_at`, a locked conversation takes writers only. */
import type { CommentState } from "../collaboration-state.ts";
import { presentComment } from "../presenters/issues.ts";
import { requireAccess, requireIssue, requirePush, requireText } from "./conversation.ts";
import {
	type Access,
	type Exchange,
	listReply,
	notFound,
	type Route,
	readId,
	readText,
	refuseField,
} from "./exchange.ts";

/** Finds the comment of the path. */
export function requireComment(exchange: Exchange, access: Access): CommentState {
	const id = readId(exchange, "comment_id");
	const comment = exchange.people.comments.find((candidate) => candidate.id === id);
	const issue = exchange.people.issues.find(({ number }) => number === comment?.issueNumber);
	requireAccess(exchange, access, issue?.pull != null);
	if (comment === undefined) throw notFound();
	return comment;
}

function requireCommentText(exchange: Exchange): string {
	const body = requireText("IssueComment", readText(exchange.body, "body"));
	if (body === null || body.trim() === "") throw refuseField("IssueComment", "body", "missing_field");
	return body;
}

function changedSince(exchange: Exchange): (comment: CommentState) => boolean {
	const since = exchange.query.get("since");
	return (comment) =>
		!exchange.isHidden(`comment:${comment.id}`, comment.createdAt) &&
		(since === null || Date.parse(comment.updatedAt) >= Date.parse(since));
}

/** Serves the comments. */
export const issueCommentRoutes: readonly Route[] = [
	{
		operation: "issues/list-comments",
		permission: null,
		serve(exchange) {
			const { number } = requireIssue(exchange, "read");
			const found = exchange.people.comments.filter(({ issueNumber }) => issueNumber === number);
			const shown = found.filter(changedSince(exchange)).sort((left, right) => left.id - right.id);
			return listReply(shown.map((comment) => presentComment(exchange, comment)));
		},
	},
	{
		operation: "issues/create-comment",
		permission: null,
		serve(exchange) {
			const issue = requireIssue(exchange, "write");
			if (issue.locked) requirePush(exchange);
			const createdAt = exchange.now().toISOString();
			const comment: CommentState = {
				id: exchange.nextId(),
				issueNumber: issue.number,
				author: exchange.caller.login,
				app: exchange.caller.app,
				body: requireCommentText(exchange),
				createdAt,
				updatedAt: createdAt,
				reactions: [],
			};
			exchange.people.comments.push(comment);
			issue.updatedAt = createdAt;
			return { status: 201, body: presentComment(exchange, comment) };
		},
	},
];
