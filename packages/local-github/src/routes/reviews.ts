/** Reviews of pull requests: a review keeps the commit it saw, authors cannot approve themselves, a dismissed one stays. */
import type { ReviewState } from "../collaboration-state.ts";
import { presentReview, presentReviewComment } from "../presenters/pulls.ts";
import { recordEvent, requirePull, requirePush, requireText } from "./conversation.ts";
import { type Exchange, listReply, notFound, Refusal, type Route, readId, readText, refuseField } from "./exchange.ts";

const READ = { name: "pull-requests", access: "read" } as const;
const WRITE = { name: "pull-requests", access: "write" } as const;
const STATES = { APPROVE: "APPROVED", REQUEST_CHANGES: "CHANGES_REQUESTED", COMMENT: "COMMENTED" } as const;

function listReviews(exchange: Exchange): ReviewState[] {
	const { number } = requirePull(exchange);
	return exchange.people.reviews.filter(
		({ pullNumber, state, author }) =>
			pullNumber === number && (state !== "PENDING" || author === exchange.caller.login),
	);
}

function requireReview(exchange: Exchange): ReviewState {
	const id = readId(exchange, "review_id");
	const review = listReviews(exchange).find((candidate) => candidate.id === id);
	if (review === undefined) throw notFound();
	return review;
}

/** reviewRoutes serves reviews and the comments in them. */
export const reviewRoutes: readonly Route[] = [
	{
		operation: "pulls/list-reviews",
		permission: READ,
		serve: (exchange) => listReply(listReviews(exchange).map((review) => presentReview(exchange, review))),
	},
	{
		operation: "pulls/get-review",
		permission: READ,
		serve: (exchange) => ({ status: 200, body: presentReview(exchange, requireReview(exchange)) }),
	},
	{
		operation: "pulls/create-review",
		permission: WRITE,
		serve(exchange) {
			const issue = requirePull(exchange);
			const author = exchange.caller.login;
			const event = readText(exchange.body, "event") as keyof typeof STATES | null;
			const body = requireText("PullRequestReview", readText(exchange.body, "body")) ?? "";
			if (author === issue.author && (event === "APPROVE" || event === "REQUEST_CHANGES")) {
				const verb = event === "APPROVE" ? "approve" : "request changes on";
				throw new Refusal(422, "Unprocessable Entity", { errors: [`Can not ${verb} your own pull request`] });
			}
			if (event !== null && event !== "APPROVE" && body === "") {
				throw refuseField("PullRequestReview", "body", "missing_field");
			}
			const createdAt = exchange.now().toISOString();
			const commitSha = readText(exchange.body, "commit_id") ?? issue.pull.head.sha;
			const drafts = Array.isArray(exchange.body["comments"]) ? exchange.body["comments"] : [];
			const review: ReviewState = {
				id: exchange.nextId(),
				pullNumber: issue.number,
				author,
				state: event === null ? "PENDING" : STATES[event],
				body,
				commitSha,
				submittedAt: event === null ? null : createdAt,
				comments: drafts.map((draft: { path: string; body: string; line?: number }) => ({
					id: exchange.nextId(),
					author,
					path: draft.path,
					line: draft.line ?? null,
					diffHunk: "",
					commitSha,
					body: draft.body,
					createdAt,
					updatedAt: createdAt,
				})),
			};
			exchange.people.reviews.push(review);
			issue.pull.requestedReviewers = issue.pull.requestedReviewers.filter((login) => login !== author);
			issue.updatedAt = createdAt;
			return { status: 200, body: presentReview(exchange, review) };
		},
	},
	{
		operation: "pulls/dismiss-review",
		permission: WRITE,
		serve(exchange) {
			const issue = requirePull(exchange);
			requirePush(exchange);
			const review = requireReview(exchange);
			if (review.state !== "APPROVED" && review.state !== "CHANGES_REQUESTED") {
				throw new Refusal(422, "Can not dismiss a review that neither approves nor requests changes");
			}
			const message = readText(exchange.body, "message") ?? "";
			const dismissal = { reviewId: review.id, state: review.state, message };
			review.state = "DISMISSED";
			recordEvent(exchange, issue, "review_dismissed", { dismissal });
			return { status: 200, body: presentReview(exchange, review) };
		},
	},
	{
		operation: "pulls/list-review-comments",
		permission: READ,
		serve(exchange) {
			const since = exchange.query.get("since");
			const field = exchange.query.get("sort") === "updated" ? "updatedAt" : "createdAt";
			const sign = exchange.query.get("direction") === "desc" ? -1 : 1;
			const found = listReviews(exchange)
				.filter(({ state }) => state !== "PENDING")
				.flatMap((review) => review.comments.map((comment) => ({ review, comment })))
				.filter(({ comment }) => since === null || Date.parse(comment.updatedAt) >= Date.parse(since))
				.sort(
					(a, b) => sign * (Date.parse(a.comment[field]) - Date.parse(b.comment[field]) || a.comment.id - b.comment.id),
				);
			return listReply(found.map(({ review, comment }) => presentReviewComment(exchange, review, comment)));
		},
	},
];
